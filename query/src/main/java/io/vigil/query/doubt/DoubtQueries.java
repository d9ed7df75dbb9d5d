package io.vigil.query.doubt;

import io.vigil.api.doubt.FindDoubts;
import io.vigil.api.doubt.Settlement;
import io.vigil.api.doubt.Slip;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class DoubtQueries {

  /** Readings that the asker may see: those of his units, and all that his units owe. */
  private static final String VISIBLE =
      """
      (:persons OR u.kind IS DISTINCT FROM 'TEACHER')
      AND (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
        SELECT FROM board.unit_closure AS c
        WHERE c.ancestor = ANY (:scopes) AND c.descendant IN (d.owner, r.unit)))
      """;

  private static final String MATCHING =
      """
      FROM (
        SELECT d.*, v.open
        FROM board.doubt AS d
        CROSS JOIN LATERAL (
          SELECT bool_or(r.settled IS NULL) AS open
          FROM board.doubt_row AS r
          LEFT JOIN board.unit AS u ON u.unit = r.unit
          WHERE r.doubt_id = d.doubt_id AND %s) AS v
        WHERE v.open IS NOT NULL
          AND (CAST(:doubt AS text) IS NULL OR d.doubt_id = :doubt)) AS d
      """
          .formatted(VISIBLE);

  private static final String DOUBTS =
      """
      SELECT d.*, p.name, p.name_en, p.unit_of_measure, o.name AS owner_name, i.file_name
      FROM (SELECT d.* %s ORDER BY d.open DESC, d.recorded_at DESC, d.doubt_id LIMIT :limit) AS d
      LEFT JOIN board.control_point AS p ON p.control_point = d.control_point
      LEFT JOIN board.unit AS o ON o.unit = d.owner
      LEFT JOIN board.import_log AS i ON i.import_id = d.import_id
      ORDER BY d.open DESC, d.recorded_at DESC, d.doubt_id
      """
          .formatted(MATCHING);

  private static final String ROWS =
      """
      SELECT r.*, u.name AS unit_name, n.value AS now
      FROM board.doubt_row AS r
      JOIN board.doubt AS d ON d.doubt_id = r.doubt_id
      LEFT JOIN board.unit AS u ON u.unit = r.unit
      LEFT JOIN board.reading AS n
        ON n.control_point = r.control_point AND n.unit = r.unit AND n.period = r.period
        AND n.period_start = board.midnight(r.period_from)
      WHERE r.doubt_id = ANY (:doubts) AND %s
      ORDER BY r.unit, r.period_from, r.period
      """
          .formatted(VISIBLE);

  private final JdbcClient jdbc;

  DoubtQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindDoubts.Result handle(FindDoubts query) {
    record Found(String id, ItemOf item) {}
    List<Found> found =
        filtered(DOUBTS, query)
            .param("limit", query.limit())
            .query((row, index) -> new Found(row.getString("doubt_id"), item(row)))
            .list();
    Map<String, List<FindDoubts.Row>> rows = rows(found.stream().map(Found::id).toList(), query);
    return new FindDoubts.Result(
        filtered("SELECT count(*) " + MATCHING + " WHERE d.open", query).query(Long.class).single(),
        found.stream()
            .map(one -> one.item().of(Objects.requireNonNull(rows.get(one.id()))))
            .toList());
  }

  private StatementSpec filtered(String sql, FindDoubts query) {
    return jdbc.sql(sql)
        .param("doubt", query.doubtId())
        .param("persons", query.persons())
        .param("scopes", query.scopes().toArray(String[]::new));
  }

  /** A doubt that waits for its rows. */
  private interface ItemOf {
    FindDoubts.Item of(List<FindDoubts.Row> rows);
  }

  private static ItemOf item(ResultSet row) throws SQLException {
    String point = row.getString("control_point");
    var empty =
        new FindDoubts.Item(
            row.getString("doubt_id"),
            point,
            Objects.requireNonNullElse(row.getString("name"), point),
            row.getString("name_en"),
            Objects.requireNonNullElse(row.getString("unit_of_measure"), ""),
            row.getString("owner"),
            row.getString("owner_name"),
            row.getString("import_id"),
            row.getString("file_name"),
            Rows.name(row, "slip", Slip.class),
            Rows.time(row, "recorded_at"),
            List.of());
    return empty::with;
  }

  private Map<String, List<FindDoubts.Row>> rows(List<String> doubts, FindDoubts query) {
    Map<String, List<FindDoubts.Row>> rows = new HashMap<>();
    doubts.forEach(doubt -> rows.put(doubt, new ArrayList<>()));
    jdbc.sql(ROWS)
        .param("doubts", doubts.toArray(String[]::new))
        .param("persons", query.persons())
        .param("scopes", query.scopes().toArray(String[]::new))
        .query(
            row -> {
              Objects.requireNonNull(rows.get(row.getString("doubt_id"))).add(row(row));
            });
    return rows;
  }

  private static FindDoubts.Row row(ResultSet row) throws SQLException {
    return new FindDoubts.Row(
        row.getString("unit"),
        row.getString("unit_name"),
        new PeriodSpan(
            row.getString("period"), Rows.date(row, "period_from"), Rows.date(row, "period_to")),
        row.getDouble("value"),
        Rows.number(row, "numerator"),
        Rows.number(row, "denominator"),
        row.getDouble("expected"),
        row.getDouble("repaired"),
        Rows.number(row, "now"),
        Rows.optionalName(row, "settled", Settlement.class),
        Rows.optionalTime(row, "settled_at"));
  }
}
