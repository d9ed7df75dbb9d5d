package io.vigil.api.trial;

import io.vigil.api.grading.Colour;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a trial stands, complete or so far.
 *
 * @param done series that have been judged
 * @param all series to judge
 * @param before warnings as stored
 * @param after warnings as tried
 * @param terms in the order of time
 * @param same warnings that do not differ
 * @param kinds differences by kind
 * @param listedAll whether every difference can be listed; where there are very many of a kind, the
 *     first are, and all are counted
 * @param total differences that can be listed of the kind asked for
 * @param changes the page asked for
 */
public record Trial(
    StartTrial order,
    State state,
    long done,
    long all,
    Side before,
    Side after,
    List<TermCount> terms,
    long same,
    Map<TrialChange.Kind, Long> kinds,
    boolean listedAll,
    long total,
    List<TrialChange> changes) {

  public enum State {
    WAITING,
    RUNNING,
    DONE,
    CANCELLED,
    /** A fault of the system; its log tells more. */
    FAILED;

    public boolean isOver() {
      return compareTo(RUNNING) > 0;
    }
  }

  /**
   * One of the two sides.
   *
   * @param byColour by the worst colour that a warning had
   * @param daysOpen days from raising to clearing, or to the latest judged day, of all warnings
   */
  public record Side(long cases, Map<Colour, Long> byColour, long daysOpen) {

    /** Warnings whose worst colour is this one. */
    public long count(Colour colour) {
      return byColour.getOrDefault(colour, 0L);
    }
  }

  /**
   * Warnings by the term in which they begin.
   *
   * @param term {@code null} for those before the first term
   */
  public record TermCount(@Nullable String term, long before, long after) {}
}
