package io.vigil.monitor.detect.count;

/**
 * How {@link FarringtonFlexible} compares.
 *
 * @param years how many years back, at least 1
 * @param halfWindow weeks before and after the same week of a year that count as the same season
 * @param periods levels of the seasonal factor; 1 compares with the same season alone
 * @param weightsThreshold Anscombe residual above which a past week has less weight; infinite for
 *     equal weights
 * @param weeksLeftOut weeks just before the week that are not compared with
 * @param trendSignificance p-value below which a linear trend is kept; 1 keeps it always
 * @param threshold how the bound is computed
 * @param alpha probability above the bound, between 0 and 0.5
 * @param fewestCases fewest cases in {@code recentWeeks} for an alarm
 * @param recentWeeks weeks, the week itself included, in which they are counted
 */
public record FarringtonSettings(
    int years,
    int halfWindow,
    int periods,
    double weightsThreshold,
    int weeksLeftOut,
    double trendSignificance,
    Threshold threshold,
    double alpha,
    int fewestCases,
    int recentWeeks) {

  /** How a bound follows from the expected count, its uncertainty and the dispersion. */
  public enum Threshold {
    /** Normal on the scale of the 2/3 power, with the uncertainty of the expected count. */
    TWO_THIRDS_POWER,
    /** Quantile of the negative binomial distribution about the expected count. */
    PLUG_IN,
    /** The same about the upper bound of the expected count. */
    UPPER_MEAN
  }

  /**
   * @throws IllegalArgumentException for settings out of range
   */
  public FarringtonSettings {
    require(years >= 1, "years", years);
    require(
        halfWindow >= 0 && 2 * halfWindow + 1 < ReferenceWeeks.WEEKS_A_YEAR, "half", halfWindow);
    require(periods >= 1 && periods <= 26, "periods", periods);
    require(weightsThreshold > 0, "weightsThreshold", weightsThreshold);
    require(weeksLeftOut >= 0 && weeksLeftOut < 52, "weeksLeftOut", weeksLeftOut);
    require(trendSignificance > 0 && trendSignificance <= 1, "trend", trendSignificance);
    require(alpha > 0 && alpha < 0.5, "alpha", alpha);
    require(fewestCases >= 0, "fewestCases", fewestCases);
    require(recentWeeks >= 1, "recentWeeks", recentWeeks);
  }

  /**
   * The settings that Noufaily et al. (2013, section 5) recommend, with four years of baseline and
   * alpha 0.01 by the 2/3 power.
   */
  public static FarringtonSettings noufaily() {
    return new FarringtonSettings(4, 3, 10, 2.58, 26, 1, Threshold.TWO_THIRDS_POWER, 0.01, 5, 4);
  }

  /** The same with as many years, up to these, as lie before a week. */
  public FarringtonSettings reaching(int week) {
    int reach = Math.clamp((week - halfWindow) / ReferenceWeeks.WEEKS_A_YEAR, 1, years);
    return new FarringtonSettings(
        reach,
        halfWindow,
        periods,
        weightsThreshold,
        weeksLeftOut,
        trendSignificance,
        threshold,
        alpha,
        fewestCases,
        recentWeeks);
  }

  private static void require(boolean right, String what, double value) {
    if (!right) {
      throw new IllegalArgumentException("%s of %s is out of range".formatted(what, value));
    }
  }
}
