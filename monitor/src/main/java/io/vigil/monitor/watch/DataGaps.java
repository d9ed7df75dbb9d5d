package io.vigil.monitor.watch;

import io.vigil.api.delivery.DeliveryEvent.DataArrived;
import io.vigil.api.delivery.DeliveryEvent.DataMissing;
import io.vigil.api.delivery.Feed;
import io.vigil.api.delivery.FindGaps;
import io.vigil.api.warning.Cause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells of data that were not there when the day on which they were due was over. Days are judged
 * one after the other by when the data came, so that it does not matter what came while the
 * question was on its way, and a day that was judged by too old an answer is put right by the next.
 */
final class DataGaps {
  private static final String NAME = "missing|";

  private final SortedMap<String, DataGap> open = new TreeMap<>();
  private final Trigger trigger;
  private final ZoneId zone;
  private final Findings findings;
  private int step;

  /**
   * @param open gaps as they were last told
   * @param trigger end of the last day that is judged
   */
  DataGaps(Collection<DataGap> open, Trigger trigger, ZoneId zone, Findings findings) {
    open.forEach(gap -> this.open.put(key(gap.feed()), gap));
    this.trigger = trigger;
    this.zone = zone;
    this.findings = findings;
  }

  Collection<DataGap> open() {
    return List.copyOf(open.values());
  }

  /** Judges the ends of some days, in order. */
  void judge(LocalDate first, LocalDate last, List<FindGaps.Row> rows) {
    SortedMap<String, List<FindGaps.Row>> byFeed =
        rows.stream()
            .collect(
                Collectors.groupingBy(row -> key(row.feed()), TreeMap::new, Collectors.toList()));
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      judge(day, byFeed);
    }
  }

  private void judge(LocalDate day, Map<String, List<FindGaps.Row>> byFeed) {
    SortedSet<String> feeds = new TreeSet<>(byFeed.keySet());
    feeds.addAll(open.keySet());
    for (String feed : feeds) {
      List<FindGaps.Row> missing =
          byFeed.getOrDefault(feed, List.of()).stream().filter(row -> isMissing(row, day)).toList();
      DataGap gap = open.get(feed);
      if (!missing.isEmpty()) {
        open.put(feed, told(gap, day, missing));
      } else if (gap != null) {
        arrived(gap, day);
        open.remove(feed);
      }
    }
  }

  private static boolean isMissing(FindGaps.Row row, LocalDate day) {
    LocalDate arrived = row.arrivedOn();
    return !row.dueOn().isAfter(day) && (arrived == null || arrived.isAfter(day));
  }

  /** What is missing from the day after on. */
  private DataGap told(@Nullable DataGap known, LocalDate day, List<FindGaps.Row> missing) {
    SortedSet<String> units = new TreeSet<>();
    SortedSet<String> periods = new TreeSet<>();
    missing.forEach(row -> units.addAll(row.units()));
    missing.forEach(row -> periods.addAll(row.periods()));
    if (known != null && known.covers(units, periods)) {
      return known;
    }
    DataGap gap = known == null ? begin(missing) : known;
    LocalDate from = day.plusDays(1);
    findings.add(
        new DataMissing(
            gap.id(),
            gap.feed().controlPoint(),
            gap.feed().dataOwner(),
            List.copyOf(units),
            List.copyOf(periods),
            missing.stream().mapToLong(FindGaps.Row::readings).sum(),
            gap.since(),
            from,
            cause(),
            at(from)),
        trigger);
    return gap.with(units, periods);
  }

  private DataGap begin(List<FindGaps.Row> missing) {
    Feed feed = missing.getFirst().feed();
    LocalDate since =
        missing.stream()
            .map(FindGaps.Row::dueOn)
            .min(LocalDate::compareTo)
            .orElseThrow()
            .plusDays(1);
    var series = new SeriesKey(NAME + feed.controlPoint(), feed.dataOwner());
    String id = WarningIds.of(series, since, trigger.position());
    return new DataGap(feed, id, since, new TreeSet<>(), new TreeSet<>());
  }

  private void arrived(DataGap gap, LocalDate day) {
    findings.add(
        new DataArrived(
            gap.id(),
            gap.feed().controlPoint(),
            gap.feed().dataOwner(),
            List.copyOf(gap.units()),
            List.copyOf(gap.periods()),
            gap.since(),
            day,
            cause(),
            at(day.plusDays(1))),
        trigger);
  }

  private Cause cause() {
    return new Cause(trigger.position(), step++);
  }

  /** Days that are judged later than they ended were known when they did. */
  private Instant at(LocalDate morning) {
    Instant known = morning.atStartOfDay(zone).toInstant();
    return known.isBefore(trigger.recordedAt()) ? known : trigger.recordedAt();
  }

  private static String key(Feed feed) {
    return feed.controlPoint() + "|" + feed.dataOwner();
  }
}
