package io.vigil.app.check;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.casework.By;
import io.vigil.api.casework.CaseFilter;
import io.vigil.api.check.FindCheckHistory;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.selfcheck.FindSelfChecks;
import io.vigil.api.selfcheck.SelfCheckCommand;
import io.vigil.api.selfcheck.SelfCheckCommand.CallOffSelfCheck;
import io.vigil.api.selfcheck.SelfCheckCommand.CloseSelfCheckFinding;
import io.vigil.api.selfcheck.SelfCheckCommand.FinishSelfCheck;
import io.vigil.api.selfcheck.SelfCheckCommand.NoteSelfCheckFinding;
import io.vigil.api.selfcheck.SelfCheckCommand.PlanSelfCheck;
import io.vigil.api.selfcheck.SelfCheckCommand.StartSelfCheck;
import io.vigil.api.selfcheck.SelfCheckLevel;
import io.vigil.api.selfcheck.SelfCheckState;
import io.vigil.api.selfcheck.SelfCheckStep;
import io.vigil.app.attachment.CaseAccess;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.CollegeCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Plans self-checks and takes their steps, for pages and machines alike. */
@Component
public class SelfCheckDesk implements CaseAccess {
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private final Questions questions;
  private final Orders orders;
  private final UnitAccess access;
  private final SelfCheckAreas areas;
  private final CollegeUnits college;
  private final CollegeCalendar calendar;
  private final Clock clock;

