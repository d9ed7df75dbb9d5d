package io.vigil.query.register;

import io.vigil.api.standard.Execution;
import io.vigil.api.standard.FindStandards;
import io.vigil.api.standard.StandardKind;
import io.vigil.api.standard.StandardState;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StandardQueries {

  private static final String FIND =
      """
      SELECT c.*, u.name AS unit_name
      FROM board.standard AS c
      LEFT JOIN board.unit AS u ON u.unit = c.unit
      WHERE (CAST(:standard AS text) IS NULL OR c.standard_id = :standard)
        AND (CAST(:unit AS text) IS NULL OR c.unit = :unit)
      ORDER BY c.state = 'RETIRED', c.state <> 'REVISION_OVERDUE', c.kind DESC, c.group_name, c.name,
        c.standard_id
      """;

  private final JdbcClient jdbc;

  StandardQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindStandards.Result handle(FindStandards query) {
    return new FindStandards.Result(
        jdbc.sql(FIND)
            .param("standard", query.standardId())
            .param("unit", query.unit())
            .query((row, index) -> item(row))
            .list());
  }

  private static FindStandards.Item item(ResultSet row) throws SQLException {
    return new FindStandards.Item(
        row.getString("standard_id"),
        Rows.name(row, "kind", StandardKind.class),
        row.getString("group_name"),
        row.getString("name"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getInt("version"),
        row.getString("document"),
        Rows.time(row, "in_force_since"),
        Rows.time(row, "revised_at"),
        Rows.time(row, "revise_by"),
        Rows.name(row, "state", StandardState.class),
        row.getLong("checks"),
        Rows.optionalName(row, "execution", Execution.class),
        Rows.optionalTime(row, "checked_at"));
  }
}
