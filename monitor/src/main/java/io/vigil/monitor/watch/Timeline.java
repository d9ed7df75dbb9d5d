package io.vigil.monitor.watch;

import io.vigil.api.reading.PeriodSpan;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Readings of a series by judged period: all, with its closed warnings, or those from a day on. */
final class Timeline {
  private final @Nullable LocalDate from;
  private final Map<StoredReading.Key, PeriodSpan> placed = new HashMap<>();
  private final TreeMap<PeriodSpan, JudgedPeriod> periods = new TreeMap<>(Spans.ORDER);
  private SortedMap<LocalDate, WarningCase> closed = new TreeMap<>();

  private Timeline(@Nullable LocalDate from) {
    this.from = from;
  }

  static Timeline whole() {
    return new Timeline(null);
  }

  /** Only readings whose period begins on that day or later. */
  static Timeline since(LocalDate day) {
    return new Timeline(day);
  }

  boolean isWhole() {
    return from == null;
  }

  boolean reachesBackTo(LocalDate day) {
    return from == null || !from.isAfter(day);
  }

  void put(StoredReading reading) {
    PeriodSpan span = reading.judgedPeriod();
    PeriodSpan before = placed.put(reading.key(), span);
    if (before != null && !before.equals(span)) {
      take(before, reading.key());
    }
    periods.computeIfAbsent(span, JudgedPeriod::new).put(reading);
  }

  private void take(PeriodSpan span, StoredReading.Key key) {
    JudgedPeriod period = periods.get(span);
    if (period != null) {
      period.remove(key);
      if (period.isEmpty()) {
        periods.remove(span);
      }
    }
  }

  Collection<JudgedPeriod> periods() {
    return periods.values();
  }

  @Nullable JudgedPeriod period(PeriodSpan span) {
    return periods.get(span);
  }

  /** The periods after one, or all. */
  List<JudgedPeriod> after(@Nullable PeriodSpan span) {
    return List.copyOf(span == null ? periods.values() : periods.tailMap(span, false).values());
  }

  /** The readings that wait once everything that is over has been judged. */
  @Nullable Waiting waiting(@Nullable PeriodSpan judged, @Nullable LocalDate through) {
    Waiting waiting = null;
    for (JudgedPeriod period : periods.values()) {
      if (!period.isOver(through)) {
        boolean behind = judged != null && Spans.isAfter(judged, period.span());
        for (StoredReading reading : period.readings()) {
          waiting = Waiting.with(waiting, reading, behind);
        }
      }
    }
    return waiting;
  }

  SortedMap<LocalDate, WarningCase> closed() {
    return closed;
  }

  void closed(LocalDate since, Optional<WarningCase> over) {
    over.ifPresentOrElse(one -> closed.put(since, one), () -> closed.remove(since));
  }

  void replaceClosed(SortedMap<LocalDate, WarningCase> cases) {
    closed = cases;
  }

  int size() {
    return placed.size();
  }
}
