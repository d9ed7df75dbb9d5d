package io.vigil.query.response;

import io.vigil.api.grading.Colour;
import io.vigil.api.warning.FindRecurrences;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Warnings whose trouble came back. */
@Component
class RecurrenceQueries {
  private static final String FIND =
      """
      SELECT r.warning_id, r.ended_on, r.again, r.back_on, r.colour, r.relapse
      FROM board.warning_recurrence AS r WHERE r.warning_id = ANY (:ids)
      UNION
      SELECT r.warning_id, r.ended_on, r.again, r.back_on, r.colour, r.relapse
      FROM board.warning_recurrence AS r WHERE r.again = ANY (:ids)
      ORDER BY ended_on DESC, warning_id, back_on, again
      """;

  private final JdbcClient jdbc;

  RecurrenceQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindRecurrences.Result handle(FindRecurrences query) {
    return new FindRecurrences.Result(
        jdbc.sql(FIND)
            .param("ids", query.warningIds().toArray(String[]::new))
            .query((row, number) -> item(row))
            .list());
  }

  private static FindRecurrences.Item item(ResultSet row) throws SQLException {
    return new FindRecurrences.Item(
        row.getString("warning_id"),
        Rows.date(row, "ended_on"),
        row.getString("again"),
        Rows.date(row, "back_on"),
        Colour.valueOf(row.getString("colour")),
        row.getBoolean("relapse"));
  }
}
