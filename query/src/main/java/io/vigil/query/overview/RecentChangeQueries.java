package io.vigil.query.overview;

import io.vigil.api.overview.FindRecentChanges;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RecentChangeQueries {

  /** Units up to courses; classes and persons are not held up against each other. */
  private static final String LATEST =
      """
      WITH compared AS (
        SELECT s.control_point, s.unit, s.latest_start, c.name AS control_point_name, c.name_en,
          c.direction, c.unit_of_measure, u.name AS unit_name
        FROM board.series AS s
        JOIN board.control_point AS c ON c.control_point = s.control_point
        JOIN board.unit AS u ON u.unit = s.unit
        WHERE c.open AND c.level <> 'TEACHER'
          AND u.kind IN ('SCHOOL', 'FACULTY', 'OFFICE', 'TEACHING_GROUP', 'PROGRAMME', 'COURSE')
          AND c.direction IN ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER')
      ),
      latest AS (
        SELECT c.*, r.period, r.value, r.place,
          CASE c.direction
            WHEN 'HIGHER_IS_BETTER' THEN r.value >= r.target ELSE r.value <= r.target END
            AS at_target
        FROM compared AS c
        CROSS JOIN LATERAL (
          SELECT r.period, r.value, r.target,
            row_number() OVER (ORDER BY r.period_start DESC) AS place
          FROM board.reading AS r
          WHERE r.control_point = c.control_point AND r.unit = c.unit AND r.value IS NOT NULL
            AND r.period_start > c.latest_start - INTERVAL '2 years'
          ORDER BY r.period_start DESC
          LIMIT 60) AS r
      )
      """;

  private static final String RUNS =
      LATEST
          + """
          , ended AS (
            SELECT *,
              bool_and(coalesce(at_target, false))
                OVER (PARTITION BY control_point, unit ORDER BY place) AS running
            FROM latest
          )
          SELECT control_point, control_point_name, name_en, unit, unit_name,
            count(*) AS periods,
            (array_agg(period ORDER BY place DESC))[1] AS since,
            (array_agg(value ORDER BY place))[1] AS latest_value
          FROM ended
          WHERE running
          GROUP BY control_point, control_point_name, name_en, unit, unit_name
          HAVING count(*) > 1
          ORDER BY periods DESC, control_point, unit
          LIMIT :limit
          """;

  private static final String IMPROVEMENTS =
      LATEST
          + """
          , halves AS (
            SELECT control_point, control_point_name, name_en, unit, unit_name, direction,
              unit_of_measure,
              avg(value) FILTER (WHERE place <= 4) AS now,
              avg(value) FILTER (WHERE place BETWEEN 5 AND 8) AS before,
              (array_agg(period ORDER BY place))[1] AS latest_period
            FROM latest
            GROUP BY control_point, control_point_name, name_en, unit, unit_name, direction,
              unit_of_measure
            HAVING count(*) >= 8
          ),
          changes AS (
            SELECT *,
              CASE direction WHEN 'HIGHER_IS_BETTER' THEN now - before ELSE before - now END
                / nullif(abs(before), 0) AS gain
            FROM halves
          )
          SELECT * FROM changes
          WHERE gain > 0
          ORDER BY gain DESC, control_point, unit
          LIMIT :limit
          """;

  private final JdbcClient jdbc;

  RecentChangeQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindRecentChanges.Result handle(FindRecentChanges query) {
    return new FindRecentChanges.Result(
        jdbc.sql(RUNS).param("limit", query.limit()).query((row, index) -> run(row)).list(),
        jdbc.sql(IMPROVEMENTS)
            .param("limit", query.limit())
            .query((row, index) -> improvement(row))
            .list());
  }

  private static FindRecentChanges.Run run(ResultSet row) throws SQLException {
    return new FindRecentChanges.Run(
        row.getString("control_point"),
        row.getString("control_point_name"),
        row.getString("name_en"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getLong("periods"),
        row.getString("since"),
        Rows.number(row, "latest_value"));
  }

  private static FindRecentChanges.Improvement improvement(ResultSet row) throws SQLException {
    return new FindRecentChanges.Improvement(
        row.getString("control_point"),
        row.getString("control_point_name"),
        row.getString("name_en"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getDouble("before"),
        row.getDouble("now"),
        row.getString("latest_period"),
        row.getString("unit_of_measure"));
  }
}
