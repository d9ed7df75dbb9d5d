package io.vigil.query.reference;

import io.vigil.api.unit.FindDeparted;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DepartedQueries {

  /** Periods of one kind are in order as texts. */
  private static final String DEPARTED =
      """
      WITH began AS (
        SELECT k.period_kind, (
          SELECT min(p.period COLLATE "C")
          FROM board.periods(
            k.period_kind, CAST(:before AS date), CAST(:before AS date) + 400) AS p
          WHERE p.period_from >= :before) AS first_period
        FROM (SELECT DISTINCT period_kind FROM board.control_point) AS k
      )
      SELECT a.unit
      FROM board.assignment AS a
      JOIN board.unit_closure AS c ON c.descendant = a.unit AND c.ancestor = :unit
      JOIN board.unit AS u ON u.unit = a.unit AND u.kind IN ('CLASS_GROUP', 'COURSE_RUN')
      JOIN board.control_point AS p ON p.control_point = a.control_point
      JOIN began AS b ON b.period_kind = p.period_kind
      GROUP BY a.unit
      HAVING bool_and(coalesce(a.last_period < b.first_period, false))
      """;

  private final JdbcClient jdbc;

  DepartedQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindDeparted.Result handle(FindDeparted query) {
    return new FindDeparted.Result(
        Set.copyOf(
            jdbc.sql(DEPARTED)
                .param("unit", query.unit())
                .param("before", query.before())
                .query(String.class)
                .list()));
  }
}
