package io.vigil.query.reading;

import java.time.Instant;
import java.util.Comparator;

/**
 * What a batch of readings says of one series.
 *
 * @param added readings of periods that were not known before
 */
record SeriesRow(ReadingRow latest, long added, Instant recordedAt) {

  private static final Comparator<ReadingRow> BY_PERIOD =
      Comparator.comparing(ReadingRow::start).thenComparing(ReadingRow::position);

  static SeriesRow of(ReadingRow row) {
    return new SeriesRow(row, 0, row.fact().recordedAt());
  }

  SeriesRow plus(SeriesRow other) {
    return new SeriesRow(
        BY_PERIOD.compare(latest, other.latest) < 0 ? other.latest : latest,
        added + other.added,
        recordedAt.isBefore(other.recordedAt) ? other.recordedAt : recordedAt);
  }

  SeriesRow plusAdded(long more) {
    return new SeriesRow(latest, added + more, recordedAt);
  }
}
