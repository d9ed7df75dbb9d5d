package io.vigil.app.check;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.casework.By;
import io.vigil.api.check.FindCheckHistory;
import io.vigil.api.contingency.ContingencyCommand.ActivatePlan;
import io.vigil.api.contingency.ContingencyCommand.EndActivation;
import io.vigil.api.contingency.ContingencyCommand.HoldDrill;
import io.vigil.api.contingency.ContingencyCommand.IssuePlanVersion;
import io.vigil.api.contingency.ContingencyCommand.TakeMeasure;
import io.vigil.api.contingency.ContingencyCommand.WithdrawPlan;
import io.vigil.api.contingency.FindContingencyPlans;
import io.vigil.api.contingency.PlanStep;
import io.vigil.api.contingency.PlanVersion;
import io.vigil.api.message.Rejection;
import io.vigil.app.attachment.CaseAccess;
import io.vigil.app.incident.IncidentDesk;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps contingency plans and takes their steps, for pages and machines alike. */
@Component
public class ContingencyDesk implements CaseAccess {
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private final Questions questions;
  private final Orders orders;
  private final UnitAccess access;
  private final CollegeCalendar calendar;
  private final Clock clock;
  private final IncidentDesk incidents;

  ContingencyDesk(
      Questions questions,
      Orders orders,
      UnitAccess access,
      CollegeCalendar calendar,
      Clock clock,
      IncidentDesk incidents) {
    this.questions = questions;
    this.orders = orders;
    this.access = access;
    this.calendar = calendar;
    this.clock = clock;
    this.incidents = incidents;
  }

  /**
   * A plan, or a new version of it.
   *
   * @param planId {@code null} of a new plan
   */
  public record Issue(
      @Nullable String planId,
      String name,
      String unit,
      PlanVersion version,
      LocalDate reviewBy,
      @Nullable String at) {}

  /** Puts a version in force and gives the id of its plan. */
  public String issue(SignedIn person, Issue issue, String channel) {
    CheckRights.STEPS.require(person, PlanStep.ISSUE_VERSION);
    access.require(person, issue.unit());
    String known = issue.planId();
    String id = known == null ? IdentifierFactory.getInstance().generateIdentifier() : known;
    if (known != null) {
      require(known);
    }
    orders.give(
        new IssuePlanVersion(
            id,
            issue.name(),
            issue.unit(),
            issue.version(),
            issue.reviewBy().atTime(LAST_SECOND).atZone(calendar.zone()).toInstant(),
            person.by(channel),
            StepTold.moment(issue.at(), clock)),
        channel);
    return id;
  }

  public List<FindContingencyPlans.Item> all(SignedIn person) {
    return questions
        .ask(new FindContingencyPlans(null), FindContingencyPlans.Result.class)
        .items()
        .stream()
        .map(plan -> PlanWords.seen(person, plan))
        .toList();
  }

  /**
   * @throws Rejection if there is no such plan
   */
  public FindContingencyPlans.Item require(SignedIn person, String planId) {
    return PlanWords.seen(person, require(planId));
  }

  private FindContingencyPlans.Item require(String planId) {
    return find(planId).orElseThrow(() -> Rejection.notFound("contingency plan", planId));
  }

  Optional<FindContingencyPlans.Item> find(String planId) {
    return questions
        .ask(new FindContingencyPlans(planId), FindContingencyPlans.Result.class)
        .items()
        .stream()
        .findFirst();
  }

  public FindCheckHistory.Result history(SignedIn person, String planId) {
    return PlanWords.seen(
        person, questions.ask(new FindCheckHistory(planId), FindCheckHistory.Result.class));
  }

  /** Steps that the state and the role allow. */
  public List<PlanStep> possible(SignedIn person, FindContingencyPlans.Item plan) {
    return PlanStep.TABLE.from(plan.state()).stream()
        .filter(step -> CheckRights.STEPS.allow(person, step))
        .toList();
  }

  /**
   * What somebody says of a step.
   *
   * @param incident id of the incident for which a plan is activated
   */
  public record Told(
      @Nullable String at,
      @Nullable String text,
      @Nullable String incident,
      @Nullable Integer participants) {}

  /** Takes a step; new versions are issued by {@link #issue}. */
  public @Nullable String take(
      SignedIn person, String planId, PlanStep step, Told told, String channel) {
    CheckRights.STEPS.require(person, step);
    require(planId);
    By by = person.by(channel);
    Instant at = StepTold.moment(told.at(), clock);
    String text = StepTold.required("text", told.text());
    String part = IdentifierFactory.getInstance().generateIdentifier();
    Object order =
        switch (step) {
          case HOLD_DRILL -> new HoldDrill(planId, part, told.participants(), text, by, at);
          case ACTIVATE ->
              new ActivatePlan(planId, part, incident(person, told.incident()), text, by, at);
          case TAKE_MEASURE -> new TakeMeasure(planId, text, by, at);
          case END_ACTIVATION -> new EndActivation(planId, text, by, at);
          case WITHDRAW -> new WithdrawPlan(planId, text, by, at);
          case ISSUE_VERSION ->
              throw Rejection.invalid(
                  "contingency.other-way", "A new version is sent to /api/contingency-plans.");
        };
    orders.give(order, channel);
    return step == PlanStep.HOLD_DRILL || step == PlanStep.ACTIVATE ? part : null;
  }

  /** Whoever names an incident has to see it. */
  private @Nullable String incident(SignedIn person, @Nullable String named) {
    String id = StepTold.optional("incident", named);
    if (id != null && incidents.find(person, id).isEmpty()) {
      throw Rejection.invalid(
          "contingency.incident", "'incident' is '%s'; give the id of an incident.", id);
    }
    return id;
  }

  @Override
  public AttachedTo kind() {
    return AttachedTo.CONTINGENCY_PLAN;
  }

  /** Everybody must know the plans of the college. */
  @Override
  public Optional<String> unit(SignedIn person, String caseId, @Nullable String named) {
    return find(caseId).map(FindContingencyPlans.Item::unit);
  }

  @Override
  public boolean mayAttach(SignedIn person, String caseId) {
    return CheckRights.STEPS.allow(person, PlanStep.ISSUE_VERSION);
  }

  @Override
  public boolean isOver(SignedIn person, String caseId) {
    return false;
  }
}
