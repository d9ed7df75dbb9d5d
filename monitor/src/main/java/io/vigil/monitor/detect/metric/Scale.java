package io.vigil.monitor.detect.metric;

/** Scales on which the spread of a figure does not depend on its level. */
public enum Scale {
  /** As it is: scores, hours, ratios of staff. */
  PLAIN {
    @Override
    double to(double value) {
      return value;
    }

    @Override
    double from(double scaled) {
      return scaled;
    }
  },
  /**
   * Percent, 0 to 100, by the logit. What lies nearer to an end than {@value #EDGE} points counts
   * as if it lay there.
   */
  PERCENT {
    @Override
    double to(double value) {
      double percent = Math.clamp(value, EDGE, WHOLE - EDGE);
      return Math.log(percent / (WHOLE - percent));
    }

    @Override
    double from(double scaled) {
      return WHOLE / (1 + Math.exp(-scaled));
    }
  },
  /** Amounts above 0, by the logarithm: money, durations. */
  LOGARITHM {
    @Override
    double to(double value) {
      return Math.log(Math.max(value, Double.MIN_NORMAL));
    }

    @Override
    double from(double scaled) {
      return Math.exp(scaled);
    }
  };

  private static final double EDGE = 0.25;
  private static final double WHOLE = 100;

  abstract double to(double value);

  abstract double from(double scaled);
}
