package io.vigil.monitor.detect;

import io.vigil.api.grading.JudgingRule;
import io.vigil.api.period.PeriodKind;
import io.vigil.monitor.detect.chart.ScoreRules;
import io.vigil.monitor.detect.metric.MetricDetector;
import io.vigil.monitor.detect.metric.MetricRules;
import io.vigil.monitor.detect.metric.Scale;
import io.vigil.monitor.detect.proportion.ProportionDetector;
import io.vigil.monitor.detect.proportion.ProportionRules;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The detectors that judge by charts, for one run length; their limits take long to compute. */
record ChartWatch(ProportionDetector ratios, MetricDetector percent, MetricDetector values) {
  private static final Map<Key, ChartWatch> KNOWN = new ConcurrentHashMap<>();

  private record Key(boolean daily, int runLength) {}

  static ChartWatch of(JudgingRule rule) {
    boolean daily = rule.judgingPeriod() == PeriodKind.DAY;
    return KNOWN.computeIfAbsent(new Key(daily, rule.runLength()), ChartWatch::of);
  }

  private static ChartWatch of(Key key) {
    ScoreRules usual = key.daily() ? ScoreRules.DAILY : ScoreRules.WEEKLY;
    ScoreRules score = usual.withRunLength(key.runLength());
    return new ChartWatch(
        new ProportionDetector(ProportionRules.of(score)),
        new MetricDetector(MetricRules.of(Scale.PERCENT, score)),
        new MetricDetector(MetricRules.of(Scale.PLAIN, score)));
  }
}
