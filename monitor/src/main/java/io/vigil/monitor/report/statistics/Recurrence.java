package io.vigil.monitor.report.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
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
   * How a case stands.
   *
   * @param waiting whether it is closed for less than twelve months
   * @param silent whether it is closed for twelve months in which too little was reported
   * @param back whether the same occurred again
   */
  public record State(boolean closed, boolean waiting, boolean silent, boolean back) {

    public static State of(Case one, List<Case> all, LocalDate asOf) {
      LocalDate closedOn = one.closedOn();
      boolean waiting = closedOn != null && closedOn.plusMonths(MONTHS).isAfter(asOf);
      boolean closed = closedOn != null;
      return new State(closed, waiting, closed && one.silent() && !waiting, hasFollower(one, all));
    }

    /** Whether it is closed for twelve months in which enough was reported. */
    public boolean isCompared() {
      return closed && !waiting && !silent;
    }

    public boolean hasRecurred() {
      return isCompared() && back;
    }

    /** Whether the same occurred again within the twelve months that are not over yet. */
    public boolean hasRecurredEarly() {
      return waiting && back;
    }

    public boolean hasRecurredInSilence() {
      return silent && back;
    }
  }

  /**
   * @param those cases whose closures are counted
   * @param all among which followers are looked for
   */
  public static Recurrence of(List<Case> those, List<Case> all, LocalDate asOf) {
    List<State> states = those.stream().map(one -> State.of(one, all, asOf)).toList();
    return new Recurrence(
        count(states, State::closed),
        count(states, State::hasRecurred),
        count(states, State::waiting),
        count(states, State::hasRecurredEarly),
        count(states, State::silent),
        count(states, State::hasRecurredInSilence));
  }

  private static long count(List<State> states, Predicate<State> which) {
    return states.stream().filter(which).count();
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
}
