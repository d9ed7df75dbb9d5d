package io.vigil.query.incident;

import io.vigil.api.incident.CountIncidents;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class IncidentCountQueries {
  private static final String BY_YEAR =
      """
      SELECT i.school_year, count(*) AS number
      FROM board.incident AS i
      WHERE i.category_group = ANY (:groups) AND NOT i.sealed
        AND i.severity <> 'LAPSE' AND i.appeal IS DISTINCT FROM 'REVOKED'
      GROUP BY i.school_year
      """;

  private final JdbcClient jdbc;

  IncidentCountQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  CountIncidents.Result handle(CountIncidents query) {
    return new CountIncidents.Result(
        jdbc
            .sql(BY_YEAR)
            .param("groups", query.groups().toArray(String[]::new))
            .query((row, index) -> Map.entry(row.getString("school_year"), row.getLong("number")))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
