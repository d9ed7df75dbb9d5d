package io.vigil.query.register;

import io.vigil.api.meeting.AgendaItem;
import io.vigil.api.meeting.FindMeetings;
import io.vigil.api.meeting.MeetingKind;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class MeetingQueries {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<AgendaItem>> AGENDA = new TypeReference<>() {};

  private static final String FIND =
      """
      SELECT c.*, u.name AS unit_name
      FROM board.meeting AS c
      LEFT JOIN board.unit AS u ON u.unit = c.unit
      WHERE (CAST(:meeting AS text) IS NULL OR c.meeting_id = :meeting)
        AND (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
          SELECT FROM board.unit_closure AS s
          WHERE s.ancestor = ANY (CAST(:scopes AS text[])) AND s.descendant = c.unit))
      ORDER BY c.held_at DESC, c.meeting_id
      LIMIT :limit
      """;

  private final JdbcClient jdbc;

  MeetingQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindMeetings.Result handle(FindMeetings query) {
    return new FindMeetings.Result(
        jdbc.sql(FIND)
            .param("meeting", query.meetingId())
            .param("scopes", query.scopes().toArray(String[]::new))
            .param("limit", query.limit())
            .query((row, index) -> item(row))
            .list());
  }

  private static FindMeetings.Item item(ResultSet row) throws SQLException {
    return new FindMeetings.Item(
        row.getString("meeting_id"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("title"),
        Rows.time(row, "held_at"),
        JSON.readValue(row.getString("agenda"), AGENDA),
        Rows.name(row, "kind", MeetingKind.class),
        row.getString("minutes"),
        row.getLong("decisions"),
        row.getLong("open_decisions"));
  }
}
