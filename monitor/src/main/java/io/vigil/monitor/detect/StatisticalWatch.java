package io.vigil.monitor.detect;

import io.vigil.api.grading.DetectionMethod;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.warning.Expectation;
import io.vigil.api.warning.Expectation.Shift;
import io.vigil.monitor.detect.baseline.Season;
import io.vigil.monitor.detect.chart.Charted;
import io.vigil.monitor.detect.metric.MetricDetector;
import io.vigil.monitor.detect.metric.MetricState;
import io.vigil.monitor.detect.metric.MetricState.Metric;
import io.vigil.monitor.detect.proportion.Proportion;
import io.vigil.monitor.detect.proportion.ProportionDetector;
import io.vigil.monitor.detect.proportion.ProportionState;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Holds each judged period against what the series itself lets expect, with the detector that fits:
 * {@link ProportionDetector} for ratios with a denominator, {@link MetricDetector} for other values
 * of control points that are judged by month or more often, {@link CountWatch} for cases. Terms and
 * years are too few for the first two, and counts are no matter for either. A shift towards the
 * good is no trouble.
 */
final class StatisticalWatch {
  private StatisticalWatch() {}

  /** Takes in the next judged period of a series, in the order of its periods. */
  static Statistics step(Statistics known, Judged judged) {
    Double value = judged.value();
    if (value == null) {
      return known.silent();
    }
    if (CountWatch.isCounted(judged)) {
      return CountWatch.step(known, judged, value);
    }
    if (!isWatched(judged.rule())) {
      return known.silent();
    }
    Statistics current = known.in(Seasons.schoolYear(judged.period()));
    Season season = Seasons.of(judged.period(), judged.rule().judgingPeriod());
    Double denominator = judged.denominator();
    double share = value / judged.rule().ratio(1, 1);
    return denominator != null && share >= 0 && share <= 1
        ? ratio(
            current,
            judged.rule(),
            new Proportion(share * denominator, denominator, season, judged.common()))
        : metric(current, judged.rule(), new Metric(value, season, judged.common()));
  }

  /** A rate without a denominator is a value like any other. */
  static boolean isWatched(JudgingRule rule) {
    return switch (DetectionMethod.of(rule)) {
      case CHART -> true;
      case COUNT -> rule.isRate() && rule.judgingPeriod() != PeriodKind.TERM;
      case NONE, TREND -> false;
    };
  }

  private static Statistics ratio(Statistics known, JudgingRule rule, Proportion next) {
    ProportionState state = known.proportion() == null ? ProportionState.EMPTY : known.proportion();
    Charted<ProportionState> said = ChartWatch.of(rule).ratios().step(state, next);
    double factor = rule.ratio(1, 1);
    return known.with(
        said.state(),
        Expectations.of(ProportionDetector.NAME, said.assessment(), share -> share * factor),
        Expectations.refusal(said.assessment().outcome()));
  }

  private static Statistics metric(Statistics known, JudgingRule rule, Metric next) {
    MetricState state = known.metric() == null ? MetricState.EMPTY : known.metric();
    boolean percent = rule.unitOfMeasure().strip().equals("%");
    ChartWatch charts = ChartWatch.of(rule);
    MetricDetector detector = percent ? charts.percent() : charts.values();
    Charted<MetricState> said = detector.step(state, next);
    return known.with(
        said.state(),
        Expectations.of(MetricDetector.NAME, said.assessment(), DoubleUnaryOperator.identity()),
        Expectations.refusal(said.assessment().outcome()));
  }

  /** Whether the series left what was expected towards the bad. */
  static boolean isTrouble(Direction direction, @Nullable Expectation expectation) {
    Shift shift = expectation == null ? null : expectation.shift();
    return shift != null
        && switch (direction) {
          case HIGHER_IS_BETTER -> shift == Shift.LOWER;
          case LOWER_IS_BETTER -> shift == Shift.HIGHER;
          case RANGE -> true;
          case YES_NO, ZERO_TOLERANCE, NONE -> false;
        };
  }
}
