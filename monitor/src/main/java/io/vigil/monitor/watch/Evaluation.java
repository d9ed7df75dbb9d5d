package io.vigil.monitor.watch;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes in a batch of events: fetches its series, judges, saves. */
final class Evaluation {
  private final Lineup lineup;
  private final Rollups rollups;
  private final GapWatch gaps;
  private final Doubts doubts;
  private final WatchTables tables;

  /**
   * @param zone time zone of the college
   */
  Evaluation(WatchTables tables, GapWatch gaps, ZoneId zone) {
    this.tables = tables;
    this.gaps = gaps;
    this.lineup = new Lineup(tables);
    this.rollups = new Rollups(tables.rollups(), zone);
    this.doubts = new Doubts(tables.doubts(), zone);
  }

  /** What follows, and the series to give back once it is committed. */
  record Result(Findings findings, Collection<Series> touched) {}

  Result of(List<Heard> events) {
    tables.collections().save(events);
    Map<SeriesKey, Series> all = lineup.fetch(events);
    var findings = new Findings();
    events.forEach(event -> hear(event, all, tables, findings));
    tables.save(all.values());
    rollups.note(events);
    rollups.note(all.values());
    latestDay(events).ifPresent(day -> rollups.over(day, findings));
    gaps.take(events, findings);
    doubts.take(events, all.values(), findings);
    return new Result(findings, all.values());
  }

  private static Optional<Heard.OfDay> latestDay(List<Heard> events) {
    return events.stream()
        .filter(Heard.OfDay.class::isInstance)
        .map(Heard.OfDay.class::cast)
        .max(Comparator.comparing(Heard.OfDay::dayOver));
  }

  void committed(Result result) {
    lineup.giveBack(result.touched());
  }

  static void hear(Heard event, Map<SeriesKey, Series> all, Archive archive, Findings findings) {
    switch (event) {
      case Heard.OfReading reading ->
          Objects.requireNonNull(all.get(reading.series())).hear(reading, archive, findings);
      case Heard.OfDay day ->
          all.values().stream()
              .filter(one -> isAwaited(one.progress().waiting(), day) || one.endsWith(day))
              .forEach(one -> one.hear(day, archive, findings));
      case Heard.OfConfirmation confirmed ->
          Objects.requireNonNull(all.get(confirmed.series())).hear(confirmed, archive, findings);
      case Heard.OfAssignment ignored -> {}
      case Heard.OfDayEnded ignored -> {}
      case Heard.OfImport ignored -> {}
    }
  }

  private static boolean isAwaited(@Nullable Waiting waiting, Heard.OfDay day) {
    return waiting != null && waiting.isDue(day.dayOver());
  }
}
