package io.vigil.query.overview;

import io.vigil.api.overview.FindOverview;
import io.vigil.query.projection.Answers;
import io.vigil.query.projection.Rows;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OverviewQueries {

  private static final String NUMBERS =
      """
      SELECT
        (SELECT coalesce(sum(readings), 0)::bigint FROM board.series) AS readings,
        (SELECT max(recorded_at) FROM board.series) AS latest_recorded_at,
        (SELECT count(*) FROM board.unit) AS units,
        (SELECT count(*) FROM board.control_point WHERE open) AS control_points,
        m.missing,
        m.missing_before
      FROM (
        SELECT
          count(*) FILTER (WHERE NOT e.delivered) AS missing,
          count(*) FILTER (
            WHERE e.due_on < :monday AND (NOT e.delivered OR f.period IS NOT NULL))
            AS missing_before
        FROM board.expected('1900-01-01', :yesterday) AS e
        LEFT JOIN (
          SELECT DISTINCT control_point, unit, period
          FROM board.reading
          WHERE recorded_at >= board.midnight(:monday) AND NOT corrected) AS f
          ON f.control_point = e.control_point AND f.unit = e.unit AND f.period = e.period) AS m
      """;

  private final JdbcClient jdbc;
  private final Answers answers;

  OverviewQueries(JdbcClient jdbc, Answers answers) {
    this.jdbc = jdbc;
    this.answers = answers;
  }

  @QueryHandler
  FindOverview.Result handle(FindOverview query) {
    return answers.to(query, this::find);
  }

  private FindOverview.Result find(FindOverview query) {
    LocalDate yesterday = query.asOf().minusDays(1);
    LocalDate monday = query.asOf().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return jdbc.sql(NUMBERS)
        .param("yesterday", yesterday)
        .param("monday", monday)
        .query(
            (row, index) ->
                new FindOverview.Result(
                    row.getLong("readings"),
                    row.getLong("units"),
                    row.getLong("control_points"),
                    Rows.optionalTime(row, "latest_recorded_at"),
                    row.getLong("missing"),
                    row.getLong("missing_before")))
        .single();
  }
}
