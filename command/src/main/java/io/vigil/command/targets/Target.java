package io.vigil.command.targets;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.vigil.api.message.Rejection;
import io.vigil.api.targets.Attainment;
import io.vigil.api.targets.ChangeKind;
import io.vigil.api.targets.TargetCommand;
import io.vigil.api.targets.TargetCommand.AssessCompletion;
import io.vigil.api.targets.TargetCommand.ConcludeTarget;
import io.vigil.api.targets.TargetCommand.DecideChange;
import io.vigil.api.targets.TargetCommand.IssueTarget;
import io.vigil.api.targets.TargetCommand.ProposeChange;
import io.vigil.api.targets.TargetCommand.ReportCompletion;
import io.vigil.api.targets.TargetCommand.SplitTask;
import io.vigil.api.targets.TargetEvent.ChangeDecided;
import io.vigil.api.targets.TargetEvent.ChangeProposed;
import io.vigil.api.targets.TargetEvent.CompletionAssessed;
import io.vigil.api.targets.TargetEvent.CompletionReported;
import io.vigil.api.targets.TargetEvent.TargetConcluded;
import io.vigil.api.targets.TargetEvent.TargetIssued;
import io.vigil.api.targets.TargetEvent.TaskSplit;
import io.vigil.api.targets.TargetState;
import io.vigil.api.targets.TargetStep;
import io.vigil.api.targets.TargetTask;
import io.vigil.command.casework.Moments;
import io.vigil.command.casework.Places;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The tasks of a unit for a year: how far they are, and what was changed about them. */
@Aggregate
@NullUnmarked
class Target {
  @AggregateIdentifier private String id;
  private Instant issuedAt;
  private int year;
  private final Tasks tasks = new Tasks();
  private final Map<String, ChangeProposed> undecided = new LinkedHashMap<>();
  private boolean concluded;

  Target() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(IssueTarget command, Clock clock) {
    Instant now = clock.instant();
    if (id != null) {
      throw Rejection.conflict(
          "target.again",
          "Unit '%s' has its target of %d; propose a change.",
          command.unit(),
          command.year());
    }
    Moments.check(command.at(), null, now);
    Tasks.check(command.targetId(), command.tasks());
    apply(
        new TargetIssued(
            command.targetId(),
            command.unit(),
            command.year(),
            command.document(),
            command.tasks(),
            command.by(),
            command.at(),
            now));
  }

  @CommandHandler
  void handle(ReportCompletion command, Places places, Clock clock) {
    Instant now = begin(TargetStep.REPORT, command, clock);
    requireBegun(places.day(command.at()));
    TargetTask task = tasks.requireWhole(id, command.taskId());
    if (command.evidence().isBlank()) {
      throw Rejection.invalid("target.evidence", "'evidence' is missing; say what proves it.");
    }
    apply(
        new CompletionReported(
            id,
            task.taskId(),
            completion(task, command),
            command.value(),
            command.evidence(),
            command.by(),
            command.at(),
            now));
  }

  private static double completion(TargetTask task, ReportCompletion command) {
    if (command.value() != null) {
      return Tasks.completion(task, command.value());
    }
    if (command.completion() == null) {
      throw Rejection.invalid(
          "target.completion-missing", "'completion' is missing; give a number from 0 to 100.");
    }
    return Tasks.checked(command.completion());
  }

  @CommandHandler
  void handle(AssessCompletion command, Places places, Clock clock) {
    Instant now = begin(TargetStep.ASSESS, command, clock);
    requireBegun(places.day(command.at()));
    TargetTask task = tasks.requireWhole(id, command.taskId());
    tasks.requireProved(task, command.completion());
    apply(
        new CompletionAssessed(
            id,
            task.taskId(),
            Tasks.checked(command.completion()),
            command.note(),
            command.by(),
            command.at(),
            now));
  }

  @CommandHandler
  void handle(SplitTask command, Clock clock) {
    Instant now = begin(TargetStep.SPLIT, command, clock);
    TargetTask task = tasks.requireWhole(id, command.taskId());
    tasks.requireUntold(task);
    Splits.check(id, task, command.parts(), tasks.all());
    apply(new TaskSplit(id, command.taskId(), command.parts(), command.by(), command.at(), now));
  }

  @CommandHandler
  void handle(ProposeChange command, Clock clock) {
    Instant now = begin(TargetStep.PROPOSE_CHANGE, command, clock);
    TargetTask task = command.task();
    TargetTask before = tasks.find(task.taskId());
    if (command.kind() == ChangeKind.ADD) {
      if (before != null) {
        throw Rejection.conflict("target.task-again", "Task '%s' exists; amend it.", task.taskId());
      }
    } else {
      tasks.require(task.taskId());
    }
    checkChange(command, before);
    boolean amends = command.kind() == ChangeKind.ADD || command.kind() == ChangeKind.AMEND;
    apply(
        new ChangeProposed(
            id,
            command.changeId(),
            command.kind(),
            before,
            amends ? task : null,
            command.reason(),
            command.by(),
            command.at(),
            now,
            command.kind() == ChangeKind.SPLIT ? partsOf(command) : null));
  }

