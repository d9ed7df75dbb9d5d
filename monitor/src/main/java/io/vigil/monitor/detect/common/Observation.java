package io.vigil.monitor.detect.common;

/**
 * What one unit reported of one period, on a scale on which effects add up.
 *
 * @param unit id of the unit
 * @param scaled logit of a proportion or percentage, else the value itself
 * @param trials denominator of a proportion; 0 for a value without one
 */
public record Observation(String unit, double scaled, double trials) {
  private static final double HALF = 0.5;
  private static final double FARTHEST = 9;

  /** A proportion, by its logit with half a case added to either side. */
  public static Observation ofRatio(String unit, double numerator, double denominator) {
    double logit = Math.log((numerator + HALF) / (denominator - numerator + HALF));
    return new Observation(unit, logit, denominator);
  }

  /** A value without a denominator, on the scale of its kind. */
  public static Observation ofValue(String unit, double scaled) {
    return new Observation(unit, scaled, 0);
  }

  /** Standard error that chance alone gives around a level; 1 where chance is not known. */
  double error(double level) {
    if (trials <= 0) {
      return 1;
    }
    double chance = 1 / (1 + Math.exp(-Math.clamp(level, -FARTHEST, FARTHEST)));
    return 1 / Math.sqrt(trials * chance * (1 - chance));
  }
}
