package io.vigil.api.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a case as its page shows it.
 *
 * @param step what happened, by the stored name of the event without its head
 * @param actor opaque id
 * @param note what was said
 * @param grade grade that the step gave, if it gave one
 * @param dueStep what was to be done next
 * @param dueAt by when
 */
public record CaseStep(
    String step,
    Instant at,
    Instant recordedAt,
    String actor,
    String role,
    String channel,
    @Nullable String onBehalfOf,
    @Nullable String note,
    @Nullable String grade,
    @Nullable String dueStep,
    @Nullable Instant dueAt)
    implements Recorded {

  @Override
  public boolean ofClock() {
    return By.isClock(channel);
  }

  /** For whoever may know that it was taken, but not what was said. */
  public CaseStep withoutNote() {
    return new CaseStep(
        step, at, recordedAt, actor, role, channel, onBehalfOf, null, grade, dueStep, dueAt);
  }
}
