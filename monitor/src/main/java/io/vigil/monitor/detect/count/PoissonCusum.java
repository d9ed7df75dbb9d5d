package io.vigil.monitor.detect.count;

/**
 * The cumulative sum of counts above a reference, for slow rises that no single week shows: {@code
 * S ← max(0, S + y - k e)}, alarming at {@code S > h} (Lucas, Counted data CUSUM's, Technometrics
 * 27:129, 1985). Of all rules with the same time between false alarms it is the fastest for a rise
 * from mean m to {@code c m} with {@code k = m (c - 1) / ln c} (Moustakides, Annals of Statistics
 * 14:1379, 1986).
 *
 * <p>Assumes independent Poisson counts; where counts vary more, false alarms come sooner. The
 * state is S alone, 8 bytes.
 *
 * @param reference k, cases per week at exposure 1, above 0
 * @param limit h, cases, above 0
 */
public record PoissonCusum(double reference, double limit) {
  private static final double ROUNDING = 1e-9;

  /**
   * @throws IllegalArgumentException for a reference or limit not above 0
   */
  public PoissonCusum {
    if (!(reference > 0) || !(limit > 0)) {
      throw new IllegalArgumentException("Reference %s, limit %s".formatted(reference, limit));
    }
  }

  /**
   * For a rise of the mean by a factor.
   *
   * @param mean cases per week at exposure 1 while nothing has changed
   * @param factor by how much a rise multiplies them, above 1
   * @param limit h, cases
   */
  public static PoissonCusum forRise(double mean, double factor, double limit) {
    if (!(factor > 1)) {
      throw new IllegalArgumentException("Factor " + factor);
    }
    return new PoissonCusum(mean * (factor - 1) / StrictMath.log(factor), limit);
  }

  /** The sum after a week: cases that there are too many, 0 or more. */
  public double next(double sum, double count, double exposure) {
    return Math.max(0, sum + count - reference * exposure);
  }

  /** Whether a sum says that there are more cases than before. */
  public boolean alarms(double sum) {
    return sum > limit + ROUNDING;
  }
}
