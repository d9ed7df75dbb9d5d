package io.vigil.query.response;

import io.vigil.api.warning.Awaited;
import io.vigil.api.warning.FindDueResponses;
import io.vigil.api.warning.FindRelapses;
import io.vigil.api.warning.FindResponse;
import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.ResponseLimit;
import io.vigil.api.warning.ResponseState;
import io.vigil.api.warning.TypicalCause;
import io.vigil.api.warning.WithdrawalGround;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ResponseQueries {
  private static final String ANSWERS =
      """
      SELECT r.*, coalesce(w.state IN ('CLOSED', 'WITHDRAWN'), false) AS ended,
        i.incident_id, i.takes_measures, i.measures, i.planned_at AS planned_there, i.standing
      FROM board.warning_response AS r
      LEFT JOIN board.warning AS w ON w.id = r.warning_id
      LEFT JOIN board.warning_incident AS i ON i.warning_id = r.warning_id
      WHERE r.warning_id = ANY (:ids)
      ORDER BY r.warning_id
      """;

  private static final String STEPS =
      """
      SELECT * FROM board.warning_response_step
      WHERE warning_id = :id
      ORDER BY at, event_position
      """;

  private static final String MEASURES =
      """
      SELECT * FROM board.warning_measure
      WHERE warning_id = :id
      ORDER BY planned_at, due, measure_id
      """;

  private static final String DUE =
      """
      SELECT r.warning_id
      FROM board.warning_response AS r
      WHERE r.awaited IS NOT NULL AND r.supervision < 2 AND r.half_at < :now
        AND (r.supervision < 1 OR r.due_at < :now)
        AND (r.over OR NOT EXISTS (
          SELECT FROM board.warning AS w
          WHERE w.id = r.warning_id AND w.state IN ('CLOSED', 'WITHDRAWN')))
      ORDER BY r.due_at, r.warning_id
      LIMIT :most
      """;

  private static final String RELAPSES =
      """
      SELECT w.id, e.id AS earlier
      FROM board.warning AS w
      CROSS JOIN LATERAL (
        SELECT x.id
        FROM board.warning AS x
        WHERE x.unit = w.unit AND x.control_point = w.control_point
          AND x.about = 'VALUE' AND x.state = 'CLOSED'
          AND board.warning_season(x.id) IS NOT DISTINCT FROM board.warning_season(w.id)
          AND x.closed_at < w.raised_at
          AND x.closed_at >= w.raised_at - :within * INTERVAL '1 second'
          AND EXISTS (
            SELECT FROM board.warning_measure AS m
            WHERE m.warning_id = x.id AND m.kind = 'PLAN')
        ORDER BY x.closed_at DESC, x.id
        LIMIT 1) AS e
      WHERE w.about = 'VALUE' AND w.state IN ('OPEN', 'CLEARED') AND NOT w.historical
        AND board.colour_rank(w.colour) < board.colour_rank(w.evidence -> 'rule' ->> 'ceiling')
        AND NOT EXISTS (
          SELECT FROM board.warning_step AS s
          WHERE s.warning_id = w.id AND s.what = 'relapsed')
      ORDER BY w.id
      LIMIT :most
      """;

  private final JdbcClient jdbc;

  ResponseQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindResponses.Result handle(FindResponses query) {
    return new FindResponses.Result(answers(query.warningIds()));
  }

  @QueryHandler
  FindResponse.Result handle(FindResponse query) {
    return new FindResponse.Result(
        answers(List.of(query.warningId())).stream().findFirst().orElse(null),
        steps(query.warningId()),
        measures(query.warningId()));
  }

  @QueryHandler
  FindDueResponses.Result handle(FindDueResponses query) {
    return new FindDueResponses.Result(
        jdbc.sql(DUE)
            .param("now", query.now().atOffset(ZoneOffset.UTC))
            .param("most", query.most())
            .query(String.class)
            .list());
  }

  /** Of several earlier ones, the latest. */
  @QueryHandler
  FindRelapses.Result handle(FindRelapses query) {
    return new FindRelapses.Result(
        jdbc.sql(RELAPSES)
            .param("within", query.within().toSeconds())
            .param("most", query.most())
            .query((row, index) -> new FindRelapses.Relapse(row.getString(1), row.getString(2)))
            .list());
  }

  private List<FindResponses.Answer> answers(List<String> ids) {
    return jdbc.sql(ANSWERS)
        .param("ids", ids.toArray(String[]::new))
        .query((row, index) -> answer(row))
        .list();
  }

  /** History that was over before anybody answered is known to the warning alone. */
  private static FindResponses.Answer answer(ResultSet row) throws SQLException {
    String verified = row.getString("verified");
    boolean ended = row.getBoolean("ended");
    Awaited awaited = ResponseTables.awaited(row);
    boolean asked =
        awaited != null && (!ended || ResponseLimit.isAfterTheEnd(awaited.due().step()));
    return new FindResponses.Answer(
        row.getString("warning_id"),
        row.getString("number"),
        Rows.name(row, "state", ResponseState.class),
        asked ? awaited : null,
        asked ? row.getInt("supervision") : 0,
        Rows.optionalName(row, "applied", WithdrawalGround.class),
        row.getBoolean("back"),
        ended || row.getBoolean("over"),
        row.getBoolean("structural"),
        Rows.list(row, "causes").stream().map(TypicalCause::valueOf).toList(),
        row.getString("diagnosis"),
        Rows.optionalTime(row, "planned_at"),
        verified == null ? null : verified.equals("EFFECTIVE"),
        row.getString("document"),
        row.getString("task"),
        row.getInt("useful"),
        row.getInt("useless"),
        incident(row));
  }

  private static FindResponses.@Nullable AtIncident incident(ResultSet row) throws SQLException {
    String id = row.getString("incident_id");
    return id == null
        ? null
        : new FindResponses.AtIncident(
            id,
            row.getBoolean("takes_measures"),
            row.getInt("measures"),
            Rows.optionalTime(row, "planned_there"),
            Rows.optionalName(row, "standing", ResponseState.class));
  }

  private List<FindResponse.Step> steps(String id) {
    return jdbc.sql(STEPS)
        .param("id", id)
        .query(
            (row, index) ->
                new FindResponse.Step(
                    row.getString("step"),
                    Rows.time(row, "at"),
                    Rows.time(row, "recorded_at"),
                    row.getString("actor"),
                    row.getString("role"),
                    row.getString("channel"),
                    row.getString("on_behalf_of"),
                    row.getString("note"),
                    Rows.optionalTime(row, "due_at")))
        .list();
  }

  private List<FindResponse.Measure> measures(String id) {
    return jdbc.sql(MEASURES)
        .param("id", id)
        .query(
            (row, index) ->
                new FindResponse.Measure(
                    row.getString("measure_id"),
                    row.getString("number"),
                    row.getString("kind"),
                    row.getString("text"),
                    row.getString("person_name"),
                    row.getString("unit"),
                    row.getString("unit_name"),
                    Rows.date(row, "due"),
                    Rows.time(row, "planned_at"),
                    Rows.optionalTime(row, "done_at"),
                    row.getString("result")))
        .list();
  }
}
