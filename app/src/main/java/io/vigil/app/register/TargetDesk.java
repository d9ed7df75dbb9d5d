package io.vigil.app.register;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.message.Rejection;
import io.vigil.api.register.FindRegisterHistory;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.Indicator;
import io.vigil.api.targets.TargetCommand;
import io.vigil.api.targets.TargetCommand.IssueTarget;
import io.vigil.api.targets.TargetCommand.ProposeChange;
import io.vigil.api.targets.TargetStep;
import io.vigil.api.targets.TargetTask;
import io.vigil.app.attachment.CaseAccess;
import io.vigil.app.attachment.CasePart;
import io.vigil.app.casework.Said;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Keeps the yearly tasks of units and takes their steps, for pages and machines alike. */
@Component
public class TargetDesk implements CaseAccess {
  private final Questions questions;
  private final Orders orders;
  private final UnitAccess access;
  private final TargetScope scope;
  private final TargetOrders drafts;
  private final Clock clock;

  TargetDesk(
      Questions questions,
      Orders orders,
      UnitAccess access,
      TargetScope scope,
      TargetOrders drafts,
      Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.access = access;
    this.scope = scope;
    this.drafts = drafts;
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
            issue.tasks().stream()
                .map(task -> scope.assigned(issue.unit(), task))
                .map(task -> drafts.serving(issue.unit(), issue.year(), task))
                .toList(),
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
    return ask(new FindTargets(null, unit, year, person.scopes())).stream()
        .flatMap(target -> scope.seen(person, target).stream())
        .toList();
  }

  /** What somebody sees all of, whose attainment may be told to them. */
  public List<FindTargets.Item> whole(SignedIn person, int year) {
    List<FindTargets.Item> targets = find(person, null, year);
    if (targets.isEmpty()) {
      throw Rejection.invalid(
          "target.none-of-year", "There is no target of %s; ask for a year that has some.", year);
    }
    return targets.stream().filter(target -> isWhole(person, target)).toList();
  }

  /** Whether somebody sees all of a target, and so its attainment. */
  public boolean isWhole(SignedIn person, FindTargets.Item target) {
    return scope.seesWhole(person, target);
  }

  /** Tasks of units below that serve tasks of a target (下级承接). */
  public List<Serving> serving(SignedIn person, FindTargets.Item target) {
    return find(person, null, target.year()).stream()
        .filter(one -> !one.targetId().equals(target.targetId()))
        .flatMap(one -> one.tasks().stream().map(task -> new Serving(one, task)))
        .filter(one -> one.serves(target.targetId()))
        .toList();
  }

  /** A task of another target. */
  public record Serving(FindTargets.Item target, FindTargets.Task task) {

    boolean serves(String targetId) {
      return task.task().parent(targetId) != null;
    }

    /** Id of the task that it serves, in the target of which it is asked. */
    public @Nullable String servedOf(String targetId) {
      return task.task().parent(targetId);
    }
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
    return scope
        .seen(person, target)
        .orElseThrow(() -> new AccessDeniedException("a target of others"));
  }

  private Optional<FindTargets.Item> find(String targetId) {
    return ask(new FindTargets(targetId, null, null, List.of())).stream().findFirst();
  }

  /** All that happened with a target; nothing for those who see a part of it. */
  public FindRegisterHistory.Result history(SignedIn person, FindTargets.Item target) {
    return isWhole(person, target)
        ? questions.ask(
            new FindRegisterHistory(target.targetId()), FindRegisterHistory.Result.class)
        : new FindRegisterHistory.Result(List.of());
  }

  /** Steps that the state and the role allow. */
  public List<TargetStep> possible(SignedIn person, FindTargets.Item target) {
    return TargetStep.TABLE.from(target.state()).stream()
        .filter(step -> RegisterRights.STEPS.allow(person, step))
        .toList();
  }

  /** The same; whoever sees a part alone reports it and splits it further, and no more. */
  public List<TargetStep> offered(SignedIn person, FindTargets.Item target) {
    boolean whole = isWhole(person, target);
    return possible(person, target).stream()
        .filter(step -> whole || step == TargetStep.REPORT || step == TargetStep.SPLIT)
        .toList();
  }

  /**
   * What somebody says of a step.
   *
   * @param task id of the task
   * @param completion 0 to 100
   * @param value of the task's indicator, instead of a completion
   * @param text what proves it, why, or what was concluded; of a split it may be missing
   * @param change id of a proposed change
   * @param kind of a change: add, amend or drop
   * @param changed task as it should be
   * @param parts into which a task is split
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
      @Nullable List<Part> parts,
      @Nullable Boolean accepted,
      @Nullable String document) {}

  /**
   * A part of a task.
   *
   * @param taskId of one that stays; {@code null} for a new one
   * @param name {@code null} for that of the task
   * @param assignee unit, team or person, by id or name
   * @param weight share of the task, in percent
   */
  public record Part(
      @Nullable String taskId,
      @Nullable String name,
      @Nullable String criterion,
      @Nullable String assignee,
      @Nullable Double weight,
      @Nullable Indicator indicator) {}

  /** Takes a step and answers the id of a change that it proposes. */
  public @Nullable String take(
      SignedIn person, String targetId, TargetStep step, Told told, String channel) {
    RegisterRights.STEPS.require(person, step);
    FindTargets.Item target = require(person, targetId);
    boolean ownTask =
        (step == TargetStep.REPORT || step == TargetStep.SPLIT)
            && scope.carriesOut(person, target, told.task());
    if (!ownTask) {
      access.require(person, target.unit());
    }
    TargetCommand order =
        drafts.order(person, target, step, told, person.by(channel), Said.moment(told.at(), clock));
    orders.give(order, channel);
    return order instanceof ProposeChange change ? change.changeId() : null;
  }

  @Override
  public AttachedTo kind() {
    return AttachedTo.TARGET_TASK;
  }

  @Override
  public Optional<String> unit(SignedIn person, String caseId, @Nullable String named) {
    CasePart task = CasePart.of(caseId);
    return find(task.whole())
        .filter(
            target ->
                scope.seesWhole(person, target) || scope.carriesOut(person, target, task.part()))
        .map(FindTargets.Item::unit);
  }

  @Override
  public boolean mayAttach(SignedIn person, String caseId) {
    return RegisterRights.STEPS.allow(person, TargetStep.REPORT);
  }

  @Override
  public boolean isOver(SignedIn person, String caseId) {
    return false;
  }
}
