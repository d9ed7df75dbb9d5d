package io.vigil.monitor.watch;

/** The readings of one control point in one unit. */
record SeriesKey(String controlPoint, String unit) {}
