package io.vigil.query.delivery;

import io.vigil.api.delivery.CheckedReading;
import io.vigil.api.delivery.Feed;
import io.vigil.api.delivery.FindSpotChecks;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The spot checks that were made. */
@Component
class SpotCheckQueries {

  private static final String CHECKS =
      """
      SELECT c.*, p.name AS control_point_name, p.name_en, o.name AS owner_name
      FROM board.spot_check AS c
      LEFT JOIN board.control_point AS p ON p.control_point = c.control_point
      LEFT JOIN board.unit AS o ON o.unit = c.data_owner
      WHERE cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
        SELECT FROM board.unit_closure AS s
        WHERE s.ancestor = ANY (CAST(:scopes AS text[])) AND s.descendant = c.data_owner)
      ORDER BY c.recorded_at DESC, c.spot_check_id
      LIMIT :limit
      """;

  private static final String MISTAKES =
      """
      SELECT spot_check_id, unit, period, value, numerator, denominator, correct, note
      FROM board.spot_check_row
      WHERE NOT correct
      ORDER BY spot_check_id, unit, period
      """;

  private final JdbcClient jdbc;

  SpotCheckQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindSpotChecks.Result handle(FindSpotChecks query) {
    Map<String, List<CheckedReading>> mistakes = mistakes();
    return new FindSpotChecks.Result(
        jdbc.sql(CHECKS)
            .param("scopes", DeliverySql.scopes(query.scopes()))
            .param("limit", query.limit())
            .query((row, index) -> check(row, mistakes))
            .list());
  }

  private Map<String, List<CheckedReading>> mistakes() {
    Map<String, List<CheckedReading>> mistakes = new HashMap<>();
    jdbc.sql(MISTAKES)
        .query(
            row -> {
              mistakes
                  .computeIfAbsent(row.getString("spot_check_id"), key -> new ArrayList<>())
                  .add(mistake(row));
            });
    return mistakes;
  }

  private static CheckedReading mistake(ResultSet row) throws SQLException {
    return new CheckedReading(
        row.getString("unit"),
        row.getString("period"),
        Rows.number(row, "value"),
        Rows.number(row, "numerator"),
        Rows.number(row, "denominator"),
        row.getBoolean("correct"),
        row.getString("note"));
  }

  private static FindSpotChecks.Row check(ResultSet row, Map<String, List<CheckedReading>> mistakes)
      throws SQLException {
    String id = row.getString("spot_check_id");
    return new FindSpotChecks.Row(
        id,
        new Feed(row.getString("control_point"), row.getString("data_owner")),
        row.getString("control_point_name"),
        row.getString("name_en"),
        row.getString("owner_name"),
        Rows.date(row, "first_day"),
        Rows.date(row, "last_day"),
        row.getInt("draw"),
        row.getLong("checked"),
        row.getLong("wrong"),
        row.getDouble("error_rate"),
        row.getString("actor"),
        Rows.time(row, "recorded_at"),
        mistakes.getOrDefault(id, List.of()));
  }
}
