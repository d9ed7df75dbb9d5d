package io.vigil.api.casework;

import java.time.Instant;
import java.util.Collection;

/** A step in the history of a case, which may have been recorded later than it was done. */
public interface Recorded {
  Instant at();

  Instant recordedAt();

  /** Whether a limit was reached, and nobody did anything. */
  boolean ofClock();

  /**
   * Whether somebody acted within a limit, though it was recorded only after the clock had told
   * that the limit was over: what the clock told stays, and nobody was late.
   */
  static boolean isAnsweredInTime(Recorded overdue, Collection<? extends Recorded> history) {
    return overdue.ofClock()
        && history.stream()
            .filter(step -> !step.ofClock())
            .anyMatch(
                step ->
                    !step.at().isAfter(overdue.at())
                        && step.recordedAt().isAfter(overdue.recordedAt()));
  }
}
