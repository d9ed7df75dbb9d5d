package io.vigil.query.register;

import io.vigil.api.survey.FindSurveys;
import io.vigil.api.survey.Respondents;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SurveyQueries {

  private static final String FIND =
      """
      SELECT c.*, u.name AS unit_name
      FROM board.survey AS c
      LEFT JOIN board.unit AS u ON u.unit = c.unit
      WHERE (CAST(:survey AS text) IS NULL OR c.survey_id = :survey)
        AND (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
          SELECT FROM board.unit_closure AS s
          WHERE s.ancestor = ANY (CAST(:scopes AS text[])) AND s.descendant = c.unit))
      ORDER BY c.opened_at DESC, c.survey_id
      """;

  private final JdbcClient jdbc;

  SurveyQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindSurveys.Result handle(FindSurveys query) {
    return new FindSurveys.Result(
        jdbc.sql(FIND)
            .param("survey", query.surveyId())
            .param("scopes", query.scopes().toArray(String[]::new))
            .query((row, index) -> item(row))
            .list());
  }

  private static FindSurveys.Item item(ResultSet row) throws SQLException {
    return new FindSurveys.Item(
        row.getString("survey_id"),
        Rows.name(row, "respondents", Respondents.class),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("title"),
        row.getString("period"),
        row.getInt("population"),
        row.getInt("sent"),
        Rows.list(row, "questions"),
        row.getString("control_point"),
        Rows.time(row, "opened_at"),
        valid(row),
        Rows.list(row, "scores").stream().map(Double::valueOf).toList(),
        Rows.number(row, "result"),
        row.getString("conclusion"));
  }

  private static @Nullable Integer valid(ResultSet row) throws SQLException {
    int valid = row.getInt("valid");
    return row.wasNull() ? null : valid;
  }
}
