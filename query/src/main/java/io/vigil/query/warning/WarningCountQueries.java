package io.vigil.query.warning;

import io.vigil.api.controlpoint.Level;
import io.vigil.api.grading.Colour;
import io.vigil.api.warning.CountWarnings;
import io.vigil.api.warning.CountWarningsOfUnits;
import io.vigil.api.warning.FindWarnings;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** How many warnings are open: the same that are listed. */
@Component
class WarningCountQueries {

  private static final String BY_COLOUR =
      """
      SELECT w.level, w.colour,
        count(*) FILTER (WHERE NOT w.is_folded AND NOT w.is_of_the_year) AS open,
        count(*) FILTER (WHERE w.is_folded AND NOT w.is_of_the_year) AS folded
      """;

  private static final String GROUPED =
      """
      GROUP BY w.level, w.colour
      ORDER BY w.level, board.colour_rank(w.colour) DESC
      """;

  private static final String COUNT =
      BY_COLOUR + WarningSql.FOUND + "WHERE w.level IS NOT NULL\n" + GROUPED;

  /**
   * By the last step that was recorded before, and the readings and common causes that were known
   * then; a step without a colour leaves it as it is. A task of the year was one then if no reading
   * had come since it became one.
   */
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
              FILTER (WHERE s.colour IS NOT NULL))[1] AS colour,
            (array_agg(s.evidence ORDER BY s.event_position DESC)
              FILTER (WHERE s.evidence IS NOT NULL))[1] -> 'grade' ->> 'colour' AS by_lines
          FROM board.warning_step AS s
          WHERE s.warning_id = w.id AND s.recorded_at < :before
        ) AS s
      ),
      standing AS (
        SELECT w.id, w.level, w.control_point, w.unit, w.unit_path, w.since, w.about,
          s.colour, s.by_lines, s.what
        FROM stood AS s
        JOIN board.warning AS w ON w.id = s.warning_id
        WHERE s.what NOT IN ('closed', 'withdrawn') AND s.colour IS NOT NULL
          AND w.level IS NOT NULL
          AND %s
          AND %s
      )
      %s
      FROM (
        SELECT w.*, EXISTS (
          SELECT FROM board.warning_same AS m
          JOIN standing AS t ON t.id = m.told_by
          WHERE m.warning_id = w.id)
          OR EXISTS (
          SELECT FROM standing AS a
          WHERE a.control_point = w.control_point AND a.unit <> w.unit
            AND a.unit = ANY (w.unit_path) AND a.what <> 'cleared'
            AND a.about = 'VALUE' AND w.about = 'VALUE'
            AND (a.by_lines IS NOT NULL OR w.by_lines IS NULL)
            AND board.colour_rank(a.colour) >= board.colour_rank(w.colour))
          OR EXISTS (
            SELECT FROM board.common_cause AS s
            WHERE w.about = 'VALUE' AND w.colour <> 'RED'
              AND s.control_point = w.control_point AND s.unit <> w.unit
              AND s.unit = ANY (w.unit_path) AND s.recorded_at < :before
              AND w.since BETWEEN s.period_from AND s.period_to
              AND EXISTS (
                SELECT FROM board.unit_closure AS c
                WHERE c.ancestor = w.unit AND c.descendant = ANY (s.members))
              AND (w.what = 'cleared' OR NOT EXISTS (
                SELECT FROM board.reading AS r
                WHERE r.control_point = w.control_point AND r.unit = w.unit
                  AND r.recorded_at < :before
                  AND r.period_start >= board.midnight(8 + (
                    SELECT max(l.period_to) FROM board.common_cause AS l
                    WHERE l.signal_id = s.signal_id AND l.recorded_at < :before))))) AS is_folded,
          EXISTS (
            SELECT FROM board.warning_response AS r
            WHERE r.warning_id = w.id AND r.state = 'IMPROVEMENT' AND r.improvement_at < :before
              AND NOT EXISTS (
                SELECT FROM board.reading AS n
                WHERE n.control_point = w.control_point AND n.unit = w.unit
                  AND n.recorded_at > r.improvement_at AND n.recorded_at < :before)
          ) AS is_of_the_year
        FROM standing AS w) AS w
      %s
      """
          .formatted(WarningSql.NOT_OF_PERSONS, WarningSql.IN_SCOPE, BY_COLOUR, GROUPED);

  /** For a unit a warning is folded where the one that it is folded into is of that unit's too. */
  private static final String OF_UNITS =
      """
      SELECT u.unit,
        count(*) FILTER (WHERE NOT u.is_folded) AS open,
        count(*) FILTER (WHERE u.is_folded) AS folded
      FROM board.warning_open AS w
      LEFT JOIN board.warning AS above ON above.id = w.folded_into
      CROSS JOIN LATERAL (
        SELECT p.unit, coalesce(p.unit = ANY (above.unit_path), false) OR EXISTS (
            SELECT
            FROM board.common_cause AS s
            JOIN board.unit_closure AS c ON c.descendant = s.unit AND c.ancestor = p.unit
            WHERE s.signal_id = w.common_cause) OR EXISTS (
            SELECT
            FROM board.warning_same AS m
            JOIN board.warning_open AS t ON t.id = m.told_by
            WHERE m.warning_id = w.id AND p.unit = ANY (t.unit_path)) AS is_folded
        FROM unnest(w.unit_path) AS p (unit)) AS u
      WHERE NOT EXISTS (
          SELECT FROM board.warning_response AS r WHERE r.warning_id = w.id AND r.structural)
        AND %s
        AND %s
      GROUP BY u.unit
      ORDER BY u.unit
      """
          .formatted(WarningSql.NOT_OF_PERSONS, WarningSql.IN_SCOPE);

  private record Counted(CountWarnings.Row row, long folded) {}

  private final JdbcClient jdbc;

  WarningCountQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  CountWarnings.Result handle(CountWarnings query) {
    List<Counted> counted = counting(query).query((row, index) -> counted(row)).list();
    return new CountWarnings.Result(
        counted.stream().map(Counted::row).filter(row -> row.open() > 0).toList(),
        counted.stream().mapToLong(Counted::folded).sum());
  }

  private StatementSpec counting(CountWarnings query) {
    Instant before = query.before();
    return before == null
        ? WarningSql.filtered(jdbc.sql(COUNT), open(query.scopes()))
        : jdbc.sql(COUNT_BEFORE)
            .param("before", before.atOffset(ZoneOffset.UTC))
            .param("scopes", query.scopes().toArray(String[]::new));
  }

  private static FindWarnings open(List<String> scopes) {
    return new FindWarnings(
        null, false, null, FindWarnings.Filter.OPEN, null, null, scopes, true, 0, 0);
  }

  private static Counted counted(ResultSet row) throws SQLException {
    return new Counted(
        new CountWarnings.Row(
            Rows.name(row, "level", Level.class),
            Rows.name(row, "colour", Colour.class),
            row.getLong("open")),
        row.getLong("folded"));
  }

  @QueryHandler
  CountWarningsOfUnits.Result handle(CountWarningsOfUnits query) {
    return new CountWarningsOfUnits.Result(
        jdbc.sql(OF_UNITS)
            .param("scopes", query.scopes().toArray(String[]::new))
            .query(
                (row, index) ->
                    new CountWarningsOfUnits.Row(
                        row.getString("unit"), row.getLong("open"), row.getLong("folded")))
            .list());
  }
}
