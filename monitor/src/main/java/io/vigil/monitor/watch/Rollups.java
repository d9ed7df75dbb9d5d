package io.vigil.monitor.watch;

import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.reading.ReadingFact;
import io.vigil.api.rollup.RollupEvent.RollupComputed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts ratios together for the units above two or more that report them: once per judged period,
 * when all units that are to deliver have reported (where nobody is told to, as many as the time
 * before) or a third of the period has gone by after it, from three days to 45. What comes later
 * computes the period again. What was computed comes back as an event and is judged like a reading.
 */
final class Rollups {
  /** Least days after the end of a period for which late units are waited for. */
  static final int GRACE_DAYS = 3;

  private static final int MOST_GRACE_DAYS = 45;

  private final RollupStore store;
  private final ZoneId zone;

  Rollups(RollupStore store, ZoneId zone) {
    this.store = store;
    this.zone = zone;
  }

  /** Notes which periods of which units the readings of a batch change. */
  void note(List<Heard> events) {
    List<Heard.OfReading> reported =
        events.stream()
            .filter(Heard.OfReading.class::isInstance)
            .map(Heard.OfReading.class::cast)
            .filter(Rollups::counts)
            .toList();
    Map<Rollup.Key, RollupStore.Touched> touched = new LinkedHashMap<>();
    reported.forEach(one -> touch(one, one.fact().unitPath(), touched));
    List<Heard.OfReading> corrected =
        reported.stream().filter(one -> one.trigger().correction()).toList();
    Map<RollupStore.Place, List<String>> former =
        store.formerPaths(corrected.stream().map(Rollups::place).toList());
    corrected.forEach(one -> touch(one, former.getOrDefault(place(one), List.of()), touched));
    store.stale(touched);
    store.staleWhereComputed(reported.stream().map(Rollups::own).distinct().toList());
  }

  /** Notes which periods change because what is in them cannot be right, or can be after all. */
  void note(Collection<Series> series) {
    List<Doubted> changes =
        series.stream()
            .flatMap(one -> one.doubts().changes().stream().map(c -> new Doubted(one, c)))
            .filter(one -> one.change().reading().numerator() != null)
            .toList();
    Map<RollupStore.Place, List<String>> former =
        store.formerPaths(changes.stream().map(Doubted::place).toList());
    Map<Rollup.Key, RollupStore.Touched> touched = new LinkedHashMap<>();
    changes.forEach(
        one -> touch(one, former.getOrDefault(one.place(), one.series().unitPath()), touched));
    store.stale(touched);
  }

  private record Doubted(Series series, DoubtFile.Change change) {
    RollupStore.Place place() {
      PeriodSpan period = change.reading().period();
      return new RollupStore.Place(series.key(), period.from(), period.code());
    }
  }

  private static RollupStore.Place place(Heard.OfReading reading) {
    ReadingFact fact = reading.fact();
    return new RollupStore.Place(reading.series(), fact.from(), fact.period());
  }

  private static void touch(
      Doubted one, List<String> path, Map<Rollup.Key, RollupStore.Touched> touched) {
    DoubtFile.Change change = one.change();
    for (int depth = 1; depth < path.size(); depth++) {
      var above = new SeriesKey(one.series().key().controlPoint(), path.get(depth - 1));
      touched.merge(
          new Rollup.Key(above, change.reading().judgedPeriod()),
          new RollupStore.Touched(
              path.subList(0, depth), change.because().trigger().recordedAt(), false),
          RollupStore.Touched::latest);
    }
  }

  /** A correction may take away what counted. */
  private static boolean counts(Heard.OfReading reading) {
    ReadingFact fact = reading.fact();
    boolean ratio = fact.numerator() != null && fact.denominator() != null;
    return !reading.rolledUp() && (ratio || reading.trigger().correction());
  }

  private static Rollup.Key own(Heard.OfReading reading) {
    return new Rollup.Key(reading.series(), reading.fact().judgedPeriod());
  }

  private static void touch(
      Heard.OfReading one, List<String> path, Map<Rollup.Key, RollupStore.Touched> touched) {
    ReadingFact fact = one.fact();
    boolean corrected = one.trigger().correction();
    for (int depth = 1; depth < path.size(); depth++) {
      var series = new SeriesKey(fact.controlPoint(), path.get(depth - 1));
      touched.merge(
          new Rollup.Key(series, fact.judgedPeriod()),
          new RollupStore.Touched(path.subList(0, depth), fact.recordedAt(), corrected),
          RollupStore.Touched::latest);
    }
  }

  /** Computes what is due when a day is over. */
  void over(Heard.OfDay day, Findings findings) {
    List<Rollup> due = store.due(day.dayOver());
    due.stream()
        .filter(Rollup::isNews)
        .forEach(one -> findings.add(event(one, day.trigger()), day.trigger()));
    store.computed(due);
    store.settle(day.dayOver());
  }

  private RollupComputed event(Rollup rollup, Trigger trigger) {
    var period = rollup.key().period();
    var fact =
        new ReadingFact(
            rollup.key().series().controlPoint(),
            rollup.key().series().unit(),
            rollup.path(),
            rollup.rule().judgingPeriod(),
            period.code(),
            period.from(),
            period.to(),
            rollup.value(),
            rollup.numerator(),
            rollup.denominator(),
            null,
            rollup.rule(),
            knownAt(rollup, trigger),
            rollup.historical(),
            null,
            null);
    return new RollupComputed(fact, rollup.again(), rollup.units(), rollup.corrected());
  }

  /** History that comes in one go is known when it would have been. */
  private Instant knownAt(Rollup rollup, Trigger trigger) {
    LocalDate over = rollup.key().period().to().plusDays(1);
    LocalDate day = rollup.complete() ? over : over.plusDays(grace(rollup.key().period()));
    Instant due = day.atStartOfDay(zone).toInstant();
    return earlier(trigger.recordedAt(), due.isAfter(rollup.heardAt()) ? due : rollup.heardAt());
  }

  static long grace(PeriodSpan period) {
    long days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    return Math.clamp(days / 3, GRACE_DAYS, MOST_GRACE_DAYS);
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
