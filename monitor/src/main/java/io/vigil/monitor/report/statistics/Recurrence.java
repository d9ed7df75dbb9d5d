package io.vigil.monitor.report.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often the same happens again: cases that another of the same clause and unit followed within
 * twelve months of their closure, over those that are closed for twelve months. Of younger ones
 * only those that came back are known, which would make the rate too high.
 *
 * @param closed cases that are closed
 * @param recurred of those that are in the rate, how many came back
 * @param waiting cases that are closed for less than twelve months
 * @param early of these, how many came back already
 * @param silent cases that are closed for twelve months in which too little was reported to tell
 *     that nothing came back; whether anything did or not, they are not in the rate, which would
 *     grow by bad reporting
 * @param returned of these, how many came back
 */
public record Recurrence(
    long closed, long recurred, long waiting, long early, long silent, long returned) {
  private static final int MONTHS = 12;

  /**
   * A case.
   *
   * @param closedOn {@code null} while it is open
   * @param silent whether too little was reported in the twelve months after its closure
   */
  public record Case(
      String clause,
      String unit,
      LocalDate occurredOn,
      @Nullable LocalDate closedOn,
      boolean silent) {

    /** Whether the other one is the same again, after this was closed and within the window. */
    public boolean isFollowedBy(Case other) {
      return closedOn != null
          && clause.equals(other.clause)
          && unit.equals(other.unit)
          && other.occurredOn.isAfter(closedOn)
          && !other.occurredOn.isAfter(closedOn.plusMonths(MONTHS));
    }
  }

  /**
   * @param those cases whose closures are counted
   * @param all among which followers are looked for
   */
  public static Recurrence of(List<Case> those, List<Case> all, LocalDate asOf) {
    List<Case> closed = those.stream().filter(one -> one.closedOn() != null).toList();
    List<Case> back = closed.stream().filter(one -> hasFollower(one, all)).toList();
    long waiting = closed.stream().filter(one -> isWaiting(one, asOf)).count();
    long early = back.stream().filter(one -> isWaiting(one, asOf)).count();
    long returned = back.stream().filter(one -> isSilent(one, asOf)).count();
    return new Recurrence(
        closed.size(),
        back.size() - early - returned,
        waiting,
        early,
        closed.stream().filter(one -> isSilent(one, asOf)).count(),
        returned);
  }

  private static boolean isSilent(Case one, LocalDate asOf) {
    return one.silent() && !isWaiting(one, asOf);
  }

  /** Cases that are closed for twelve months in which enough was reported. */
  public long determined() {
    return closed - waiting - silent;
  }

  /** 0 to 1; {@code null} while nothing is known. */
  public @Nullable Double rate() {
    return determined() == 0 ? null : Double.valueOf((double) recurred / determined());
  }

  public static boolean hasFollower(Case one, List<Case> all) {
    return all.stream().anyMatch(one::isFollowedBy);
  }

  private static boolean isWaiting(Case one, LocalDate asOf) {
    LocalDate closedOn = one.closedOn();
    return closedOn != null && closedOn.plusMonths(MONTHS).isAfter(asOf);
  }
}
