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

  /** What adds less than this part of an average is not worth an equation of its own. */
  private static final double NEGLIGIBLE = 1e-8;

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

  /** Where nothing has shifted a mean too high is as good as one too low. */
  private double overMeans(double shift, double scale) {
    boolean even = shift == 0;
    double error = 1 / Math.sqrt(observations);
    double reach = REACH * error;
    Quadrature means =
        even ? Quadrature.on(0, reach, NODES / 2) : Quadrature.on(-reach, reach, NODES);
    double sum = 0;
    for (int i = 0; i < means.size(); i++) {
      double mean = means.node(i);
      double part = means.weight(i) * Normal.density(mean / error) / error;
      if (part > NEGLIGIBLE) {
        sum += part * chart.at((shift - mean) / scale, 1 / scale);
      }
    }
    return even ? 2 * sum : sum;
  }
}
