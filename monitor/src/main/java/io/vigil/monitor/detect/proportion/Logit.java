package io.vigil.monitor.detect.proportion;

/** The scale of log odds, on which effects on proportions add up. */
final class Logit {
  private static final double FARTHEST = 9;

  private Logit() {}

  static double of(double proportion) {
    return Math.log(proportion / (1 - proportion));
  }

  static double inverse(double logit) {
    return 1 / (1 + Math.exp(-Math.clamp(logit, -FARTHEST, FARTHEST)));
  }
}
