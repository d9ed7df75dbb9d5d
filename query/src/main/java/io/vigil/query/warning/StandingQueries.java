package io.vigil.query.warning;

import io.vigil.api.grading.Colour;
import io.vigil.api.warning.FindStanding;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which warnings stood on a day gone by. */
@Component
class StandingQueries {

  private record Row(FindStanding.Item item, long total) {}

  private final JdbcClient jdbc;

  StandingQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindStanding.Result handle(FindStanding query) {
    List<Row> rows =
        jdbc.sql(StandingSql.PAGE)
            .param("before", query.before().atOffset(ZoneOffset.UTC))
            .param("scopes", query.scopes().toArray(String[]::new))
            .param("size", query.size())
            .query((row, index) -> row(row))
            .list();
    return new FindStanding.Result(
        rows.isEmpty() ? 0 : rows.getFirst().total(), rows.stream().map(Row::item).toList());
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new FindStanding.Item(
            WarningQueries.item(row), Rows.name(row, "colour_then", Colour.class)),
        row.getLong("total"));
  }
}
