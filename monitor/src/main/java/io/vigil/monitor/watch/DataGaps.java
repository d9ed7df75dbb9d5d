package io.vigil.monitor.watch;

import io.vigil.api.delivery.DeliveryEvent.DataArrived;
import io.vigil.api.delivery.DeliveryEvent.DataMissing;
import io.vigil.api.delivery.Feed;
import io.vigil.api.delivery.FindGaps;
import io.vigil.api.grading.Colour;
import io.vigil.api.warning.Cause;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.WarningCommand;
import io.vigil.api.warning.WarningCommand.ChangeWarningColour;
import io.vigil.api.warning.WarningCommand.ClearWarning;
import io.vigil.api.warning.WarningCommand.CloseWarning;
import io.vigil.api.warning.WarningCommand.RaiseWarning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells and warns of data that were not there when the day on which they were due was over. Days
 * are judged one after the other by when the data came, so that it does not matter what came while
 * the question was on its way, and a day that was judged by too old an answer is put right by the
 * next.
 */
final class DataGaps {
  private static final String NAME = "missing|";

  private final SortedMap<String, DataGap> open = new TreeMap<>();
  private final Trigger trigger;
  private final ZoneId zone;
  private final GapColours colours;
  private final Findings findings;
  private int step;

  /**
   * @param open gaps as they were last told
   * @param trigger end of the last day that is judged, or of an import
   * @param colours how bad it is
   */
  DataGaps(
      Collection<DataGap> open,
      Trigger trigger,
      ZoneId zone,
      GapColours colours,
      Findings findings) {
    open.forEach(gap -> this.open.put(key(gap.feed()), gap));
    this.trigger = trigger;
    this.zone = zone;
    this.colours = colours;
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
        open.put(feed, told(gap, day, new Missing(missing)));
      } else if (gap != null) {
        open.remove(feed);
        arrived(gap, day);
      }
    }
  }

  private static boolean isMissing(FindGaps.Row row, LocalDate day) {
    LocalDate arrived = row.arrivedOn();
    return !row.dueOn().isAfter(day) && (arrived == null || arrived.isAfter(day));
  }

  /** Looks which gaps are filled before their day ends. */
  void fill(LocalDate today, List<FindGaps.Row> rows) {
    for (String feed : List.copyOf(open.keySet())) {
      DataGap gap = Objects.requireNonNull(open.remove(feed));
      List<FindGaps.Row> missing =
          rows.stream()
              .filter(row -> row.feed().equals(gap.feed()) && row.arrivedOn() == null)
              .toList();
      if (missing.isEmpty()) {
        arrived(gap, today);
      } else {
        open.put(feed, warned(gap, new Missing(missing), at(today.plusDays(1))));
      }
    }
  }

  /** What is missing from the day after on. */
  private DataGap told(@Nullable DataGap known, LocalDate day, Missing missing) {
    LocalDate from = day.plusDays(1);
    if (known != null && known.covers(missing.units(), missing.periods())) {
      return warned(known, missing, at(from));
    }
    DataGap gap = known == null ? begin(missing) : known.since(missing.since());
    findings.add(
        new DataMissing(
            gap.id(),
            gap.feed().controlPoint(),
            gap.feed().dataOwner(),
            List.copyOf(missing.units()),
            List.copyOf(missing.periods()),
            missing.readings(),
            gap.since(),
            from,
            cause(),
            at(from)),
        trigger);
    return warned(gap.with(missing.units(), missing.periods()), missing, at(from));
  }

  private DataGap begin(Missing missing) {
    Feed feed = missing.rows().getFirst().feed();
    var series = new SeriesKey(NAME + feed.controlPoint(), feed.dataOwner());
    String id = WarningIds.of(series, missing.since(), trigger.position());
    return new DataGap(feed, id, missing.since(), new TreeSet<>(), new TreeSet<>(), null);
  }

  /** Brings the warning to the colour that it should have. */
  private DataGap warned(DataGap gap, Missing missing, Instant at) {
    Colour colour = missing.colour(colours);
    Evidence before = gap.warned();
    if (colour == null || before != null && before.colour() == colour) {
      return gap;
    }
    Evidence evidence = missing.evidence(gap.since(), colour);
    findings.add(
        before == null
            ? raise(gap, missing.owner().path(), colour, evidence, at)
            : new ChangeWarningColour(gap.id(), colour, evidence, cause(), at),
        trigger);
    return gap.warned(evidence);
  }

  private WarningCommand raise(
      DataGap gap, List<String> path, Colour colour, Evidence evidence, Instant at) {
    return new RaiseWarning(
        gap.id(),
        gap.feed().controlPoint(),
        gap.feed().dataOwner(),
        path,
        colour,
        gap.since(),
        false,
        evidence,
        cause(),
        at);
  }

  private void arrived(DataGap gap, LocalDate day) {
    Instant at = at(day.plusDays(1));
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
            at),
        trigger);
    Evidence warned = gap.warned();
    if (warned != null) {
      findings.add(new ClearWarning(gap.id(), Missing.over(warned), cause(), at), trigger);
      findings.add(new CloseWarning(gap.id(), CloseReason.NOTHING_MISSING, cause(), at), trigger);
    }
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
