package io.vigil.monitor.watch;

import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes in a batch of events: fetches its series, judges, saves. */
final class Evaluation {
  private static final int AT_ONCE = 200;

  private final Lineup lineup;
  private final Rollups rollups;
  private final CommonCauses causes;
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
    this.causes = new CommonCauses(tables.common());
    this.doubts = new Doubts(tables.doubts(), zone);
  }

  /** What follows, and the series to give back once it is committed. */
  record Result(Findings findings, Collection<Series> touched) {}

  Result of(List<Heard> events) {
    var findings = new Findings();
    Map<SeriesKey, Series> touched = new LinkedHashMap<>();
    for (List<Heard> part : Parts.of(events)) {
      touched.putAll(take(part, touched, findings));
    }
    return new Result(findings, touched.values());
  }

  private Map<SeriesKey, Series> take(
      List<Heard> events, Map<SeriesKey, Series> known, Findings findings) {
    tables.collections().save(events);
    Map<SeriesKey, Series> all = lineup.fetch(events, known);
    causes.note(events);
    Heard.OfDay latestDay = latestDay(events);
    Map<SeriesKey, Learned> again = new LinkedHashMap<>();
    for (Heard event : events) {
      if (event == latestDay) {
        again.putAll(commonCauses(latestDay, all, findings));
      }
      hear(event, all, tables, findings);
    }
    tables.save(all.values());
    rollups.note(events);
    if (latestDay != null) {
      judgeAgain(again, latestDay, all, findings);
    }
    noteDoubts(all.values());
    if (latestDay != null) {
      rollups.over(latestDay, findings);
    }
    gaps.take(events, findings);
    doubts.take(events, all.values(), findings);
    all.values().forEach(Series::saved);
    return all;
  }

  /** A part ends with the latest of its days. */
  private static Heard.@Nullable OfDay latestDay(List<Heard> part) {
    return part.reversed().stream()
        .filter(Heard.OfDay.class::isInstance)
        .map(Heard.OfDay.class::cast)
        .findFirst()
        .orElse(null);
  }

  /**
   * Series that were judged without a common cause that is known now, or with another, and when
   * that could be known.
   */
  private Map<SeriesKey, Learned> commonCauses(
      Heard.OfDay day, Map<SeriesKey, Series> all, Findings findings) {
    tables.save(all.values());
    causes.noteDoubts(all.values());
    List<CommonCauses.Changed> changed = causes.over(day, findings);
    if (changed.isEmpty()) {
      return Map.of();
    }
    Map<SeriesKey, Learned> again = new LinkedHashMap<>();
    for (CommonCauses.Changed one : changed) {
      tables.common().below(one.cause()).stream()
          .filter(key -> !all.containsKey(key) || hasJudged(all.get(key), one.cause()))
          .forEach(key -> again.computeIfAbsent(key, none -> new Learned(day)).add(one));
    }
    tables.tellCauses(all.values());
    return again;
  }

  private static boolean hasJudged(@Nullable Series series, KnownCause cause) {
    return series != null && series.hasJudged(cause.span());
  }

  /** Some series at a time, so that not all of their readings are in memory. */
  private void judgeAgain(
      Map<SeriesKey, Learned> keys,
      Heard.OfDay day,
      Map<SeriesKey, Series> all,
      Findings findings) {
    List<Series> known = all.values().stream().filter(one -> keys.containsKey(one.key())).toList();
    tables.giveWholes(known);
    judge(known, keys, day, findings);
    List<SeriesKey> others = keys.keySet().stream().filter(key -> !all.containsKey(key)).toList();
    for (int i = 0; i < others.size(); i += AT_ONCE) {
      Collection<Series> some =
          lineup.wholes(others.subList(i, Math.min(i + AT_ONCE, others.size())));
      judge(some, keys, day, findings);
      noteDoubts(some);
      doubts.note(some);
    }
  }

  /** What comes into doubt counts no more in what is put together, and the other way round. */
  private void noteDoubts(Collection<Series> series) {
    rollups.note(series);
    causes.noteDoubts(series);
  }

  private void judge(
      Collection<Series> series,
      Map<SeriesKey, Learned> known,
      Heard.OfDay day,
      Findings findings) {
    series.forEach(
        one -> one.causesChanged(Objects.requireNonNull(known.get(one.key())), tables, findings));
    tables.save(series);
  }

  void committed(Result result) {
    lineup.giveBack(result.touched());
  }

  static void hear(Heard event, Map<SeriesKey, Series> all, Archive archive, Findings findings) {
    switch (event) {
      case Heard.OfReading reading ->
          Objects.requireNonNull(all.get(reading.series())).hear(reading, archive, findings);
      case Heard.OfBaseline baseline ->
          Objects.requireNonNull(all.get(baseline.series())).hear(baseline, archive, findings);
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
