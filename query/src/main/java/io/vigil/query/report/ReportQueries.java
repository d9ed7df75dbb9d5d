package io.vigil.query.report;

import io.vigil.api.report.FindReports;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReportQueries {
  private static final int MOST = 200;

  private static final String FIND =
      """
      SELECT
        r.report_id, r.first_year, r.last_year, r.unit, r.language, r.rules,
        CASE WHEN r.report_id = :report THEN r.model END AS model, r.sha256, r.actor,
        r.drafted_at, r.frozen_by, r.frozen_at,
        CASE WHEN r.report_id = :report THEN r.open_model END AS open_model, r.published_at,
        r.sent_at
      FROM board.report AS r
      WHERE CAST(:report AS text) IS NULL OR r.report_id = :report
      ORDER BY r.drafted_at DESC, r.report_id
      LIMIT :most
      """;

  private static final String EDITS =
      """
      SELECT DISTINCT ON (e.paragraph) e.paragraph, e.text, e.actor, e.at
      FROM board.report_edit AS e
      WHERE e.report_id = :report AND e.text IS NOT NULL
      ORDER BY e.paragraph, e.event_position DESC
      """;

  private static final String PUBLICATIONS =
      """
      SELECT p.step, p.paragraphs, p.reason, p.actor, p.at
      FROM board.report_publication AS p
      WHERE p.report_id = :report
      ORDER BY p.event_position
      """;

  private final JdbcClient jdbc;

  ReportQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindReports.Result handle(FindReports query) {
    List<FindReports.Edit> edits = edits(query.reportId());
    List<FindReports.Publication> publications = publications(query.reportId());
    return new FindReports.Result(
        jdbc.sql(FIND)
            .param("report", query.reportId())
            .param("most", MOST)
            .query((row, index) -> item(row, edits, publications))
            .list());
  }

  private List<FindReports.Edit> edits(@Nullable String report) {
    return report == null
        ? List.of()
        : jdbc.sql(EDITS)
            .param("report", report)
            .query(
                (row, index) ->
                    new FindReports.Edit(
                        row.getString("paragraph"),
                        row.getString("text"),
                        row.getString("actor"),
                        Rows.time(row, "at")))
            .list();
  }

  private List<FindReports.Publication> publications(@Nullable String report) {
    return report == null
        ? List.of()
        : jdbc.sql(PUBLICATIONS)
            .param("report", report)
            .query(
                (row, index) ->
                    new FindReports.Publication(
                        Rows.name(row, "step", FindReports.Step.class),
                        Rows.list(row, "paragraphs"),
                        row.getString("reason"),
                        row.getString("actor"),
                        Rows.time(row, "at")))
            .list();
  }

  private static FindReports.Item item(
      ResultSet row, List<FindReports.Edit> edits, List<FindReports.Publication> publications)
      throws SQLException {
    return new FindReports.Item(
        row.getString("report_id"),
        row.getString("first_year"),
        row.getString("last_year"),
        row.getString("unit"),
        row.getString("language"),
        row.getString("rules"),
        row.getString("model"),
        row.getString("sha256"),
        row.getString("actor"),
        Rows.time(row, "drafted_at"),
        row.getString("frozen_by"),
        Rows.optionalTime(row, "frozen_at"),
        edits,
        row.getString("open_model"),
        Rows.optionalTime(row, "published_at"),
        publications,
        Rows.optionalTime(row, "sent_at"));
  }
}
