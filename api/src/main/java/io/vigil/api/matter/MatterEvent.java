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

  /**
   * Something was found that somebody has to see to.
   *
   * @param place such as 3号实训楼; {@code null} without
   * @param source body that found it, or id of the meeting that decided it
   */
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

  /** A unit has to see to it until {@code due}. */
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

  /**
   * Whoever sees to it said what was done.
   *
   * @param late whether that was after it was due
   */
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

  /** It is done with. */
  @StoredAs("matter.closed")
  @Revision("1")
  record MatterClosed(
      String matterId, String note, By by, Instant at, Instant recordedAt, @Nullable Due due)
      implements MatterEvent {}

  /** It is not done with; {@code due} is the new limit. */
  @StoredAs("matter.sent-back")
  @Revision("1")
  record MatterSentBack(
      String matterId, String note, By by, Instant at, Instant recordedAt, @Nullable Due due)
      implements MatterEvent {}

  /** It was none. */
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
