package io.vigil.monitor.alert;

import io.vigil.api.casework.By;
import io.vigil.api.complaint.ComplaintEvent;
import io.vigil.api.complaint.Taken;
import io.vigil.api.delivery.DeliveryEvent.DataReminded;
import io.vigil.api.finding.FindingEvent;
import io.vigil.api.incident.IncidentEvent;
import io.vigil.api.report.ReportEvent.ReportSent;
import io.vigil.api.studentform.StudentFormEvent;
import io.vigil.api.warning.ResponseEvent.DirectiveGiven;
import io.vigil.api.warning.ResponseEvent.SupervisionRaised;
import io.vigil.api.warning.ResponseEvent.Turn;
import io.vigil.api.warning.WarningEvent;
import io.vigil.monitor.alert.AlertTables.Began;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hears what happens to cases and decides at the end of each batch who is told. Everything is
 * stored with the token; nothing is sent here. What was heard before makes nothing, so that a
 * processor that begins anew sends nothing.
 */
@Component
@ProcessingGroup(Alerting.GROUP)
class Alerting {
  static final String GROUP = "monitor.alert";

  private final AlertTables tables;
  private final PendingTable pending;
  private final Telling telling;
  private final Reminders reminders;
  private final Worker worker;
  private final Pace pace;
  private final Clock clock;

  Alerting(
      AlertTables tables,
      PendingTable pending,
      Telling telling,
      Reminders reminders,
      Worker worker,
      Pace pace,
      Clock clock) {
    this.tables = tables;
    this.pending = pending;
    this.telling = telling;
    this.reminders = reminders;
    this.worker = worker;
    this.pace = pace;
    this.clock = clock;
  }

  /**
   * What happened to a case.
   *
   * @param began gives the position up to which nobody is told of its kind
   * @param entered enters it into the books, and gives what is told at once; empty where nothing is
   */
  private record Heard(
      String caseId,
      long position,
      ToLongFunction<Began> began,
      Function<Books, Optional<Notice>> entered) {

    boolean isTold(Began all) {
      return position > began.applyAsLong(all);
    }
  }

  private record Books(WarningBook warnings, Docket docket) {}

  @EventHandler
  void on(WarningEvent event, TrackingToken token, EventMessage<?> message) {
    hear(
        event.warningId(),
        token,
        Began::warnings,
        books -> books.warnings().notice(message.getIdentifier(), event));
  }

  @EventHandler
  void on(SupervisionRaised event, TrackingToken token, EventMessage<?> message) {
    hear(
        event.warningId(),
        token,
        Began::warnings,
        books -> books.warnings().notice(message.getIdentifier(), event));
  }

  @EventHandler
  void on(DirectiveGiven event, TrackingToken token, EventMessage<?> message) {
    enter(
        event.warningId(),
        token,
        Began::cases,
        books -> books.warnings().directive(message.getIdentifier(), event));
  }

  @EventHandler
  void on(Turn event, TrackingToken token, EventMessage<?> message) {
    enter(event.warningId(), token, Began::warnings, books -> books.warnings().turn(event));
  }

  @EventHandler
  void on(ComplaintEvent event, TrackingToken token, EventMessage<?> message) {
    Taken taken = event.taken();
    var happening =
        happening(
            message,
            token,
            event.complaintId(),
            taken.by(),
            taken.at(),
            taken.recordedAt(),
            "/complaints/");
    hear(happening, before -> ComplaintStory.step(before, event), token);
  }

  @EventHandler
  void on(IncidentEvent event, TrackingToken token, EventMessage<?> message) {
    var happening =
        happening(
            message,
            token,
            event.incidentId(),
            event.by(),
            event.at(),
            event.recordedAt(),
            "/findings/incidents/");
    hear(happening, before -> IncidentStory.step(before, event), token);
  }

  @EventHandler
  void on(FindingEvent event, TrackingToken token, EventMessage<?> message) {
    var happening =
        happening(
            message,
            token,
            event.findingId(),
            event.by(),
            event.at(),
            event.recordedAt(),
            "/findings/");
    hear(happening, before -> FindingStory.step(before, event), token);
  }

  @EventHandler
  void on(StudentFormEvent event, TrackingToken token, EventMessage<?> message) {
    var happening =
        happening(
            message,
            token,
            event.formId(),
            event.by(),
            event.at(),
            event.recordedAt(),
            "/student-forms/");
    hear(happening, before -> StudentFormStory.step(before, event), token);
  }

  @EventHandler
  void on(DataReminded event, TrackingToken token) {
    enter(event.reminderId(), token, Began::cases, books -> books.docket().hear(event));
  }

  @EventHandler
  void on(ReportSent event, TrackingToken token) {
    enter(event.reportId(), token, Began::cases, books -> books.docket().hear(event));
  }

  private static Happening happening(
      EventMessage<?> message,
      TrackingToken token,
      String caseId,
      By by,
      Instant at,
      Instant recordedAt,
      String pages) {
    return new Happening(
        message.getIdentifier(),
        position(token),
        caseId,
        by.actor(),
        at,
        recordedAt,
        pages + caseId);
  }

  private static long position(TrackingToken token) {
    return token.position().orElseThrow();
  }

  private void hear(
      Happening happening,
      Function<@Nullable FollowedCase, @Nullable Step> story,
      TrackingToken token) {
    enter(
        happening.caseId(),
        token,
        Began::cases,
        books -> {
          Docket docket = books.docket();
          docket.hear(happening, story.apply(docket.before(happening.caseId())));
        });
  }

  private void enter(
      String caseId, TrackingToken token, ToLongFunction<Began> began, Consumer<Books> entered) {
    hear(
        caseId,
        token,
        began,
        books -> {
          entered.accept(books);
          return Optional.empty();
        });
  }

  private void hear(
      String caseId,
      TrackingToken token,
      ToLongFunction<Began> began,
      Function<Books, Optional<Notice>> entered) {
    batch().add(new Heard(caseId, position(token), began, entered));
  }

  private List<Heard> batch() {
    UnitOfWork<?> root = CurrentUnitOfWork.get().root();
    return root.getOrComputeResource(GROUP, name -> begin(root));
  }

  private List<Heard> begin(UnitOfWork<?> root) {
    List<Heard> batch = new ArrayList<>();
    root.onPrepareCommit(work -> takeIn(batch));
    root.afterCommit(work -> worker.wake());
    return batch;
  }

  private void takeIn(List<Heard> batch) {
    Instant now = clock.instant();
    List<String> ids = batch.stream().map(Heard::caseId).toList();
    var agenda = new Agenda();
    Timetable timetable = reminders.timetable();
    var warnings = new WarningBook(tables.cases(ids), agenda, timetable, now);
    var docket = new Docket(pending.cases(ids), agenda, timetable, now, pace.settle());
    List<Notice> notices = enter(batch, new Books(warnings, docket), agenda);
    tables.save(warnings.changed());
    pending.save(docket.changed());
    pending.save(agenda);
    telling.settle(agenda, docket.changed().keySet(), now);
    telling.tell(notices.stream().map(warnings::due).toList(), now);
  }

  /** What stood in the store when alerts of its kind were introduced is told to nobody. */
  private List<Notice> enter(List<Heard> batch, Books books, Agenda agenda) {
    Began began = tables.began();
    List<Notice> notices = new ArrayList<>();
    for (Heard heard : batch) {
      agenda.leaveOut(!heard.isTold(began));
      Optional<Notice> notice = heard.entered().apply(books);
      notice.filter(one -> heard.isTold(began)).ifPresent(notices::add);
    }
    return notices;
  }
}
