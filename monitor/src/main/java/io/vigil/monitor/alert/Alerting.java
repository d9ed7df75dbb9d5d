package io.vigil.monitor.alert;

import io.vigil.api.alert.AlertEvent.AlertSuppressed;
import io.vigil.api.alert.HoldReason;
import io.vigil.api.warning.ResponseEvent.SupervisionRaised;
import io.vigil.api.warning.ResponseEvent.Turn;
import io.vigil.api.warning.WarningEvent;
import io.vigil.monitor.alert.AlertTables.Overtaken;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
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
  private final Settings settings;
  private final Recipients recipients;
  private final Channels channels;
  private final Names names;
  private final QuietHours quiet;
  private final Pace pace;
  private final AlertLog log;
  private final Worker worker;
  private final Clock clock;
  private final ZoneId zone;

  Alerting(
      AlertTables tables,
      Settings settings,
      Recipients recipients,
      Channels channels,
      Names names,
      QuietHours quiet,
      Pace pace,
      AlertLog log,
      Worker worker,
      Clock clock,
      ZoneId zone) {
    this.tables = tables;
    this.settings = settings;
    this.recipients = recipients;
    this.channels = channels;
    this.names = names;
    this.quiet = quiet;
    this.pace = pace;
    this.log = log;
    this.worker = worker;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * What happened to a case.
   *
   * @param notice makes what is told of it; empty where nothing is
   */
  private record Heard(String caseId, long position, Function<CaseBook, Optional<Notice>> notice) {}

  @EventHandler
  void on(WarningEvent event, TrackingToken token, EventMessage<?> message) {
    long position = token.position().orElseThrow();
    batch()
        .add(
            new Heard(
                event.warningId(), position, book -> book.notice(message.getIdentifier(), event)));
  }

  @EventHandler
  void on(SupervisionRaised event, TrackingToken token, EventMessage<?> message) {
    long position = token.position().orElseThrow();
    batch()
        .add(
            new Heard(
                event.warningId(), position, book -> book.notice(message.getIdentifier(), event)));
  }

  @EventHandler
  void on(Turn event, TrackingToken token, EventMessage<?> message) {
    long position = token.position().orElseThrow();
    batch()
        .add(
            new Heard(
                event.warningId(),
                position,
                book -> {
                  book.turn(event);
                  return Optional.empty();
                }));
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
    var book =
        new CaseBook(
            tables.cases(batch.stream().map(Heard::caseId).toList()), zone, clock.instant());
    long began = tables.began();
    List<Notice> notices = new ArrayList<>();
    for (Heard heard : batch) {
      Optional<Notice> notice = heard.notice().apply(book);
      notice.filter(one -> heard.position() > began).ifPresent(notices::add);
    }
    tables.save(book.changed());
    tell(notices.stream().map(book::due).toList());
  }

  /** Tells whom it concerns; also for cases of other kinds. */
  void tell(List<Notice> heard) {
    Instant now = clock.instant();
    List<Notice> notices = tables.addNew(heard, now);
    if (notices.isEmpty()) {
      return;
    }
    List<Overtaken> overtaken = overtake(notices, now);
    Planner planner = planner(notices, overtaken, now);
    List<Item> items = new ArrayList<>();
    for (Notice notice : notices) {
      List<Item> planned = planner.plan(notice);
      planned.stream()
          .filter(Item::isGoing)
          .forEach(item -> planner.told().add(Planner.Told.of(item)));
      items.addAll(planned);
      log.append(AlertLog.events(notice, planned, now));
    }
    tables.add(items, now);
    settings.countHeld(items);
  }

  /** What waits of a case that is over is told no more, and neither is its end. */
  private List<Overtaken> overtake(List<Notice> notices, Instant now) {
    List<String> over =
        notices.stream().filter(one -> one.what().isEnd()).map(Notice::caseId).toList();
    List<Overtaken> overtaken = over.isEmpty() ? List.of() : tables.overtake(over);
    if (!overtaken.isEmpty()) {
      List<String> ids = overtaken.stream().map(Overtaken::alertId).toList();
      log.append(List.of(new AlertSuppressed(ids, HoldReason.OVERTAKEN, null, null, now)));
    }
    return overtaken;
  }

  private Planner planner(List<Notice> notices, List<Overtaken> overtaken, Instant now) {
    return new Planner(
        new Router(settings.routes(), recipients.all(), settings.contacts()),
        channels,
        settings.silences(now),
        names::unit,
        tables.toldSince(
            notices.stream().map(Notice::caseId).toList(), now.minus(pace.sameAgain())),
        overtaken.stream()
            .map(one -> Planner.untold(one.caseId(), one.channel(), one.recipient()))
            .collect(Collectors.toSet()),
        tables.latestDigests(),
        quiet,
        names.calendar(),
        pace,
        now);
  }
}
