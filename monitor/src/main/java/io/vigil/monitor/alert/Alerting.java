package io.vigil.monitor.alert;

import io.vigil.api.warning.ResponseEvent.SupervisionRaised;
import io.vigil.api.warning.ResponseEvent.Turn;
import io.vigil.api.warning.WarningEvent;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
  private final Telling telling;
  private final Worker worker;
  private final Clock clock;
  private final ZoneId zone;

  Alerting(AlertTables tables, Telling telling, Worker worker, Clock clock, ZoneId zone) {
    this.tables = tables;
    this.telling = telling;
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
    telling.tell(notices.stream().map(book::due).toList(), clock.instant());
  }
}
