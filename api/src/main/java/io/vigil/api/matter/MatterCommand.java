package io.vigil.api.matter;

import io.vigil.api.casework.By;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What people do with matters. */
public sealed interface MatterCommand {
  String matterId();

  Instant at();

  /** The step that a matter waits for once it is assigned. */
  String DONE = "matter.done";

  /**
   * @param unit that sees to it, or where it was found while nobody does
   * @param place such as 3号实训楼; {@code null} without
   * @param source body that found it, or id of the meeting that decided it
   * @param dueAt last moment at which it must be done; {@code null} while nobody sees to it
   */
  record RecordMatter(
      @TargetAggregateIdentifier String matterId,
      MatterKind kind,
      String unit,
      @Nullable String place,
      @Nullable String source,
      String text,
      MatterGrade grade,
      @Nullable Instant dueAt,
      By by,
      Instant at)
      implements MatterCommand {}

  /** Says who sees to it by when; said again it replaces what was said. */
  record AssignMatter(
      @TargetAggregateIdentifier String matterId,
      String unit,
      Instant dueAt,
      @Nullable String note,
      By by,
      Instant at)
      implements MatterCommand {}

  /** Whoever sees to it says what was done. */
  record ReportMatterDone(
      @TargetAggregateIdentifier String matterId, String measure, By by, Instant at)
      implements MatterCommand {}

  /** Somebody looked: it is done with. */
  record CloseMatter(@TargetAggregateIdentifier String matterId, String note, By by, Instant at)
      implements MatterCommand {}

  /**
   * Somebody looked: it is not done with.
   *
   * @param dueAt the new last moment, after {@code at}
   */
  record SendMatterBack(
      @TargetAggregateIdentifier String matterId, String note, Instant dueAt, By by, Instant at)
      implements MatterCommand {}

  /** It is none, and why. */
  record WithdrawMatter(
      @TargetAggregateIdentifier String matterId, String reason, By by, Instant at)
      implements MatterCommand {}

  /** Tells the matter what time it is. */
  record PassMatterTime(@TargetAggregateIdentifier String matterId, Instant at)
      implements MatterCommand {}
}
