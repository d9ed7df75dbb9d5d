package io.vigil.app.page;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.grading.Colour;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindTrend;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Periods;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The latest values of a curve as a table, newest first. */
@Component
class TrendTables {
  private static final int ROWS = 12;

  private final Questions questions;
  private final CollegeCalendar calendar;
  private final Periods periods;
  private final Figures figures;

  TrendTables(Questions questions, CollegeCalendar calendar, Periods periods, Figures figures) {
    this.questions = questions;
    this.calendar = calendar;
    this.periods = periods;
    this.figures = figures;
  }

  /** A value with the line it had to meet; the fraction where it has one. */
  record Row(
      String period,
      String value,
      String fraction,
      String target,
      String standard,
      String warning,
      @Nullable Colour colour,
      boolean estimated) {}

  List<Row> latest(Locale locale, ControlPointDefinition point, String unit) {
    PeriodKind grain = Charts.grain(point.judgingPeriod());
    LocalDate today = calendar.today();
    var query = new FindTrend(point.code(), unit, today.minusYears(10), today, grain);
    List<FindTrend.Point> points = questions.ask(query, FindTrend.Result.class).points();
    return points.subList(Math.max(0, points.size() - ROWS), points.size()).reversed().stream()
        .map(value -> row(locale, point, grain, value))
        .toList();
  }

  private Row row(
      Locale locale, ControlPointDefinition point, PeriodKind grain, FindTrend.Point value) {
    String unit = point.unitOfMeasure();
    Double denominator = value.denominator();
    return new Row(
        periods.full(locale, value.period(), grain),
        figures.value(locale, value.value(), unit),
        denominator == null
            ? ""
            : Figures.plain(value.numerator()) + " / " + Figures.plain(denominator),
        figures.value(locale, value.target(), unit),
        figures.value(locale, value.standard(), unit),
        figures.value(locale, value.warning(), unit),
        point.level().isPerson() ? null : value.colour(),
        value.estimated());
  }
}
