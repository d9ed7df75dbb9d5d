package io.vigil.monitor.watch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Fetches the series that a batch touches, from the cache where they are as fresh as the table. A
 * series leaves the cache when it is fetched and comes back only after the commit, so that a
 * rollback leaves nothing behind.
 */
final class Lineup {
  private static final int WEIGHT_OF_SERIES = 10;
  private static final long MOST_WEIGHT = 600_000;

  private final WatchTables tables;
  private final Cache<SeriesKey, Series> cache =
      Caffeine.newBuilder()
          .maximumWeight(MOST_WEIGHT)
          .weigher((SeriesKey key, Series one) -> WEIGHT_OF_SERIES + readingsOf(one))
          .build();

  Lineup(WatchTables tables) {
    this.tables = tables;
  }

  /**
   * The series of all events, those that wait for a day included, ready to judge again.
   *
   * @param known that were fetched and saved before in the same transaction
   */
  Map<SeriesKey, Series> fetch(List<Heard> events, Map<SeriesKey, Series> known) {
    Map<SeriesKey, Series> lineup = new LinkedHashMap<>();
    Set<SeriesKey> missing = new HashSet<>();
    for (Heard event : events) {
      SeriesKey key = event.series();
      if (key != null && !lineup.containsKey(key)) {
        Series fetched = known.get(key);
        Series cached = fetched == null ? cache.asMap().remove(key) : fetched;
        if (cached == null) {
          missing.add(key);
        } else {
          lineup.put(key, cached);
        }
      }
    }
    missing.addAll(removeStale(lineup));
    add(lineup, tables.series().load(missing));
    latestDay(events).forEach(day -> addDue(lineup, day));
    Map<SeriesKey, LocalDate> ends = tables.collections().ends(lineup.keySet());
    lineup.values().forEach(one -> one.endsOn(ends.get(one.key())));
    tables.tellCauses(lineup.values());
    prefetch(lineup, events);
    return lineup;
  }

  /** Series by their keys, with all their readings. */
  Collection<Series> wholes(Collection<SeriesKey> keys) {
    Map<SeriesKey, Series> lineup = new LinkedHashMap<>();
    for (SeriesKey key : keys) {
      Series cached = cache.asMap().remove(key);
      if (cached != null) {
        lineup.put(key, cached);
      }
    }
    Set<SeriesKey> missing = new HashSet<>(keys);
    removeStale(lineup);
    missing.removeAll(lineup.keySet());
    add(lineup, tables.series().load(missing));
    Map<SeriesKey, LocalDate> ends = tables.collections().ends(lineup.keySet());
    lineup.values().forEach(one -> one.endsOn(ends.get(one.key())));
    tables.tellCauses(lineup.values());
    tables.giveWholes(lineup.values());
    return lineup.values();
  }

  private Set<SeriesKey> removeStale(Map<SeriesKey, Series> lineup) {
    if (lineup.isEmpty()) {
      return Set.of();
    }
    Map<Long, Long> positions = tables.series().positions(lineup.values());
    Set<SeriesKey> stale = new HashSet<>();
    lineup.values().stream()
        .filter(one -> !Objects.equals(positions.get(one.id()), one.position()))
        .forEach(one -> stale.add(one.key()));
    lineup.keySet().removeAll(stale);
    return stale;
  }

  private static void add(Map<SeriesKey, Series> lineup, List<Series> more) {
    more.forEach(one -> lineup.putIfAbsent(one.key(), one));
  }

  private void addDue(Map<SeriesKey, Series> lineup, LocalDate day) {
    add(lineup, tables.series().pending(day));
    add(lineup, tables.series().ended(day));
  }

  private static List<LocalDate> latestDay(List<Heard> events) {
    return events.stream()
        .filter(Heard.OfDay.class::isInstance)
        .map(event -> ((Heard.OfDay) event).dayOver())
        .max(LocalDate::compareTo)
        .stream()
        .toList();
  }

  private void prefetch(Map<SeriesKey, Series> lineup, List<Heard> events) {
    Map<SeriesKey, Foresight> ahead = new LinkedHashMap<>();
    lineup.values().forEach(one -> ahead.put(one.key(), new Foresight(one)));
    for (Heard event : events) {
      switch (event) {
        case Heard.OfReading reading ->
            Objects.requireNonNull(ahead.get(reading.series())).see(reading);
        case Heard.OfBaseline baseline ->
            Objects.requireNonNull(ahead.get(baseline.series())).seeAll();
        case Heard.OfConfirmation confirmed ->
            Objects.requireNonNull(ahead.get(confirmed.series())).seeAll();
        case Heard.OfDay day -> ahead.values().forEach(one -> one.see(day));
        case Heard.OfAssignment ignored -> {}
        case Heard.OfDayEnded ignored -> {}
        case Heard.OfImport ignored -> {}
      }
    }
    tables.prefetch(ahead.values());
  }

  private static int readingsOf(Series series) {
    Timeline timeline = series.timeline();
    return timeline == null ? 0 : timeline.size();
  }

  void giveBack(Collection<Series> fetched) {
    fetched.forEach(one -> cache.put(one.key(), one));
  }
}
