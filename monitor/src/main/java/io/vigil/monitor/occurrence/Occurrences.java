package io.vigil.monitor.occurrence;

import io.vigil.api.calendar.CalendarEvent.DayEnded;
import io.vigil.api.complaint.ClusterEvent;
import io.vigil.api.complaint.ClusterEvent.ClusterFound;
import io.vigil.api.complaint.ClusterEvent.ComplaintCounted;
import io.vigil.api.complaint.ClusterEvent.ComplaintUncounted;
import io.vigil.api.complaint.ComplaintEvent;
import io.vigil.api.contingency.ContingencyEvent;
import io.vigil.api.incident.IncidentEvent;
import io.vigil.api.selfcheck.SelfCheckEvent;
import io.vigil.api.standard.StandardEvent;
import io.vigil.api.unit.UnitEvent;
import io.vigil.monitor.watch.Dispatch;
import io.vigil.monitor.watch.Findings;
import io.vigil.monitor.watch.Trigger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Hears of cases and takes them in together at the end of each batch. The end of a day shows what
 * did not happen again.
 */
@Component
@ProcessingGroup(Occurrences.GROUP)
class Occurrences {
  static final String GROUP = "monitor.occurrence";

  private final FileStore store;
  private final Dispatch dispatch;
  private final ZoneId zone;
  private final int addingUp;

  /**
   * @param addingUp errors and general incidents of one person in a term from which is warned
   */
  Occurrences(
      FileStore store,
      Dispatch dispatch,
      ZoneId zone,
      @Value("${vigil.warnings.errors-adding-up:3}") int addingUp) {
    this.store = store;
    this.dispatch = dispatch;
    this.zone = zone;
    this.addingUp = addingUp;
  }

  /** One event, and what it makes of the files. */
  private record Heard(Trigger trigger, Instant learned, Taking taking) {}

  private interface Taking {
    void in(Files files, Teller teller);
  }

  @EventHandler
  void on(UnitEvent event, TrackingToken token, @MessageIdentifier String id) {
    long at = position(token);
    hear(
        new Trigger(at, id, event.recordedAt(), false),
        event.recordedAt(),
        (files, teller) -> files.put(FileKind.UNIT, event.unit(), new UnitFile(event.path()), at));
  }

  @EventHandler
  void on(IncidentEvent event, TrackingToken token, @MessageIdentifier String id) {
    long at = position(token);
    hear(
        new Trigger(at, id, event.at(), false),
        event.recordedAt(),
        (files, teller) -> new IncidentRules(files, teller, at, addingUp).on(event));
  }

  @EventHandler
  void on(ComplaintEvent event, TrackingToken token, @MessageIdentifier String id) {
    long at = position(token);
    hear(
        new Trigger(at, id, event.taken().at(), false),
        event.taken().recordedAt(),
        (files, teller) -> new ComplaintRules(files, teller, at).on(event));
  }

  @EventHandler
  void on(ClusterEvent event, TrackingToken token, @MessageIdentifier String id) {
    long at = position(token);
    hear(
        new Trigger(at, id, happened(event), false),
        learned(event),
        (files, teller) -> new ClusterRules(files, teller, at).on(event));
  }

  @EventHandler
  void on(SelfCheckEvent event, TrackingToken token, @MessageIdentifier String id) {
    long at = position(token);
    hear(
        new Trigger(at, id, event.at(), false),
        event.recordedAt(),
        (files, teller) -> new OverdueRules(files, teller, at).on(event));
  }

  @EventHandler
  void on(ContingencyEvent event, TrackingToken token, @MessageIdentifier String id) {
    long at = position(token);
    hear(
        new Trigger(at, id, event.at(), false),
        event.recordedAt(),
        (files, teller) -> new OverdueRules(files, teller, at).on(event));
  }

  @EventHandler
  void on(StandardEvent event, TrackingToken token, @MessageIdentifier String id) {
    long at = position(token);
    hear(
        new Trigger(at, id, event.at(), false),
        event.recordedAt(),
        (files, teller) -> new StandardRules(files, teller, at).on(event));
  }

  @EventHandler
  void on(DayEnded event, TrackingToken token, @MessageIdentifier String id) {
    long at = position(token);
    Instant morning = event.date().plusDays(1).atStartOfDay(zone).toInstant();
    hear(
        new Trigger(at, id, morning, false),
        morning,
        (files, teller) -> new ClusterRules(files, teller, at).timePasses());
  }

  private static Instant happened(ClusterEvent event) {
    return switch (event) {
      case ComplaintCounted counted -> counted.receivedAt();
      case ComplaintUncounted uncounted -> uncounted.at();
      case ClusterFound found -> found.at();
    };
  }

  private static Instant learned(ClusterEvent event) {
    return switch (event) {
      case ComplaintCounted counted -> counted.recordedAt();
      case ComplaintUncounted uncounted -> uncounted.recordedAt();
      case ClusterFound found -> found.recordedAt();
    };
  }

  private static long position(TrackingToken token) {
    return token
        .position()
        .orElseThrow(() -> new IllegalStateException("events without position: " + token));
  }

  private void hear(Trigger trigger, Instant learned, Taking taking) {
    UnitOfWork<?> root = CurrentUnitOfWork.get().root();
    List<Heard> batch = root.getOrComputeResource(GROUP, name -> begin(root));
    batch.add(new Heard(trigger, learned, taking));
  }

  private List<Heard> begin(UnitOfWork<?> root) {
    List<Heard> batch = new ArrayList<>();
    root.onPrepareCommit(work -> takeIn(batch));
    return batch;
  }

  private void takeIn(List<Heard> batch) {
    var files = new Files(store);
    var findings = new Findings();
    batch.forEach(
        one -> one.taking().in(files, new Teller(one.trigger(), one.learned(), zone, findings)));
    store.save(files.changed());
    dispatch.send(findings);
  }
}
