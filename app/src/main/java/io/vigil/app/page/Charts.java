package io.vigil.app.page;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindTrend;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a chart of a control point of a unit. */
@Component
class Charts {
  private static final List<String> NAMES =
      List.of(
          "value",
          "last-year",
          "target",
          "standard",
          "warning",
          "expected",
          "missing",
          "unfinished");

  private final Questions questions;
  private final Curves curves;
  private final CollegeCalendar calendar;
  private final Periods periods;
  private final Figures figures;
  private final Words words;

  Charts(
      Questions questions,
      Curves curves,
      CollegeCalendar calendar,
      Periods periods,
      Figures figures,
      Words words) {
    this.questions = questions;
    this.curves = curves;
    this.calendar = calendar;
    this.periods = periods;
    this.figures = figures;
    this.words = words;
  }

  Chart trend(
      SignedIn person, Locale locale, ControlPointDefinition point, String unit, boolean small) {
    return trend(person, locale, point, unit, small, calendar.today(), shown -> List.of());
  }

  /** A large chart up to a day, with what was expected at its points. */
  Chart trend(
      SignedIn person,
      Locale locale,
      ControlPointDefinition point,
      String unit,
      LocalDate until,
      Function<List<FindTrend.Point>, List<Chart.Band>> bands) {
    return trend(person, locale, point, unit, false, until, bands);
  }

  private Chart trend(
      SignedIn person,
      Locale locale,
      ControlPointDefinition point,
      String unit,
      boolean small,
      LocalDate until,
      Function<List<FindTrend.Point>, List<Chart.Band>> bands) {
    LocalDate from = until.minusMonths(months(point.judgingPeriod()));
    Curves.Curve all = curves.of(point, unit, from.minusYears(1), until);
    Curves.Curve curve = all.since(from);
    List<FindTrend.Point> shown = curve.points();
    PeriodKind grain = curve.grain();
    List<FindControlPoint.LinesVersion> versions =
        small
            ? List.of()
            : questions
                .ask(new FindControlPoint(point.code()), FindControlPoint.Result.class)
                .lines();
    return new Chart(
        map(shown, p -> periods.brief(locale, p.period(), grain)),
        map(shown, p -> periods.full(locale, p.period(), grain)),
        map(shown, Charts::value),
        small || grain != PeriodKind.TEACHING_WEEK
            ? List.<@Nullable Double>of()
            : lastYear(shown, all.points()),
        map(shown, FindTrend.Point::target),
        map(shown, FindTrend.Point::standard),
        map(shown, FindTrend.Point::warning),
        upper(versions, shown, Lines::upperStandard),
        upper(versions, shown, Lines::upperWarning),
        small ? List.of() : marks(person, locale, point.code(), unit, shown),
        bands.apply(shown),
        places(shown, curve::isMissing),
        places(shown, this::isUnfinished),
        NAMES.stream().map(name -> words.text(locale, "chart." + name)).toList(),
        figures.unit(locale, point.unitOfMeasure()),
        words.text(locale, "chart.empty"),
        !point.level().isPerson());
  }

  /** The upper ends of ranges, empty where there are none. */
  private static List<@Nullable Double> upper(
      List<FindControlPoint.LinesVersion> versions,
      List<FindTrend.Point> shown,
      Function<Lines, @Nullable Double> end) {
    if (versions.stream().allMatch(version -> end.apply(version.lines()) == null)) {
      return List.of();
    }
    return map(shown, point -> upper(versions, point, end));
  }

  /** Of the lines in force then; the newest come first. */
  private static @Nullable Double upper(
      List<FindControlPoint.LinesVersion> versions,
      FindTrend.Point point,
      Function<Lines, @Nullable Double> end) {
    for (FindControlPoint.LinesVersion version : versions) {
      if (!version.lines().validFrom().isAfter(point.to())) {
        return end.apply(version.lines());
      }
    }
    return null;
  }

  private static List<Integer> places(
      List<FindTrend.Point> points, Predicate<FindTrend.Point> those) {
    return IntStream.range(0, points.size())
        .filter(i -> those.test(points.get(i)))
        .boxed()
        .toList();
  }

  /** A part of a week is no week. */
  private boolean isUnfinished(FindTrend.Point point) {
    return point.value() != null && !point.to().isBefore(calendar.today());
  }

  static int months(PeriodKind judged) {
    return switch (judged) {
      case DAY, WEEK, TEACHING_WEEK -> 15;
      case MONTH -> 36;
      case TERM, SCHOOL_YEAR, CALENDAR_YEAR -> 120;
    };
  }

  /** The same teaching week of the year before: same term, same number. */
  private static List<@Nullable Double> lastYear(
      List<FindTrend.Point> shown, List<FindTrend.Point> all) {
    Map<String, @Nullable Double> values = new HashMap<>();
    all.forEach(point -> values.put(point.period(), value(point)));
    return map(shown, point -> values.get(yearBefore(point.period())));
  }

  /** {@code 2026-27/1-W12} becomes {@code 2025-26/1-W12}. */
  static String yearBefore(String week) {
    int slash = week.indexOf('/');
    if (slash != 7) {
      return week;
    }
    int year = Integer.parseInt(week.substring(0, 4));
    return "%d-%02d%s".formatted(year - 1, year % 100, week.substring(slash));
  }

  private List<Chart.Mark> marks(
      SignedIn person, Locale locale, String code, String unit, List<FindTrend.Point> shown) {
    var query =
        new FindWarnings(
            unit, false, code, FindWarnings.Filter.ALL, null, null, person.scopes(), false, 0, 100);
    return questions.ask(query, FindWarnings.Result.class).items().stream()
        .filter(item -> !item.unitKind().isPerson())
        .flatMap(item -> mark(locale, item, shown).stream())
        .toList();
  }

  /** A case that is not over lasts until today. */
  private List<Chart.Mark> mark(
      Locale locale, FindWarnings.Item item, List<FindTrend.Point> shown) {
    LocalDate end = item.state().isOpenCase() ? calendar.today() : item.evidence().period().to();
    List<Integer> places =
        Stream.iterate(0, i -> i < shown.size(), i -> i + 1)
            .filter(i -> !shown.get(i).to().isBefore(item.since()))
            .filter(i -> !shown.get(i).from().isAfter(end))
            .toList();
    return places.isEmpty()
        ? List.of()
        : List.of(
            new Chart.Mark(
                places.getFirst(),
                places.getLast(),
                item.worstColour().name(),
                words.of(locale, item.worstColour())));
  }

  private static @Nullable Double value(FindTrend.Point point) {
    return rounded(point.value());
  }

  static @Nullable Double rounded(@Nullable Double value) {
    return value == null ? null : Double.valueOf(Math.round(value * 100) / 100.0);
  }

  private static <T extends @Nullable Object> List<T> map(
      List<FindTrend.Point> points, Function<FindTrend.Point, T> part) {
    return points.stream().map(part).toList();
  }
}