  SelfCheckDesk(
      Questions questions,
      Orders orders,
      UnitAccess access,
      SelfCheckAreas areas,
      CollegeUnits college,
      CollegeCalendar calendar,
      Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.access = access;
    this.areas = areas;
    this.college = college;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Checks that are to be planned.
   *
   * @param period calendar year of the college's checks, or term of the departments'
   * @param areas codes; all of the level where there are none
   * @param units the college, or all faculties, where there are none
   * @param due last day; the end of the period where it is {@code null}
   * @param checklist that of the area where there is none
   */
  public record Plan(
      String period,
      List<String> areas,
      List<String> units,
      @Nullable LocalDate due,
      List<String> checklist,
      @Nullable String at) {}

  /** Plans what is not planned yet; the rest stays as it is. */
  public List<String> plan(SignedIn person, Plan plan, String channel) {
    SelfCheckLevel level =
        plan.period().contains("/") ? SelfCheckLevel.DEPARTMENT : SelfCheckLevel.COLLEGE;
    Instant due = due(level, plan);
    By by = person.by(channel);
    Instant at = StepTold.moment(plan.at(), clock);
    List<String> planned = new ArrayList<>();
    for (String unit : units(person, level, plan.units())) {
      for (SelfCheckAreas.Area area : areas(level, plan.areas())) {
        var order =
            new PlanSelfCheck(
                SelfCheckCommand.id(unit, area.code(), plan.period()),
                level,
                area.code(),
                area.name(),
                unit,
                plan.period(),
                plan.checklist().isEmpty() ? area.checklist() : plan.checklist(),
                due,
                by,
                at);
        orders.give(order, channel);
        planned.add(order.checkId());
      }
    }
    return planned;
  }

  private Instant due(SelfCheckLevel level, Plan plan) {
    PeriodKind kind = level == SelfCheckLevel.COLLEGE ? PeriodKind.CALENDAR_YEAR : PeriodKind.TERM;
    LocalDate end = calendar.terms().range(Period.parse(plan.period(), kind)).last();
    LocalDate day = plan.due() == null ? end : plan.due();
    return day.atTime(LAST_SECOND).atZone(calendar.zone()).toInstant();
  }

  private List<String> units(SignedIn person, SelfCheckLevel level, List<String> named) {
    named.forEach(unit -> access.require(person, unit));
    if (!named.isEmpty()) {
      return named;
    }
    return level == SelfCheckLevel.COLLEGE ? List.of(college.college()) : college.faculties();
  }

  private List<SelfCheckAreas.Area> areas(SelfCheckLevel level, List<String> named) {
    return named.isEmpty()
        ? areas.of(level)
        : named.stream().map(code -> areas.require(level, code)).toList();
  }

  public FindSelfChecks.Result find(
      SignedIn person,
      @Nullable String unit,
      @Nullable String period,
      @Nullable SelfCheckState state,
      int limit) {
    return find(person, unit, period, state, CaseFilter.NONE, limit);
  }

  /** The same, narrowed. */
  public FindSelfChecks.Result find(
      SignedIn person,
      @Nullable String unit,
      @Nullable String period,
      @Nullable SelfCheckState state,
      CaseFilter filter,
      int limit) {
    if (unit != null) {
      access.require(person, unit);
    }
    return questions.ask(
        new FindSelfChecks(null, unit, person.scopes(), period, state, limit, filter),
        FindSelfChecks.Result.class);
  }

  /**
   * @throws Rejection if there is no such check
   * @throws AccessDeniedException if it is of a unit that the person does not see
   */
  public FindSelfChecks.Item require(SignedIn person, String checkId) {
    FindSelfChecks.Item item =
        questions.ask(FindSelfChecks.one(checkId), FindSelfChecks.Result.class).items().stream()
            .findFirst()
            .orElseThrow(() -> Rejection.notFound("self-check", checkId));
    if (!access.sees(person, item.unit())) {
      throw new AccessDeniedException("a self-check of others");
    }
    return item;
  }

  public FindCheckHistory.Result history(String checkId) {
    return questions.ask(new FindCheckHistory(checkId), FindCheckHistory.Result.class);
  }

  /** Steps that the state and the role allow. */
  public List<SelfCheckStep> possible(SignedIn person, FindSelfChecks.Item check) {
    return SelfCheckStep.TABLE.from(check.state()).stream()
        .filter(step -> CheckRights.STEPS.allow(person, step))
        .toList();
  }

  /** Takes a step and gives the id of the finding that it is about, if it is about one. */
  public @Nullable String take(
      SignedIn person, String checkId, SelfCheckStep step, StepTold told, String channel) {
    CheckRights.STEPS.require(person, step);
    require(person, checkId);
    By by = person.by(channel);
    Instant at = told.when(clock);
    switch (step) {
      case START -> orders.give(new StartSelfCheck(checkId, by, at), channel);
      case NOTE_FINDING -> {
        String id = IdentifierFactory.getInstance().generateIdentifier();
        orders.give(
            new NoteSelfCheckFinding(
                checkId, id, StepTold.optional("item", told.item()), told.requiredText(), by, at),
            channel);
        return id;
      }
      case FINISH ->
          orders.give(
              new FinishSelfCheck(
                  checkId, told.itemsOrNone(), StepTold.optional("text", told.text()), by, at),
              channel);
      case CLOSE_FINDING -> {
        String id = told.requiredFinding();
        orders.give(new CloseSelfCheckFinding(checkId, id, told.requiredText(), by, at), channel);
        return id;
      }
      case CALL_OFF ->
          orders.give(new CallOffSelfCheck(checkId, told.requiredText(), by, at), channel);
    }
    return null;
  }

  @Override
  public AttachedTo kind() {
    return AttachedTo.SELF_CHECK;
  }

  @Override
  public Optional<String> unit(SignedIn person, String caseId, @Nullable String named) {
    return questions.ask(FindSelfChecks.one(caseId), FindSelfChecks.Result.class).items().stream()
        .map(FindSelfChecks.Item::unit)
        .filter(unit -> access.sees(person, unit))
        .findFirst();
  }

  @Override
  public boolean mayAttach(SignedIn person, String caseId) {
    return CheckRights.STEPS.allow(person, SelfCheckStep.FINISH);
  }

  @Override
  public boolean isOver(SignedIn person, String caseId) {
    return questions.ask(FindSelfChecks.one(caseId), FindSelfChecks.Result.class).items().stream()
        .anyMatch(
            one -> one.state() == SelfCheckState.DONE || one.state() == SelfCheckState.CALLED_OFF);
  }
}
