package io.vigil.monitor.detect;

import io.vigil.api.warning.Expectation;
import io.vigil.monitor.detect.metric.MetricState;
import io.vigil.monitor.detect.proportion.ProportionState;
import org.jspecify.annotations.Nullable;

/**
 * What statistics remember of a series.
 *
 * @param proportion of a series of ratios; {@code null} before the first
 * @param metric of a series of values without denominators; {@code null} before the first
 * @param year first calendar year of the school year of the latest period
 * @param latest what the latest period was held against; {@code null} where nothing could be said
 */
public record Statistics(
    @Nullable ProportionState proportion,
    @Nullable MetricState metric,
    @Nullable Integer year,
    @Nullable Expectation latest) {

  /** A series of which nothing is known. */
  public static final Statistics EMPTY = new Statistics(null, null, null, null);

  Statistics in(int schoolYear) {
    boolean turned = year != null && year != schoolYear;
    return new Statistics(
        turned && proportion != null ? proportion.newYear() : proportion,
        turned && metric != null ? metric.newYear() : metric,
        schoolYear,
        latest);
  }

  Statistics with(ProportionState next, @Nullable Expectation said) {
    return new Statistics(next, metric, year, said);
  }

  Statistics with(MetricState next, @Nullable Expectation said) {
    return new Statistics(proportion, next, year, said);
  }

  Statistics silent() {
    return new Statistics(proportion, metric, year, null);
  }
}
