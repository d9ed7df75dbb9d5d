package io.vigil.monitor.detect.common;

import java.util.Arrays;

/** Medians of numbers. */
final class Medians {
  private Medians() {}

  /** Sorts what it is given. */
  static double of(double[] values) {
    Arrays.sort(values);
    return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
  }
}
