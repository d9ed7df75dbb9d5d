package io.vigil.monitor.watch;

import io.vigil.api.doubt.DoubtEvent.DataImplausible;
import io.vigil.api.doubt.DoubtEvent.DoubtSettled;
import io.vigil.api.doubt.DoubtedReading;
import io.vigil.api.doubt.SettledReading;
import io.vigil.api.doubt.Settlement;
import io.vigil.api.doubt.Slip;
import io.vigil.api.warning.Cause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells of readings that cannot be right: once for all of an import, a control point, an owner and
 * a day that fail the same way, when the import that showed it is over. What no import showed, or
 * one that was cut off, is told when the day ends, so that what is told as one does not depend on
 * how the events come in batches.
 */
final class Doubts {
  private static final String NAME = "implausible|";

  private final DoubtStore store;
  private final ZoneId zone;

  Doubts(DoubtStore store, ZoneId zone) {
    this.store = store;
    this.zone = zone;
  }

  /** What is told as one. */
  private record Group(
      String controlPoint,
      @Nullable String dataOwner,
      @Nullable String importId,
      Slip slip,
      LocalDate day,
      Trigger teller) {

    String name() {
      return String.join("|", String.valueOf(dataOwner), String.valueOf(importId), slip.name());
    }
  }

  private record Ending(String doubtId, String controlPoint, Settlement how, Instant at) {}

  void take(List<Heard> events, Collection<Series> touched, Findings findings) {
    boolean changed = note(touched);
    List<Heard> ends = events.stream().filter(Doubts::isEnd).toList();
    var steps = new Steps();
    if (!ends.isEmpty()) {
      tell(ends, steps, findings);
    }
    if (changed || !ends.isEmpty()) {
      settle(store.takeOver(), events.getLast().trigger(), steps, findings);
    }
  }

  /** Keeps which readings came into doubt or out of it; they are told by {@link #take}. */
  boolean note(Collection<Series> touched) {
    List<DoubtStore.Begun> begun = new ArrayList<>();
    List<DoubtStore.Ended> ended = new ArrayList<>();
    for (Series series : touched) {
      series.doubts().changes().stream()
          .filter(change -> !change.cameToNothing())
          .forEach(change -> note(series, change, begun, ended));
    }
    boolean passing = notePassing(touched);
    if (!ended.isEmpty()) {
      store.end(ended);
    }
    if (!begun.isEmpty()) {
      store.begin(begun);
    }
    return passing || !begun.isEmpty() || !ended.isEmpty();
  }

  private boolean notePassing(Collection<Series> touched) {
    List<DoubtStore.Begun> begun = new ArrayList<>();
    List<DoubtStore.Ended> ended = new ArrayList<>();
    for (Series series : touched) {
      for (DoubtFile.Corrected one : series.doubts().corrected()) {
        begun.add(
            new DoubtStore.Begun(series.key(), series.unitPath(), one.standing(), one.shown()));
        ended.add(ended(series.key(), one.standing(), one.because()));
      }
    }
    if (!begun.isEmpty()) {
      store.begin(begun);
      store.end(ended);
    }
    return !begun.isEmpty();
  }

  private static void note(
      Series series,
      DoubtFile.Change change,
      List<DoubtStore.Begun> begun,
      List<DoubtStore.Ended> ended) {
    if (change.before() != null) {
      ended.add(ended(series.key(), change.before(), change.because()));
    }
    if (change.after() != null) {
      begun.add(
          new DoubtStore.Begun(series.key(), series.unitPath(), change.after(), change.because()));
    }
  }

  private static DoubtStore.Ended ended(
      SeriesKey series, DoubtFile.Standing standing, Heard because) {
    StoredReading reading = standing.reading();
    Settlement how =
        switch (because) {
          case Heard.OfConfirmation heard when heard.confirms(reading) -> Settlement.CONFIRMED;
          case Heard.OfReading heard when heard.corrects(reading) -> Settlement.CORRECTED;
          default -> Settlement.RECONSIDERED;
        };
    return new DoubtStore.Ended(series, standing, how, because.trigger().recordedAt());
  }

