package io.vigil.command.targets;

import io.vigil.api.message.Rejection;
import io.vigil.api.targets.TargetEvent.ChangeProposed;
import io.vigil.api.targets.TargetTask;
import io.vigil.api.targets.TaskTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How tasks may be split into parts. */
final class Splits {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private Splits() {}

  /**
   * Tasks that are given together with their parts.
   *
   * @throws Rejection if a part is one of nothing or of itself, or parts do not add up
   */
  static void check(String targetId, List<TargetTask> tasks) {
    TaskTree tree = tree(targetId, tasks);
    for (TargetTask task : tasks) {
      checkParent(targetId, task, tree);
      List<TargetTask> parts = tree.parts(task.taskId());
      if (!parts.isEmpty()) {
        checkSum(task, parts);
      }
    }
  }

  private static void checkParent(String targetId, TargetTask task, TaskTree tree) {
    Map<String, TargetTask> byId =
        tree.tasks().stream().collect(Collectors.toMap(TargetTask::taskId, one -> one));
    Set<String> below = new HashSet<>();
    TargetTask part = task;
    for (String parent = part.parent(targetId); parent != null; parent = part.parent(targetId)) {
      TargetTask above = byId.get(parent);
      if (above == null || !below.add(part.taskId())) {
        throw Rejection.invalid(
            "target.part-of",
            "'partOf' of '%s' is '%s'; write another task of the same target.",
            task.name(),
            task.partOf());
      }
      part = above;
    }
  }

  /**
   * The first parts of a task.
   *
   * @throws Rejection if there are none, one cannot be, or they do not add up
   */
  static void check(
      String targetId, TargetTask task, List<TargetTask> parts, List<TargetTask> all) {
    if (parts.isEmpty()) {
      throw Rejection.invalid("target.no-parts", "'parts' is empty; give at least one part.");
    }
    checkAnew(targetId, task, parts, all);
  }

  /**
   * Parts in place of those that a task has; none undo its split.
   *
   * @throws Rejection if one cannot be, they do not add up, or one that goes has parts itself
   */
  static void checkAnew(
      String targetId, TargetTask task, List<TargetTask> parts, List<TargetTask> all) {
    String partOf = TargetTask.reference(targetId, task.taskId());
    for (TargetTask part : parts) {
      Tasks.check(part);
      if (!partOf.equals(part.partOf())) {
        throw Rejection.invalid(
            "target.part-of",
            "'partOf' of '%s' is '%s'; write another task of the same target.",
            part.name(),
            part.partOf());
      }
    }
    TaskTree tree = tree(targetId, all);
    Set<String> before = ids(tree.parts(task.taskId()));
    gone(before, parts).forEach(id -> checkDropped(targetId, id, all));
    Tasks.check(targetId, rearranged(before, parts, all));
  }

  /** All tasks as they will be; an id that is another task's stands twice, and is refused. */
  private static List<TargetTask> rearranged(
      Set<String> before, List<TargetTask> parts, List<TargetTask> all) {
    return Stream.concat(
            all.stream().filter(task -> !before.contains(task.taskId())), parts.stream())
        .toList();
  }

  private static void checkSum(TargetTask task, List<TargetTask> parts) {
    BigDecimal sum =
        parts.stream()
            .map(part -> BigDecimal.valueOf(part.weight()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(WHOLE) != 0) {
      throw Rejection.invalid(
          "target.parts-sum",
          "The weights of the %d parts of '%s' add up to %s; they must add up to 100.",
          parts.size(),
          task.name(),
          sum.stripTrailingZeros().toPlainString());
    }
  }

  /**
   * A task that is added or amended by itself.
   *
   * @throws Rejection if it would become a part, or a part would weigh another share
   */
  static void checkAlone(String targetId, TargetTask task, @Nullable TargetTask before) {
    String parent = task.parent(targetId);
    String was = before == null ? null : before.parent(targetId);
    boolean isPart = parent != null || was != null;
    if (isPart
        && (before == null
            || !Objects.equals(parent, was)
            || Double.compare(before.weight(), task.weight()) != 0)) {
      throw alone(task);
    }
  }

  /**
   * A task that is dropped by itself.
   *
   * @throws Rejection if it is a part, or has parts
   */
  static void checkDroppedAlone(String targetId, TargetTask task, List<TargetTask> all) {
    if (task.parent(targetId) != null) {
      throw alone(task);
    }
    checkDropped(targetId, task.taskId(), all);
  }

  private static Rejection alone(TargetTask task) {
    return Rejection.conflict(
        "target.part-alone",
        "'%s' is a part; its task is split anew as a whole, so that all parts add up to 100.",
        task.name());
  }

  private static void checkDropped(String targetId, String taskId, List<TargetTask> all) {
    TaskTree tree = tree(targetId, all);
    if (tree.isSplit(taskId)) {
      throw Rejection.conflict(
          "target.has-parts", "Task '%s' has parts; undo its split first.", taskId);
    }
  }

  /** Ids of the parts that a task has now and will have no longer. */
  static List<String> gone(String targetId, ChangeProposed change, List<TargetTask> all) {
    List<TargetTask> parts = change.parts() == null ? List.of() : change.parts();
    TargetTask task = change.before();
    return task == null ? List.of() : gone(ids(tree(targetId, all).parts(task.taskId())), parts);
  }

  private static List<String> gone(Set<String> before, List<TargetTask> parts) {
    List<String> gone = new ArrayList<>(before);
    gone.removeAll(ids(parts));
    return gone;
  }

  private static Set<String> ids(List<TargetTask> tasks) {
    return tasks.stream()
        .map(TargetTask::taskId)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static TaskTree tree(String targetId, List<TargetTask> tasks) {
    return new TaskTree(targetId, tasks, Map.of());
  }
}
