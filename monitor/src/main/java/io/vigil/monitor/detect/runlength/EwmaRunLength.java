package io.vigil.monitor.detect.runlength;

import io.vigil.monitor.detect.distribution.Normal;
import org.hipparchus.analysis.solvers.BrentSolver;

/**
 * Average number of observations until a two-sided EWMA chart of independent standardised normal
 * values alarms: {@code E' = (1 - lambda) E + lambda x} from {@code E = 0}, alarm where {@code |E|}
 * passes {@code L} standard errors of {@code E}. Fredholm equation of Crowder (1987, Technometrics
 * 29:401, equation 1) by Gauss-Legendre quadrature; for limits that widen with time the density of
 * {@code E} is carried forward step by step (Knoth 2003) until they stand still.
 *
 * @param lambda weight of the latest observation, above 0 to 1
 * @param limit half width {@code L} in asymptotic (or, widening, momentary) standard errors
 * @param widening whether limits follow the momentary standard error of {@code E}
 */
public record EwmaRunLength(double lambda, double limit, boolean widening) {
  private static final int NODES = 60;
  private static final double SETTLED = 1e-9;

  public EwmaRunLength {
    if (!(lambda > 0 && lambda <= 1 && limit > 0)) {
      throw new IllegalArgumentException("no EWMA: lambda " + lambda + ", limit " + limit);
    }
  }

  /** Half width that gives the in-control run length on average, to a relative 1e-6. */
  public static double limitFor(double lambda, double runLength, boolean widening) {
    return new BrentSolver(1e-8)
        .solve(
            100, l -> Math.log(new EwmaRunLength(lambda, l, widening).at(0) / runLength), 0.5, 6);
  }

  /**
   * The average run length.
   *
   * @param shift of the mean, in standard deviations of an observation
   */
  public double at(double shift) {
    return at(shift, 1);
  }

  /** The same where an observation strays {@code deviation} times as far as the chart believes. */
  double at(double shift, double deviation) {
    return widening ? widening(shift) : fixed(shift, deviation)[0];
  }

  private double asymptotic() {
    return limit * Math.sqrt(lambda / (2 - lambda));
  }

  private double[] fixed(double shift, double deviation) {
    double bound = asymptotic();
    return Quadrature.on(-bound, bound, NODES)
        .solve(0, x -> 0, (from, to) -> density(from, to, shift, deviation));
  }

  private double density(double from, double to, double shift, double deviation) {
    double value = (to - (1 - lambda) * from) / lambda;
    return Normal.density((value - shift) / deviation) / (lambda * deviation);
  }

  private double widening(double shift) {
    double faded = (1 - lambda) * (1 - lambda);
    double bound = asymptotic() * Math.sqrt(1 - faded);
    Quadrature grid = Quadrature.on(-bound, bound, NODES);
    double[] mass = new double[NODES];
    for (int i = 0; i < NODES; i++) {
      mass[i] = grid.weight(i) * density(0, grid.node(i), shift, 1);
    }
    double runLength = 1;
    for (double rest = faded; rest > SETTLED; rest *= faded) {
      runLength += sum(mass);
      double next = asymptotic() * Math.sqrt(1 - rest * faded);
      Quadrature wider = Quadrature.on(-next, next, NODES);
      mass = forward(grid, mass, wider, shift);
      grid = wider;
    }
    return runLength + remaining(grid, mass, shift);
  }

  private double[] forward(Quadrature grid, double[] mass, Quadrature wider, double shift) {
    double[] moved = new double[NODES];
    for (int i = 0; i < NODES; i++) {
      for (int j = 0; j < NODES; j++) {
        moved[i] += mass[j] * density(grid.node(j), wider.node(i), shift, 1);
      }
      moved[i] *= wider.weight(i);
    }
    return moved;
  }

  private double remaining(Quadrature grid, double[] mass, double shift) {
    double[] runLengths = fixed(shift, 1);
    double sum = 0;
    for (int i = 0; i < grid.size(); i++) {
      sum += mass[i] * runLengths[i + 1];
    }
    return sum;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
