package io.vigil.app.page;

import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.TargetTask;
import io.vigil.api.targets.TaskTree;
import io.vigil.app.register.TargetDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task on the page of its target, under the one of which it is a part.
 *
 * @param depth 0 of a task that is no part
 * @param parts its parts in their order
 * @param serving tasks of units below that serve it
 */
record TargetRow(
    FindTargets.Task task, int depth, List<TargetTask> parts, List<TargetDesk.Serving> serving) {
  private static final int SPARE = 4;

  public boolean isSplit() {
    return !parts.isEmpty();
  }

  /** Whether it is reported itself, and not by its parts or by what serves it. */
  public boolean isReported() {
    return !isSplit() && !task.served();
  }

  /** Whether its parts are proposed and decided: there are some, or something was said of it. */
  public boolean isSplitByProcedure() {
    return isSplit() || task.saidAt() != null;
  }

  /** Rows of the form in which it is split: its parts, and some more. */
  public List<Integer> slots() {
    return Stream.iterate(0, i -> i < parts.size() + SPARE, i -> i + 1).toList();
  }

  /** Whether a change was proposed of the task, also by another name than it has now. */
  public boolean isAbout(FindTargets.Change change) {
    TargetTask one = task.task();
    return isOf(change.before(), one)
        || isOf(change.after(), one)
        || isKnownByNameAlone(change) && one.name().equals(change.taskName());
  }

  private static boolean isOf(@Nullable TargetTask changed, TargetTask task) {
    return changed != null && changed.taskId().equals(task.taskId());
  }

  /** While the read side has not caught up. */
  private static boolean isKnownByNameAlone(FindTargets.Change change) {
    return change.before() == null && change.after() == null;
  }

  static List<TargetRow> of(FindTargets.Item target, List<TargetDesk.Serving> serving) {
    Map<String, FindTargets.Task> tasks =
        target.tasks().stream()
            .collect(Collectors.toMap(task -> task.task().taskId(), Function.identity()));
    TaskTree tree = target.tree();
    List<TargetRow> rows = new ArrayList<>();
    for (TargetTask root : tree.roots()) {
      add(rows, root, 0, tree, tasks, serving);
    }
    return rows;
  }

  private static void add(
      List<TargetRow> rows,
      TargetTask task,
      int depth,
      TaskTree tree,
      Map<String, FindTargets.Task> tasks,
      List<TargetDesk.Serving> serving) {
    List<TargetTask> parts = tree.parts(task.taskId());
    rows.add(
        new TargetRow(
            Objects.requireNonNull(tasks.get(task.taskId())),
            depth,
            parts,
            serving.stream()
                .filter(one -> task.taskId().equals(one.servedOf(tree.targetId())))
                .toList()));
    for (TargetTask part : parts) {
      add(rows, part, depth + 1, tree, tasks, serving);
    }
  }
}