  private void checkChange(ProposeChange command, @Nullable TargetTask before) {
    switch (command.kind()) {
      case ADD, AMEND -> {
        Tasks.check(command.task());
        Splits.checkAlone(id, command.task(), before);
      }
      case DROP -> Splits.checkDroppedAlone(id, before, tasks.all());
      case SPLIT ->
          Splits.checkAnew(
              id, tasks.require(command.task().taskId()), partsOf(command), tasks.all());
    }
  }

  private static List<TargetTask> partsOf(ProposeChange command) {
    return command.parts() == null ? List.of() : command.parts();
  }

  @CommandHandler
  void handle(DecideChange command, Clock clock) {
    Instant now = begin(TargetStep.DECIDE_CHANGE, command, clock);
    ChangeProposed change = undecided.get(command.changeId());
    if (change == null) {
      throw Rejection.notFound("undecided change", command.changeId());
    }
    if (command.accepted()) {
      requireAsItWas(change);
    }
    apply(
        new ChangeDecided(
            id,
            command.changeId(),
            change.kind(),
            command.accepted(),
            taskId(change),
            change.task(),
            command.document(),
            command.note(),
            command.by(),
            command.at(),
            now,
            change.parts(),
            change.parts() == null ? null : Splits.gone(id, change, tasks.all())));
  }

  /** What was decided in between may have changed the same task. */
  private void requireAsItWas(ChangeProposed change) {
    TargetTask now = tasks.find(taskId(change));
    boolean same = now == null ? change.before() == null : now.equals(change.before());
    if (!same) {
      throw Rejection.conflict(
          "target.changed",
          "Task '%s' was changed since this was proposed; propose it anew.",
          taskId(change));
    }
    if (change.kind() == ChangeKind.DROP) {
      Splits.checkDroppedAlone(id, change.before(), tasks.all());
      if (tasks.isLast()) {
        throw Rejection.conflict(
            "target.last-task", "It is the last task; a target has at least one.");
      }
    }
    if (change.parts() != null) {
      Splits.checkAnew(id, tasks.require(taskId(change)), change.parts(), tasks.all());
    }
  }

  private static String taskId(ChangeProposed change) {
    return change.task() == null ? change.before().taskId() : change.task().taskId();
  }

  @CommandHandler
  void handle(ConcludeTarget command, Places places, Clock clock) {
    Instant now = begin(TargetStep.CONCLUDE, command, clock);
    requireBegun(places.day(command.at()));
    if (!undecided.isEmpty()) {
      throw Rejection.conflict("target.undecided", "A change is not decided yet; decide it first.");
    }
    Attainment attainment = tasks.attainment(id, command.served());
    apply(
        new TargetConcluded(
            id,
            attainment.shown().doubleValue(),
            attainment.grade(),
            command.document(),
            command.conclusion(),
            command.by(),
            command.at(),
            now));
  }

  private Instant begin(TargetStep step, TargetCommand command, Clock clock) {
    Instant now = clock.instant();
    Moments.check(command.at(), issuedAt, now);
    TargetState state = concluded ? TargetState.CONCLUDED : TargetState.RUNNING;
    TargetStep.TABLE.require("Target '%s'".formatted(id), state, step);
    return now;
  }

  /** What is to be done in a year is not done before it. */
  private void requireBegun(LocalDate day) {
    if (day.getYear() < year) {
      throw Rejection.conflict(
          "target.to-come",
          "The target is that of %d, which has not begun; report it from 1 January %d on.",
          year,
          year);
    }
  }

  @EventSourcingHandler
  void on(TargetIssued event) {
    id = event.targetId();
    year = event.year();
    issuedAt = event.at();
    event.tasks().forEach(tasks::put);
  }

  @EventSourcingHandler
  void on(CompletionReported event) {
    tasks.report(event.taskId(), event.completion());
  }

  @EventSourcingHandler
  void on(CompletionAssessed event) {
    tasks.assess(event.taskId(), event.completion());
  }

  @EventSourcingHandler
  void on(TaskSplit event) {
    event.parts().forEach(tasks::put);
  }

  @EventSourcingHandler
  void on(ChangeProposed event) {
    undecided.put(event.changeId(), event);
  }

  @EventSourcingHandler
  void on(ChangeDecided event) {
    undecided.remove(event.changeId());
    if (event.accepted()) {
      change(event);
    }
  }

  private void change(ChangeDecided event) {
    switch (event.kind()) {
      case ADD, AMEND -> tasks.put(event.task());
      case DROP -> tasks.drop(event.taskId());
      case SPLIT -> {
        event.droppedParts().forEach(tasks::drop);
        event.parts().forEach(tasks::put);
      }
    }
  }

  @EventSourcingHandler
  void on(TargetConcluded event) {
    concluded = true;
  }
}
