package io.vigil.app.register;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.message.Rejection;
import io.vigil.api.practice.FindPractices;
import io.vigil.api.practice.PracticeCommand.ProposePractice;
import io.vigil.api.practice.PracticeCommand.SettlePractice;
import io.vigil.api.practice.PracticeKind;
import io.vigil.api.practice.PracticeState;
import io.vigil.api.practice.PracticeStep;
import io.vigil.api.register.FindRegisterHistory;
import io.vigil.app.attachment.CaseAccess;
import io.vigil.app.casework.Links;
import io.vigil.app.casework.Said;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the case library, for pages and machines alike. */
@Component
public class PracticeDesk implements CaseAccess {
  private final Questions questions;
  private final Orders orders;
  private final UnitAccess access;
  private final Clock clock;

  PracticeDesk(Questions questions, Orders orders, UnitAccess access, Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.access = access;
    this.clock = clock;
  }

  /**
   * A case for the library.
   *
   * @param kind good-practice or lesson
   * @param link path of the page where it can be seen, such as {@code /warnings/…}
   */
  public record Proposal(
      @Nullable String kind,
      @Nullable String unit,
      @Nullable String title,
      @Nullable String text,
      @Nullable String link,
      @Nullable String at) {}

  /** Proposes it and gives its id. */
  public String propose(SignedIn person, Proposal proposal, String channel) {
    PracticeKind kind = Said.choice("kind", proposal.kind(), PracticeKind.class);
    String unit = Said.required("unit", Said.optional("unit", proposal.unit()));
    access.require(person, unit);
    String id = IdentifierFactory.getInstance().generateIdentifier();
    orders.give(
        new ProposePractice(
            id,
            kind,
            unit,
            Said.required("title", Said.optional("title", proposal.title())),
            Said.required("text", Said.optional("text", proposal.text())),
            path(Said.optional("link", proposal.link())),
            person.by(channel),
            Said.moment(proposal.at(), clock)),
        channel);
    return id;
  }

  /** Leads nowhere but into this system. */
  private static @Nullable String path(@Nullable String link) {
    if (link != null && !Links.isPath(link)) {
      throw Rejection.invalid(
          "practice.link", "'link' is '%s'; give the path of a page such as /warnings/….", link);
    }
    return link;
  }

  public List<FindPractices.Item> all() {
    return questions.ask(new FindPractices(null), FindPractices.Result.class).items();
  }

  /**
   * @throws Rejection if there is no such case
   */
  public FindPractices.Item require(String practiceId) {
    return find(practiceId).orElseThrow(() -> Rejection.notFound("practice", practiceId));
  }

  private Optional<FindPractices.Item> find(String practiceId) {
    return questions.ask(new FindPractices(practiceId), FindPractices.Result.class).items().stream()
        .findFirst();
  }

  public FindRegisterHistory.Result history(String practiceId) {
    return questions.ask(new FindRegisterHistory(practiceId), FindRegisterHistory.Result.class);
  }

  /** Steps that the state and the role allow. */
  public List<PracticeStep> possible(SignedIn person, FindPractices.Item practice) {
    return PracticeStep.TABLE.from(practice.state()).stream()
        .filter(step -> RegisterRights.STEPS.allow(person, step))
        .toList();
  }

  /** What somebody says of a step. */
  public record Told(@Nullable String at, @Nullable String text, @Nullable String document) {}

  public void take(
      SignedIn person, String practiceId, PracticeStep step, Told told, String channel) {
    RegisterRights.STEPS.require(person, step);
    require(practiceId);
    orders.give(
        new SettlePractice(
            practiceId,
            step,
            Said.optional("document", told.document()),
            Said.required("text", Said.optional("text", told.text())),
            person.by(channel),
            Said.moment(told.at(), clock)),
        channel);
  }

  @Override
  public AttachedTo kind() {
    return AttachedTo.PRACTICE;
  }

  /** Everybody may learn from it. */
  @Override
  public Optional<String> unit(SignedIn person, String caseId, @Nullable String named) {
    return find(caseId).map(FindPractices.Item::unit);
  }

  @Override
  public boolean mayAttach(SignedIn person, String caseId) {
    return person.is(Role.ADMIN, Role.QUALITY_OFFICE, Role.DEPARTMENT, Role.DATA_OWNER)
        && find(caseId).filter(one -> access.sees(person, one.unit())).isPresent();
  }

  @Override
  public boolean isOver(SignedIn person, String caseId) {
    return find(caseId).filter(one -> one.state() != PracticeState.PROPOSED).isPresent();
  }
}
