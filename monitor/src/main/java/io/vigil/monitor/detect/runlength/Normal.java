package io.vigil.monitor.detect.runlength;

import org.hipparchus.special.Erf;

/** The standard normal distribution. */
final class Normal {
  private static final double ROOT = Math.sqrt(2 * Math.PI);

  private Normal() {}

  static double density(double z) {
    return Math.exp(-z * z / 2) / ROOT;
  }

  static double below(double z) {
    return Erf.erfc(-z / Math.sqrt(2)) / 2;
  }
}
