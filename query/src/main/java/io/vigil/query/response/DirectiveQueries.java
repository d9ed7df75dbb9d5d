package io.vigil.query.response;

import io.vigil.api.grading.Colour;
import io.vigil.api.warning.FindDirectives;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DirectiveQueries {
  private static final String GIVEN =
      """
      FROM board.warning_measure AS m
      JOIN board.warning AS w ON w.id = m.warning_id
      LEFT JOIN board.warning_response AS r ON r.warning_id = m.warning_id
      WHERE m.kind = 'DIRECTIVE' AND EXISTS (
        SELECT FROM board.warning_response_step AS s
        WHERE s.warning_id = m.warning_id AND s.step = 'directive-given' AND s.at = m.planned_at
          AND coalesce(s.note, '') = m.text AND :actor IN (s.actor, s.on_behalf_of))
      """;

  private static final String TOTAL = "SELECT count(*)\n" + GIVEN;

  private static final String PAGE =
      """
      SELECT
        m.*, r.number AS warning_number, w.unit AS warning_unit, w.unit_name AS warning_unit_name,
        w.control_point_name, w.control_point_name_en, w.colour,
        w.state IN ('CLOSED', 'WITHDRAWN') AS ended,
        coalesce(m.person_name, m.unit_name, m.unit) AS answering
      """
          + GIVEN
          + """
          ORDER BY
            m.done_at IS NOT NULL OR w.state IN ('CLOSED', 'WITHDRAWN'), m.due, m.event_position
          LIMIT :limit
          """;

  private final JdbcClient jdbc;

  DirectiveQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindDirectives.Result handle(FindDirectives query) {
    return new FindDirectives.Result(
        jdbc.sql(TOTAL).param("actor", query.actor()).query(Long.class).single(),
        jdbc.sql(PAGE)
            .param("actor", query.actor())
            .param("limit", query.limit())
            .query((row, index) -> item(row))
            .list());
  }

  private static FindDirectives.Item item(ResultSet row) throws SQLException {
    return new FindDirectives.Item(
        row.getString("warning_id"),
        row.getString("warning_number"),
        row.getString("warning_unit"),
        row.getString("warning_unit_name"),
        row.getString("control_point_name"),
        row.getString("control_point_name_en"),
        Rows.name(row, "colour", Colour.class),
        row.getString("text"),
        row.getString("answering"),
        Rows.date(row, "due"),
        Rows.time(row, "planned_at"),
        Rows.optionalTime(row, "done_at"),
        row.getString("result"),
        row.getBoolean("ended"));
  }
}