  private static boolean isEnd(Heard event) {
    return event instanceof Heard.OfImport || event instanceof Heard.OfDayEnded;
  }

  private void tell(List<Heard> ends, Steps steps, Findings findings) {
    List<String> imports =
        ends.stream()
            .flatMap(one -> one instanceof Heard.OfImport over ? Stream.of(over) : Stream.empty())
            .map(Heard.OfImport::importId)
            .toList();
    boolean dayEnded = ends.stream().anyMatch(Heard.OfDayEnded.class::isInstance);
    Map<Group, List<DoubtStore.Untold>> groups = new LinkedHashMap<>();
    for (DoubtStore.Untold one : store.untold(imports, dayEnded)) {
      teller(one, ends)
          .ifPresent(
              teller ->
                  groups.computeIfAbsent(group(one, teller), any -> new ArrayList<>()).add(one));
    }
    groups.forEach((group, rows) -> tell(group, rows, steps, findings));
  }

  /** The first event after which it is told. */
  private static Optional<Trigger> teller(DoubtStore.Untold one, List<Heard> ends) {
    return ends.stream()
        .filter(end -> end.trigger().position() >= one.position())
        .filter(
            end -> !(end instanceof Heard.OfImport over) || over.importId().equals(one.waitsFor()))
        .findFirst()
        .map(Heard::trigger);
  }

  private Group group(DoubtStore.Untold one, Trigger teller) {
    LocalDate day = LocalDate.ofInstant(one.recordedAt(), zone);
    return new Group(one.controlPoint(), one.dataOwner(), one.importId(), one.slip(), day, teller);
  }

  private void tell(Group group, List<DoubtStore.Untold> rows, Steps steps, Findings findings) {
    var series = new SeriesKey(NAME + group.controlPoint(), group.name());
    String id = WarningIds.of(series, group.day(), group.teller().position());
    List<DoubtedReading> readings = rows.stream().map(DoubtStore.Untold::reading).toList();
    findings.add(
        new DataImplausible(
            id,
            group.controlPoint(),
            group.dataOwner(),
            group.importId(),
            group.slip(),
            readings,
            steps.next(group.teller()),
            knownAt(group, rows)),
        group.teller());
    store.told(id, rows);
  }

  /** History that comes in one go is known when it would have been. */
  private Instant knownAt(Group group, List<DoubtStore.Untold> rows) {
    Instant told = group.teller().recordedAt();
    return LocalDate.ofInstant(told, zone).equals(group.day())
        ? told
        : rows.stream()
            .map(DoubtStore.Untold::recordedAt)
            .max(Comparator.naturalOrder())
            .orElseThrow();
  }

  /** Whoever confirmed has said so. */
  private static void settle(
      List<DoubtStore.Over> over, Trigger trigger, Steps steps, Findings findings) {
    Map<Ending, List<SettledReading>> endings = new LinkedHashMap<>();
    over.stream()
        .filter(one -> one.how() != Settlement.CONFIRMED)
        .sorted(
            Comparator.comparing(DoubtStore.Over::at)
                .thenComparing(DoubtStore.Over::doubtId)
                .thenComparing(one -> one.reading().unit())
                .thenComparing(one -> one.reading().from()))
        .forEach(
            one ->
                endings
                    .computeIfAbsent(
                        new Ending(one.doubtId(), one.controlPoint(), one.how(), one.at()),
                        any -> new ArrayList<>())
                    .add(one.reading()));
    endings.forEach(
        (ending, rows) ->
            findings.add(
                new DoubtSettled(
                    ending.doubtId(),
                    ending.controlPoint(),
                    ending.how(),
                    List.copyOf(rows),
                    steps.next(trigger),
                    ending.at()),
                trigger));
  }

  /** Numbers what each event sets off. */
  private static final class Steps {
    private final Map<Long, Integer> taken = new HashMap<>();

    Cause next(Trigger trigger) {
      return new Cause(trigger.position(), taken.merge(trigger.position(), 1, Integer::sum) - 1);
    }
  }
}
