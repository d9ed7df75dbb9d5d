package io.vigil.monitor.report.statistics;

/** Whether two shares differ by more than chance: the test of two proportions, pooled. */
public final class Shares {
  /** Of the normal distribution: 95 % lie between. */
  private static final double Z = 1.959963984540054;

  private Shares() {}

  /**
   * @param part how many of the whole
   */
  public static boolean isWithinChance(double part, double whole, double other, double otherWhole) {
    double pooled = (part + other) / (whole + otherWhole);
    double error = Math.sqrt(pooled * (1 - pooled) * (1 / whole + 1 / otherWhole));
    return Math.abs(part / whole - other / otherWhole) <= Z * error;
  }
}
