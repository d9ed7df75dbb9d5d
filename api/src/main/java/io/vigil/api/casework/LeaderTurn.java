package io.vigil.api.casework;

/**
 * Keys of steps that a leader alone may take, where others take the same step elsewhere: answers
 * that the quality office gives itself are judged by a leader, and what complains of it is sorted
 * and answered by one.
 */
public final class LeaderTurn {
  /** What follows the key of the limit. */
  public static final String SUFFIX = "@leader";

  private LeaderTurn() {}

  /**
   * @param step key of a limit
   */
  public static String of(TimeLimit step) {
    return step.key() + SUFFIX;
  }
}
