package io.vigil.query.report;

import io.vigil.api.report.FindPublishedReports;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What everybody may see: of a report its form for outsiders, and nothing of the inner one. */
@Component
class PublishedReportQueries {
  private static final int MOST = 100;

  private static final String FIND =
      """
      SELECT
        r.report_id, r.language, r.published_at,
        h.head ->> 'title' AS title, h.head ->> 'subtitle' AS subtitle, h.head ->> 'issuer' AS issuer,
        CASE WHEN r.report_id = :report THEN r.open_model END AS open_model
      FROM board.report AS r
      CROSS JOIN LATERAL (SELECT r.open_model::json -> 'document' -> 'head' AS head) AS h
      WHERE r.published_at IS NOT NULL
        AND (CAST(:report AS text) IS NULL OR r.report_id = :report)
      ORDER BY r.published_at DESC, r.report_id
      LIMIT :most
      """;

  private static final String TEXTS =
      """
      SELECT DISTINCT ON (e.paragraph) e.paragraph, e.text
      FROM (
        SELECT p.paragraphs FROM board.report_publication AS p
        WHERE p.report_id = :report ORDER BY p.event_position DESC LIMIT 1) AS l
      JOIN board.report_edit AS e
        ON e.report_id = :report AND e.paragraph = ANY (l.paragraphs) AND e.text IS NOT NULL
      ORDER BY e.paragraph, e.event_position DESC
      """;

  private final JdbcClient jdbc;

  PublishedReportQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindPublishedReports.Result handle(FindPublishedReports query) {
    Map<String, String> texts = texts(query.reportId());
    return new FindPublishedReports.Result(
        jdbc.sql(FIND)
            .param("report", query.reportId())
            .param("most", MOST)
            .query((row, index) -> item(row, texts))
            .list());
  }

  private Map<String, String> texts(@Nullable String report) {
    return report == null
        ? Map.of()
        : jdbc
            .sql(TEXTS)
            .param("report", report)
            .query((row, index) -> Map.entry(row.getString("paragraph"), row.getString("text")))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static FindPublishedReports.Item item(ResultSet row, Map<String, String> texts)
      throws SQLException {
    return new FindPublishedReports.Item(
        row.getString("report_id"),
        row.getString("title"),
        row.getString("subtitle"),
        row.getString("issuer"),
        row.getString("language"),
        Rows.time(row, "published_at"),
        row.getString("open_model"),
        texts);
  }
}
