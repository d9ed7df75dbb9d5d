package io.vigil.query.overview;

import io.vigil.api.overview.FindOverview;
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
        (SELECT count(*) FROM board.missing(:asOf)) AS missing
      """;

  private static final String DELIVERY =
      """
      SELECT count(*) AS expected, count(*) FILTER (WHERE delivered) AS delivered
      FROM board.expected(:first, :last)
      """;

  private final JdbcClient jdbc;

  OverviewQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindOverview.Result handle(FindOverview query) {
    LocalDate yesterday = query.asOf().minusDays(1);
    LocalDate monday = query.asOf().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate mondayBefore = monday.minusWeeks(1);
    return jdbc.sql(NUMBERS)
        .param("asOf", query.asOf())
        .query(
            (row, index) ->
                new FindOverview.Result(
                    row.getLong("readings"),
                    row.getLong("units"),
                    row.getLong("control_points"),
                    Rows.optionalTime(row, "latest_recorded_at"),
                    row.getLong("missing"),
                    delivery(monday, yesterday),
                    delivery(mondayBefore, monday.minusDays(1))))
        .single();
  }

  private FindOverview.Delivery delivery(LocalDate monday, LocalDate last) {
    return jdbc.sql(DELIVERY)
        .param("first", monday)
        .param("last", last)
        .query(
            (row, index) ->
                new FindOverview.Delivery(
                    monday, row.getLong("expected"), row.getLong("delivered")))
        .single();
  }
}
