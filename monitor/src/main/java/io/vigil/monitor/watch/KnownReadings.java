package io.vigil.monitor.watch;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a series knows of its readings: those of this batch, and as many stored ones as it asked.
 */
final class KnownReadings {
  private final Series series;
  private final Map<StoredReading.Key, StoredReading> fresh = new LinkedHashMap<>();
  private @Nullable Timeline timeline;

  KnownReadings(Series series) {
    this.series = series;
  }

  /** What its unit reports itself is never replaced by what was computed for it. */
  void put(StoredReading reading) {
    fresh.merge(
        reading.key(), reading, (known, one) -> one.rolledUp() && !known.rolledUp() ? known : one);
    if (timeline != null) {
      timeline.put(reading);
    }
  }

  /** Those from a day on, and maybe more. */
  Timeline since(LocalDate day, Archive archive) {
    Timeline known = timeline;
    if (known == null || !known.reachesBackTo(day)) {
      known = archive.since(series, day);
      use(known);
    }
    return known;
  }

  Timeline whole(Archive archive) {
    Timeline known = timeline;
    if (known == null || !known.isWhole()) {
      known = archive.whole(series);
      use(known);
    }
    return known;
  }

  boolean areAll() {
    Timeline known = timeline;
    return known != null && known.isWhole();
  }

  /** Gives it stored readings, so that it need not ask for them. */
  void use(Timeline stored) {
    fresh.values().forEach(stored::put);
    timeline = stored;
  }

  /** What it knows of the stored ones; {@code null} for none of them. */
  @Nullable Timeline timeline() {
    return timeline;
  }

  /** Those that the tables do not hold yet. */
  Map<StoredReading.Key, StoredReading> fresh() {
    return fresh;
  }
}
