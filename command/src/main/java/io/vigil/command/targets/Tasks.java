package io.vigil.command.targets;

import io.vigil.api.message.Rejection;
import io.vigil.api.targets.Attainment;
import io.vigil.api.targets.Indicator;
import io.vigil.api.targets.TargetTask;
import io.vigil.api.targets.TaskTree;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tasks of a target in force, with how far each is. */
final class Tasks {
  private static final double ALL = 100;

  private final Map<String, TargetTask> tasks = new LinkedHashMap<>();
  private final Map<String, Double> reported = new LinkedHashMap<>();
  private final Map<String, Double> assessed = new LinkedHashMap<>();

  void put(TargetTask task) {
    tasks.put(task.taskId(), task);
  }

  void drop(String taskId) {
    tasks.remove(taskId);
  }

  void report(String taskId, double completion) {
    reported.put(taskId, completion);
  }

  void assess(String taskId, double completion) {
    assessed.put(taskId, completion);
  }

  @Nullable TargetTask find(String taskId) {
    return tasks.get(taskId);
  }

  /**
   * @throws Rejection if there is no such task
   */
  TargetTask require(String taskId) {
    TargetTask task = tasks.get(taskId);
    if (task == null) {
      throw Rejection.notFound("task", taskId);
    }
    return task;
  }

  boolean isLast() {
    return tasks.size() == 1;
  }

  List<TargetTask> all() {
    return List.copyOf(tasks.values());
  }

  /**
   * @throws Rejection if there is no such task, or its completion follows from its parts
   */
  TargetTask requireWhole(String targetId, String taskId) {
    TargetTask task = require(taskId);
    if (tree(targetId, Map.of()).isSplit(taskId)) {
      throw Rejection.conflict(
          "target.split-already",
          "Task '%s' has parts, from which its completion follows; report those, or propose to"
              + " split it anew.",
          task.name());
    }
    return task;
  }

  /**
   * What was said of a task would count no longer once it has parts.
   *
   * @throws Rejection if its completion was reported or assessed
   */
  void requireUntold(TargetTask task) {
    if (reported.containsKey(task.taskId()) || assessed.containsKey(task.taskId())) {
      throw Rejection.conflict(
          "target.split-told",
          "The completion of task '%s' was reported or assessed, and would count no longer; propose"
              + " to split it.",
          task.name());
    }
  }

  /**
   * @throws Rejection if more than nothing is done, and nobody said what proves it
   */
  void requireProved(TargetTask task, double completion) {
    if (completion > 0 && !reported.containsKey(task.taskId())) {
      throw Rejection.conflict(
          "target.unproved",
          "Nobody gave evidence of task '%s' yet; have it reported first.",
          task.name());
    }
  }

  /**
   * @param served how far tasks are that units below serve, whatever was said of these themselves
   */
  Attainment attainment(String targetId, Map<String, Double> served) {
    return tree(targetId, served).attainment(task -> true);
  }

  private TaskTree tree(String targetId, Map<String, Double> served) {
    Map<String, Double> said = new LinkedHashMap<>(reported);
    said.putAll(assessed);
    said.putAll(served);
    return new TaskTree(targetId, all(), said);
  }

  /**
   * @throws Rejection if there are none, or one cannot be
   */
  static void check(String targetId, List<TargetTask> tasks) {
    if (tasks.isEmpty()) {
      throw Rejection.invalid("target.tasks", "'tasks' is empty; give at least one task.");
    }
    Set<String> ids = new HashSet<>();
    for (TargetTask task : tasks) {
      check(task);
      if (!ids.add(task.taskId())) {
        throw Rejection.invalid(
            "target.task-ids",
            "'tasks' has two with 'taskId' '%s'; give each its own.",
            task.taskId());
      }
    }
    Splits.check(targetId, tasks);
  }

  /**
   * @throws Rejection if it cannot be
   */
  static void check(TargetTask task) {
    if (!(task.weight() > 0 && task.weight() <= ALL)) {
      throw Rejection.invalid(
          "target.weight",
          "'weight' of '%s' is %s; give a number above 0, at most 100.",
          task.name(),
          task.weight());
    }
    if (task.name().isBlank()) {
      throw Rejection.invalid(
          "target.task-name",
          "'name' of task '%s' is missing; say what is to be done.",
          task.taskId());
    }
    Indicator indicator = task.indicator();
    if (indicator != null) {
      completion(indicator, 0);
    }
  }

  /**
   * @throws Rejection if it is no share of a hundred
   */
  static double checked(double completion) {
    if (!(completion >= 0 && completion <= ALL)) {
      throw Rejection.invalid(
          "target.completion", "'completion' is %s; give a number from 0 to 100.", completion);
    }
    return completion;
  }

  /**
   * How far a task is by the value of its indicator.
   *
   * @throws Rejection if the task has none, or the figures are no figures
   */
  static double completion(TargetTask task, double value) {
    Indicator indicator = task.indicator();
    if (indicator == null) {
      throw Rejection.invalid(
          "target.no-indicator",
          "'value' is given, but task '%s' has no indicator; give 'completion'.",
          task.name());
    }
    return completion(indicator, value);
  }

  private static double completion(Indicator indicator, double value) {
    try {
      return Attainment.ofIndicator(
              indicator.direction(),
              BigDecimal.valueOf(value),
              BigDecimal.valueOf(indicator.target()))
          .doubleValue();
    } catch (IllegalArgumentException e) {
      throw Rejection.invalid(
          "target.no-attainment",
          "%s against %s of '%s' is no attainment; give numbers from 0 on, of a control point with"
              + " a direction.",
          value,
          indicator.target(),
          indicator.controlPoint());
    }
  }
}
