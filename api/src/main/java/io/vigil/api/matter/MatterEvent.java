package io.vigil.api.matter;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.casework.StepEvent;
import io.vigil.api.message.StoredAs;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The life of a matter. {@code due} says by when it must be done; it is {@code null} while that is
 * not said, and once nothing is awaited of its unit.
 */
public sealed interface MatterEvent extends StepEvent {
  String matterId();

  @StoredAs("matter.recorded")
  @Revision("1")
  record MatterRecorded(
      String matterId,
      MatterKind kind,
      String unit,
      @Nullable String place,
      @Nullable String source,
      String text,
      MatterGrade grade,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements MatterEvent {}

  @StoredAs("matter.assigned")
  @Revision("1")
  record MatterAssigned(
      String matterId,
      String unit,
      @Nullable String note,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements MatterEvent {}

  @StoredAs("matter.reported-done")
  @Revision("1")
  record MatterReportedDone(
      String matterId,
      String measure,
      boolean late,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements MatterEvent {}

  @StoredAs("matter.closed")
  @Revision("1")
  record MatterClosed(
      String matterId, String note, By by, Instant at, Instant recordedAt, @Nullable Due due)
      implements MatterEvent {}

  @StoredAs("matter.sent-back")
  @Revision("1")
  record MatterSentBack(
      String matterId, String note, By by, Instant at, Instant recordedAt, @Nullable Due due)
      implements MatterEvent {}

  @StoredAs("matter.withdrawn")
  @Revision("1")
  record MatterWithdrawn(
      String matterId, String reason, By by, Instant at, Instant recordedAt, @Nullable Due due)
      implements MatterEvent {}

  /**
   * It was not done when it had to be.
   *
   * @param at the moment at which that was due
   */
  @StoredAs("matter.overdue")
  @Revision("1")
  record MatterOverdue(String matterId, By by, Instant at, Instant recordedAt, @Nullable Due due)
      implements MatterEvent {}
}
