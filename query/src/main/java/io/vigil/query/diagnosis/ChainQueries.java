package io.vigil.query.diagnosis;

import io.vigil.api.diagnosis.FindChain;
import io.vigil.api.grading.Colour;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class ChainQueries {

  private static final String NAMES =
      """
      SELECT
        (SELECT p.name FROM board.control_point AS p WHERE p.control_point = :point) AS name,
        (SELECT p.unit_of_measure FROM board.control_point AS p
          WHERE p.control_point = :point) AS unit_of_measure,
        (SELECT u.name FROM board.unit AS u WHERE u.unit = :unit) AS unit_name
      """;

  private static final String LINES =
      """
      SELECT l.*
      FROM board.control_point_lines AS l
      WHERE l.control_point = :point AND l.recorded_at < :as_of
      ORDER BY l.valid_from DESC, l.event_position DESC
      """;

  /** What was corrected since stands as it was before; how it was judged then is not kept. */
  private static final String READINGS =
      """
      SELECT
        r.period, r.period_to, r.standard,
        CASE WHEN k.event_position IS NULL THEN r.value ELSE k.old_value END AS value,
        CASE WHEN k.event_position IS NULL THEN r.colour END AS colour,
        CASE WHEN k.event_position IS NULL THEN r.recorded_at ELSE k.known_at END AS recorded_at,
        k.recorded_at AS corrected_at
      FROM board.reading AS r
      LEFT JOIN LATERAL (
        SELECT
          c.event_position, c.old_value, c.recorded_at,
          coalesce(c.old_recorded_at, board.midnight(r.period_to + 1)) AS known_at
        FROM board.reading_correction AS c
        WHERE c.control_point = r.control_point AND c.unit = r.unit AND c.period = r.period
          AND c.recorded_at >= :as_of
        ORDER BY c.event_position
        LIMIT 1) AS k ON true
      WHERE r.control_point = :point AND r.unit = :unit
        AND coalesce(k.known_at, r.recorded_at) < :as_of
      ORDER BY r.period_from DESC
      LIMIT 12
      """;

  private static final String WARNINGS =
      """
      SELECT
        w.id::text AS id, coalesce(c.colour, w.worst_colour) AS worst_colour, w.since, w.raised_at,
        CASE WHEN o.over_at < :as_of THEN o.over_at END AS closed_at,
        CASE WHEN o.over_at < :as_of THEN coalesce(w.close_reason, w.withdraw_reason) END
          AS close_reason
      FROM board.warning AS w
      CROSS JOIN LATERAL (SELECT least(w.closed_at, w.withdrawn_at) AS over_at) AS o
      LEFT JOIN LATERAL (
        SELECT s.colour
        FROM board.warning_step AS s
        WHERE s.warning_id = w.id AND s.colour IS NOT NULL AND s.recorded_at < :as_of
        ORDER BY array_position(ARRAY['BLUE', 'YELLOW', 'ORANGE', 'RED'], s.colour) DESC
        LIMIT 1) AS c ON true
      WHERE w.control_point = :point AND w.unit = :unit AND w.raised_at < :as_of
      ORDER BY w.raised_at DESC, w.since DESC, w.id
      LIMIT 5
      """;

  private static final String STEPS =
      """
      SELECT
        s.warning_id::text AS warning_id, s.step, s.at, s.note, s.recorded_at >= :as_of AS later
      FROM board.warning_response_step AS s
      JOIN (%s) AS w ON w.id = s.warning_id::text
      WHERE s.at < :as_of
      ORDER BY s.at, s.event_position
      """
          .formatted(WARNINGS);

  private static final String LOG =
      """
      SELECT l.*, p.name
      FROM board.control_point_lines AS l
      LEFT JOIN board.control_point AS p ON p.control_point = l.control_point
      WHERE l.recorded_at < :as_of AND l.document IS NOT NULL
      ORDER BY l.recorded_at DESC, l.valid_from DESC, l.control_point
      LIMIT :limit
      """;

  private final JdbcClient jdbc;
  private final ComputedChain computed;

  ChainQueries(JdbcClient jdbc, ComputedChain computed) {
    this.jdbc = jdbc;
    this.computed = computed;
  }

  @QueryHandler
  FindChain.Result handle(FindChain query) {
    return jdbc.sql(NAMES)
        .param("point", query.controlPoint())
        .param("unit", query.unit())
        .query((row, index) -> chain(row, query))
        .single();
  }

  private FindChain.Result chain(ResultSet names, FindChain query) throws SQLException {
    List<FindChain.Value> own = asked(READINGS, query).query((row, index) -> value(row)).list();
    List<FindChain.Value> put = own.isEmpty() ? computed.of(query) : List.of();
    return new FindChain.Result(
        names.getString("name"),
        names.getString("unit_name"),
        names.getString("unit_of_measure"),
        jdbc.sql(LINES)
            .param("point", query.controlPoint())
            .param("as_of", time(query.asOf()))
            .query((row, index) -> line(row))
            .list(),
        own.isEmpty() ? put : own,
        !put.isEmpty(),
        asked(WARNINGS, query).query((row, index) -> warning(row)).list(),
        asked(STEPS, query).query((row, index) -> step(row)).list());
  }

  private StatementSpec asked(String sql, FindChain query) {
    return jdbc.sql(sql)
        .param("point", query.controlPoint())
        .param("unit", query.unit())
        .param("as_of", time(query.asOf()));
  }

  @QueryHandler
  FindChain.LinesLogged handle(FindChain.LinesLog query) {
    return new FindChain.LinesLogged(
        jdbc.sql(LOG)
            .param("as_of", time(query.asOf()))
            .param("limit", query.limit())
            .query(
                (row, index) ->
                    new FindChain.Change(
                        row.getString("control_point"), row.getString("name"), line(row)))
            .list());
  }

  private static OffsetDateTime time(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  private static FindChain.Line line(ResultSet row) throws SQLException {
    return new FindChain.Line(
        Rows.date(row, "valid_from"),
        Rows.number(row, "target"),
        Rows.number(row, "standard"),
        Rows.number(row, "warning"),
        row.getString("document"),
        row.getString("basis"),
        Rows.time(row, "recorded_at"));
  }

  private static FindChain.Value value(ResultSet row) throws SQLException {
    @Nullable Colour colour = Rows.optionalName(row, "colour", Colour.class);
    return new FindChain.Value(
        row.getString("period"),
        Rows.date(row, "period_to"),
        Rows.number(row, "value"),
        Rows.number(row, "standard"),
        colour,
        Rows.time(row, "recorded_at"),
        Rows.optionalTime(row, "corrected_at"));
  }

  private static FindChain.Case warning(ResultSet row) throws SQLException {
    return new FindChain.Case(
        row.getString("id"),
        Rows.name(row, "worst_colour", Colour.class),
        Rows.date(row, "since"),
        Rows.time(row, "raised_at"),
        Rows.optionalTime(row, "closed_at"),
        row.getString("close_reason"));
  }

  private static FindChain.Step step(ResultSet row) throws SQLException {
    return new FindChain.Step(
        row.getString("warning_id"),
        row.getString("step"),
        Rows.time(row, "at"),
        row.getString("note"),
        row.getBoolean("later"));
  }
}
