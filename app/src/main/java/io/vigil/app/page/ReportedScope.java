package io.vigil.app.page;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.reading.FindReadings;
import io.vigil.app.check.CollegeUnits;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the college reported beside a register. A department counts more than it enters one by one;
 * whoever reads both must see that they are of different scopes.
 */
@Component
class ReportedScope {
  private final Questions questions;
  private final CollegeUnits units;
  private final UnitAccess access;
  private final Periods periods;
  private final Figures figures;
  private final Words words;

  ReportedScope(
      Questions questions,
      CollegeUnits units,
      UnitAccess access,
      Periods periods,
      Figures figures,
      Words words) {
    this.questions = questions;
    this.units = units;
    this.access = access;
    this.periods = periods;
    this.figures = figures;
    this.words = words;
  }

  /**
   * A sentence, and the curve that it is read from.
   *
   * @param seen whether the reader may look at the curve
   */
  record Told(String sentence, String unit, String controlPoint, boolean seen) {}

  /** The newest value of the college; {@code null} where there is none. */
  @Nullable Told of(SignedIn person, Locale locale, String code) {
    ControlPointDefinition point =
        questions.ask(new FindControlPoint(code), FindControlPoint.Result.class).definition();
    return point == null
        ? null
        : units.found().map(unit -> newest(person, locale, point, unit)).orElse(null);
  }

  private @Nullable Told newest(
      SignedIn person, Locale locale, ControlPointDefinition point, String unit) {
    return questions
        .ask(new FindReadings(point.code(), unit, null, null), FindReadings.Result.class)
        .items()
        .reversed()
        .stream()
        .filter(one -> one.value() != null)
        .findFirst()
        .map(
            one ->
                new Told(
                    sentence(locale, point, one), unit, point.code(), access.sees(person, unit)))
        .orElse(null);
  }

  private static String name(Locale locale, ControlPointDefinition point) {
    String english = point.nameEn();
    return english != null && locale.getLanguage().equals("en") ? english : point.name();
  }

  private String sentence(Locale locale, ControlPointDefinition point, FindReadings.Item reading) {
    String period = periods.full(locale, reading.period(), point.period());
    String name = name(locale, point);
    String value = figures.value(locale, reading.value(), point.unitOfMeasure());
    Double of = reading.denominator();
    Double counted = reading.numerator();
    return of == null || counted == null
        ? words.text(locale, "register.reported", period, name, value)
        : words.text(
            locale,
            "register.reported.of",
            period,
            name,
            value,
            Math.round(of),
            Math.round(counted));
  }
}
