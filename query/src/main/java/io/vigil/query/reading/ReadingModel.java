package io.vigil.query.reading;

import io.vigil.api.reading.ReadingEvent;
import io.vigil.query.projection.ReadModel;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Readings, what they were before corrections, and where each series stands. */
@Component
class ReadingModel implements ReadModel<ReadingEvent> {

  /** A correction may find that its period begins on another day than was thought. */
  private static final String MOVED =
      """
      t.control_point = r.control_point AND t.unit = r.unit AND t.period = r.period
      AND t.period_start <> r.period_start AND t.event_position < r.event_position
      """;

  private static final String COUNT_ADDED =
      "SELECT control_point, unit, count(*) AS n FROM added GROUP BY control_point, unit";

  private static final String COUNT_REMOVED =
      "SELECT control_point, unit, -count(*) AS n FROM removed GROUP BY control_point, unit";

  private static final String ADVANCE_SERIES =
      """
      readings = t.readings + excluded.readings,
      recorded_at = greatest(t.recorded_at, excluded.recorded_at),
      (period_kind, latest_period, latest_start, latest_from, latest_to, latest_value,
          latest_colour, latest_position) = (
        SELECT l.period_kind, l.latest_period, l.latest_start, l.latest_from, l.latest_to,
          l.latest_value, l.latest_colour, l.latest_position
        FROM (VALUES
          (t.period_kind, t.latest_period, t.latest_start, t.latest_from, t.latest_to,
            t.latest_value, t.latest_colour, t.latest_position),
          (excluded.period_kind, excluded.latest_period, excluded.latest_start,
            excluded.latest_from, excluded.latest_to, excluded.latest_value,
            excluded.latest_colour, excluded.latest_position)
        ) AS l (period_kind, latest_period, latest_start, latest_from, latest_to, latest_value,
          latest_colour, latest_position)
        ORDER BY l.latest_start DESC, l.latest_position DESC
        LIMIT 1)
      """;

  private final JdbcTemplate jdbc;
  private final Corrections corrections;
  private final ZoneId zone;

  ReadingModel(JdbcTemplate jdbc, ZoneId zone) {
    this.jdbc = jdbc;
    this.corrections = new Corrections(jdbc);
    this.zone = zone;
  }

  @Override
  public String name() {
    return "reading";
  }

  @Override
  public boolean handles(Class<?> payloadType) {
    return ReadingEvent.class.isAssignableFrom(payloadType);
  }

  @Override
  public void write(List<StoredFact<ReadingEvent>> facts, Slot slot) {
    List<ReadingRow> rows = facts.stream().map(fact -> ReadingRow.of(fact, zone)).toList();
    ReadingTables.CORRECTION.insertNew(jdbc, slot, corrections.of(rows, slot));
    List<ReadingRow> latest = latestOfEachKey(rows);
    Map<ReadingRow.Series, SeriesRow> series = seriesOf(latest);
    Set<ReadingRow.Key> firsts =
        rows.stream()
            .filter(row -> !row.isCorrection())
            .map(ReadingRow::key)
            .collect(Collectors.toSet());
    writeFirst(slot, latest.stream().filter(row -> firsts.contains(row.key())).toList(), series);
    writeKnown(slot, latest.stream().filter(row -> !firsts.contains(row.key())).toList(), series);
    ReadingTables.SERIES.upsert(jdbc, slot, List.copyOf(series.values()), ADVANCE_SERIES);
    ReadingTables.BASE_QUANTITY.upsert(
        jdbc, slot, latest.stream().filter(ReadingRow::isBaseQuantity).toList());
  }

  /** Unless the events come a second time, none of these readings is there. */
  private void writeFirst(
      Slot slot, List<ReadingRow> rows, Map<ReadingRow.Series, SeriesRow> series) {
    if (ReadingTables.READING.copyNew(jdbc, slot, rows)) {
      rows.forEach(row -> new Count(row.series(), 1).addTo(series));
    } else {
      writeKnown(slot, rows, series);
    }
  }

  private void writeKnown(
      Slot slot, List<ReadingRow> rows, Map<ReadingRow.Series, SeriesRow> series) {
    ReadingTables.READING
        .delete(jdbc, slot, rows, MOVED, COUNT_REMOVED, Count::read)
        .forEach(count -> count.addTo(series));
    ReadingTables.READING
        .insertNew(jdbc, slot, rows, COUNT_ADDED, Count::read)
        .forEach(count -> count.addTo(series));
    ReadingTables.READING.upsert(jdbc, slot, rows);
  }

  private static List<ReadingRow> latestOfEachKey(List<ReadingRow> rows) {
    Map<ReadingRow.Key, ReadingRow> latest = LinkedHashMap.newLinkedHashMap(rows.size());
    rows.forEach(row -> latest.put(row.key(), row));
    return List.copyOf(latest.values());
  }

  private static Map<ReadingRow.Series, SeriesRow> seriesOf(List<ReadingRow> rows) {
    Map<ReadingRow.Series, SeriesRow> series = new LinkedHashMap<>();
    rows.forEach(row -> series.merge(row.series(), SeriesRow.of(row), SeriesRow::plus));
    return series;
  }

  /** Readings that a statement added to a series, or took from it. */
  private record Count(ReadingRow.Series series, long number) {

    static Count read(ResultSet row, int index) throws SQLException {
      return new Count(
          new ReadingRow.Series(row.getString("control_point"), row.getString("unit")),
          row.getLong("n"));
    }

    void addTo(Map<ReadingRow.Series, SeriesRow> rows) {
      rows.computeIfPresent(series, (key, row) -> row.plusAdded(number));
    }
  }
}
