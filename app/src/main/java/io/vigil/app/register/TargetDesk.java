package io.vigil.app.register;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import io.vigil.api.register.FindRegisterHistory;
import io.vigil.api.targets.ChangeKind;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.TargetCommand;
import io.vigil.api.targets.TargetCommand.AssessCompletion;
import io.vigil.api.targets.TargetCommand.ConcludeTarget;
import io.vigil.api.targets.TargetCommand.DecideChange;
import io.vigil.api.targets.TargetCommand.IssueTarget;
import io.vigil.api.targets.TargetCommand.ProposeChange;
import io.vigil.api.targets.TargetCommand.ReportCompletion;
import io.vigil.api.targets.TargetStep;
import io.vigil.api.targets.TargetTask;
import io.vigil.app.attachment.CaseAccess;
import io.vigil.app.casework.Said;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the yearly tasks of units and takes their steps, for pages and machines alike. */
@Component
public class TargetDesk implements CaseAccess {
  private final Questions questions;
  private final Orders orders;
  private final UnitAccess access;
  private final Clock clock;

  TargetDesk(Questions questions, Orders orders, UnitAccess access, Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.access = access;
    this.clock = clock;
  }

  /**
   * The target of a unit for a year.
   *
   * @param year calendar year
   * @param at when it was given; {@code null} for now
   */
  public record Issue(
      String unit,
      int year,
      @Nullable String document,
      List<TargetTask> tasks,
      @Nullable String at) {}

  /** Gives a unit its tasks and answers the id of its target. */
  public String issue(SignedIn person, Issue issue, String channel) {
    access.require(person, issue.unit());
    String id = IssueTarget.id(issue.unit(), issue.year());
    orders.give(
        new IssueTarget(
            id,
            issue.unit(),
            issue.year(),
            Said.optional("document", issue.document()),
            issue.tasks(),
            person.by(channel),
            Said.moment(issue.at(), clock)),
        channel);
    return id;
  }

  /**
   * @param unit of this one and those below it; {@code null} for all that the person sees
   * @param year {@code null} for all
   */
  public List<FindTargets.Item> find(
      SignedIn person, @Nullable String unit, @Nullable Integer year) {
    if (unit != null) {
      access.require(person, unit);
    }
    return ask(new FindTargets(null, unit, year, person.scopes()));
  }

  private List<FindTargets.Item> ask(FindTargets query) {
    return questions.ask(query, FindTargets.Result.class).items();
  }

  /**
   * @throws Rejection if there is no such target
   */
  public FindTargets.Item require(SignedIn person, String targetId) {
    FindTargets.Item target =
        find(targetId).orElseThrow(() -> Rejection.notFound("target", targetId));
    access.require(person, target.unit());
    return target;
  }

  private Optional<FindTargets.Item> find(String targetId) {
    return ask(new FindTargets(targetId, null, null, List.of())).stream().findFirst();
  }

  public FindRegisterHistory.Result history(String targetId) {
    return questions.ask(new FindRegisterHistory(targetId), FindRegisterHistory.Result.class);
  }

  /** Steps that the state and the role allow. */
  public List<TargetStep> possible(SignedIn person, FindTargets.Item target) {
    return TargetStep.TABLE.from(target.state()).stream()
        .filter(step -> RegisterRights.STEPS.allow(person, step))
        .toList();
  }

  /**
   * What somebody says of a step.
   *
   * @param task id of the task
   * @param completion 0 to 100
   * @param value of the task's indicator, instead of a completion
   * @param text what proves it, why, or what was concluded
   * @param change id of a proposed change
   * @param kind of a change: add, amend or drop
   * @param changed task as it should be
   * @param accepted whether a change is
   * @param document number of the document that decides
   */
  public record Told(
      @Nullable String at,
      @Nullable String task,
      @Nullable Double completion,
      @Nullable Double value,
      @Nullable String text,
      @Nullable String change,
      @Nullable String kind,
      @Nullable TargetTask changed,
      @Nullable Boolean accepted,
      @Nullable String document) {}

  /** Takes a step and answers the id of a change that it proposes. */
  public @Nullable String take(
      SignedIn person, String targetId, TargetStep step, Told told, String channel) {
    RegisterRights.STEPS.require(person, step);
    FindTargets.Item target = require(person, targetId);
    TargetCommand order =
        order(target, step, told, person.by(channel), Said.moment(told.at(), clock));
    orders.give(order, channel);
    return order instanceof ProposeChange change ? change.changeId() : null;
  }

  private static TargetCommand order(
      FindTargets.Item target, TargetStep step, Told told, By by, Instant at) {
    String id = target.targetId();
    String text = Said.required("text", told.text());
    return switch (step) {
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
            kind == ChangeKind.DROP ? dropped(target, told) : changed(told),
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
          new ConcludeTarget(id, Said.optional("document", told.document()), text, by, at);
    };
  }

  private static TargetTask changed(Told told) {
    return Said.required("changed", told.changed());
  }

  private static TargetTask dropped(FindTargets.Item target, Told told) {
    String task = Said.required("task", told.task());
    return target.tasks().stream()
        .map(FindTargets.Task::task)
        .filter(one -> one.taskId().equals(task))
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("task", task));
  }

  @Override
  public AttachedTo kind() {
    return AttachedTo.TARGET_TASK;
  }

  @Override
  public Optional<String> unit(SignedIn person, String caseId, @Nullable String named) {
    return target(caseId).map(FindTargets.Item::unit).filter(unit -> access.sees(person, unit));
  }

  @Override
  public boolean mayAttach(SignedIn person, String caseId) {
    return RegisterRights.STEPS.allow(person, TargetStep.REPORT);
  }

  /** Of what evidence is attached to: a task within its target. */
  private Optional<FindTargets.Item> target(String reference) {
    int end = reference.lastIndexOf('~');
    return end < 0 ? Optional.empty() : find(reference.substring(0, end));
  }
}
