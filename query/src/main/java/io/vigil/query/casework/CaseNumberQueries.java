package io.vigil.query.casework;

import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.CaseNumber;
import io.vigil.api.casework.FindCaseNumbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of cases, of whatever kind. */
@Component
class CaseNumberQueries {
  private static final Map<CaseKind, String> TABLES =
      new EnumMap<>(
          Map.of(
              CaseKind.WARNING, "warning_response",
              CaseKind.COMPLAINT, "complaint",
              CaseKind.FINDING, "finding"));

  private static final String INCIDENTS =
      "SELECT incident_id, number_text FROM board.incident WHERE incident_id = ANY (?)";

  private final JdbcClient jdbc;

  CaseNumberQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindCaseNumbers.Result handle(FindCaseNumbers query) {
    CaseKind kind = query.kind();
    if (kind == CaseKind.INCIDENT) {
      return incidents(query.caseIds());
    }
    String table = TABLES.get(kind);
    if (table == null) {
      throw new IllegalArgumentException("nobody is told of cases of the kind " + kind);
    }
    Map<String, String> numbers = new HashMap<>();
    String id = kind.name().toLowerCase(Locale.ROOT) + "_id";
    jdbc.sql(
            "SELECT %1$s AS id, number_year, number FROM read_live.%2$s WHERE %1$s = ANY (?)"
                .formatted(id, table))
        .param(query.caseIds().toArray(String[]::new))
        .query(
            row -> {
              numbers.put(row.getString("id"), text(kind, row));
            });
    return new FindCaseNumbers.Result(numbers);
  }

  /** These are called by what was decided. */
  private FindCaseNumbers.Result incidents(List<String> ids) {
    Map<String, String> numbers = new HashMap<>();
    jdbc.sql(INCIDENTS)
        .param(ids.toArray(String[]::new))
        .query(
            row -> {
              numbers.put(row.getString("incident_id"), row.getString("number_text"));
            });
    return new FindCaseNumbers.Result(numbers);
  }

  private static String text(CaseKind kind, ResultSet row) throws SQLException {
    Integer year = row.getObject("number_year", Integer.class);
    Integer number = row.getObject("number", Integer.class);
    return year == null || number == null ? "" : new CaseNumber(kind, year, number).text();
  }
}
