package io.vigil.monitor.detect.chart;

/** Which direction of change a series is watched for. */
public enum Watched {
  /** A rise alone, as of complaints or failures. */
  RISE,
  /** A fall alone, as of attendance. */
  FALL,
  /** Either. */
  BOTH
}
