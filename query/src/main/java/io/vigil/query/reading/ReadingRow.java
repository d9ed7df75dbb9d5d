package io.vigil.query.reading;

import io.vigil.api.grading.Lines;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.reading.ReadingEvent;
import io.vigil.api.reading.ReadingEvent.ReadingCorrected;
import io.vigil.api.reading.ReadingFact;
import io.vigil.api.reading.ReadingValue;
import io.vigil.query.projection.StoredFact;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a reading event says to the tables.
 *
 * @param start midnight of the period's first day in the college's zone
 * @param previous what a correction replaced; {@code null} where it is none
 */
record ReadingRow(
    ReadingFact fact,
    PeriodSpan judged,
    Instant start,
    @Nullable String colour,
    @Nullable ReadingValue previous,
    String eventId,
    long position) {

  private static final String BASE_QUANTITY = "STUDENTS";

  static ReadingRow of(StoredFact<ReadingEvent> stored, ZoneId zone) {
    ReadingFact fact = stored.event().reading();
    var colour = fact.grade().colour();
    return new ReadingRow(
        fact,
        fact.judgedPeriod(),
        fact.from().atStartOfDay(zone).toInstant(),
        colour == null ? null : colour.name(),
        stored.event() instanceof ReadingCorrected corrected ? corrected.previous() : null,
        stored.eventId(),
        stored.position());
  }

  Key key() {
    return new Key(fact.controlPoint(), fact.unit(), fact.period());
  }

  Series series() {
    return new Series(fact.controlPoint(), fact.unit());
  }

  boolean isBaseQuantity() {
    return BASE_QUANTITY.equals(fact.controlPoint());
  }

  boolean isCorrection() {
    return previous != null;
  }

  @Nullable String parent() {
    List<String> path = fact.unitPath();
    return path.size() < 2 ? null : path.get(path.size() - 2);
  }

  <T> @Nullable T line(Function<Lines, @Nullable T> line) {
    Lines lines = fact.rule().lines();
    return lines == null ? null : line.apply(lines);
  }

  record Key(String controlPoint, String unit, String period) {}

  record Series(String controlPoint, String unit) {}
}
