package io.vigil.app.register;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.casework.By;
import io.vigil.api.matter.FindMatters;
import io.vigil.api.matter.MatterCommand;
import io.vigil.api.matter.MatterCommand.AssignMatter;
import io.vigil.api.matter.MatterCommand.CloseMatter;
import io.vigil.api.matter.MatterCommand.RecordMatter;
import io.vigil.api.matter.MatterCommand.ReportMatterDone;
import io.vigil.api.matter.MatterCommand.SendMatterBack;
import io.vigil.api.matter.MatterCommand.WithdrawMatter;
import io.vigil.api.matter.MatterGrade;
import io.vigil.api.matter.MatterKind;
import io.vigil.api.matter.MatterState;
import io.vigil.api.matter.MatterStep;
import io.vigil.api.message.Rejection;
import io.vigil.api.register.FindRegisterHistory;
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

/** Keeps external findings, hazards and decisions of meetings, for pages and machines alike. */
@Component
public class MatterDesk implements CaseAccess {
  private static final int ONE = 1;

  private final Questions questions;
  private final Orders orders;
  private final UnitAccess access;
  private final MatterRights rights;
  private final Days days;
  private final Clock clock;

  MatterDesk(
      Questions questions,
      Orders orders,
      UnitAccess access,
      MatterRights rights,
      Days days,
      Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.access = access;
    this.rights = rights;
    this.days = days;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param kind external-finding, hazard or decision
   * @param unit that sees to it, or where it was found
   * @param source body that found it
   * @param grade general, serious or major; {@code null} for general
   * @param due last day by which it must be done; {@code null} while nobody sees to it
   */
  public record Found(
      @Nullable String kind,
      @Nullable String unit,
      @Nullable String place,
      @Nullable String source,
      @Nullable String text,
      @Nullable String grade,
      @Nullable LocalDate due,
      @Nullable String at) {}

  /** Records it and gives its id; what outsiders found, the quality office records. */
  public String record(SignedIn person, Found found, String channel) {
    MatterKind kind = Said.choice("kind", found.kind(), MatterKind.class);
    if (kind != MatterKind.HAZARD) {
      RegisterRights.STEPS.require(person, MatterStep.ASSIGN);
    }
    String unit = Said.required("unit", Said.optional("unit", found.unit()));
    access.require(person, unit);
    LocalDate due = found.due();
    String id = IdentifierFactory.getInstance().generateIdentifier();
    orders.give(
        new RecordMatter(
            id,
            kind,
            unit,
            Said.optional("place", found.place()),
            Said.optional("source", found.source()),
            Said.required("text", Said.optional("text", found.text())),
            found.grade() == null
                ? MatterGrade.GENERAL
                : Said.choice("grade", found.grade(), MatterGrade.class),
            due == null ? null : days.endOf(due),
            person.by(channel),
            Said.moment(found.at(), clock)),
        channel);
    return id;
  }

  public FindMatters.Result find(
      SignedIn person,
      @Nullable MatterKind kind,
      @Nullable String source,
      @Nullable String unit,
      int limit) {
    if (unit != null) {
      access.require(person, unit);
    }
    return ask(new FindMatters(null, kind, source, unit, person.scopes(), limit));
  }

  private FindMatters.Result ask(FindMatters query) {
    return questions.ask(query, FindMatters.Result.class);
  }

  /**
   * @throws Rejection if there is no such matter
   */
  public FindMatters.Item require(SignedIn person, String matterId) {
    FindMatters.Item matter =
        find(matterId).orElseThrow(() -> Rejection.notFound("matter", matterId));
    access.require(person, matter.unit());
    return matter;
  }

  private Optional<FindMatters.Item> find(String matterId) {
    return ask(new FindMatters(matterId, null, null, null, List.of(), ONE)).items().stream()
        .findFirst();
  }

  public FindRegisterHistory.Result history(String matterId) {
    return questions.ask(new FindRegisterHistory(matterId), FindRegisterHistory.Result.class);
  }

  /** Steps that the state and the role allow. */
  public List<MatterStep> possible(SignedIn person, FindMatters.Item matter) {
    return MatterStep.TABLE.from(matter.state()).stream()
        .filter(step -> rights.allow(person, step, matter))
        .toList();
  }

  /**
   * What somebody says of a step.
   *
   * @param text what was done, or why
   * @param unit that sees to it
   * @param due last day by which it must be done
   */
  public record Told(
      @Nullable String at, @Nullable String text, @Nullable String unit, @Nullable LocalDate due) {}

  public void take(SignedIn person, String matterId, MatterStep step, Told told, String channel) {
    FindMatters.Item matter = require(person, matterId);
    rights.require(person, step, matter);
    Instant at = Said.moment(told.at(), clock);
    orders.give(order(person, matter, step, told, person.by(channel), at), channel);
  }

  private MatterCommand order(
      SignedIn person, FindMatters.Item matter, MatterStep step, Told told, By by, Instant at) {
    String id = matter.matterId();
    String text = Said.required("text", Said.optional("text", told.text()));
    return switch (step) {
      case ASSIGN -> new AssignMatter(id, unit(person, matter, told), due(told), text, by, at);
      case REPORT_DONE -> new ReportMatterDone(id, text, by, at);
      case CLOSE -> new CloseMatter(id, text, by, at);
      case SEND_BACK -> new SendMatterBack(id, text, due(told), by, at);
      case WITHDRAW -> new WithdrawMatter(id, text, by, at);
    };
  }

  private String unit(SignedIn person, FindMatters.Item matter, Told told) {
    String unit = Said.optional("unit", told.unit());
    if (unit == null) {
      return matter.unit();
    }
    access.require(person, unit);
    return unit;
  }

  private Instant due(Told told) {
    return days.endOf(Said.required("due", told.due()));
  }

  @Override
  public AttachedTo kind() {
    return AttachedTo.MATTER;
  }

  @Override
  public Optional<String> unit(SignedIn person, String caseId, @Nullable String named) {
    return find(caseId).map(FindMatters.Item::unit).filter(unit -> access.sees(person, unit));
  }

  @Override
  public boolean mayAttach(SignedIn person, String caseId) {
    return RegisterRights.STEPS.allow(person, MatterStep.REPORT_DONE);
  }

  @Override
  public boolean isOver(SignedIn person, String caseId) {
    return find(caseId)
        .filter(one -> one.state() == MatterState.CLOSED || one.state() == MatterState.WITHDRAWN)
        .isPresent();
  }
}
