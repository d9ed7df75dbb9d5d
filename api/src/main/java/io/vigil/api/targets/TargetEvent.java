package io.vigil.api.targets;

import io.vigil.api.casework.By;
import io.vigil.api.casework.StepEvent;
import io.vigil.api.message.StoredAs;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The life of the target of a unit for a year. */
public sealed interface TargetEvent extends StepEvent {
  String targetId();

  /** A unit was given its tasks for a year. */
  @StoredAs("target.issued")
  @Revision("1")
  record TargetIssued(
      String targetId,
      String unit,
      int year,
      @Nullable String document,
      List<TargetTask> tasks,
      By by,
      Instant at,
      Instant recordedAt)
      implements TargetEvent {}

  /**
   * The unit said how far a task is.
   *
   * @param completion 0 to 100
   * @param value of the task's indicator from which that follows
   */
  @StoredAs("target.completion-reported")
  @Revision("1")
  record CompletionReported(
      String targetId,
      String taskId,
      double completion,
      @Nullable Double value,
      String evidence,
      By by,
      Instant at,
      Instant recordedAt)
      implements TargetEvent {}

  /** The quality office said how far a task is; that counts. */
  @StoredAs("target.completion-assessed")
  @Revision("1")
  record CompletionAssessed(
      String targetId,
      String taskId,
      double completion,
      String note,
      By by,
      Instant at,
      Instant recordedAt)
      implements TargetEvent {}

  /**
   * A task was split over those who carry it out.
   *
   * @param taskId of the task
   * @param parts whose weights add up to 100
   */
  @StoredAs("target.task-split")
  @Revision("1")
  record TaskSplit(
      String targetId, String taskId, List<TargetTask> parts, By by, Instant at, Instant recordedAt)
      implements TargetEvent {}

  /**
   * @param before the task as it is; {@code null} of one that is new
   * @param task as it should be; {@code null} of one that is dropped
   * @param parts as they should be, of one that is split anew; {@code null} for any other change
   */
  @StoredAs("target.change-proposed")
  @Revision("1")
  record ChangeProposed(
      String targetId,
      String changeId,
      ChangeKind kind,
      @Nullable TargetTask before,
      @Nullable TargetTask task,
      String reason,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable List<TargetTask> parts)
      implements TargetEvent {}

  /**
   * @param taskId of the task that is changed
   * @param task as it is from now on where the change was accepted; {@code null} of one that is
   *     dropped
   * @param parts of a task that is split anew, in force if that was accepted; {@code null} for any
   *     other change
   * @param droppedParts ids of the parts that it had and has no longer; {@code null} for any other
   *     change
   */
  @StoredAs("target.change-decided")
  @Revision("1")
  record ChangeDecided(
      String targetId,
      String changeId,
      ChangeKind kind,
      boolean accepted,
      String taskId,
      @Nullable TargetTask task,
      String document,
      @Nullable String note,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable List<TargetTask> parts,
      @Nullable List<String> droppedParts)
      implements TargetEvent {}

  /**
   * The year is over.
   *
   * @param attainment in percent, rounded down to two decimals
   * @param grade of the exact value
   */
  @StoredAs("target.concluded")
  @Revision("1")
  record TargetConcluded(
      String targetId,
      double attainment,
      AttainmentGrade grade,
      @Nullable String document,
      String conclusion,
      By by,
      Instant at,
      Instant recordedAt)
      implements TargetEvent {}
}
