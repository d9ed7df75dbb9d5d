package io.vigil.query.warning;

import io.vigil.api.grading.Colour;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindOwners;
import io.vigil.api.warning.FindResponsible;
import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.Responsible;
import io.vigil.api.warning.WarningState;
import io.vigil.query.projection.Json;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class WarningQueries {

  /** An end that another one took the place of, since it was told late, is none. */
  private static final String HISTORY =
      """
      SELECT s.what, s.colour, s.evidence, s.reason, s.recorded_at, s.since
      FROM board.warning_step AS s
      WHERE s.warning_id = :id AND NOT (s.what = 'closed' AND coalesce((
        SELECT n.what FROM board.warning_step AS n
        WHERE n.warning_id = s.warning_id AND n.event_position > s.event_position
          AND n.what IN ('closed', 'resumed')
        ORDER BY n.event_position LIMIT 1) = 'closed', false))
      ORDER BY s.event_position
      """;

  private static final String OWNERS =
      """
      SELECT w.id, w.responsible, u.name AS responsible_name
      FROM board.warning AS w
      LEFT JOIN board.unit AS u ON u.unit = w.responsible
      WHERE w.id = ANY (:ids) AND w.responsible IS NOT NULL
      """;

  private static final String RESPONSIBLE =
      """
      SELECT board.responsible_unit(u.path, board.warning_lead(:controlPoint, u.unit)) AS responsible
      FROM board.unit AS u
      WHERE u.unit = :unit
      """;

  private final JdbcClient jdbc;

  WarningQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindWarnings.Result handle(FindWarnings query) {
    List<FindWarnings.Item> items =
        filtered(WarningSql.PAGE, query)
            .param("size", query.size())
            .param("offset", (long) query.page() * query.size())
            .query((row, index) -> item(row))
            .list();
    return filtered(WarningSql.TOTAL, query)
        .query(
            (row, index) ->
                new FindWarnings.Result(row.getLong("total"), row.getLong("folded"), items))
        .single();
  }

  @QueryHandler
  FindWarning.Result handle(FindWarning query) {
    return jdbc.sql(WarningSql.ONE)
        .param("id", query.id())
        .param("scopes", query.scopes().toArray(String[]::new))
        .query(
            (row, index) ->
                new FindWarning.Result(
                    item(row), history(query.id()), row.getString("owner"), responsible(row)))
        .optional()
        .orElseGet(() -> new FindWarning.Result(null, List.of(), null, null));
  }

  @QueryHandler
  FindOwners.Result handle(FindOwners query) {
    return new FindOwners.Result(
        jdbc.sql(OWNERS)
            .param("ids", query.warningIds().toArray(String[]::new))
            .query(
                (row, index) ->
                    new FindOwners.Owner(
                        row.getString("id"),
                        row.getString("responsible"),
                        row.getString("responsible_name")))
            .list());
  }

  @QueryHandler
  FindResponsible.Result handle(FindResponsible query) {
    return jdbc.sql(RESPONSIBLE)
        .param("unit", query.unit())
        .param("controlPoint", query.controlPoint())
        .query((row, index) -> new FindResponsible.Result(row.getString("responsible")))
        .optional()
        .orElseGet(() -> new FindResponsible.Result(null));
  }

  private static @Nullable Responsible responsible(ResultSet row) throws SQLException {
    String unit = row.getString("responsible");
    String lead = row.getString("lead");
    boolean led = lead != null && !lead.equals(unit);
    return unit == null
        ? null
        : new Responsible(
            unit,
            row.getString("responsible_name"),
            led ? lead : null,
            led ? row.getString("lead_name") : null);
  }

  private StatementSpec filtered(String sql, FindWarnings query) {
    return WarningSql.filtered(jdbc.sql(sql), query).param("folded", query.folded());
  }

  private List<FindWarning.Step> history(String id) {
    return jdbc.sql(HISTORY)
        .param("id", id)
        .query(
            (row, index) ->
                new FindWarning.Step(
                    row.getString("what"),
                    Rows.optionalName(row, "colour", Colour.class),
                    evidence(row.getString("evidence")),
                    row.getString("reason"),
                    Rows.time(row, "recorded_at"),
                    Rows.optionalTime(row, "since")))
        .list();
  }

  static FindWarnings.Item item(ResultSet row) throws SQLException {
    String name = row.getString("control_point_name");
    UnitKind kind = Rows.optionalName(row, "unit_kind", UnitKind.class);
    return new FindWarnings.Item(
        row.getString("id"),
        row.getString("control_point"),
        name == null ? row.getString("control_point") : name,
        row.getString("control_point_name_en"),
        row.getString("unit"),
        row.getString("unit_name"),
        kind == null ? UnitKind.OFFICE : kind,
        Rows.name(row, "colour", Colour.class),
        Rows.name(row, "worst_colour", Colour.class),
        Rows.name(row, "state", WarningState.class),
        Rows.time(row, "raised_at"),
        Rows.date(row, "since"),
        row.getBoolean("historical"),
        Json.read(row.getString("evidence"), Evidence.class),
        row.getString("folded_into"),
        row.getInt("members"),
        row.getInt("siblings"),
        ending(row));
  }

  private static FindWarnings.@Nullable Ending ending(ResultSet row) throws SQLException {
    Instant at = Rows.optionalTime(row, "ended_at");
    return at == null
        ? null
        : new FindWarnings.Ending(
            evidence(row.getString("raised_evidence")),
            worst(row.getString("worst")),
            at,
            row.getString("end_reason"));
  }

  private static FindWarnings.@Nullable Worst worst(@Nullable String json) {
    return json == null ? null : Json.read(json, FindWarnings.Worst.class);
  }

  private static @Nullable Evidence evidence(@Nullable String json) {
    return json == null ? null : Json.read(json, Evidence.class);
  }
}
