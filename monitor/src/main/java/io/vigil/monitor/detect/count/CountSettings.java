package io.vigil.monitor.detect.count;

/**
 * What {@link CountDetector} must know of the periods of a series.
 *
 * @param periodsPerYear how many periods make a year
 * @param harmonics waves per year of the seasonal curve, 0 for none; at most half the periods
 * @param leftOut periods just before the last one that the expectation does not see, so that it
 *     does not learn a surge that has begun
 * @param longest most periods that are looked back on
 */
public record CountSettings(int periodsPerYear, int harmonics, int leftOut, int longest) {

  /**
   * @throws IllegalArgumentException for settings out of range
   */
  public CountSettings {
    if (periodsPerYear < 1 || harmonics < 0 || 2 * harmonics > periodsPerYear) {
      throw new IllegalArgumentException(
          "%d harmonics of %d periods".formatted(harmonics, periodsPerYear));
    }
    if (leftOut < 1 || longest <= leftOut) {
      throw new IllegalArgumentException("%d of %d left out".formatted(leftOut, longest));
    }
  }

  /** Weeks: two waves a year, two months left out, ten years looked back on. */
  public static CountSettings weekly() {
    return new CountSettings(52, 2, 8, 520);
  }

  /** Months: two waves a year, two months left out, ten years looked back on. */
  public static CountSettings monthly() {
    return new CountSettings(12, 2, 2, 120);
  }

  /** Two terms a year: one level for both, the last term left out, ten years looked back on. */
  public static CountSettings termly() {
    return new CountSettings(2, 0, 1, 20);
  }
}
