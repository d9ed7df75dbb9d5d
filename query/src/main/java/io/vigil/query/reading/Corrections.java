package io.vigil.query.reading;

import io.vigil.query.projection.Rows;
import io.vigil.query.projection.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds when the values that a batch corrects were recorded. */
final class Corrections {

  private static final String RECORDED =
      """
      SELECT r.control_point, r.unit, r.period, r.recorded_at
      FROM unnest(?::text[], ?::text[], ?::text[]) AS k (control_point, unit, period)
      JOIN %s.reading AS r USING (control_point, unit, period)
      """;

  private final JdbcTemplate jdbc;

  Corrections(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The corrections among the rows of a batch, in order. */
  List<CorrectionRow> of(List<ReadingRow> rows, Slot slot) {
    if (rows.stream().noneMatch(ReadingRow::isCorrection)) {
      return List.of();
    }
    Map<ReadingRow.Key, Instant> recorded = stored(rows, slot);
    List<CorrectionRow> corrections = new ArrayList<>();
    for (ReadingRow row : rows) {
      Instant before = recorded.put(row.key(), row.fact().recordedAt());
      if (row.isCorrection()) {
        corrections.add(new CorrectionRow(row, before));
      }
    }
    return corrections;
  }

  private Map<ReadingRow.Key, Instant> stored(List<ReadingRow> rows, Slot slot) {
    List<ReadingRow.Key> keys =
        rows.stream().filter(ReadingRow::isCorrection).map(ReadingRow::key).distinct().toList();
    Map<ReadingRow.Key, Instant> recorded = new HashMap<>();
    jdbc.query(
        RECORDED.formatted(slot.schema()),
        row -> {
          recorded.put(
              new ReadingRow.Key(
                  row.getString("control_point"), row.getString("unit"), row.getString("period")),
              Rows.time(row, "recorded_at"));
        },
        (Object) keys.stream().map(ReadingRow.Key::controlPoint).toArray(String[]::new),
        keys.stream().map(ReadingRow.Key::unit).toArray(String[]::new),
        keys.stream().map(ReadingRow.Key::period).toArray(String[]::new));
    return recorded;
  }
}
