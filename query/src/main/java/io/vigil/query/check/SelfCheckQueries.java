package io.vigil.query.check;

import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.CaseNumber;
import io.vigil.api.selfcheck.FindSelfChecks;
import io.vigil.api.selfcheck.SelfCheckLevel;
import io.vigil.api.selfcheck.SelfCheckState;
import io.vigil.query.casework.CaseFilters;
import io.vigil.query.casework.NextSteps;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class SelfCheckQueries {

  private static final String MATCHING =
      """
      FROM board.self_check AS c
      LEFT JOIN board.unit AS u ON u.unit = c.unit
      WHERE (CAST(:check AS text) IS NULL OR c.check_id = :check)
        AND (CAST(:period AS text) IS NULL OR c.period = :period)
        AND (CAST(:state AS text) IS NULL OR c.state = :state)
        AND %s AND %s AND %s
      """
          .formatted(
              CheckSql.BELOW_UNIT,
              CheckSql.IN_SCOPE,
              CaseFilters.sql(
                  "c",
                  NextSteps.ofSelfCheck("c"),
                  CheckSql.OPEN,
                  CheckSql.OVERDUE.formatted("check_id")));

  private static final String FIND =
      """
      SELECT c.*, u.name AS unit_name %s
      ORDER BY c.state IN ('DONE', 'CALLED_OFF'), c.due_at DESC, c.number_year DESC, c.number DESC
      LIMIT :limit
      """
          .formatted(MATCHING);

  private static final String COUNT = CheckSql.COUNTS + MATCHING;

  private final JdbcClient jdbc;

  SelfCheckQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindSelfChecks.Result handle(FindSelfChecks query) {
    return asked(COUNT, query)
        .query(
            (row, index) ->
                new FindSelfChecks.Result(
                    row.getLong("total"),
                    row.getLong("done"),
                    row.getLong("late"),
                    row.getLong("overdue"),
                    asked(FIND, query)
                        .param("limit", query.limit())
                        .query((item, place) -> item(item))
                        .list()))
        .single();
  }

  private StatementSpec asked(String sql, FindSelfChecks query) {
    SelfCheckState state = query.state();
    return CaseFilters.with(jdbc.sql(sql), query.filter())
        .param("check", query.checkId())
        .param("unit", query.unit())
        .param("scopes", CheckSql.scopes(query.scopes()))
        .param("period", query.period())
        .param("state", state == null ? null : state.name());
  }

  private static FindSelfChecks.Item item(ResultSet row) throws SQLException {
    return new FindSelfChecks.Item(
        row.getString("check_id"),
        new CaseNumber(CaseKind.SELF_CHECK, row.getInt("number_year"), row.getInt("number")).text(),
        Rows.name(row, "level", SelfCheckLevel.class),
        row.getString("area"),
        row.getString("area_name"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("period"),
        Rows.list(row, "checklist"),
        Rows.name(row, "state", SelfCheckState.class),
        Rows.time(row, "planned_at"),
        Rows.time(row, "due_at"),
        Rows.optionalTime(row, "finished_at"),
        row.getBoolean("late"),
        Rows.optionalTime(row, "overdue_at"),
        row.getString("summary"),
        row.getInt("findings"),
        row.getInt("open_findings"),
        Rows.optionalTime(row, "next_due_at"));
  }
}
