package io.vigil.app.page;

import io.vigil.api.baseline.FindBaselines;
import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.grading.DetectionMethod;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindTrend;
import io.vigil.api.unit.FindUnit;
import io.vigil.api.unit.ListUnits;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.Expectation;
import io.vigil.api.warning.Expectation.Shift;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.security.Questions;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import io.vigil.monitor.detect.trend.ChangePoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.axonframework.common.AxonException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the series of a case tells beside its latest value. */
@Component
class CaseFacts {
  private static final Logger log = LoggerFactory.getLogger(CaseFacts.class);

  private final Questions questions;
  private final Words words;
  private final Periods periods;
  private final Figures figures;

  CaseFacts(Questions questions, Words words, Periods periods, Figures figures) {
    this.questions = questions;
    this.words = words;
    this.periods = periods;
    this.figures = figures;
  }

  /**
   * A lasting shift.
   *
   * @param from first day of the new level
   */
  record Shifted(LocalDate from, String sentence) {}

  /** Since when the level is another one; {@code null} where that cannot be dated. */
  @Nullable Shifted shifted(
      Locale locale, ControlPointDefinition point, FindWarnings.Item warning) {
    Evidence evidence = warning.evidence();
    Expectation expectation = evidence.expectation();
    Shift shift = expectation == null ? null : expectation.shift();
    if (shift == null || DetectionMethod.of(evidence.rule()) != DetectionMethod.CHART) {
      return null;
    }
    PeriodKind grain = Curves.grain(point.judgingPeriod());
    LocalDate until = evidence.period().to();
    List<FindTrend.Point> points =
        points(point.code(), warning.unit(), until.minusMonths(Charts.months(grain)), until, grain)
            .stream()
            .filter(one -> one.value() != null)
            .toList();
    double[] values =
        points.stream().mapToDouble(one -> Objects.requireNonNull(one.value())).toArray();
    return ChangePoint.in(values)
        .filter(change -> shift == (change.after() < change.before() ? Shift.LOWER : Shift.HIGHER))
        .map(change -> shifted(locale, point, points.get(change.first()), change, shift))
        .orElse(null);
  }

  private Shifted shifted(
      Locale locale,
      ControlPointDefinition point,
      FindTrend.Point first,
      ChangePoint change,
      Shift shift) {
    double apart = Math.round(Math.abs(change.after() - change.before()) * 10) / 10.0;
    String measure = point.unitOfMeasure();
    String size = figures.apart(locale, apart, measure);
    String period = periods.full(locale, first.period(), Curves.grain(point.judgingPeriod()));
    return new Shifted(first.from(), words.text(locale, "shift.dated." + shift, period, size));
  }

  /**
   * The value of the same teaching week or term of the year before; {@code null} where there is
   * none. A run of a course is held against the course, whose runs change every term; a case that
   * is over is told by the value that raised it.
   */
  @Nullable String yearBefore(
      Locale locale, ControlPointDefinition point, FindWarnings.Item warning) {
    FindWarnings.Ending ending = warning.ending();
    Evidence raised = ending == null ? null : ending.raised();
    Evidence evidence = raised == null ? warning.evidence() : raised;
    PeriodKind kind = point.judgingPeriod();
    if (kind != PeriodKind.TEACHING_WEEK && kind != PeriodKind.TERM) {
      return null;
    }
    String code = Charts.yearBefore(evidence.period().code());
    LocalDate about = evidence.period().from().minusYears(1);
    return points(
            point.code(), heldAgainst(warning), about.minusMonths(2), about.plusMonths(2), kind)
        .stream()
        .filter(one -> one.period().equals(code) && one.value() != null)
        .findFirst()
        .map(
            one ->
                words.text(
                    locale,
                    "year-before",
                    periods.full(locale, code, kind),
                    figures.value(locale, one.value(), point.unitOfMeasure())))
        .orElse(null);
  }

  private String heldAgainst(FindWarnings.Item warning) {
    if (warning.unitKind() != UnitKind.COURSE_RUN) {
      return warning.unit();
    }
    ListUnits.Item unit = questions.ask(new FindUnit(warning.unit()), FindUnit.Result.class).unit();
    String course = unit == null ? null : unit.parent();
    return course == null ? warning.unit() : course;
  }

  private List<FindTrend.Point> points(
      String code, String unit, LocalDate from, LocalDate to, PeriodKind grain) {
    return questions
        .ask(new FindTrend(code, unit, from, to, grain), FindTrend.Result.class)
        .points();
  }

  /** Levels that were accepted; none where no monitor answers. */
  List<FindBaselines.Accepted> accepted(FindWarnings.Item warning) {
    try {
      return questions
          .ask(
              new FindBaselines(warning.controlPoint(), warning.unit()), FindBaselines.Result.class)
          .accepted();
    } catch (AxonException e) {
      log.warn("No monitor told the accepted levels: {}", e.getMessage());
      return List.of();
    }
  }
}
