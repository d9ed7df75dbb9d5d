package io.vigil.monitor.report.analysis;

import io.vigil.monitor.report.statistics.PoissonTrend;
import io.vigil.monitor.report.statistics.RateRatio;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What chance may have done to the course of some counts. All sentences about significance follow
 * this one rule: of three years and more the exact test for a trend decides, of two their rate
 * ratio.
 *
 * @param fell whether the last rate is lower than the first
 * @param few whether a year has fewer than {@value #FEW}
 * @param trend {@code null} where it was not tested
 */
record Chance(Finding finding, boolean fell, boolean few, @Nullable PoissonTrend trend) {
  private static final long FEW = 50;

  /** What was found. */
  enum Finding {
    FALLS,
    RISES,
    /** Years differ significantly without a trend over all of them. */
    SINGLE_YEARS,
    WITHIN_CHANCE,
    NOT_COMPARABLE,
    /** A count or its exposure is missing, or there are no cases. */
    UNTESTED
  }

  /**
   * @param counts of the years; {@code null} for one without data
   * @param exposures of the years; empty where one is unknown
   * @param comparable false where fewer reports may be the reason for fewer cases
   */
  static Chance of(
      List<? extends @Nullable Double> counts, List<Double> exposures, boolean comparable) {
    if (counts.size() < 2
        || exposures.size() != counts.size()
        || counts.stream().anyMatch(Objects::isNull)) {
      return new Chance(Finding.UNTESTED, false, false, null);
    }
    long[] cases =
        counts.stream().mapToLong(count -> Math.round(Objects.requireNonNull(count))).toArray();
    double[] of = exposures.stream().mapToDouble(Double::doubleValue).toArray();
    PoissonTrend trend = PoissonTrend.of(cases, of).orElse(null);
    int last = cases.length - 1;
    return new Chance(
        comparable ? finding(cases, of, trend) : Finding.NOT_COMPARABLE,
        cases[last] / of[last] < cases[0] / of[0],
        IntStream.range(0, cases.length).anyMatch(year -> cases[year] < FEW),
        trend);
  }

  private static Finding finding(long[] cases, double[] of, @Nullable PoissonTrend trend) {
    if (cases.length == 2) {
      return ratio(cases, of, 0, 1).map(Chance::finding).orElse(Finding.UNTESTED);
    }
    if (trend == null) {
      return Finding.UNTESTED;
    }
    if (trend.isSignificant()) {
      return trend.falls() ? Finding.FALLS : Finding.RISES;
    }
    return differs(cases, of, 0, cases.length - 1)
            || IntStream.range(1, cases.length).anyMatch(year -> differs(cases, of, year - 1, year))
        ? Finding.SINGLE_YEARS
        : Finding.WITHIN_CHANCE;
  }

  private static Finding finding(RateRatio ratio) {
    if (ratio.isWithinChance()) {
      return Finding.WITHIN_CHANCE;
    }
    Double high = ratio.high();
    return high != null && high < 1 ? Finding.FALLS : Finding.RISES;
  }

  private static boolean differs(long[] cases, double[] of, int before, int after) {
    return ratio(cases, of, before, after).filter(one -> !one.isWithinChance()).isPresent();
  }

  private static Optional<RateRatio> ratio(long[] cases, double[] of, int before, int after) {
    return RateRatio.of(cases[before], of[before], cases[after], of[after]);
  }
}
