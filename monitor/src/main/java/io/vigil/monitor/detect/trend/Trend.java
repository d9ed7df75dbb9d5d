package io.vigil.monitor.detect.trend;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.special.Erf;

/**
 * Whether a short series moves one way: test of Mann (1945) and Kendall (1975, chapter 4) with
 * ties, and the slope of Theil (1950) and Sen (1968) with its interval. Values are taken as equally
 * spaced and independent apart from the trend.
 *
 * <p>Up to {@value #EXACT} values the chance is exact: the share of all orders of the same values
 * that lean as far. Three values can never be significant (two of six orders lean fully one way, p
 * = 0.33), four not at 0.05 either (p = 0.083): so a row of changes for the worse, the latest three
 * values at least, is <em>noted</em> without a claim of significance.
 *
 * @param s Kendall's S: pairs that rise less pairs that fall
 * @param chance two-sided p-value of no trend, 0 to 1
 * @param slope median slope of all pairs, in the unit of the series per step
 * @param low lower end of its 95 % interval, same unit; negative infinity where too few values
 *     confine it
 * @param high upper end, likewise
 * @param row how many of the latest values each went the way of the last change, the first of them
 *     included; 1 where the last change is none
 */
public record Trend(int s, double chance, double slope, double low, double high, int row) {
  private static final int LEAST = 3;
  private static final int EXACT = 9;
  private static final int NOTED_ROW = 3;
  private static final double SIGNIFICANT = 0.05;
  private static final double INTERVAL = 1.959963984540054;

  /** What to say of a trend. */
  public enum Finding {
    /** Unlikely to be chance at the 5 % level. */
    SIGNIFICANT,
    /** The latest three values or more each worse than the one before: noted, not proven. */
    NOTED,
    /** Nothing to say. */
    NONE
  }

  /** Direction in which a series gets worse. */
  public enum Worse {
    HIGHER(1),
    LOWER(-1);

    private final int sign;

    Worse(int sign) {
      this.sign = sign;
    }
  }

  /**
   * The trend of values in the order of time.
   *
   * @throws IllegalArgumentException for fewer than {@value #LEAST} values
   */
  public static Trend of(List<Double> values) {
    if (values.size() < LEAST) {
      throw new IllegalArgumentException(
          "a trend needs " + LEAST + " values, there are " + values.size());
    }
    double[] series = values.stream().mapToDouble(Double::doubleValue).toArray();
    int s = s(series);
    double deviation = deviation(series);
    double chance = series.length <= EXACT ? exact(series, s) : normal(s, deviation);
    double[] slopes = slopes(series);
    double reach = INTERVAL * deviation;
    return new Trend(
        s,
        chance,
        (slopes[(slopes.length - 1) / 2] + slopes[slopes.length / 2]) / 2,
        at(slopes, (int) Math.floor((slopes.length - reach) / 2) - 1),
        at(slopes, (int) Math.ceil((slopes.length + reach) / 2)),
        row(series));
  }

  /** What to say of it where the direction is the one that is worse. */
  public Finding worsening(Worse worse) {
    if (chance <= SIGNIFICANT && s * worse.sign > 0) {
      return Finding.SIGNIFICANT;
    }
    return row * worse.sign >= NOTED_ROW ? Finding.NOTED : Finding.NONE;
  }

  private static int s(double[] series) {
    int s = 0;
    for (int i = 0; i < series.length; i++) {
      for (int j = i + 1; j < series.length; j++) {
        s += Double.compare(series[j], series[i]);
      }
    }
    return s;
  }

  /**
   * Standard deviation of S without trend, less what ties take away (Kendall 1975, section 4.4).
   */
  private static double deviation(double[] series) {
    double[] sorted = series.clone();
    Arrays.sort(sorted);
    double variance = term(series.length);
    int from = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[from]) {
        variance -= term(i - from);
        from = i;
      }
    }
    return Math.sqrt(variance / 18);
  }

  private static double term(int n) {
    return (double) n * (n - 1) * (2 * n + 5);
  }

  private static double normal(int s, double deviation) {
    if (s == 0) {
      return 1;
    }
    double z = (Math.abs(s) - 1) / deviation;
    return Erf.erfc(z / Math.sqrt(2));
  }

  private static double exact(double[] series, int s) {
    var orders = new Orders(series, Math.abs(s));
    return orders.share();
  }

  private static double[] slopes(double[] series) {
    double[] slopes = new double[series.length * (series.length - 1) / 2];
    int at = 0;
    for (int i = 0; i < series.length; i++) {
      for (int j = i + 1; j < series.length; j++) {
        slopes[at++] = (series[j] - series[i]) / (j - i);
      }
    }
    Arrays.sort(slopes);
    return slopes;
  }

  private static double at(double[] slopes, int place) {
    if (place < 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return place >= slopes.length ? Double.POSITIVE_INFINITY : slopes[place];
  }

  private static int row(double[] series) {
    int last = series.length - 1;
    int side = Double.compare(series[last], series[last - 1]);
    int row = 1;
    while (side != 0
        && last - row >= 0
        && Double.compare(series[last - row + 1], series[last - row]) == side) {
      row++;
    }
    return side == 0 ? 1 : row * side;
  }
}
