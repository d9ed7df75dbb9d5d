package io.vigil.api.targets;

import io.vigil.api.casework.By;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What people do with the target of a unit for a year. */
public sealed interface TargetCommand {
  String targetId();

  By by();

  Instant at();

  /**
   * Gives a unit its tasks of a year.
   *
   * @param year calendar year
   * @param document number of the document that gives them
   */
  record IssueTarget(
      @TargetAggregateIdentifier String targetId,
      String unit,
      int year,
      @Nullable String document,
      List<TargetTask> tasks,
      By by,
      Instant at)
      implements TargetCommand {

    /** A unit has one target a year. */
    public static String id(String unit, int year) {
      return String.join("~", "target", unit, Integer.toString(year));
    }
  }

  /**
   * Says how far a task is.
   *
   * @param completion 0 to 100; {@code null} where {@code value} says it
   * @param value of the task's indicator, from which the completion follows; {@code null} without
   * @param evidence what proves it
   */
  record ReportCompletion(
      @TargetAggregateIdentifier String targetId,
      String taskId,
      @Nullable Double completion,
      @Nullable Double value,
      String evidence,
      By by,
      Instant at)
      implements TargetCommand {}

  /**
   * Says how far a task really is, which then counts instead of what the unit said.
   *
   * @param completion 0 to 100; above 0 only of what evidence was given for
   */
  record AssessCompletion(
      @TargetAggregateIdentifier String targetId,
      String taskId,
      double completion,
      String note,
      By by,
      Instant at)
      implements TargetCommand {}

  /**
   * Splits a task that has no parts over those who carry it out.
   *
   * @param parts whose weights add up to 100
   */
  record SplitTask(
      @TargetAggregateIdentifier String targetId,
      String taskId,
      List<TargetTask> parts,
      By by,
      Instant at)
      implements TargetCommand {}

  /**
   * Proposes to change a task; it stays as it is until that is decided.
   *
   * @param task as it should be; of one that is dropped or split anew only the id counts
   * @param parts of one that is split anew, whose weights add up to 100; empty to undo its split;
   *     {@code null} for any other change
   */
  record ProposeChange(
      @TargetAggregateIdentifier String targetId,
      String changeId,
      ChangeKind kind,
      TargetTask task,
      @Nullable List<TargetTask> parts,
      String reason,
      By by,
      Instant at)
      implements TargetCommand {}

  /**
   * @param document number of the document that decides it
   */
  record DecideChange(
      @TargetAggregateIdentifier String targetId,
      String changeId,
      boolean accepted,
      String document,
      @Nullable String note,
      By by,
      Instant at)
      implements TargetCommand {}

  /**
   * Fixes the attainment of the year.
   *
   * @param conclusion causes and measures where a task was missed
   * @param served how far tasks are that units below serve, 0 to 100, by the id of the task
   */
  record ConcludeTarget(
      @TargetAggregateIdentifier String targetId,
      @Nullable String document,
      String conclusion,
      Map<String, Double> served,
      By by,
      Instant at)
      implements TargetCommand {
    public ConcludeTarget {
      served = Map.copyOf(served);
    }

    public ConcludeTarget(
        String targetId, @Nullable String document, String conclusion, By by, Instant at) {
      this(targetId, document, conclusion, Map.of(), by, at);
    }
  }
}
