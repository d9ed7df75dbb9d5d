package io.vigil.monitor.detect.metric;

/** Scales on which the spread of a figure does not depend on its level. */
public enum Scale {
  /** As it is: scores, hours, ratios of staff. */
  PLAIN {
    @Override
    public double to(double value) {
      return value;
    }

    @Override
    public double from(double scaled) {
      return scaled;
    }
  },
  /**
   * Percent, 0 to 100, by the logit. What lies nearer to an end than {@value #EDGE} points counts
   * as if it lay there.
   */
  PERCENT {
    @Override
    public double to(double value) {
      double percent = Math.clamp(value, EDGE, WHOLE - EDGE);
      return Math.log(percent / (WHOLE - percent));
    }

    @Override
    public double from(double scaled) {
      return WHOLE / (1 + Math.exp(-scaled));
    }
  },
  /** Amounts above 0, by the logarithm: money, durations. */
  LOGARITHM {
    @Override
    public double to(double value) {
      return Math.log(Math.max(value, Double.MIN_NORMAL));
    }

    @Override
    public double from(double scaled) {
      return Math.exp(scaled);
    }
  };

  private static final double EDGE = 0.25;
  private static final double WHOLE = 100;

  /** From the unit of measure to the scale. */
  public abstract double to(double value);

  /** From the scale to the unit of measure. */
  public abstract double from(double scaled);
}
