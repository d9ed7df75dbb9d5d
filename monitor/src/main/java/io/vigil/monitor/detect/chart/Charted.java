package io.vigil.monitor.detect.chart;

import io.vigil.monitor.detect.Assessment;

/**
 * What a chart knows after an observation and what it says of it.
 *
 * @param <S> what the chart remembers
 */
public record Charted<S>(S state, Assessment assessment) {}
