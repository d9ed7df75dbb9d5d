package io.vigil.monitor.detect.runlength;

import io.vigil.monitor.detect.distribution.Normal;
import org.hipparchus.distribution.continuous.GammaDistribution;

/**
 * Average run length of an EWMA chart whose mean and standard deviation were estimated from a few
 * observations first (Jones, Champ and Rigdon 2001, Technometrics 43:156): the run length given the
 * estimates, averaged over the normal and the chi-squared distribution of the estimates. It shows
 * why no statistical alarm is raised on a short history.
 *
 * @param chart the chart with fixed limits
 * @param observations number of observations behind the estimates, at least 2
 */
public record EstimatedEwmaRunLength(EwmaRunLength chart, int observations) {
  private static final int NODES = 60;
  private static final double TAIL = 1e-10;
  private static final double REACH = 6;

  public EstimatedEwmaRunLength {
    if (observations < 2 || chart.widening()) {
      throw new IllegalArgumentException("needs 2 observations and a chart with fixed limits");
    }
  }

  /** The average run length; {@code shift} of the mean in true standard deviations. */
  public double at(double shift) {
    double freedom = observations - 1;
    var variance = new GammaDistribution(freedom / 2, 2 / freedom);
    double low = Math.sqrt(variance.inverseCumulativeProbability(TAIL));
    double high = Math.sqrt(variance.inverseCumulativeProbability(1 - TAIL));
    Quadrature scales = Quadrature.on(low, high, NODES);
    double sum = 0;
    for (int i = 0; i < NODES; i++) {
      double scale = scales.node(i);
      double likely = 2 * scale * variance.density(scale * scale);
      sum += scales.weight(i) * likely * overMeans(shift, scale);
    }
    return sum;
  }

  private double overMeans(double shift, double scale) {
    double error = 1 / Math.sqrt(observations);
    Quadrature means = Quadrature.on(-REACH * error, REACH * error, NODES);
    double sum = 0;
    for (int i = 0; i < NODES; i++) {
      double mean = means.node(i);
      double likely = Normal.density(mean / error) / error;
      sum += means.weight(i) * likely * chart.at((shift - mean) / scale, 1 / scale);
    }
    return sum;
  }
}
