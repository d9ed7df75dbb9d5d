package io.vigil.app.register;

import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import io.vigil.api.targets.ChangeKind;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.Indicator;
import io.vigil.api.targets.TargetCommand;
import io.vigil.api.targets.TargetCommand.AssessCompletion;
import io.vigil.api.targets.TargetCommand.ConcludeTarget;
import io.vigil.api.targets.TargetCommand.DecideChange;
import io.vigil.api.targets.TargetCommand.IssueTarget;
import io.vigil.api.targets.TargetCommand.ProposeChange;
import io.vigil.api.targets.TargetCommand.ReportCompletion;
import io.vigil.api.targets.TargetCommand.SplitTask;
import io.vigil.api.targets.TargetStep;
import io.vigil.api.targets.TargetTask;
import io.vigil.app.attachment.CasePart;
import io.vigil.app.casework.Said;
import io.vigil.app.register.TargetDesk.Part;
import io.vigil.app.register.TargetDesk.Told;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a step about a target orders, from what somebody says of it. */
@Component
class TargetOrders {
  private final Questions questions;
  private final UnitAccess access;
  private final TargetScope scope;

  TargetOrders(Questions questions, UnitAccess access, TargetScope scope) {
    this.questions = questions;
    this.access = access;
    this.scope = scope;
  }

  /**
   * @throws Rejection if something is missing, or does not fit the target
   */
  TargetCommand order(
      SignedIn person, FindTargets.Item target, TargetStep step, Told told, By by, Instant at) {
    requireNotServed(target, step, told);
    String id = target.targetId();
    String text = step == TargetStep.SPLIT ? "" : Said.required("text", told.text());
    return switch (step) {
      case SPLIT -> {
        TargetTask task = named(target, told);
        yield new SplitTask(id, task.taskId(), parts(person, target, task, told), by, at);
      }
      case REPORT ->
          new ReportCompletion(
              id,
              Said.required("task", told.task()),
              told.completion(),
              told.value(),
              text,
              by,
              at);
      case ASSESS ->
          new AssessCompletion(
              id,
              Said.required("task", told.task()),
              Said.required("completion", told.completion()),
              text,
              by,
              at);
      case PROPOSE_CHANGE -> {
        ChangeKind kind = Said.choice("kind", told.kind(), ChangeKind.class);
        yield new ProposeChange(
            id,
            IdentifierFactory.getInstance().generateIdentifier(),
            kind,
            changed(target, kind, told),
            kind == ChangeKind.SPLIT ? parts(person, target, named(target, told), told) : null,
            text,
            by,
            at);
      }
      case DECIDE_CHANGE ->
          new DecideChange(
              id,
              Said.required("change", told.change()),
              Said.required("accepted", told.accepted()),
              Said.required("document", told.document()),
              text,
              by,
              at);
      case CONCLUDE ->
          new ConcludeTarget(
              id, Said.optional("document", told.document()), text, served(target), by, at);
    };
  }

  private TargetTask changed(FindTargets.Item target, ChangeKind kind, Told told) {
    return switch (kind) {
      case ADD, AMEND ->
          serving(
              target.unit(),
              target.year(),
              scope.assigned(target.unit(), Said.required("changed", told.changed())));
      case DROP, SPLIT -> named(target, told);
    };
  }

  /** Whoever carries out one task alone gives its parts to nobody beside them. */
  private List<TargetTask> parts(
      SignedIn person, FindTargets.Item target, TargetTask task, Told told) {
    String unit = scope.seesWhole(person, target) ? target.unit() : task.assignee();
    return Said.required("parts", told.parts()).stream()
        .map(part -> scope.assigned(unit, part(target, task, part)))
        .toList();
  }

  private static TargetTask part(FindTargets.Item target, TargetTask task, Part part) {
    String id = Said.optional("taskId", part.taskId());
    return new TargetTask(
        id == null ? IdentifierFactory.getInstance().generateIdentifier() : id,
        task.kind(),
        task.head(),
        Objects.requireNonNullElse(Said.optional("name", part.name()), task.name()),
        Said.optional("criterion", part.criterion()),
        Said.required("weight", part.weight()),
        Said.required("assignee", part.assignee()),
        TargetTask.reference(target.targetId(), task.taskId()),
        part.indicator() == null ? indicator(target, id) : part.indicator());
  }

  private static @Nullable Indicator indicator(FindTargets.Item target, @Nullable String taskId) {
    return target.tasks().stream()
        .map(FindTargets.Task::task)
        .filter(task -> task.taskId().equals(taskId))
        .findFirst()
        .map(TargetTask::indicator)
        .orElse(null);
  }

  private static TargetTask named(FindTargets.Item target, Told told) {
    String task = Said.required("task", told.task());
    return target.tasks().stream()
        .map(FindTargets.Task::task)
        .filter(one -> one.taskId().equals(task))
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("task", task));
  }

  /**
   * @throws Rejection if how far the task is follows from those of units below
   */
  private static void requireNotServed(FindTargets.Item target, TargetStep step, Told told) {
    if ((step == TargetStep.REPORT || step == TargetStep.ASSESS)
        && served(target).containsKey(told.task())) {
      throw Rejection.conflict(
          "target.served",
          "Task '%s' is served by tasks of units below, from which its completion follows; report"
              + " those.",
          named(target, told).name());
    }
  }

  private static Map<String, Double> served(FindTargets.Item target) {
    Map<String, Double> served = new HashMap<>();
    target.tasks().stream()
        .filter(FindTargets.Task::served)
        .forEach(task -> served.put(task.task().taskId(), task.completion()));
    return served;
  }

  /**
   * A task that is part of one of a unit above serves it; that must be one of the same year.
   *
   * @throws Rejection if it is not
   */
  TargetTask serving(String unit, int year, TargetTask task) {
    String partOf = task.partOf();
    if (partOf == null || task.parent(IssueTarget.id(unit, year)) != null) {
      return task;
    }
    List<String> above = access.path(unit);
    boolean known =
        find(CasePart.of(partOf).whole())
            .filter(one -> one.year() == year && above.contains(one.unit()))
            .filter(one -> one.tasks().stream().anyMatch(t -> isCalled(one, t, partOf)))
            .isPresent();
    if (!known) {
      throw Rejection.invalid(
          "target.serves",
          "'partOf' of '%s' is '%s'; there is no such task of the year in a unit above.",
          task.name(),
          partOf);
    }
    return task;
  }

  private static boolean isCalled(
      FindTargets.Item target, FindTargets.Task task, String reference) {
    return TargetTask.reference(target.targetId(), task.task().taskId()).equals(reference);
  }

  private Optional<FindTargets.Item> find(String targetId) {
    return questions
        .ask(new FindTargets(targetId, null, null, List.of()), FindTargets.Result.class)
        .items()
        .stream()
        .findFirst();
  }
}
