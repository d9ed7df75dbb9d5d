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
 * Hayter and Tsui 1994; medians: Hampel et al. 1986, section 2.3).
 *
 * <p>One signal of the parent is due where the median member lies at least {@value #MEDIAN_LINE} of
 * its standard errors to the side of the effect, and one of two holds: at least {@value #SHARE} of
 * the members lie {@value #LINE} or more to it (a storm); or the median effect lies {@value
 * #BEYOND} standard normal scores (p = 0.0005) beyond what is common to the members in periods
 * without a cause ({@link CommonVariation}: a slighter effect on all of them, as of influenza, in
 * which hardly a member stands out by itself). The first condition keeps out effects that are sure
 * but small beside what a single member does anyhow. What is left of a member is judged by itself.
 *
 * @param shift common effect, on the scale of the residuals
 * @param share share of the members beyond the line, on the side of the effect, 0 to 1
 * @param medianScore median of the members' scores, in standard errors
 * @param members names of the members at least one standard error to the side of the effect where a
 *     signal is due, in given order
 */
public record CommonCause(double shift, double share, double medianScore, List<String> members) {
  /** Members without which no one speaks for all. */
  static final int LEAST_MEMBERS = 5;

  private static final double LINE = 2.5;
  private static final double MEDIAN_LINE = 1.5;
  private static final double SHARE = 0.4;
  private static final double BEYOND = 3.29;
  private static final double LISTED = 1;

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
  }

  /** Empty where fewer than {@value #LEAST_MEMBERS} members reported: no one speaks for all. */
  public static Optional<CommonCause> of(Collection<Member> reported) {
    if (reported.size() < LEAST_MEMBERS) {
      return Optional.empty();
    }
    double shift = weightedMedian(reported);
    double middle = Medians.of(reported.stream().mapToDouble(Member::score).toArray());
    double side = Math.signum(middle);
    long beyond = reported.stream().filter(member -> side * member.score() >= LINE).count();
    double share = (double) beyond / reported.size();
    var plain = new CommonCause(shift, share, middle, List.of());
    return Optional.of(plain.isMarked() && share >= SHARE ? plain.signalOf(reported) : plain);
  }

  /** Whether the median member lies far enough out for a signal. */
  boolean isMarked() {
    return Math.abs(medianScore) >= MEDIAN_LINE;
  }

  /** The same held against what is common to the members in other periods, if that is known. */
  CommonCause against(Optional<CommonVariation> variation, Collection<Member> reported) {
    double effect = Medians.of(reported.stream().mapToDouble(Member::shift).toArray());
    boolean due =
        isMarked()
            && variation
                .filter(usual -> Math.signum(medianScore) * usual.score(effect) >= BEYOND)
                .isPresent();
    return due ? signalOf(reported) : this;
  }

  /** The same, told with what it lies beyond. */
  CommonCause beyond(double common) {
    return new CommonCause(shift + common, share, medianScore, members);
  }

  private CommonCause signalOf(Collection<Member> reported) {
    double side = Math.signum(medianScore);
    var listed = new ArrayList<String>();
    for (Member member : reported) {
      if (side * member.score() >= LISTED) {
        listed.add(member.name);
      }
    }
    return new CommonCause(shift, share, medianScore, listed);
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
}
