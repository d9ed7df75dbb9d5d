package io.vigil.query.reading;

import io.vigil.api.reading.FindTrend;
import io.vigil.query.reference.Definitions;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TrendQueries {

  private final JdbcClient jdbc;
  private final Trends trends;

  TrendQueries(JdbcClient jdbc, Trends trends) {
    this.jdbc = jdbc;
    this.trends = trends;
  }

  @QueryHandler
  FindTrend.Result handle(FindTrend query) {
    return jdbc.sql("SELECT * FROM board.control_point WHERE control_point = :code")
        .param("code", query.controlPoint())
        .query((row, index) -> Definitions.read(row))
        .optional()
        .map(point -> trends.find(query, point))
        .orElseGet(() -> new FindTrend.Result(List.of(), false));
  }
}
