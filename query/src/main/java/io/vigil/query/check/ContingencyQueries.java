package io.vigil.query.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.vigil.api.contingency.FindContingencyPlans;
import io.vigil.api.contingency.FindContingencyPlans.Activation;
import io.vigil.api.contingency.PlanState;
import io.vigil.api.contingency.PlanVersion;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ContingencyQueries {

  private static final String FIND =
      """
      SELECT c.*, u.name AS unit_name, coalesce(i.sealed, false) AS sealed
      FROM board.contingency_plan AS c
      LEFT JOIN board.incident AS i ON i.incident_id = c.incident_id
      LEFT JOIN board.unit AS u ON u.unit = c.unit
      WHERE CAST(:plan AS text) IS NULL OR c.plan_id = :plan
      ORDER BY c.state = 'WITHDRAWN', c.review_by, c.plan_id
      """;

  private static final String ACTIVATIONS =
      """
      SELECT a.*, coalesce(i.sealed, false) AS sealed
      FROM board.contingency_activation AS a
      LEFT JOIN board.incident AS i ON i.incident_id = a.incident_id
      WHERE CAST(:plan AS text) IS NULL OR a.plan_id = :plan
      ORDER BY a.activated_at, a.event_position
      """;

  private final JdbcClient jdbc;

  ContingencyQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindContingencyPlans.Result handle(FindContingencyPlans query) {
    Map<String, List<Activation>> activations =
        jdbc
            .sql(ACTIVATIONS)
            .param("plan", query.planId())
            .query((row, index) -> Map.entry(row.getString("plan_id"), activation(row)))
            .list()
            .stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    return new FindContingencyPlans.Result(
        jdbc.sql(FIND)
            .param("plan", query.planId())
            .query((row, index) -> item(row, activations))
            .list());
  }

  private static Activation activation(ResultSet row) throws SQLException {
    return new Activation(
        row.getString("activation_id"),
        Rows.time(row, "activated_at"),
        incident(row),
        row.getString("reason"),
        Rows.optionalTime(row, "ended_at"),
        row.getBoolean("sealed"));
  }

  private static @Nullable String incident(ResultSet row) throws SQLException {
    return row.getBoolean("sealed") ? null : row.getString("incident_id");
  }

  private static FindContingencyPlans.Item item(
      ResultSet row, Map<String, List<Activation>> activations) throws SQLException {
    return new FindContingencyPlans.Item(
        row.getString("plan_id"),
        row.getString("name"),
        row.getString("unit"),
        row.getString("unit_name"),
        new PlanVersion(row.getInt("version"), row.getString("document"), Rows.list(row, "steps")),
        Rows.time(row, "issued_at"),
        Rows.time(row, "review_by"),
        Rows.name(row, "state", PlanState.class),
        Rows.optionalTime(row, "drilled_at"),
        row.getLong("drills"),
        Rows.optionalTime(row, "activated_at"),
        incident(row),
        activations.getOrDefault(row.getString("plan_id"), List.of()));
  }
}
