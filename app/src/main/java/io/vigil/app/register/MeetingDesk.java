package io.vigil.app.register;

import io.vigil.api.matter.FindMatters;
import io.vigil.api.matter.MatterKind;
import io.vigil.api.meeting.AgendaItem;
import io.vigil.api.meeting.Decision;
import io.vigil.api.meeting.FindMeetings;
import io.vigil.api.meeting.MeetingCommand.CallMeeting;
import io.vigil.api.meeting.MeetingCommand.RecordMinutes;
import io.vigil.api.meeting.MeetingKind;
import io.vigil.api.message.Rejection;
import io.vigil.app.casework.Links;
import io.vigil.app.casework.Said;
import io.vigil.app.security.AllowedTo;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.Orders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps quality meetings; what they decide becomes matters of the units. */
@Component
public class MeetingDesk {
  private static final int MOST = 200;

  private final Questions questions;
  private final Orders orders;
  private final UnitAccess access;
  private final Days days;
  private final Clock clock;

  MeetingDesk(Questions questions, Orders orders, UnitAccess access, Days days, Clock clock) {
    this.questions = questions;
    this.orders = orders;
    this.access = access;
    this.days = days;
    this.clock = clock;
  }

  /**
   * A meeting.
   *
   * @param heldAt when it is, or was, held; {@code null} for now
   * @param kind quality or safety; {@code null} for quality
   */
  public record Call(
      @Nullable String unit,
      @Nullable String title,
      @Nullable String heldAt,
      @Nullable List<AgendaItem> agenda,
      @Nullable String kind) {}

  /** Whether somebody calls meetings and writes their minutes. */
  public static boolean mayCall(SignedIn person) {
    return person.is(ForQualityOffice.class.getAnnotation(AllowedTo.class).value());
  }

  /** Calls it and gives its id. */
  public String call(SignedIn person, Call call, String channel) {
    String unit = Said.required("unit", Said.optional("unit", call.unit()));
    access.require(person, unit);
    String id = IdentifierFactory.getInstance().generateIdentifier();
    List<AgendaItem> agenda = call.agenda();
    orders.give(
        new CallMeeting(
            id,
            unit,
            Said.required("title", Said.optional("title", call.title())),
            Said.moment("heldAt", call.heldAt(), clock),
            agenda == null ? List.of() : agenda.stream().map(MeetingDesk::leading).toList(),
            kind(call.kind()),
            person.by(channel),
            clock.instant()),
        channel);
    return id;
  }

  private static AgendaItem leading(AgendaItem item) {
    return new AgendaItem(item.text(), Links.optionalPlace(Said.optional("link", item.link())));
  }

  private static MeetingKind kind(@Nullable String kind) {
    return kind == null || kind.isBlank()
        ? MeetingKind.QUALITY
        : Said.choice("kind", kind, MeetingKind.class);
  }

  public List<FindMeetings.Item> all(SignedIn person) {
    return ask(new FindMeetings(null, person.scopes(), MOST));
  }

  private List<FindMeetings.Item> ask(FindMeetings query) {
    return questions.ask(query, FindMeetings.Result.class).items();
  }

  /**
   * @throws Rejection if there is no such meeting
   */
  public FindMeetings.Item require(SignedIn person, String meetingId) {
    FindMeetings.Item meeting =
        ask(new FindMeetings(meetingId, List.of(), 1)).stream()
            .findFirst()
            .orElseThrow(() -> Rejection.notFound("meeting", meetingId));
    access.require(person, meeting.unit());
    return meeting;
  }

  /** What the meeting decided, as far as the person sees it. */
  public List<FindMatters.Item> decisions(SignedIn person, String meetingId) {
    return questions
        .ask(
            new FindMatters(null, MatterKind.DECISION, meetingId, null, person.scopes(), MOST),
            FindMatters.Result.class)
        .items();
  }

  /** What was decided: who sees to it by when. */
  public record Decided(@Nullable String text, @Nullable String unit, @Nullable LocalDate due) {}

  /** What is written down of a meeting. */
  public record Minutes(@Nullable String text, @Nullable List<Decided> decisions) {}

  /** Writes the minutes; each decision becomes a matter along with them. */
  public void minutes(SignedIn person, String meetingId, Minutes minutes, String channel) {
    require(person, meetingId);
    Instant now = clock.instant();
    List<Decided> decided = minutes.decisions() == null ? List.of() : minutes.decisions();
    List<Decision> decisions = decided.stream().map(one -> decision(person, one)).toList();
    String text = Said.required("text", Said.optional("text", minutes.text()));
    orders.give(new RecordMinutes(meetingId, text, decisions, person.by(channel), now), channel);
  }

  private Decision decision(SignedIn person, Decided one) {
    String unit = Said.required("unit", Said.optional("unit", one.unit()));
    access.require(person, unit);
    return new Decision(
        IdentifierFactory.getInstance().generateIdentifier(),
        Said.required("text", Said.optional("text", one.text())),
        unit,
        days.endOf(Said.required("due", one.due())));
  }
}
