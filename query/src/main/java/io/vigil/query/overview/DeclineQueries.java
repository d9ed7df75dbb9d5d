package io.vigil.query.overview;

import io.vigil.api.overview.FindDeclines;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DeclineQueries {

  /**
   * Three values that each are worse than that of the year before are what is noted as a trend,
   * too.
   */
  private static final String DECLINES =
      """
      WITH years AS (
        SELECT r.control_point, c.name, c.name_en, r.unit_of_measure, r.period_from, r.value,
          (lag(left(r.period, 4)) OVER ordered)::integer + 1 = left(r.period, 4)::integer
            AND CASE r.direction
              WHEN 'HIGHER_IS_BETTER' THEN r.value < lag(r.value) OVER ordered
              WHEN 'LOWER_IS_BETTER' THEN r.value > lag(r.value) OVER ordered
            END AS is_worse,
          row_number() OVER (PARTITION BY r.control_point ORDER BY r.period_from DESC) AS back
        FROM board.reading AS r
        JOIN board.control_point AS c
          ON c.control_point = r.control_point AND c.judging_period_kind = 'SCHOOL_YEAR'
        WHERE r.unit = :unit AND r.period_kind = 'SCHOOL_YEAR' AND r.value IS NOT NULL
          AND EXISTS (
            SELECT FROM board.warning_open AS w
            WHERE w.control_point = r.control_point AND w.unit = r.unit AND w.about = 'VALUE')
        WINDOW ordered AS (PARTITION BY r.control_point ORDER BY r.period_from)
      ),
      runs AS (
        SELECT y.*, min(y.back) FILTER (WHERE y.is_worse IS NOT TRUE)
          OVER (PARTITION BY y.control_point) AS before_it
        FROM years AS y
      )
      SELECT control_point, name, name_en, unit_of_measure,
        array_agg(value ORDER BY period_from) AS values
      FROM runs
      WHERE back <= before_it
      GROUP BY control_point, name, name_en, unit_of_measure
      HAVING count(*) >= 3
      ORDER BY control_point
      """;

  private final JdbcClient jdbc;

  DeclineQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindDeclines.Result handle(FindDeclines query) {
    return new FindDeclines.Result(
        jdbc.sql(DECLINES).param("unit", query.unit()).query((row, index) -> decline(row)).list());
  }

  private static FindDeclines.Decline decline(ResultSet row) throws SQLException {
    return new FindDeclines.Decline(
        row.getString("control_point"),
        row.getString("name"),
        row.getString("name_en"),
        row.getString("unit_of_measure"),
        List.of((Double[]) row.getArray("values").getArray()));
  }
}
