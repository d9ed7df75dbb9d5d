package io.vigil.monitor.detect.runlength;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.hipparchus.distribution.discrete.PoissonDistribution;

/**
 * Average number of observations until a one-sided CUSUM of independent counts alarms: {@code S' =
 * max(0, S + offset + slope x)}, alarm where {@code S} reaches or passes the limit. Every stay
 * above zero begins afresh, so the run length is the mean length of a stay over the chance that it
 * ends in an alarm (renewal argument of Page 1954, section 3). Within a stay the sum depends on
 * nothing but its length and the cases in it, so both are exact: no grid, no simulation.
 *
 * @param offset added in each step, below 0
 * @param slope added for each case, above 0
 * @param limit of the sum
 * @param passing whether the sum has to pass the limit, and not only to reach it
 */
public record ExcursionRunLength(double offset, double slope, double limit, boolean passing) {
  private static final double NEGLIGIBLE = 1e-13;
  private static final double TIE = 1e-9;

  public ExcursionRunLength {
    if (!(offset < 0 && slope > 0 && limit > 0)) {
      throw new IllegalArgumentException(
          "no CUSUM of counts: offset " + offset + ", slope " + slope + ", limit " + limit);
    }
  }

  /** Poisson CUSUM (Lucas 1985, Technometrics 27:129), reference value and limit in cases. */
  public static ExcursionRunLength poisson(double reference, double limit) {
    return new ExcursionRunLength(-reference, 1, limit, true);
  }

  /**
   * Binomial likelihood-ratio CUSUM (Steiner et al. 2000; Höhle 2010, section 3) against odds that
   * are {@code oddsRatio} (above 1) times as high.
   */
  public static ExcursionRunLength binomial(
      int trials, double chance, double oddsRatio, double limit) {
    return new ExcursionRunLength(
        -trials * Math.log(1 - chance + oddsRatio * chance), Math.log(oddsRatio), limit, false);
  }

  /** Run length where cases are Poisson with the mean. */
  public double poisson(double mean) {
    var cases = new PoissonDistribution(mean);
    return of(cases::probability, x -> cases.cumulativeProbability(x - 1) > 1 - NEGLIGIBLE ? 1 : 0);
  }

  /** Run length where cases are binomial. */
  public double binomial(int trials, double chance) {
    var cases = new BinomialDistribution(trials, chance);
    return of(cases::probability, x -> x > trials ? 1 : 0);
  }

  private double of(IntToDoubleFunction probability, IntUnaryOperator over) {
    List<Double> chances = new ArrayList<>();
    for (int x = 0; over.applyAsInt(x) == 0; x++) {
      chances.add(probability.applyAsDouble(x));
    }
    return new Stay(chances).runLength();
  }

  private final class Stay {
    private final double[] chances;
    private double length;
    private double alarm;

    private Stay(List<Double> chances) {
      this.chances = chances.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private double runLength() {
      double[] mass = {1};
      int first = 0;
      for (int step = 1; total(mass) > NEGLIGIBLE; step++) {
        length += total(mass);
        int low = lowest(step);
        mass = step(mass, first, step, low);
        first = low;
      }
      return length / alarm;
    }

    private double[] step(double[] mass, int first, int step, int low) {
      double[] next = new double[Math.max(0, highest(step) - low + 1)];
      for (int i = 0; i < mass.length; i++) {
        for (int x = 0; x < chances.length; x++) {
          int cases = first + i + x;
          if (cases > highest(step)) {
            alarm += mass[i] * chances[x];
          } else if (cases >= low) {
            next[cases - low] += mass[i] * chances[x];
          }
        }
      }
      return next;
    }

    private int lowest(int step) {
      return (int) Math.floor(-offset * step / slope + TIE) + 1;
    }

    private int highest(int step) {
      double cases = (limit - offset * step) / slope;
      return passing ? (int) Math.floor(cases + TIE) : (int) Math.ceil(cases - TIE) - 1;
    }

    private static double total(double[] mass) {
      double sum = 0;
      for (double each : mass) {
        sum += each;
      }
      return sum;
    }
  }
}
