package io.vigil.monitor.watch;

import io.vigil.api.reading.PeriodSpan;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of schema {@code watch}, which change together. */
record WatchTables(
    SeriesStore series,
    ReadingStore readings,
    EpisodeStore episodes,
    CollectionStore collections,
    RollupStore rollups,
    CommonStore common,
    DoubtStore doubts)
    implements Archive {

  @Override
  public Timeline whole(Series one) {
    return timeline(wholes(List.of(one)), one.id());
  }

  @Override
  public Timeline since(Series one, LocalDate day) {
    Timeline timeline = Timeline.since(day);
    readings.loadSince(Map.of(one.id(), day), (id, reading) -> timeline.put(reading));
    return timeline;
  }

  /** Gives the series what they are foreseen to ask for. */
  void prefetch(Collection<Foresight> ahead) {
    giveWholes(ahead.stream().filter(Foresight::needsAll).map(Foresight::series).toList());
    prefetchEnds(ahead);
  }

  /** Series by id, each with all its readings. */
  Map<Series, Timeline> wholesById(Collection<Long> ids) {
    List<Series> found = series.byId(ids);
    Map<Long, Timeline> timelines = wholes(found);
    Map<Series, Timeline> all = new LinkedHashMap<>();
    found.forEach(one -> all.put(one, timeline(timelines, one.id())));
    tellCauses(found);
    return all;
  }

  /** Tells series of the common causes that bear on them. */
  void tellCauses(Collection<Series> series) {
    Set<String> points =
        series.stream().map(one -> one.key().controlPoint()).collect(Collectors.toSet());
    if (!points.isEmpty()) {
      var known = new KnownCauses(common.causes(points));
      series.forEach(one -> one.causes(known));
    }
  }

  /** Gives series all their readings. */
  void giveWholes(Collection<Series> series) {
    List<Series> needy = series.stream().filter(one -> !one.knowsAll()).toList();
    Map<Long, Timeline> wholes = wholes(needy);
    needy.forEach(one -> one.use(timeline(wholes, one.id())));
  }

  private Map<Long, Timeline> wholes(Collection<Series> needy) {
    Map<Long, Timeline> timelines = new HashMap<>();
    if (!needy.isEmpty()) {
      needy.forEach(one -> timelines.put(one.id(), Timeline.whole()));
      readings.load(needy, (id, reading) -> timeline(timelines, id).put(reading));
      episodes.load(
          needy, (id, over) -> timeline(timelines, id).closed(over.since(), Optional.of(over)));
    }
    return timelines;
  }

  /** The series that are known, each with its readings since its latest judged period began. */
  Map<Series, Timeline> latest(Collection<SeriesKey> keys) {
    Map<Long, LocalDate> days = new HashMap<>();
    Map<Series, Timeline> latest = new LinkedHashMap<>();
    Map<Long, Timeline> byId = new HashMap<>();
    for (Series one : series.find(keys)) {
      PeriodSpan judged = one.progress().judged();
      if (judged != null) {
        days.put(one.id(), judged.from());
        byId.put(one.id(), Timeline.since(judged.from()));
        latest.put(one, timeline(byId, one.id()));
      }
    }
    if (!days.isEmpty()) {
      readings.loadSince(days, (id, reading) -> timeline(byId, id).put(reading));
    }
    return latest;
  }

  private void prefetchEnds(Collection<Foresight> ahead) {
    Map<Long, LocalDate> days = new HashMap<>();
    Map<Long, Timeline> ends = new HashMap<>();
    for (Foresight one : ahead) {
      LocalDate day = one.needsSince();
      if (day != null) {
        days.put(one.series().id(), day);
        Timeline end = ends.computeIfAbsent(one.series().id(), id -> Timeline.since(day));
        one.series().use(end);
      }
    }
    if (!days.isEmpty()) {
      readings.loadSince(days, (id, reading) -> timeline(ends, id).put(reading));
    }
  }

  private static Timeline timeline(Map<Long, Timeline> timelines, Long id) {
    return Objects.requireNonNull(timelines.get(id));
  }

  void save(Collection<Series> touched) {
    readings.save(touched);
    episodes.save(touched);
    series.save(touched);
  }
}
