package io.vigil.monitor.watch;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The tables of schema {@code watch}, which change together. */
record WatchTables(SeriesStore series, ReadingStore readings, EpisodeStore episodes) {

  /** Gives every series all its readings and closed warnings. */
  void loadTimelines(Collection<Series> needed) {
    Map<Long, Timeline> timelines = new HashMap<>();
    needed.forEach(one -> one.load(timelines.computeIfAbsent(one.id(), id -> new Timeline())));
    readings.load(needed, (id, reading) -> timeline(timelines, id).put(reading));
    episodes.load(needed, (id, over) -> timeline(timelines, id).closed(over));
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
