package io.vigil.query.warning;

import io.vigil.api.controlpoint.Level;
import io.vigil.api.grading.Colour;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.CountWarnings;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.WarningState;
import io.vigil.api.warning.WithdrawReason;
import io.vigil.query.projection.Json;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class WarningQueries {

  private static final String MATCHING =
      """
      FROM board.warning AS w
      WHERE CASE :filter
          WHEN 'OPEN' THEN w.state IN ('OPEN', 'CLEARED')
          WHEN 'CLOSED' THEN w.state IN ('CLOSED', 'WITHDRAWN')
          ELSE true END
        AND (CAST(:controlPoint AS text) IS NULL OR w.control_point = :controlPoint)
        AND (CAST(:colour AS text) IS NULL OR w.colour = :colour)
        AND (CAST(:level AS text) IS NULL OR w.level = :level)
        AND (w.unit_kind IS DISTINCT FROM 'TEACHER' OR w.unit = :unit)
        AND (CAST(:unit AS text) IS NULL
          OR w.unit = :unit
          OR (:withDescendants AND EXISTS (
            SELECT FROM board.unit_closure AS c
            WHERE c.ancestor = :unit AND c.descendant = w.unit)))
        AND (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
          SELECT FROM board.unit_closure AS c
          WHERE c.ancestor = ANY (:scopes) AND c.descendant = w.unit))
        AND NOT (:folded AND EXISTS (
          SELECT
          FROM board.warning_open AS o
          JOIN board.warning AS above ON above.id = o.folded_into
          WHERE o.id = w.id
            AND (CAST(:colour AS text) IS NULL OR above.colour = :colour)
            AND (CAST(:unit AS text) IS NULL OR above.unit = :unit OR EXISTS (
              SELECT FROM board.unit_closure AS c
              WHERE c.ancestor = :unit AND c.descendant = above.unit))
            AND (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
              SELECT FROM board.unit_closure AS c
              WHERE c.ancestor = ANY (:scopes) AND c.descendant = above.unit))))
      """;

  private static final String FOLDING =
      """
      SELECT
        w.*,
        (SELECT o.folded_into FROM board.warning_open AS o WHERE o.id = w.id) AS folded_into,
        CASE WHEN w.state = 'OPEN' THEN (
          SELECT count(*)
          FROM board.warning AS b
          WHERE b.state IN ('OPEN', 'CLEARED')
            AND b.control_point = w.control_point
            AND b.unit <> w.unit
            AND b.unit_kind IS DISTINCT FROM 'TEACHER'
            AND b.about = 'VALUE' AND w.about = 'VALUE'
            AND w.unit = ANY (b.unit_path)
            AND board.colour_rank(w.colour) >= board.colour_rank(b.colour)) ELSE 0 END AS members
      """;

  private static final String PAGE =
      FOLDING
          + MATCHING
          + """
          ORDER BY w.since DESC, w.unit, w.control_point, w.id
          LIMIT :size OFFSET :offset
          """;

  private static final String COUNT =
      """
      SELECT w.level, w.colour, count(*) AS open
      FROM board.warning_open AS w
      LEFT JOIN board.warning AS above ON above.id = w.folded_into
      WHERE w.level <> 'TEACHER'
        AND (above.id IS NULL OR (cardinality(CAST(:scopes AS text[])) > 0 AND NOT EXISTS (
          SELECT FROM board.unit_closure AS c
          WHERE c.ancestor = ANY (:scopes) AND c.descendant = above.unit)))
        AND (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
          SELECT FROM board.unit_closure AS c
          WHERE c.ancestor = ANY (:scopes) AND c.descendant = w.unit))
      GROUP BY w.level, w.colour
      ORDER BY w.level, board.colour_rank(w.colour) DESC
      """;

  /** By the last step that was recorded before; a step without a colour leaves it as it is. */
  private static final String COUNT_BEFORE =
      """
      WITH stood AS (
        SELECT s.*
        FROM (
          SELECT w.id
          FROM board.warning AS w
          WHERE coalesce(least(w.closed_at, w.withdrawn_at), 'infinity'::timestamptz) >= :before
        ) AS w
        CROSS JOIN LATERAL (
          SELECT
            w.id AS warning_id,
            (array_agg(s.what ORDER BY s.event_position DESC))[1] AS what,
            (array_agg(s.colour ORDER BY s.event_position DESC)
              FILTER (WHERE s.colour IS NOT NULL))[1] AS colour
          FROM board.warning_step AS s
          WHERE s.warning_id = w.id AND s.recorded_at < :before
        ) AS s
      ),
      standing AS (
        SELECT w.level, w.control_point, w.unit, w.unit_path, w.about, s.colour, s.what
        FROM stood AS s
        JOIN board.warning AS w ON w.id = s.warning_id
        WHERE s.what NOT IN ('closed', 'withdrawn') AND s.colour IS NOT NULL
          AND w.level <> 'TEACHER'
          AND (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
            SELECT FROM board.unit_closure AS c
            WHERE c.ancestor = ANY (:scopes) AND c.descendant = w.unit))
      )
      SELECT w.level, w.colour, count(*) AS open
      FROM standing AS w
      WHERE NOT EXISTS (
        SELECT FROM standing AS a
        WHERE a.control_point = w.control_point AND a.unit <> w.unit
          AND a.unit = ANY (w.unit_path) AND a.what <> 'cleared'
          AND a.about = 'VALUE' AND w.about = 'VALUE'
          AND board.colour_rank(a.colour) >= board.colour_rank(w.colour))
      GROUP BY w.level, w.colour
      ORDER BY w.level, board.colour_rank(w.colour) DESC
      """;

  private static final String HISTORY =
      """
      SELECT what, colour, evidence, reason, recorded_at
      FROM board.warning_step
      WHERE warning_id = :id
      ORDER BY event_position
      """;

  private final JdbcClient jdbc;

  WarningQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindWarnings.Result handle(FindWarnings query) {
    long total = filtered("SELECT count(*) " + MATCHING, query).query(Long.class).single();
    List<FindWarnings.Item> items =
        filtered(PAGE, query)
            .param("size", query.size())
            .param("offset", (long) query.page() * query.size())
            .query((row, index) -> item(row))
            .list();
    return new FindWarnings.Result(total, items);
  }

  @QueryHandler
  FindWarning.Result handle(FindWarning query) {
    return jdbc.sql(FOLDING + "FROM board.warning AS w WHERE w.id = :id")
        .param("id", query.id())
        .query(
            (row, index) ->
                new FindWarning.Result(item(row), history(query.id()), row.getString("owner")))
        .optional()
        .orElseGet(() -> new FindWarning.Result(null, List.of(), null));
  }

  @QueryHandler
  CountWarnings.Result handle(CountWarnings query) {
    return new CountWarnings.Result(
        counting(query)
            .param("scopes", query.scopes().toArray(String[]::new))
            .query(
                (row, index) ->
                    new CountWarnings.Row(
                        Rows.name(row, "level", Level.class),
                        Rows.name(row, "colour", Colour.class),
                        row.getLong("open")))
            .list());
  }

  private StatementSpec counting(CountWarnings query) {
    Instant before = query.before();
    return before == null
        ? jdbc.sql(COUNT)
        : jdbc.sql(COUNT_BEFORE).param("before", before.atOffset(ZoneOffset.UTC));
  }

  private StatementSpec filtered(String sql, FindWarnings query) {
    return jdbc.sql(sql)
        .param("filter", query.filter().name())
        .param("controlPoint", query.controlPoint())
        .param("colour", query.colour() == null ? null : query.colour().name())
        .param("level", query.level() == null ? null : query.level().name())
        .param("unit", query.unit())
        .param("withDescendants", query.withDescendants())
        .param("folded", query.folded())
        .param("scopes", query.scopes().toArray(String[]::new));
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
                    Rows.time(row, "recorded_at")))
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
        Rows.optionalName(row, "withdraw_reason", WithdrawReason.class));
  }

  private static @Nullable Evidence evidence(@Nullable String json) {
    return json == null ? null : Json.read(json, Evidence.class);
  }
}
