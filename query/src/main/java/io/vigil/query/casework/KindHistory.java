package io.vigil.query.casework;

import io.vigil.api.casework.By;
import io.vigil.api.casework.TakenStep;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what {@link KindSteps} wrote.
 *
 * @param <K> the kinds
 */
public final class KindHistory<K extends Enum<K>> {
  private final JdbcClient jdbc;
  private final Class<K> kinds;
  private final String steps;
  private final String due;

  /**
   * @param view of the steps
   */
  public KindHistory(JdbcClient jdbc, String view, Class<K> kinds) {
    this.jdbc = jdbc;
    this.kinds = kinds;
    this.steps =
        """
        SELECT s.*
        FROM %s AS s
        WHERE s.case_id = :case
        ORDER BY s.at, s.event_position
        """
            .formatted(view);
    this.due =
        """
        SELECT s.kind, s.case_id
        FROM %1$s AS s
        WHERE s.due_at < :now
          AND NOT EXISTS (
            SELECT FROM %1$s AS l
            WHERE l.case_id = s.case_id AND l.event_position > s.event_position)
        ORDER BY s.due_at, s.case_id
        LIMIT :limit
        """
            .formatted(view);
  }

  /** All steps of a case in the order of time. */
  public List<TakenStep> of(String caseId) {
    return jdbc.sql(steps).param("case", caseId).query((row, index) -> step(row)).list();
  }

  /** Cases whose next step was due before a moment. */
  public <T> List<T> due(Instant now, int limit, BiFunction<K, String, T> item) {
    return jdbc.sql(due)
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, index) -> item.apply(Rows.name(row, "kind", kinds), row.getString("case_id")))
        .list();
  }

  private static TakenStep step(ResultSet row) throws SQLException {
    return new TakenStep(
        row.getString("step"),
        Rows.time(row, "at"),
        Rows.time(row, "recorded_at"),
        new By(
            row.getString("actor"),
            row.getString("role"),
            row.getString("channel"),
            row.getString("on_behalf_of")),
        row.getString("note"),
        Rows.optionalTime(row, "due_at"));
  }
}
