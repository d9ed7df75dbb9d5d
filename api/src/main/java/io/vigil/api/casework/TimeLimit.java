package io.vigil.api.casework;

/**
 * A step of a case that may not take longer than it should; each kind of case has an enum of them.
 */
public interface TimeLimit {

  /** Name of the setting {@code vigil.limits.<key>}, such as {@code incident.propose}. */
  String key();

  /** What holds where a college says nothing. */
  Limit usual();

  /** Whether the days between two terms do not count. */
  boolean standsStillInBreaks();
}
