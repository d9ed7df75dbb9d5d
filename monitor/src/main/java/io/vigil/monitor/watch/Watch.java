package io.vigil.monitor.watch;

import io.vigil.api.baseline.BaselineEvent.BaselineAccepted;
import io.vigil.api.calendar.CalendarEvent.DayEnded;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointAssigned;
import io.vigil.api.doubt.DoubtEvent.DataConfirmed;
import io.vigil.api.doubt.SettledReading;
import io.vigil.api.imports.ImportEvent;
import io.vigil.api.imports.ImportEvent.ImportFailed;
import io.vigil.api.imports.ImportEvent.ImportFinished;
import io.vigil.api.reading.ReadingEvent.ReadingCorrected;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.api.reading.ReadingFact;
import io.vigil.api.rollup.RollupEvent.RollupComputed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Hears of readings and days and takes them in together at the end of each batch. While an import
 * runs, its rows do not show that their own longer judged period is over: more of them may come.
 * The end of the import does, and so does the end of a day.
 */
@Component
@ProcessingGroup(Watch.GROUP)
class Watch {
  static final String GROUP = "monitor.watch";

  private final Evaluation evaluation;
  private final Dispatch dispatch;
  private final WatchMetrics metrics;
  private final ZoneId zone;

  Watch(Evaluation evaluation, Dispatch dispatch, WatchMetrics metrics, ZoneId zone) {
    this.evaluation = evaluation;
    this.dispatch = dispatch;
    this.metrics = metrics;
    this.zone = zone;
  }

  @EventHandler
  void on(ReadingRecorded event, TrackingToken token, @MessageIdentifier String id) {
    hear(event.reading(), false, token, id);
  }

  @EventHandler
  void on(ReadingCorrected event, TrackingToken token, @MessageIdentifier String id) {
    hear(event.reading(), true, token, id);
  }

  @EventHandler
  void on(RollupComputed event, TrackingToken token, @MessageIdentifier String id) {
    ReadingFact fact = event.reading();
    var trigger = new Trigger(position(token), id, fact.recordedAt(), event.putsRight());
    batch().add(new Heard.OfReading(fact, shownOver(fact), true, trigger));
  }

  /** A day ends at midnight, whenever that is told. */
  @EventHandler
  void on(DayEnded event, TrackingToken token, @MessageIdentifier String id) {
    Instant at = event.date().plusDays(1).atStartOfDay(zone).toInstant();
    over(event.date(), token, id, at);
    batch().add(new Heard.OfDayEnded(event.date(), new Trigger(position(token), id, at, false)));
  }

  @EventHandler
  void on(ImportFinished event, TrackingToken token, @MessageIdentifier String id) {
    over(dayBefore(event.finishedAt()), token, id, event.finishedAt());
    importOver(event, token, id, event.finishedAt());
  }

  @EventHandler
  void on(ImportFailed event, TrackingToken token, @MessageIdentifier String id) {
    over(dayBefore(event.failedAt()), token, id, event.failedAt());
    importOver(event, token, id, event.failedAt());
  }

  private void importOver(ImportEvent event, TrackingToken token, String id, Instant at) {
    batch().add(new Heard.OfImport(event.importId(), new Trigger(position(token), id, at, false)));
  }

  @EventHandler
  void on(
      ControlPointAssigned event,
      TrackingToken token,
      @MessageIdentifier String id,
      @Timestamp Instant at) {
    batch().add(new Heard.OfAssignment(event, new Trigger(position(token), id, at, false)));
  }

  @EventHandler
  void on(BaselineAccepted event, TrackingToken token, @MessageIdentifier String id) {
    var trigger = new Trigger(position(token), id, event.recordedAt(), false);
    batch().add(new Heard.OfBaseline(event, trigger));
  }

  @EventHandler
  void on(DataConfirmed event, TrackingToken token, @MessageIdentifier String id) {
    var trigger = new Trigger(position(token), id, event.recordedAt(), false);
    event.rows().stream()
        .collect(Collectors.groupingBy(SettledReading::unit, TreeMap::new, Collectors.toList()))
        .forEach(
            (unit, rows) ->
                batch()
                    .add(
                        new Heard.OfConfirmation(
                            new SeriesKey(event.controlPoint(), unit), rows, trigger)));
  }

  private void hear(ReadingFact fact, boolean correction, TrackingToken token, String id) {
    var trigger = new Trigger(position(token), id, fact.recordedAt(), correction);
    batch().add(new Heard.OfReading(fact, shownOver(fact), false, trigger));
  }

  private LocalDate shownOver(ReadingFact fact) {
    LocalDate dayBefore = dayBefore(fact.recordedAt());
    LocalDate before = fact.judgedPeriod().from().minusDays(1);
    return fact.importId() == null || dayBefore.isBefore(before) ? dayBefore : before;
  }

  private LocalDate dayBefore(Instant instant) {
    return LocalDate.ofInstant(instant, zone).minusDays(1);
  }

  private void over(LocalDate day, TrackingToken token, String id, Instant at) {
    batch().add(new Heard.OfDay(day, zone, new Trigger(position(token), id, at, false)));
  }

  private static long position(TrackingToken token) {
    return token
        .position()
        .orElseThrow(() -> new IllegalStateException("events without position: " + token));
  }

  private List<Heard> batch() {
    UnitOfWork<?> root = CurrentUnitOfWork.get().root();
    return root.getOrComputeResource(GROUP, name -> begin(root));
  }

  private List<Heard> begin(UnitOfWork<?> root) {
    var events = new ArrayList<Heard>();
    root.onPrepareCommit(work -> takeIn(events, root));
    return events;
  }

  private void takeIn(List<Heard> events, UnitOfWork<?> root) {
    Evaluation.Result result = evaluation.of(events);
    dispatch.send(result.findings());
    root.afterCommit(
        work -> {
          evaluation.committed(result);
          metrics.count(events, result.findings());
        });
  }
}
