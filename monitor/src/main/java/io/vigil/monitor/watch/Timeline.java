package io.vigil.monitor.watch;

import io.vigil.api.reading.PeriodSpan;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All readings of a series by judged period, with its warnings that are over. */
final class Timeline {
  private final Map<StoredReading.Key, PeriodSpan> placed = new HashMap<>();
  private final SortedMap<PeriodSpan, JudgedPeriod> periods = new TreeMap<>(Spans.ORDER);
  private SortedMap<LocalDate, WarningCase> closed = new TreeMap<>();

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

  /** Last day of the first judged period that is not over. */
  @Nullable LocalDate pendingUntil(@Nullable LocalDate judgedThrough) {
    return periods.values().stream()
        .filter(period -> !period.isOver(judgedThrough))
        .map(period -> period.span().to())
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  SortedMap<LocalDate, WarningCase> closed() {
    return closed;
  }

  void closed(WarningCase over) {
    closed.put(over.since(), over);
  }

  void replaceClosed(SortedMap<LocalDate, WarningCase> cases) {
    closed = cases;
  }

  int size() {
    return placed.size();
  }
}
