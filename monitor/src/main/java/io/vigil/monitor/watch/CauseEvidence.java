package io.vigil.monitor.watch;

import io.vigil.api.grading.Grading;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.Expectation;
import io.vigil.monitor.detect.Effects;
import io.vigil.monitor.detect.common.CommonSearch;
import io.vigil.monitor.detect.common.Residual;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What all members that reported come to together, observed and expected: sums of numerators over
 * sums of denominators, or means where there are none.
 */
final class CauseEvidence {
  static final String DETECTOR = "common-cause";

  private final PeriodSpan period;
  private final CommonSearch.Found found;
  private final Map<String, CommonStore.Report> reports;
  private final boolean ratios;

  /**
   * @param reports what the members reported, by unit
   */
  CauseEvidence(
      PeriodSpan period, CommonSearch.Found found, Map<String, CommonStore.Report> reports) {
    this.period = period;
    this.found = found;
    this.reports = reports;
    this.ratios = found.reported().stream().allMatch(member -> report(member).isRatio());
  }

  private CommonStore.Report report(Residual member) {
    return Objects.requireNonNull(reports.get(member.unit()));
  }

  JudgingRule rule() {
    return report(found.reported().getFirst()).rule();
  }

  Evidence whole() {
    double observed = mean(member -> Objects.requireNonNull(report(member).measured()));
    double expected =
        mean(member -> Effects.measured(rule(), member.level(), report(member).isRatio()));
    Double denominator = denominator();
    return new Evidence(
        DETECTOR,
        period,
        observed,
        denominator,
        rule(),
        Grading.grade(rule(), observed, denominator),
        null,
        false,
        0,
        0,
        List.of(),
        new Expectation(DETECTOR, expected, null, null, found.cause().medianScore(), shift()));
  }

  private Expectation.Shift shift() {
    return found.cause().shift() < 0 ? Expectation.Shift.LOWER : Expectation.Shift.HIGHER;
  }

  private @Nullable Double denominator() {
    return ratios
        ? Double.valueOf(found.reported().stream().mapToDouble(this::weight).sum())
        : null;
  }

  private double weight(Residual member) {
    return ratios ? Objects.requireNonNull(report(member).denominator()) : 1;
  }

  private double mean(ToDoubleFunction<Residual> value) {
    List<Residual> all = found.reported();
    double weights = all.stream().mapToDouble(this::weight).sum();
    return all.stream().mapToDouble(one -> value.applyAsDouble(one) * weight(one)).sum() / weights;
  }
}
