package io.vigil.monitor.detect;

import io.vigil.api.warning.Expectation;
import io.vigil.api.warning.Refusal;
import io.vigil.monitor.detect.count.CountState;
import io.vigil.monitor.detect.metric.MetricState;
import io.vigil.monitor.detect.proportion.ProportionState;
import org.jspecify.annotations.Nullable;

/**
 * What statistics remember of a series.
 *
 * @param proportion of a series of ratios; {@code null} before the first
 * @param metric of a series of values without denominators; {@code null} before the first
 * @param count of a series of counts; {@code null} before the first
 * @param year first calendar year of the school year of the latest period
 * @param latest what the latest period was held against; {@code null} where nothing could be said
 * @param refusal why nothing, or no more, was said of the latest period; {@code null} for no reason
 */
public record Statistics(
    @Nullable ProportionState proportion,
    @Nullable MetricState metric,
    @Nullable CountState count,
    @Nullable Integer year,
    @Nullable Expectation latest,
    @Nullable Refusal refusal) {

  /** A series of which nothing is known. */
  public static final Statistics EMPTY = new Statistics(null, null, null, null, null, null);

  Statistics in(int schoolYear) {
    boolean turned = year != null && year != schoolYear;
    return new Statistics(
        turned && proportion != null ? proportion.newYear() : proportion,
        turned && metric != null ? metric.newYear() : metric,
        count,
        schoolYear,
        latest,
        refusal);
  }

  Statistics with(ProportionState next, @Nullable Expectation said, @Nullable Refusal why) {
    return new Statistics(next, metric, count, year, said, why);
  }

  Statistics with(MetricState next, @Nullable Expectation said, @Nullable Refusal why) {
    return new Statistics(proportion, next, count, year, said, why);
  }

  Statistics with(CountState next, @Nullable Expectation said, @Nullable Refusal why) {
    return new Statistics(proportion, metric, next, year, said, why);
  }

  Statistics silent() {
    return refusing(null);
  }

  Statistics refusing(@Nullable Refusal why) {
    return new Statistics(proportion, metric, count, year, null, why);
  }
}
