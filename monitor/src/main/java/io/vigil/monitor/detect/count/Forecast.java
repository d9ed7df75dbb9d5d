package io.vigil.monitor.detect.count;

import org.jspecify.annotations.Nullable;

/**
 * What the earlier periods let expect of a period and of the one before it.
 *
 * @param before {@code null} where that one has no report
 */
record Forecast(NegativeBinomial now, @Nullable NegativeBinomial before) {}
