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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells of readings that cannot be right: once for all of an import, a control point, an owner and
 * a day that fail the same way, when the import is over. What was cut off is told when the day
 * ends.
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
      LocalDate day) {

    String name() {
      return String.join("|", String.valueOf(dataOwner), String.valueOf(importId), slip.name());
    }
  }

  private record Ending(String doubtId, String controlPoint, Settlement how, Instant at) {}

  void take(List<Heard> events, Collection<Series> touched, Findings findings) {
    boolean changed = note(touched);
    List<Heard.OfImport> imports =
        events.stream()
            .filter(Heard.OfImport.class::isInstance)
            .map(Heard.OfImport.class::cast)
            .toList();
    boolean dayEnded = events.stream().anyMatch(Heard.OfDayEnded.class::isInstance);
    if (changed || dayEnded || !imports.isEmpty()) {
      var steps = new Steps(events.getLast().trigger(), findings);
      tell(store.untold(imports.stream().map(Heard.OfImport::importId).toList(), dayEnded), steps);
      settle(store.takeOver(), steps);
    }
  }

  /** Keeps which readings came into doubt or out of it; they are told by {@link #take}. */
  boolean note(Collection<Series> touched) {
    List<DoubtStore.Begun> begun = new ArrayList<>();
    List<DoubtStore.Ended> ended = new ArrayList<>();
    for (Series series : touched) {
      for (DoubtFile.Change change : series.doubts().changes()) {
        if (change.after() != null) {
          begun.add(
              new DoubtStore.Begun(
                  series.key(), series.unitPath(), change.after(), change.because()));
        }
        if (change.before() != null) {
          ended.add(ended(series.key(), change.before().reading(), change.because()));
        }
      }
    }
    if (!begun.isEmpty()) {
      store.begin(begun);
    }
    if (!ended.isEmpty()) {
      store.end(ended);
    }
    return !begun.isEmpty() || !ended.isEmpty();
  }

  private static DoubtStore.Ended ended(SeriesKey series, StoredReading reading, Heard because) {
    Settlement how =
        switch (because) {
          case Heard.OfConfirmation heard when heard.confirms(reading) -> Settlement.CONFIRMED;
          case Heard.OfReading heard when heard.stored().key().equals(reading.key()) ->
              Settlement.CORRECTED;
          default -> Settlement.RECONSIDERED;
        };
    return new DoubtStore.Ended(series, reading, how, because.trigger().recordedAt());
  }

  private void tell(List<DoubtStore.Untold> untold, Steps steps) {
    Map<Group, List<DoubtStore.Untold>> groups =
        untold.stream()
            .collect(Collectors.groupingBy(this::group, LinkedHashMap::new, Collectors.toList()));
    groups.forEach((group, rows) -> tell(group, rows, steps));
  }

  private Group group(DoubtStore.Untold one) {
    LocalDate day = LocalDate.ofInstant(one.recordedAt(), zone);
    return new Group(one.controlPoint(), one.dataOwner(), one.importId(), one.slip(), day);
  }

  private void tell(Group group, List<DoubtStore.Untold> rows, Steps steps) {
    var series = new SeriesKey(NAME + group.controlPoint(), group.name());
    String id = WarningIds.of(series, group.day(), steps.trigger.position());
    List<DoubtedReading> readings = rows.stream().map(DoubtStore.Untold::reading).toList();
    steps.findings.add(
        new DataImplausible(
            id,
            group.controlPoint(),
            group.dataOwner(),
            group.importId(),
            group.slip(),
            readings,
            steps.next(),
            knownAt(group, rows, steps.trigger)),
        steps.trigger);
    store.told(id, rows);
  }

  /** History that comes in one go is known when it would have been. */
  private Instant knownAt(Group group, List<DoubtStore.Untold> rows, Trigger trigger) {
    return LocalDate.ofInstant(trigger.recordedAt(), zone).equals(group.day())
        ? trigger.recordedAt()
        : rows.stream()
            .map(DoubtStore.Untold::recordedAt)
            .max(Comparator.naturalOrder())
            .orElseThrow();
  }

  /** Whoever confirmed has said so. */
  private static void settle(List<DoubtStore.Over> over, Steps steps) {
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
            steps.findings.add(
                new DoubtSettled(
                    ending.doubtId(),
                    ending.controlPoint(),
                    ending.how(),
                    List.copyOf(rows),
                    steps.next(),
                    ending.at()),
                steps.trigger));
  }

  /** Numbers what one event sets off. */
  private static final class Steps {
    private final Trigger trigger;
    private final Findings findings;
    private int step;

    Steps(Trigger trigger, Findings findings) {
      this.trigger = Objects.requireNonNull(trigger);
      this.findings = findings;
    }

    Cause next() {
      return new Cause(trigger.position(), step++);
    }
  }
}
