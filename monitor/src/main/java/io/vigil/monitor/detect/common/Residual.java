package io.vigil.monitor.detect.common;

/**
 * How a unit lies in a period against what its own past lets expect.
 *
 * @param unit id of the unit
 * @param level what was expected, on the scale of effects
 * @param shift beyond it
 * @param error standard error of the shift, above 0
 */
public record Residual(String unit, double level, double shift, double error) {

  CommonCause.Member member(double common) {
    return new CommonCause.Member(unit, shift - common, error);
  }
}
