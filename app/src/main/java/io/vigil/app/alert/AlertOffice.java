package io.vigil.app.alert;

import io.vigil.api.alert.AlertCommand.AcknowledgeAlert;
import io.vigil.api.alert.AlertCommand.AcknowledgeByLink;
import io.vigil.api.alert.AlertCommand.LiftSilence;
import io.vigil.api.alert.AlertCommand.OpenAlerts;
import io.vigil.api.alert.AlertCommand.OpenByLink;
import io.vigil.api.alert.AlertCommand.RemoveContact;
import io.vigil.api.alert.AlertCommand.RepeatAlert;
import io.vigil.api.alert.AlertCommand.RepeatUntold;
import io.vigil.api.alert.AlertCommand.SetContact;
import io.vigil.api.alert.AlertCommand.SetRoutes;
import io.vigil.api.alert.AlertCommand.SetSilence;
import io.vigil.api.alert.AlertState;
import io.vigil.api.alert.Contact;
import io.vigil.api.alert.CountUnread;
import io.vigil.api.alert.FindAlertSettings;
import io.vigil.api.alert.FindAlerts;
import io.vigil.api.alert.FindLinked;
import io.vigil.api.alert.FindSuppressions;
import io.vigil.api.alert.FindUntold;
import io.vigil.api.alert.Route;
import io.vigil.api.casework.By;
import io.vigil.api.casework.CaseKind;
import io.vigil.api.complaint.FindComplaint;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.Rejection;
import io.vigil.api.warning.ResponseStep;
import io.vigil.app.complaint.ComplaintRights;
import io.vigil.app.response.ResponseRights;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.KnownNames;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Alerts as people see them, and what they may do with them. */
@Component
public class AlertOffice {
  private static final String LINK = "link";

  private final Questions questions;
  private final Orders orders;
  private final KnownNames names;
  private final UnitAccess access;
  private final ComplaintRights complaints;
  private final Clock clock;

  AlertOffice(
      Questions questions,
      Orders orders,
      KnownNames names,
      UnitAccess access,
      ComplaintRights complaints,
      Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.names = names;
    this.access = access;
    this.complaints = complaints;
    this.clock = clock;
  }

  /** What a person was told in the pages. */
  public FindAlerts.Result inbox(SignedIn person, int page, int size) {
    return ask(question(person, null, true, null, page, size));
  }

  /** All alerts that a person may see. */
  public FindAlerts.Result list(SignedIn person, @Nullable AlertState state, int page, int size) {
    return ask(question(person, null, false, state, page, size));
  }

  /**
   * @throws Rejection if there is none that the person may see
   */
  public FindAlerts.Item one(SignedIn person, String alertId) {
    return ask(question(person, alertId, false, null, 0, 1)).items().stream()
        .findFirst()
        .orElseThrow(() -> Rejection.notFound("alert", alertId));
  }

  private FindAlerts question(
      SignedIn person,
      @Nullable String alertId,
      boolean inbox,
      @Nullable AlertState state,
      int page,
      int size) {
    return new FindAlerts(
        alertId,
        id(person),
        inbox,
        state,
        person.scopes(),
        complaints.isOfTheOffice(person),
        page,
        size);
  }

  private FindAlerts.Result ask(FindAlerts query) {
    return questions.ask(query, FindAlerts.Result.class);
  }

  public FindSuppressions.Result suppressions(SignedIn person, int page, int size) {
    return questions.ask(
        new FindSuppressions(
            id(person), person.scopes(), complaints.isOfTheOffice(person), page, size),
        FindSuppressions.Result.class);
  }

  public CountUnread.Result unread(List<String> accounts) {
    return questions.ask(new CountUnread(accounts), CountUnread.Result.class);
  }

  /** The case's page of an alert, which is opened with that. */
  public String open(SignedIn person, String alertId) {
    FindAlerts.Item alert = one(person, alertId);
    if (alert.recipient().equals(id(person)) && !alert.opened()) {
      orders.give(new OpenAlerts(List.of(alertId), by(person, "page", null)), "page");
    }
    return alert.link();
  }

  /**
   * Acknowledges for the recipient: one's own, or in the name of another (代签收) where one of the
   * same department or the quality office does it.
   */
  public void acknowledge(SignedIn person, String alertId, String channel) {
    FindAlerts.Item alert = one(person, alertId);
    boolean own = alert.recipient().equals(id(person));
    if (!own && !mayStandIn(person, alert)) {
      throw new AccessDeniedException("not told to this account, and not to one of its department");
    }
    String onBehalfOf = own || alert.channel().isOfUnit() ? null : alert.recipient();
    orders.give(
        new AcknowledgeAlert(alertId, by(person, channel, onBehalfOf), clock.instant()), channel);
  }

