package io.vigil.app.register;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import io.vigil.api.register.FindRegisterHistory;
import io.vigil.api.standard.Execution;
import io.vigil.api.standard.FindStandards;
import io.vigil.api.standard.StandardCommand;
import io.vigil.api.standard.StandardCommand.CheckExecution;
import io.vigil.api.standard.StandardCommand.IssueStandard;
import io.vigil.api.standard.StandardCommand.RetireStandard;
import io.vigil.api.standard.StandardKind;
import io.vigil.api.standard.StandardState;
import io.vigil.api.standard.StandardStep;
import io.vigil.app.attachment.CaseAccess;
import io.vigil.app.casework.Said;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the register of standards and rules, for pages and machines alike. */
@Component
public class StandardDesk implements CaseAccess {
  private final Questions questions;
  private final Orders orders;
  private final UnitAccess access;
  private final Days days;
  private final Clock clock;

  StandardDesk(Questions questions, Orders orders, UnitAccess access, Days days, Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.access = access;
    this.days = days;
    this.clock = clock;
  }

  /**
   * A standard or rule.
   *
   * @param kind standard or rule
   * @param group such as 师资队伍
   * @param unit that keeps it
   * @param reviseBy last day by which it must be revised; {@code null} for three years
   */
  public record Issue(
      String kind,
      String group,
      String name,
      String unit,
      @Nullable String document,
      @Nullable LocalDate reviseBy,
      @Nullable String at) {}

  /** Puts it in force and gives its id. */
  public String issue(SignedIn person, Issue issue, String channel) {
    String unit = Said.required("unit", issue.unit());
    access.require(person, unit);
    String id = IdentifierFactory.getInstance().generateIdentifier();
    Instant at = Said.moment(issue.at(), clock);
    orders.give(
        new IssueStandard(
            id,
            Said.choice("kind", issue.kind(), StandardKind.class),
            Said.required("group", issue.group()),
            Said.required("name", issue.name()),
            unit,
            Said.optional("document", issue.document()),
            null,
            reviseBy(issue.reviseBy(), at),
            person.by(channel),
            at),
        channel);
    return id;
  }

  private Instant reviseBy(@Nullable LocalDate day, Instant at) {
    LocalDate last = day == null ? days.dayOf(at).plusYears(StandardCommand.MOST_YEARS) : day;
    return days.endOf(last);
  }

  public FindStandards.Result all() {
    return questions.ask(new FindStandards(null, null), FindStandards.Result.class);
  }

  /** How many standards and rules in force a unit keeps. */
  public long keptBy(String unit) {
    return questions.ask(new FindStandards(null, unit), FindStandards.Result.class).items().stream()
        .filter(item -> item.state() != StandardState.RETIRED)
        .count();
  }

  /**
   * @throws Rejection if there is no such standard
   */
  public FindStandards.Item require(String standardId) {
    return find(standardId).orElseThrow(() -> Rejection.notFound("standard", standardId));
  }

  private Optional<FindStandards.Item> find(String standardId) {
    return questions
        .ask(new FindStandards(standardId, null), FindStandards.Result.class)
        .items()
        .stream()
        .findFirst();
  }

  public FindRegisterHistory.Result history(String standardId) {
    return questions.ask(new FindRegisterHistory(standardId), FindRegisterHistory.Result.class);
  }

  /** Steps that the state and the role allow. */
  public List<StandardStep> possible(SignedIn person, FindStandards.Item standard) {
    return StandardStep.TABLE.from(standard.state()).stream()
        .filter(step -> RegisterRights.STEPS.allow(person, step))
        .toList();
  }

  /**
   * What somebody says of a step.
   *
   * @param text grounds and procedure of a revision, what a check found, or why it is retired
   * @param document number of the document of a revision
   * @param reviseBy last day by which it must be revised again; {@code null} for three years
   * @param result of a check: followed, partly-followed or not-followed
   */
  public record Told(
      @Nullable String at,
      @Nullable String text,
      @Nullable String document,
      @Nullable LocalDate reviseBy,
      @Nullable String result) {}

  public void take(
      SignedIn person, String standardId, StandardStep step, Told told, String channel) {
    RegisterRights.STEPS.require(person, step);
    FindStandards.Item standard = require(standardId);
    access.require(person, standard.unit());
    Instant at = Said.moment(told.at(), clock);
    orders.give(order(standard, step, told, person.by(channel), at), channel);
  }

  private StandardCommand order(
      FindStandards.Item standard, StandardStep step, Told told, By by, Instant at) {
    String id = standard.standardId();
    String text = Said.required("text", told.text());
    return switch (step) {
      case REVISE ->
          new IssueStandard(
              id,
              standard.kind(),
              standard.group(),
              standard.name(),
              standard.unit(),
              Said.optional("document", told.document()),
              text,
              reviseBy(told.reviseBy(), at),
              by,
              at);
      case CHECK_EXECUTION ->
          new CheckExecution(
              id, Said.choice("result", told.result(), Execution.class), text, by, at);
      case RETIRE -> new RetireStandard(id, text, by, at);
    };
  }

  @Override
  public AttachedTo kind() {
    return AttachedTo.STANDARD;
  }

  /** Everybody must know the standards and rules of the college. */
  @Override
  public Optional<String> unit(SignedIn person, String caseId, @Nullable String named) {
    return find(caseId).map(FindStandards.Item::unit);
  }

  @Override
  public boolean mayAttach(SignedIn person, String caseId) {
    return RegisterRights.STEPS.allow(person, StandardStep.CHECK_EXECUTION)
        && find(caseId).filter(one -> access.sees(person, one.unit())).isPresent();
  }

  @Override
  public boolean isOver(SignedIn person, String caseId) {
    return false;
  }
}
