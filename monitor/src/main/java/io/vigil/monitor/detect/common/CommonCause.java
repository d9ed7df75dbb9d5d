package io.vigil.monitor.detect.common;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the members of a unit showed together in one period, and whether it is one signal of the
 * unit instead of one of each member.
 *
 * <p>The common effect is the weighted median of the members' residuals on the scale on which
 * effects add up (the logit for proportions), weighted by their inverse standard errors, so that it
 * is that of the majority and no member's own trouble (a robust version of the group adjustment of
 * Hayter and Tsui 1994; medians: Hampel et al. 1986, section 2.3). One signal of the parent is due
 * where at least {@value #SHARE} of the members lie {@value #LINE} or more of their standard errors
 * to the side of the effect, and the median member lies at least {@value #MEDIAN_LINE} to it. What
 * is left of a member is judged by itself.
 *
 * @param shift common effect, on the scale of the residuals
 * @param share share of the members beyond the line, on the side of the effect, 0 to 1
 * @param medianScore median of the members' scores, in standard errors
 * @param members names of the members beyond the line where a signal is due, in given order
 */
public record CommonCause(double shift, double share, double medianScore, List<String> members) {
  private static final int LEAST_MEMBERS = 5;
  private static final double LINE = 2.5;
  private static final double MEDIAN_LINE = 1.5;
  private static final double SHARE = 0.4;

  public CommonCause {
    members = List.copyOf(members);
  }

  /**
   * What one member showed.
   *
   * @param name of the member
   * @param shift of the member against its own expectation
   * @param error standard error of the shift, above 0
   */
  public record Member(String name, double shift, double error) {

    /** The shift in standard errors. */
    public double score() {
      return shift / error;
    }

    /** The score with the common effect taken out. */
    public double residualScore(CommonCause common) {
      return (shift - common.shift) / error;
    }
  }

  /** Empty where fewer than {@value #LEAST_MEMBERS} members reported: no one speaks for all. */
  public static Optional<CommonCause> of(Collection<Member> reported) {
    if (reported.size() < LEAST_MEMBERS) {
      return Optional.empty();
    }
    double shift = weightedMedian(reported);
    double middle = median(reported.stream().mapToDouble(Member::score).sorted().toArray());
    double side = Math.signum(middle);
    var beyond = new ArrayList<String>();
    for (Member member : reported) {
      if (side * member.score() >= LINE) {
        beyond.add(member.name);
      }
    }
    double share = (double) beyond.size() / reported.size();
    boolean due = share >= SHARE && Math.abs(middle) >= MEDIAN_LINE;
    return Optional.of(new CommonCause(shift, share, middle, due ? beyond : List.of()));
  }

  /** Whether one signal of the parent is due. */
  public boolean isSignal() {
    return !members.isEmpty();
  }

  private static double weightedMedian(Collection<Member> reported) {
    Member[] sorted = reported.toArray(Member[]::new);
    Arrays.sort(sorted, (a, b) -> Double.compare(a.shift, b.shift));
    double half = Arrays.stream(sorted).mapToDouble(member -> 1 / member.error).sum() / 2;
    double sum = 0;
    for (Member member : sorted) {
      sum += 1 / member.error;
      if (sum >= half) {
        return member.shift;
      }
    }
    return sorted[sorted.length - 1].shift;
  }

  private static double median(double[] sorted) {
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