  private static boolean mayStandIn(SignedIn person, FindAlerts.Item alert) {
    return person.is(Role.ADMIN, Role.QUALITY_OFFICE)
        || person.role().name().equals(alert.role()) && !person.seesEverything();
  }

  public void repeat(SignedIn person, String alertId, String channel) {
    one(person, alertId);
    orders.give(new RepeatAlert(alertId, by(person, channel, null)), channel);
  }

  /** What could not be told to anybody and was set aside. */
  public FindUntold.Result untold(SignedIn person) {
    return new FindUntold.Result(
        questions.ask(new FindUntold(), FindUntold.Result.class).items().stream()
            .filter(item -> !isKeptFrom(person, item))
            .toList());
  }

  /** Of a sealed case nothing is told by which it is known. */
  private boolean isKeptFrom(SignedIn person, FindUntold.Item item) {
    String complaint = item.caseKind() == CaseKind.COMPLAINT ? item.caseId() : null;
    if (complaint == null || !complaints.isOfTheOffice(person)) {
      return false;
    }
    FindComplaint.Found found =
        questions.ask(new FindComplaint(complaint, null), FindComplaint.Result.class).found();
    return found != null && found.ofTheOffice();
  }

  /** How many notices are tried again. */
  public int repeatUntold(SignedIn person, String channel) {
    return orders.give(new RepeatUntold(by(person, channel, null)), channel, Integer.class);
  }

  public FindLinked.Result linked(String token) {
    return questions.ask(new FindLinked(token), FindLinked.Result.class);
  }

  /** Whether somebody may use a link: nobody in particular, or one who may sign. */
  public boolean mayUse(@Nullable SignedIn person, FindLinked.Result linked) {
    return person == null || !linked.wantsName() || maySign(person, linked);
  }

  private boolean maySign(@Nullable SignedIn person, FindLinked.Result linked) {
    return person != null
        && ResponseRights.roles(ResponseStep.SIGN).contains(person.role())
        && linked.units().stream().allMatch(unit -> access.sees(person, unit));
  }

  /** Remembers that somebody looked at what a link leads to. */
  public void openLink(String token, @Nullable SignedIn person, FindLinked.Result linked) {
    if (linked.validity() == FindLinked.Validity.GOOD) {
      By by = person != null && maySign(person, linked) ? person.by(LINK) : null;
      orders.give(new OpenByLink(token, by), LINK);
    }
  }

  public FindLinked.Result acknowledgeLink(String token, @Nullable SignedIn person) {
    FindLinked.Result linked = linked(token);
    if (!mayUse(person, linked)) {
      return linked;
    }
    By by = person != null && maySign(person, linked) ? person.by(LINK) : null;
    return orders.give(new AcknowledgeByLink(token, by, clock.instant()), FindLinked.Result.class);
  }

  public FindAlertSettings.Result settings() {
    return questions.ask(new FindAlertSettings(), FindAlertSettings.Result.class);
  }

  /**
   * The id of the new silence.
   *
   * @throws Rejection if the unit or the control point is not known, or it cannot be so
   */
  public String silence(
      SignedIn person,
      @Nullable String unit,
      @Nullable String controlPoint,
      @Nullable Colour colour,
      String reason,
      Instant until,
      String channel) {
    String silence = UUID.randomUUID().toString();
    orders.give(
        new SetSilence(
            silence,
            unit == null ? null : names.unit(unit),
            controlPoint == null ? null : names.point(controlPoint),
            colour,
            reason.strip(),
            until,
            id(person)),
        channel);
    return silence;
  }

  public void lift(SignedIn person, String silence, String channel) {
    orders.give(new LiftSilence(silence, id(person)), channel);
  }

  public void route(SignedIn person, List<Route> routes, String reason, String channel) {
    orders.give(new SetRoutes(routes, reason.strip(), id(person)), channel);
  }

  /** The id of the new contact. */
  public String contact(SignedIn person, Contact contact, String channel) {
    orders.give(new SetContact(contact, id(person)), channel);
    return contact.contactId();
  }

  public void removeContact(SignedIn person, String contact, String channel) {
    orders.give(new RemoveContact(contact, id(person)), channel);
  }

  private static String id(SignedIn person) {
    return person.id().toString();
  }

  private static By by(SignedIn person, String channel, @Nullable String onBehalfOf) {
    return person.by(channel, onBehalfOf);
  }
}
