package io.vigil.app.page;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.grading.Colour;
import io.vigil.api.reading.FindTrend;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The latest values of a curve as a table, newest first. */
@Component
class TrendTables {
  private static final int ROWS = 12;

  private final Curves curves;
  private final Words words;
  private final CollegeCalendar calendar;
  private final Periods periods;
  private final Figures figures;

  TrendTables(
      Curves curves, Words words, CollegeCalendar calendar, Periods periods, Figures figures) {
    this.curves = curves;
    this.words = words;
    this.calendar = calendar;
    this.periods = periods;
    this.figures = figures;
  }

  /**
   * A value with the line it had to meet; the fraction where it has one.
   *
   * @param number the value; {@code null} where there is none
   * @param missing data were due and have not come
   */
  record Row(
      String period,
      @Nullable Double number,
      String value,
      String fraction,
      String target,
      String standard,
      String warning,
      @Nullable Colour colour,
      boolean estimated,
      boolean missing) {}

  /**
   * @param ofPerson whether the unit is a person, who has no colour
   */
  List<Row> latest(Locale locale, ControlPointDefinition point, String unit, boolean ofPerson) {
    LocalDate today = calendar.today();
    Curves.Curve curve = curves.of(point, unit, today.minusYears(10), today).last(ROWS);
    boolean hidden = ofPerson || point.level().isPerson();
    return curve.points().reversed().stream()
        .map(value -> row(locale, point, curve, value, hidden))
        .toList();
  }

  private Row row(
      Locale locale,
      ControlPointDefinition point,
      Curves.Curve curve,
      FindTrend.Point value,
      boolean hidden) {
    String unit = point.unitOfMeasure();
    Double denominator = value.denominator();
    return new Row(
        periods.full(locale, value.period(), curve.grain()),
        value.value(),
        curve.isMissing(value)
            ? words.text(locale, "missing")
            : figures.value(locale, value.value(), unit),
        denominator == null
            ? ""
            : Figures.plain(value.numerator()) + " / " + Figures.plain(denominator),
        figures.value(locale, value.target(), unit),
        figures.value(locale, value.standard(), unit),
        figures.value(locale, value.warning(), unit),
        hidden ? null : value.colour(),
        value.estimated(),
        curve.isMissing(value));
  }
}
