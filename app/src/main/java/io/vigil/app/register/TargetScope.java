package io.vigil.app.register;

import io.vigil.api.message.Rejection;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.TargetTask;
import io.vigil.app.casework.Said;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.KnownNames;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who carries out the tasks of a target, and what of it others than its unit see. */
@Component
class TargetScope {
  private final UnitAccess access;
  private final KnownNames names;

  TargetScope(UnitAccess access, KnownNames names) {
    this.access = access;
    this.names = names;
  }

  /**
   * The task with the id of its assignee, where that is written by name.
   *
   * @param unit whose target it is, or who carries out what is split
   * @throws Rejection if none is named, there is no such assignee, or it does not belong to the
   *     unit
   */
  TargetTask assigned(String unit, TargetTask task) {
    String assignee = names.unit(Said.required("assignee", task.assignee()));
    if (!access.path(assignee).contains(unit)) {
      throw Rejection.invalid(
          "target.assignee",
          "'assignee' of '%s' is '%s', which does not belong to '%s'; write that unit, or one"
              + " below it.",
          task.name(),
          task.assignee(),
          unit);
    }
    return new TargetTask(
        task.taskId(),
        task.kind(),
        task.head(),
        task.name(),
        task.criterion(),
        task.weight(),
        assignee,
        task.partOf(),
        task.indicator());
  }

  boolean seesWhole(SignedIn person, FindTargets.Item target) {
    return access.sees(person, target.unit());
  }

  boolean carriesOut(SignedIn person, FindTargets.Item target, @Nullable String taskId) {
    return target.tasks().stream()
        .filter(task -> task.task().taskId().equals(taskId))
        .anyMatch(task -> access.sees(person, task.task().assignee()));
  }

  /**
   * What somebody sees of a target: all of one's own unit; of others what one carries out, with the
   * tasks of which that is a part. Nothing where one carries out none.
   */
  Optional<FindTargets.Item> seen(SignedIn person, FindTargets.Item target) {
    if (seesWhole(person, target)) {
      return Optional.of(target);
    }
    Set<String> own = own(person, target);
    return own.isEmpty() ? Optional.empty() : Optional.of(only(own, target));
  }

  private static FindTargets.Item only(Set<String> own, FindTargets.Item target) {
    return new FindTargets.Item(
        target.targetId(),
        target.unit(),
        target.unitName(),
        target.year(),
        target.document(),
        target.state(),
        target.issuedAt(),
        target.tasks().stream().filter(task -> own.contains(task.task().taskId())).toList(),
        List.of(),
        null);
  }

  private Set<String> own(SignedIn person, FindTargets.Item target) {
    Map<String, TargetTask> tasks =
        target.tasks().stream()
            .map(FindTargets.Task::task)
            .collect(Collectors.toMap(TargetTask::taskId, Function.identity()));
    Set<String> own = new HashSet<>();
    for (TargetTask task : tasks.values()) {
      if (access.sees(person, task.assignee())) {
        TargetTask one = task;
        while (one != null && own.add(one.taskId())) {
          String parent = one.parent(target.targetId());
          one = parent == null ? null : tasks.get(parent);
        }
      }
    }
    return own;
  }
}
