package io.vigil.query.register;

import io.vigil.api.matter.FindMatters;
import io.vigil.api.matter.MatterGrade;
import io.vigil.api.matter.MatterKind;
import io.vigil.api.matter.MatterState;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class MatterQueries {

  private static final String MATCHING =
      """
      FROM board.matter AS c
      LEFT JOIN board.unit AS u ON u.unit = c.unit
      WHERE (CAST(:matter AS text) IS NULL OR c.matter_id = :matter)
        AND (CAST(:kind AS text) IS NULL OR c.kind = :kind)
        AND (CAST(:source AS text) IS NULL OR c.source = :source)
        AND (CAST(:unit AS text) IS NULL OR EXISTS (
          SELECT FROM board.unit_closure AS b WHERE b.ancestor = :unit AND b.descendant = c.unit))
        AND (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
          SELECT FROM board.unit_closure AS s
          WHERE s.ancestor = ANY (CAST(:scopes AS text[])) AND s.descendant = c.unit))
      """;

  private static final String COUNT =
      """
      SELECT
        count(*) AS total,
        count(*) FILTER (WHERE c.state NOT IN ('CLOSED', 'WITHDRAWN')) AS open,
        count(*) FILTER (WHERE c.state = 'OVERDUE') AS overdue
      """
          + MATCHING;

  private static final String FIND =
      "SELECT c.*, u.name AS unit_name "
          + MATCHING
          + """
          ORDER BY c.state IN ('CLOSED', 'WITHDRAWN'), c.state <> 'OVERDUE', c.due_at,
            c.found_at DESC, c.matter_id
          LIMIT :limit
          """;

  private final JdbcClient jdbc;

  MatterQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindMatters.Result handle(FindMatters query) {
    List<FindMatters.Item> items =
        asked(FIND, query).param("limit", query.limit()).query((row, index) -> item(row)).list();
    return asked(COUNT, query)
        .query(
            (row, index) ->
                new FindMatters.Result(
                    row.getLong("total"), row.getLong("open"), row.getLong("overdue"), items))
        .single();
  }

  private StatementSpec asked(String sql, FindMatters query) {
    MatterKind kind = query.kind();
    return jdbc.sql(sql)
        .param("matter", query.matterId())
        .param("kind", kind == null ? null : kind.name())
        .param("source", query.source())
        .param("unit", query.unit())
        .param("scopes", query.scopes().toArray(String[]::new));
  }

  private static FindMatters.Item item(ResultSet row) throws SQLException {
    return new FindMatters.Item(
        row.getString("matter_id"),
        Rows.name(row, "kind", MatterKind.class),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("place"),
        row.getString("source"),
        row.getString("text"),
        Rows.name(row, "grade", MatterGrade.class),
        Rows.name(row, "state", MatterState.class),
        Rows.time(row, "found_at"),
        Rows.optionalTime(row, "due_at"),
        row.getString("said"),
        row.getBoolean("late"));
  }
}
