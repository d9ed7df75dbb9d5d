package io.vigil.api.targets;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Targets of units with their tasks, the latest year first and within it in the order of units.
 *
 * @param targetId this one alone; {@code null} for all
 * @param unit of this unit and those below it; {@code null} for all
 * @param year {@code null} for all
 * @param scopes only what belongs to units below one of these, or is carried out by one; empty for
 *     all
 */
public record FindTargets(
    @Nullable String targetId, @Nullable String unit, @Nullable Integer year, List<String> scopes) {

  public record Result(List<Item> items) {}

  /**
   * @param tasks in force
   * @param changes proposed and decided, the latest first
   * @param conclusion what was said when the year was concluded
   */
  public record Item(
      String targetId,
      String unit,
      @Nullable String unitName,
      int year,
      @Nullable String document,
      TargetState state,
      Instant issuedAt,
      List<Task> tasks,
      List<Change> changes,
      @Nullable String conclusion) {

    /**
     * Whether the year is over, so that it has a grade: until then an attainment is one so far.
     *
     * @param runningYear calendar year that runs
     */
    public boolean isGraded(int runningYear) {
      return year < runningYear || state == TargetState.CONCLUDED;
    }

    public Attainment attainment() {
      return tree().attainment(task -> true);
    }

    /** Of the tasks under one head. */
    public Attainment attainment(ScoreHead head) {
      return tree().attainment(task -> task.head() == head);
    }

    /** Tasks of one kind that are no parts. */
    public List<TargetTask> ofKind(TaskKind kind) {
      return tree().roots().stream().filter(task -> task.kind() == kind).toList();
    }

    /** The tasks with their parts. */
    public TaskTree tree() {
      return new TaskTree(
          targetId,
          tasks.stream().map(Task::task).toList(),
          tasks.stream().collect(Collectors.toMap(task -> task.task().taskId(), Task::completion)));
    }
  }

  /**
   * @param assigneeName of the unit that carries it out
   * @param completion that counts, 0 to 100; of a task with parts, or one that units below serve,
   *     it follows from these; 0 while nothing was said
   * @param assessed whether the quality office said so
   * @param evidence what was said of it last; {@code null} while nothing was
   * @param saidAt when; {@code null} while nothing was said
   * @param served whether tasks of units below serve it; then it is as far as these are, each by
   *     its weight among them
   */
  public record Task(
      TargetTask task,
      @Nullable String assigneeName,
      double completion,
      boolean assessed,
      @Nullable String evidence,
      @Nullable Instant saidAt,
      boolean served) {}

  /**
   * @param before the task as it was; {@code null} of one that is new, or while the reader is
   *     behind
   * @param after as it should be; {@code null} of one that is dropped
   * @param parts as they should be, of one that is split anew; else empty
   * @param accepted {@code null} while it is not decided
   * @param document that decided it
   */
  public record Change(
      String changeId,
      ChangeKind kind,
      String taskName,
      @Nullable TargetTask before,
      @Nullable TargetTask after,
      List<TargetTask> parts,
      String reason,
      Instant proposedAt,
      @Nullable Boolean accepted,
      @Nullable String document,
      @Nullable String note,
      @Nullable Instant decidedAt) {}
}
