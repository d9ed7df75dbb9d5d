package io.vigil.query.check;

import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.CaseNumber;
import io.vigil.api.inspection.FindInspections;
import io.vigil.api.inspection.InspectionKind;
import io.vigil.api.inspection.InspectionState;
import io.vigil.api.inspection.Observed;
import io.vigil.query.casework.CaseFilters;
import io.vigil.query.casework.NextSteps;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class InspectionQueries {

  private static final String MATCHING =
      """
      FROM board.inspection AS c
      LEFT JOIN board.unit AS u ON u.unit = c.unit
      LEFT JOIN read_live.inspection_result AS r ON r.inspection_id = c.inspection_id
      WHERE (CAST(:inspection AS text) IS NULL OR c.inspection_id = :inspection)
        AND (CAST(:term AS text) IS NULL OR c.term = :term)
        AND (CAST(:state AS text) IS NULL OR c.state = :state)
        AND (cardinality(CAST(:kinds AS text[])) = 0 OR c.kind = ANY (:kinds))
        AND %s AND %s AND %s
      """
          .formatted(
              CheckSql.BELOW_UNIT,
              CheckSql.IN_SCOPE,
              CaseFilters.sql(
                  "c",
                  NextSteps.ofInspection("c"),
                  CheckSql.OPEN,
                  CheckSql.OVERDUE.formatted("inspection_id")));

  private static final String FIND =
      """
      SELECT c.*, u.name AS unit_name, r.teacher %s
      ORDER BY
        c.state IN ('DONE', 'CALLED_OFF'), coalesce(c.done_at, c.due_at) DESC, c.number_year DESC,
        c.number DESC
      LIMIT :limit
      """
          .formatted(MATCHING);

  private static final String COUNT = CheckSql.COUNTS + MATCHING;

  private final JdbcClient jdbc;

  InspectionQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindInspections.Result handle(FindInspections query) {
    return asked(COUNT, query)
        .query(
            (row, index) ->
                new FindInspections.Result(
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

  private StatementSpec asked(String sql, FindInspections query) {
    InspectionState state = query.state();
    return CaseFilters.with(jdbc.sql(sql), query.filter())
        .param("inspection", query.inspectionId())
        .param("unit", query.unit())
        .param("scopes", CheckSql.scopes(query.scopes()))
        .param("kinds", query.kinds().stream().map(InspectionKind::name).toArray(String[]::new))
        .param("term", query.term())
        .param("state", state == null ? null : state.name());
  }

  private static FindInspections.Item item(ResultSet row) throws SQLException {
    Instant done = Rows.optionalTime(row, "done_at");
    return new FindInspections.Item(
        row.getString("inspection_id"),
        new CaseNumber(CaseKind.INSPECTION, row.getInt("number_year"), row.getInt("number")).text(),
        Rows.name(row, "kind", InspectionKind.class),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("term"),
        Rows.name(row, "state", InspectionState.class),
        Rows.optionalTime(row, "opens_at"),
        Rows.optionalTime(row, "due_at"),
        done,
        row.getBoolean("late"),
        done == null ? null : observed(row),
        row.getInt("findings"),
        row.getInt("open_findings"),
        Rows.optionalTime(row, "next_due_at"));
  }

  private static Observed observed(ResultSet row) throws SQLException {
    return new Observed(
        row.getString("place"),
        row.getString("subject"),
        row.getString("teacher"),
        count(row, "visited"),
        count(row, "problems"),
        count(row, "present"),
        count(row, "enrolled"),
        Rows.number(row, "score"),
        row.getString("note"));
  }

  private static @Nullable Integer count(ResultSet row, String column) throws SQLException {
    Long count = Rows.whole(row, column);
    return count == null ? null : Math.toIntExact(count);
  }
}
