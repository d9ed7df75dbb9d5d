package io.vigil.monitor.watch;

import io.vigil.api.baseline.BaselineEvent.BaselineAccepted;
import io.vigil.api.doubt.SettledReading;
import io.vigil.api.reading.ReadingFact;
import io.vigil.api.warning.WarningCommand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A watch without a database: after each batch it keeps only what the tables would keep. */
final class PaperWatch implements Archive {
  private final Map<SeriesKey, Paper> papers =
      new TreeMap<>(java.util.Comparator.comparing(SeriesKey::unit));
  private final WarningBook book = new WarningBook();
  private final List<Object> messages = new ArrayList<>();
  private final List<Heard> batch = new ArrayList<>();
  private final Map<SeriesKey, Series> remembered = new HashMap<>();
  private final int batchSize;
  private final boolean remembers;
  private long position;

  /**
   * @param remembers whether it keeps its series from batch to batch, or reads them again
   */
  PaperWatch(int batchSize, boolean remembers) {
    this.batchSize = batchSize;
    this.remembers = remembers;
  }

  private static final class Paper {
    private Memory memory = Memory.EMPTY;
    private List<DoubtFile.Standing> doubts = List.of();
    private final Map<StoredReading.Key, StoredReading> readings = new HashMap<>();
    private final Map<LocalDate, WarningCase> closed = new HashMap<>();
  }

  void recorded(ReadingFact fact) {
    reading(fact, false, false);
  }

  void corrected(ReadingFact fact) {
    reading(fact, true, false);
  }

  /** Computed from the units below. */
  void rolledUp(ReadingFact fact) {
    reading(fact, false, true);
  }

  private void reading(ReadingFact fact, boolean correction, boolean rolledUp) {
    var trigger = new Trigger(++position, "event " + position, fact.recordedAt(), correction);
    LocalDate over = LocalDate.MIN;
    LocalDate before =
        LocalDate.ofInstant(fact.recordedAt(), java.time.ZoneOffset.UTC).minusDays(1);
    LocalDate own = fact.judgedPeriod().from().minusDays(1);
    over = fact.importId() == null || before.isBefore(own) ? before : own;
    hear(new Heard.OfReading(fact, over, rolledUp, trigger));
  }

  void accepted(ReadingFact example, LocalDate from, LocalDate on) {
    var event =
        new BaselineAccepted(
            example.controlPoint(),
            example.unit(),
            example.unitPath(),
            from,
            on,
            "as it is",
            "office",
            Facts.LATER);
    hear(
        new Heard.OfBaseline(
            event, new Trigger(++position, "event " + position, Facts.LATER, false)));
  }

  void dayEnded(LocalDate day) {
    hear(
        new Heard.OfDay(
            day, WatchedStore.ZONE, new Trigger(++position, "day", Facts.LATER, false)));
  }

  /** Somebody says that a reading is right. */
  void confirmed(ReadingFact fact) {
    var row =
        new SettledReading(
            fact.unit(), fact.period(), fact.from(), Objects.requireNonNull(fact.value()));
    var trigger = new Trigger(++position, "confirmation", fact.recordedAt(), false);
    hear(
        new Heard.OfConfirmation(
            new SeriesKey(fact.controlPoint(), fact.unit()), List.of(row), trigger));
  }

  /** Keys of the readings of a unit that are in doubt. */
  List<String> doubted(String unit) {
    return papers.entrySet().stream()
        .filter(one -> one.getKey().unit().equals(unit))
        .flatMap(one -> one.getValue().doubts.stream())
        .map(one -> one.reading().period().code() + " " + one.doubt().why().slip())
        .toList();
  }

  private void hear(Heard heard) {
    batch.add(heard);
    if (batch.size() >= batchSize) {
      flush();
    }
  }

  void flush() {
    Map<SeriesKey, Series> series = new HashMap<>();
    Set<SeriesKey> keys = new HashSet<>(papers.keySet());
    batch.forEach(
        heard -> {
          if (heard.series() != null) {
            keys.add(heard.series());
          }
        });
    keys.forEach(key -> series.put(key, open(key)));
    var findings = new Findings();
    batch.forEach(heard -> Evaluation.hear(heard, series, this, findings));
    series.values().forEach(this::keep);
    findings.events().forEach(signal -> messages.add(signal.message()));
    findings
        .commands()
        .forEach(
            command -> {
              messages.add(command.message());
              book.obey(command.message());
            });
    batch.clear();
  }

  private Series open(SeriesKey key) {
    Paper paper = papers.computeIfAbsent(key, any -> new Paper());
    Series known = remembered.get(key);
    return known != null ? known : read(key, paper);
  }

  private Series read(SeriesKey key, Paper paper) {
    var series = new Series(1, key, paper.memory, position);
    paper.doubts.forEach(series.doubts()::know);
    return series;
  }

  @Override
  public Timeline whole(Series series) {
    Paper paper = Objects.requireNonNull(papers.get(series.key()));
    Timeline timeline = Timeline.whole();
    paper.readings.values().forEach(timeline::put);
    paper.closed.forEach((since, over) -> timeline.closed(since, Optional.of(over)));
    return timeline;
  }

  @Override
  public Timeline since(Series series, LocalDate day) {
    Paper paper = Objects.requireNonNull(papers.get(series.key()));
    Timeline timeline = Timeline.since(day);
    paper.readings.values().stream()
        .filter(reading -> !reading.period().from().isBefore(day))
        .forEach(timeline::put);
    return timeline;
  }

  private void keep(Series series) {
    Paper paper = Objects.requireNonNull(papers.get(series.key()));
    paper.memory = series.memory();
    paper.doubts = List.copyOf(series.doubts().standing());
    paper.readings.putAll(series.newReadings());
    series
        .cases()
        .changedClosed()
        .forEach(
            (since, warning) ->
                warning.ifPresentOrElse(
                    over -> paper.closed.put(since, over), () -> paper.closed.remove(since)));
    if (remembers) {
      series.saved();
      remembered.put(series.key(), series);
    }
  }

  List<String> standing() {
    return book.standing();
  }

  long withdrawn() {
    return book.withdrawn();
  }

  List<Object> messages() {
    return messages;
  }

  List<WarningCommand> commands() {
    return messages.stream()
        .filter(WarningCommand.class::isInstance)
        .map(WarningCommand.class::cast)
        .toList();
  }
}
