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
      WarningSql.WITH + BY_COLOUR + WarningSql.FOUND + "WHERE w.level IS NOT NULL\n" + GROUPED;

  private static final String COUNT_BEFORE =
      StandingSql.WITH + BY_COLOUR + StandingSql.FOUND + GROUPED;

  /** For a unit a warning is folded where the one that it is folded into is of that unit's too. */
  private static final String OF_UNITS =
      """
      WITH member AS MATERIALIZED (SELECT * FROM board.warning_case WHERE tier = 0),
      led AS MATERIALIZED (
        SELECT m.warning_id, t.unit_path
        FROM member AS m
        JOIN member AS l ON l.case_id = m.case_id AND l.place < m.place
        JOIN board.warning AS t ON t.id = l.warning_id
      )
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
            WHERE m.warning_id = w.id AND p.unit = ANY (t.unit_path)
              AND NOT EXISTS (
                SELECT FROM board.warning_response AS r
                WHERE r.warning_id = t.id AND r.structural)) OR EXISTS (
            SELECT FROM led AS l
            WHERE l.warning_id = w.id AND p.unit = ANY (l.unit_path)) AS is_folded
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
