package io.vigil.monitor.detect.count;

/**
 * The quasi-Poisson log-linear model {@code E(y) = exp(offset + x·β)}, {@code Var(y) = φ E(y) /
 * weight}, fitted by iteratively reweighted least squares (McCullagh & Nelder, Generalized Linear
 * Models, 2nd edition 1989, sections 2.5 and 6.2).
 *
 * <p>The iteration starts at {@code y + 0.1} and ends when the deviance changes by less than a
 * 10⁻⁸th of itself, or without convergence after 25 steps.
 */
final class QuasiPoisson {
  private static final int MOST_STEPS = 25;
  private static final double TOLERANCE = 1e-8;
  private static final double LEAST_MEAN = Math.ulp(1.0);

  private final double[][] x;
  private final double[] y;
  private final double[] offset;
  private final double[] weights;
  private final double[] precisions;
  private final double[] means;
  private final double[] working;
  private double[] coefficients;
  private double[][] inverse;
  private boolean converged;

  /**
   * @param x a row of regressors per observation, without linear dependence among its columns
   * @param y observations, 0 or more
   * @param offset logarithm of what the mean is proportional to
   * @param weights prior weights, above 0
   * @param precisions what is known beforehand of each coefficient: φ over the variance of a normal
   *     prior about 0; 0 for nothing
   */
  QuasiPoisson(double[][] x, double[] y, double[] offset, double[] weights, double[] precisions) {
    this.x = x;
    this.y = y;
    this.offset = offset;
    this.weights = weights;
    this.precisions = precisions;
    this.means = new double[y.length];
    this.working = new double[y.length];
    this.coefficients = new double[x[0].length];
    this.inverse = new double[0][0];
    iterate();
  }

  private void iterate() {
    for (int row = 0; row < y.length; row++) {
      means[row] = y[row] + 0.1;
    }
    double before = deviance();
    for (int step = 0; step < MOST_STEPS && !converged; step++) {
      improve();
      double deviance = deviance();
      if (!Double.isFinite(deviance)) {
        return;
      }
      converged = Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < TOLERANCE;
      before = deviance;
    }
  }

  private void improve() {
    int columns = coefficients.length;
    double[][] information = new double[columns][columns];
    double[] right = new double[columns];
    for (int row = 0; row < y.length; row++) {
      double mean = means[row];
      working[row] = weights[row] * mean;
      double response = StrictMath.log(mean) - offset[row] + (y[row] - mean) / mean;
      add(row, response, information, right);
    }
    for (int column = 0; column < columns; column++) {
      information[column][column] += precisions[column];
    }
    inverse = Cholesky.inverse(information);
    coefficients = new double[columns];
    for (int column = 0; column < columns; column++) {
      coefficients[column] = dot(inverse[column], right);
    }
    for (int row = 0; row < y.length; row++) {
      means[row] = mean(x[row], offset[row]);
    }
  }

  private void add(int row, double response, double[][] information, double[] right) {
    double[] regressors = x[row];
    for (int i = 0; i < right.length; i++) {
      double weighted = working[row] * regressors[i];
      if (weighted == 0) {
        continue;
      }
      right[i] += weighted * response;
      for (int j = 0; j <= i; j++) {
        information[i][j] += weighted * regressors[j];
      }
    }
  }

  private double deviance() {
    double sum = 0;
    for (int row = 0; row < y.length; row++) {
      double ratio = y[row] == 0 ? 0 : y[row] * StrictMath.log(y[row] / means[row]);
      sum += 2 * weights[row] * (ratio - (y[row] - means[row]));
    }
    return sum;
  }

  boolean converged() {
    return converged;
  }

  int observations() {
    return y.length;
  }

  int degreesOfFreedom() {
    return y.length - coefficients.length;
  }

  int columns() {
    return coefficients.length;
  }

  double coefficient(int column) {
    return coefficients[column];
  }

  /** The mean at other regressors. */
  double mean(double[] regressors, double logExposure) {
    return Math.max(StrictMath.exp(logExposure + dot(coefficients, regressors)), LEAST_MEAN);
  }

  /** The variance of {@code x·β} in units of φ. */
  double variance(double[] regressors) {
    double sum = 0;
    for (int row = 0; row < regressors.length; row++) {
      sum += regressors[row] * dot(inverse[row], regressors);
    }
    return sum;
  }

  /** Pearson's estimate of φ. */
  double dispersion() {
    return dispersion(working);
  }

  /** Σ prior weight · ((y - μ)/μ)² over the degrees of freedom. */
  double relativeDispersion() {
    return dispersion(weights);
  }

  private double dispersion(double[] by) {
    double sum = 0;
    for (int row = 0; row < y.length; row++) {
      double residual = (y[row] - means[row]) / means[row];
      sum += by[row] * residual * residual;
    }
    return sum / degreesOfFreedom();
  }

  /**
   * Standardised Anscombe residuals {@code 3/2 (y^(2/3) μ^(-1/6) - μ^(1/2)) / sqrt(φ (1 - h))}, h
   * the leverage (Farrington et al., Journal of the Royal Statistical Society A 159:547, 1996,
   * section 3.6).
   */
  double[] anscombeResiduals(double dispersion) {
    double[] residuals = new double[y.length];
    for (int row = 0; row < y.length; row++) {
      double leverage = working[row] * variance(x[row]);
      double raw =
          1.5
              * (StrictMath.cbrt(y[row] * y[row]) * StrictMath.pow(means[row], -1 / 6.0)
                  - Math.sqrt(means[row]));
      residuals[row] = raw / Math.sqrt(dispersion * (1 - leverage));
    }
    return residuals;
  }

  /**
   * Weights {@code γ s⁻²} for standardised residuals s above a threshold and {@code γ} for others,
   * with mean 1 (the same paper, section 3.6; threshold 2.58: Noufaily et al. 2013, section 3.3).
   */
  static double[] weights(double[] residuals, double threshold) {
    double[] weights = new double[residuals.length];
    double sum = 0;
    for (int row = 0; row < weights.length; row++) {
      double residual = residuals[row];
      weights[row] = residual > threshold ? 1 / (residual * residual) : 1;
      sum += weights[row];
    }
    for (int row = 0; row < weights.length; row++) {
      weights[row] *= weights.length / sum;
    }
    return weights;
  }

  private static double dot(double[] left, double[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }
}
