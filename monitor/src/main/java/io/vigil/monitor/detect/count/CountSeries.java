package io.vigil.monitor.detect.count;

import java.util.Arrays;

/**
 * Counts of successive weeks and what they are proportional to. The arrays are not copied and never
 * changed here.
 *
 * @param counts cases per week, 0 or more; {@code NaN} for a week without a report
 * @param exposures above 0, one per week
 */
public record CountSeries(double[] counts, double[] exposures) {

  /**
   * @throws IllegalArgumentException for a count below 0 or not whole, an exposure not above 0, or
   *     different lengths
   */
  public CountSeries {
    if (counts.length != exposures.length) {
      throw new IllegalArgumentException(
          "%d counts, but %d exposures".formatted(counts.length, exposures.length));
    }
    for (int week = 0; week < counts.length; week++) {
      if (!Double.isNaN(counts[week]) && !whole(counts[week])) {
        throw new IllegalArgumentException("Count %s of week %d".formatted(counts[week], week));
      }
      if (!(exposures[week] > 0) || Double.isInfinite(exposures[week])) {
        throw new IllegalArgumentException(
            "Exposure %s of week %d".formatted(exposures[week], week));
      }
    }
  }

  /** Counts whose exposure is the same in every week. */
  public static CountSeries of(double... counts) {
    double[] exposures = new double[counts.length];
    Arrays.fill(exposures, 1);
    return new CountSeries(counts, exposures);
  }

  /** How many weeks there are, missing ones included. */
  public int weeks() {
    return counts.length;
  }

  private static boolean whole(double count) {
    return count >= 0 && count == Math.rint(count) && !Double.isInfinite(count);
  }

  boolean missing(int week) {
    return Double.isNaN(counts[week]);
  }

  /** Cases in some weeks up to one, missing ones not counted. */
  double casesUntil(int week, int weeks) {
    double sum = 0;
    for (int each = Math.max(0, week - weeks + 1); each <= week; each++) {
      sum += missing(each) ? 0 : counts[each];
    }
    return sum;
  }
}
