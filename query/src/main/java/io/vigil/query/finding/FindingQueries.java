package io.vigil.query.finding;

import io.vigil.api.casework.CaseKind;
import io.vigil.api.casework.CaseNumber;
import io.vigil.api.casework.CaseStep;
import io.vigil.api.finding.FindDueFindings;
import io.vigil.api.finding.FindFindings;
import io.vigil.api.finding.FindingKind;
import io.vigil.api.finding.FindingState;
import io.vigil.query.casework.CaseFilters;
import io.vigil.query.casework.CaseSteps;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class FindingQueries {
  private static final String MATCHING =
      """
      FROM board.finding AS f
      JOIN read_live.finding AS t ON t.finding_id = f.finding_id
      WHERE (CAST(:finding AS text) IS NULL OR f.finding_id = :finding)
        AND (cardinality(CAST(:only AS text[])) = 0 OR f.state = ANY (:only))
        AND (CAST(:kind AS text) IS NULL OR f.kind = upper(:kind))
        AND (CAST(:unit AS text) IS NULL OR :unit = ANY (f.unit_path))
        AND (cardinality(CAST(:scopes AS text[])) = 0 OR f.unit_path && CAST(:scopes AS text[]))
        AND %s
      """
          .formatted(CaseFilters.sql("f", "f.due_step", "f.open", "f.overdue"));

  private static final String PAGE =
      """
      SELECT f.*, t.text, t.measure %s ORDER BY f.open DESC, f.noted_at DESC, f.finding_id LIMIT :size OFFSET :offset
      """
          .formatted(MATCHING);

  private static final String STEPS =
      "SELECT * FROM read_live.finding_step WHERE finding_id = ? ORDER BY event_position";

  private static final String DUE =
      """
      SELECT finding_id FROM board.finding
      WHERE due_at < :now AND NOT overdue
      ORDER BY due_at, finding_id LIMIT :limit
      """;

  private final JdbcClient jdbc;

  FindingQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindFindings.Result handle(FindFindings query) {
    List<FindFindings.Item> items =
        filtered(PAGE, query)
            .param("size", query.size())
            .param("offset", (long) query.page() * query.size())
            .query((row, n) -> item(row, query.steps()))
            .list();
    long total = filtered("SELECT count(*) " + MATCHING, query).query(Long.class).single();
    return new FindFindings.Result(total, items);
  }

  private StatementSpec filtered(String sql, FindFindings query) {
    return CaseFilters.with(jdbc.sql(sql), query.filter())
        .param("kind", query.filter().kind())
        .param("finding", query.findingId())
        .param("only", query.states().stream().map(FindingState::name).toArray(String[]::new))
        .param("unit", query.unit())
        .param("scopes", query.scopes().toArray(String[]::new));
  }

  private FindFindings.Item item(ResultSet row, boolean withSteps) throws SQLException {
    String id = row.getString("finding_id");
    return new FindFindings.Item(
        id,
        new CaseNumber(CaseKind.FINDING, row.getInt("number_year"), row.getInt("number")).text(),
        Rows.name(row, "kind", FindingKind.class),
        Rows.name(row, "state", FindingState.class),
        row.getString("unit"),
        row.getString("unit_name"),
        Rows.list(row, "unit_path"),
        row.getString("place"),
        row.getString("text"),
        row.getObject("present", Integer.class),
        row.getObject("expected", Integer.class),
        row.getString("measure"),
        row.getString("incident_id"),
        Rows.time(row, "noted_at"),
        row.getString("due_step"),
        Rows.optionalTime(row, "due_at"),
        row.getBoolean("overdue"),
        withSteps ? steps(id) : List.of());
  }

  private List<CaseStep> steps(String id) {
    return jdbc.sql(STEPS).param(id).query((row, n) -> CaseSteps.read(row)).list();
  }

  @QueryHandler
  FindDueFindings.Result handle(FindDueFindings query) {
    return new FindDueFindings.Result(
        jdbc.sql(DUE)
            .param("now", OffsetDateTime.ofInstant(query.now(), ZoneOffset.UTC))
            .param("limit", query.limit())
            .query(String.class)
            .list());
  }
}
