package io.vigil.query.register;

import io.vigil.api.practice.FindPractices;
import io.vigil.api.practice.PracticeKind;
import io.vigil.api.practice.PracticeState;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PracticeQueries {

  private static final String FIND =
      """
      SELECT c.*, u.name AS unit_name
      FROM board.practice AS c
      LEFT JOIN board.unit AS u ON u.unit = c.unit
      WHERE CAST(:practice AS text) IS NULL OR c.practice_id = :practice
      ORDER BY
        array_position(ARRAY['PROPOSED', 'ADOPTED', 'RETIRED', 'DECLINED'], c.state),
        c.proposed_at DESC, c.practice_id
      """;

  private final JdbcClient jdbc;

  PracticeQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindPractices.Result handle(FindPractices query) {
    return new FindPractices.Result(
        jdbc.sql(FIND)
            .param("practice", query.practiceId())
            .query((row, index) -> item(row))
            .list());
  }

  private static FindPractices.Item item(ResultSet row) throws SQLException {
    return new FindPractices.Item(
        row.getString("practice_id"),
        Rows.name(row, "kind", PracticeKind.class),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("title"),
        row.getString("text"),
        row.getString("link"),
        Rows.name(row, "state", PracticeState.class),
        Rows.time(row, "proposed_at"),
        row.getString("document"),
        Rows.optionalTime(row, "settled_at"));
  }
}
