package io.vigil.api.targets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The tasks of a target with their parts (目标分解). What has parts is as far as these are: Σ weight ×
 * completion ÷ 100, since the weights of parts add up to 100; only tasks without parts are
 * reported. A task whose {@code partOf} names none of these is none's part.
 *
 * @param targetId whose tasks these are
 * @param tasks in force
 * @param said completion of each task, 0 to 100, by its id; of one that units below serve, how far
 *     these are; where nothing was said, it is 0
 */
public record TaskTree(String targetId, List<TargetTask> tasks, Map<String, Double> said) {
  private static final int HUNDREDTHS = 2;

  public TaskTree {
    tasks = List.copyOf(tasks);
    said = Map.copyOf(said);
  }

  /** Tasks that are no parts, in their order. */
  public List<TargetTask> roots() {
    return tasks.stream().filter(this::isRoot).toList();
  }

  /** Parts of a task, in their order. */
  public List<TargetTask> parts(String taskId) {
    return tasks.stream().filter(one -> taskId.equals(one.parent(targetId))).toList();
  }

  public boolean isSplit(String taskId) {
    return tasks.stream().anyMatch(one -> taskId.equals(one.parent(targetId)));
  }

  private boolean isRoot(TargetTask task) {
    String parent = task.parent(targetId);
    return parent == null || tasks.stream().noneMatch(one -> one.taskId().equals(parent));
  }

  /** How far a task is, exactly, 0 to 100. */
  public BigDecimal completion(String taskId) {
    if (!isSplit(taskId)) {
      return BigDecimal.valueOf(Objects.requireNonNullElse(said.get(taskId), 0.0));
    }
    return parts(taskId).stream()
        .map(part -> BigDecimal.valueOf(part.weight()).multiply(completion(part.taskId())))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .movePointLeft(HUNDREDTHS);
  }

  /** Of the tasks that are no parts and meet a condition. */
  public Attainment attainment(Predicate<TargetTask> wanted) {
    Attainment sum = Attainment.NOTHING;
    for (TargetTask task : roots()) {
      if (wanted.test(task)) {
        sum = sum.plus(BigDecimal.valueOf(task.weight()), completion(task.taskId()));
      }
    }
    return sum;
  }
}
