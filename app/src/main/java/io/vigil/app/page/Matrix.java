package io.vigil.app.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.DateRange;
import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.ListControlPoints;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindTrend;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Figures;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Faculties by weekly control points: this teaching week against the same one last year. */
@Component
class Matrix {
  private static final int POINTS = 6;
  private static final Set<PeriodKind> WEEKLY =
      Set.of(PeriodKind.DAY, PeriodKind.WEEK, PeriodKind.TEACHING_WEEK);

  private final Questions questions;
  private final CollegeCalendar calendar;
  private final Cache<List<String>, Grid> grids =
      Caffeine.newBuilder().maximumSize(200).expireAfterWrite(Duration.ofMinutes(1)).build();

  Matrix(Questions questions, CollegeCalendar calendar) {
    this.questions = questions;
    this.calendar = calendar;
  }

  record Grid(@Nullable Integer week, List<ControlPointDefinition> points, List<Row> rows) {}

  record Row(String unit, String name, List<Cell> cells) {}

  /**
   * One unit and control point.
   *
   * @param change against the same teaching week last year; {@code null} where unknown
   * @param better whether the change is to the good; {@code null} where there is none
   */
  record Cell(
      String controlPoint,
      @Nullable Double value,
      @Nullable Double change,
      @Nullable Boolean better,
      @Nullable Colour colour) {

    public String text() {
      return Figures.plain(value);
    }

    public String changeText() {
      return change == null ? "" : (change > 0 ? "+" : "") + Figures.plain(change);
    }
  }

  Grid of(SignedIn person, Locale locale) {
    return grids.get(person.scopes(), scopes -> make(scopes));
  }

  private Grid make(List<String> scopes) {
    LocalDate today = calendar.today();
    AcademicCalendar terms = calendar.terms();
    Optional<Period.TeachingWeek> week = terms.teachingWeekOn(today.minusWeeks(1));
    List<ControlPointDefinition> points = points();
    if (week.isEmpty() || points.isEmpty()) {
      return new Grid(null, List.of(), List.of());
    }
    DateRange now = terms.range(week.get());
    DateRange before = terms.range(lastYear(week.get()));
    List<Row> rows =
        units(scopes).stream()
            .map(unit -> row(unit, points, now, before))
            .filter(row -> row.cells().stream().anyMatch(cell -> cell.value() != null))
            .toList();
    return new Grid(week.get().week(), points, rows);
  }

  private static Period.TeachingWeek lastYear(Period.TeachingWeek week) {
    var year = new Period.SchoolYear(week.term().schoolYear().startYear() - 1);
    return new Period.TeachingWeek(new Period.Term(year, week.term().number()), week.week());
  }

  private List<ControlPointDefinition> points() {
    return questions
        .ask(new ListControlPoints(true), ListControlPoints.Result.class)
        .items()
        .stream()
        .filter(item -> WEEKLY.contains(item.definition().period()) && item.series() > 0)
        .filter(item -> !item.definition().level().isPerson())
        .filter(item -> item.definition().direction() != Direction.NONE)
        .sorted(Comparator.comparing(ListControlPoints.Item::series).reversed())
        .limit(POINTS)
        .map(ListControlPoints.Item::definition)
        .toList();
  }

  private List<ListUnits.Item> units(List<String> scopes) {
    if (!scopes.isEmpty()) {
      return scopes.stream()
          .map(unit -> questions.ask(new FindUnit(unit), FindUnit.Result.class).unit())
          .flatMap(Stream::ofNullable)
          .toList();
    }
    return children(null).stream()
        .flatMap(root -> children(root.unit()).stream())
        .filter(unit -> unit.kind() == UnitKind.FACULTY)
        .toList();
  }

  private List<ListUnits.Item> children(@Nullable String parent) {
    return questions.ask(new ListUnits(parent, null, 200), ListUnits.Result.class).units();
  }

  private Row row(
      ListUnits.Item unit, List<ControlPointDefinition> points, DateRange now, DateRange before) {
    String name = unit.name();
    return new Row(
        unit.unit(),
        name == null ? unit.unit() : name,
        points.stream().map(point -> cell(unit, point, now, before)).toList());
  }

  private Cell cell(
      ListUnits.Item unit, ControlPointDefinition point, DateRange now, DateRange before) {
    FindTrend.Point present = last(point.code(), unit.unit(), now);
    FindTrend.Point past = present == null ? null : last(point.code(), unit.unit(), before);
    Double value = present == null ? null : present.value();
    Double change = change(value, past == null ? null : past.value());
    return new Cell(
        point.code(),
        value,
        change,
        better(point.direction(), change),
        present == null ? null : present.colour());
  }

  private FindTrend.@Nullable Point last(String code, String unit, DateRange range) {
    var query = new FindTrend(code, unit, range.first(), range.last(), PeriodKind.TEACHING_WEEK);
    List<FindTrend.Point> points = questions.ask(query, FindTrend.Result.class).points();
    return points.isEmpty() ? null : points.getLast();
  }

  private static @Nullable Double change(@Nullable Double now, @Nullable Double before) {
    return now == null || before == null ? null : Double.valueOf(now - before);
  }

  private static @Nullable Boolean better(Direction direction, @Nullable Double change) {
    if (change == null || change == 0) {
      return null;
    }
    return switch (direction) {
      case HIGHER_IS_BETTER, YES_NO -> change > 0;
      case LOWER_IS_BETTER, ZERO_TOLERANCE -> change < 0;
      case RANGE, NONE -> null;
    };
  }
}
