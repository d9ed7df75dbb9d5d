package io.vigil.monitor.report.periodic;

import io.vigil.api.calendar.DateRange;
import io.vigil.api.period.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the registers that reports tell of. */
@Component
class RegisterReader {
  private static final String EXTERNAL =
      """
      SELECT
        (m.found_at AT TIME ZONE board.zone())::date AS found_on, m.source, m.text, m.unit,
        m.grade, m.state, (m.due_at AT TIME ZONE board.zone())::date AS due_on,
        CASE WHEN m.state = 'CLOSED' THEN (m.changed_at AT TIME ZONE board.zone())::date END
          AS closed_on,
        (SELECT s.note FROM board.register_step AS s
          WHERE s.kind = 'MATTER' AND s.case_id = m.matter_id AND s.step = 'report-done'
          ORDER BY s.event_position DESC LIMIT 1) AS measure,
        CASE WHEN m.state = 'CLOSED' THEN m.said END AS effect
      FROM board.matter AS m
      WHERE m.kind = 'EXTERNAL_FINDING' AND m.state <> 'WITHDRAWN'
        AND (m.found_at AT TIME ZONE board.zone())::date <= :last
        AND (m.state <> 'CLOSED'
          OR (m.changed_at AT TIME ZONE board.zone())::date >= :first)
        AND (CAST(:unit AS text) IS NULL
          OR m.unit IN (SELECT descendant FROM board.unit_closure WHERE ancestor = :unit))
      ORDER BY m.found_at, m.matter_id
      """;

  private static final String SURVEYS =
      """
      SELECT s.survey_id, s.title, s.respondents
      FROM board.survey AS s
      WHERE s.result IS NOT NULL
        AND s.respondents IN ('PARENTS', 'COMMUNITY', 'GRADUATES', 'EMPLOYERS')
        AND (s.evaluated_at AT TIME ZONE board.zone())::date BETWEEN :first AND :last
        AND (CAST(:unit AS text) IS NULL
          OR s.unit IN (SELECT descendant FROM board.unit_closure WHERE ancestor = :unit))
      ORDER BY s.respondents, s.title, s.survey_id
      """;

  private static final String DIAGNOSES =
      """
      SELECT DISTINCT ON (d.unit) d.unit, d.state
      FROM board.diagnosis AS d
      WHERE d.cycle = :cycle AND d.unit = ANY (string_to_array(:units, ','))
      ORDER BY d.unit, d.diagnosis_id
      """;

  private final JdbcClient jdbc;

  RegisterReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Registers of(Period period, DateRange days, @Nullable String unit) {
    return new Registers() {
      @Override
      public List<External> external() {
        return within(EXTERNAL, days, unit).query((row, n) -> finding(row)).list();
      }

      @Override
      public List<Survey> surveys() {
        return within(SURVEYS, days, unit)
            .query(
                (row, n) ->
                    new Survey(
                        row.getString("survey_id"),
                        row.getString("title"),
                        row.getString("respondents")))
            .list();
      }

      @Override
      public Map<String, String> diagnoses(List<String> units) {
        Map<String, String> states = new HashMap<>();
        jdbc.sql(DIAGNOSES)
            .param("cycle", period.code())
            .param("units", String.join(",", units))
            .query((row, n) -> states.put(row.getString("unit"), row.getString("state")))
            .list();
        return states;
      }
    };
  }

  private JdbcClient.StatementSpec within(String sql, DateRange days, @Nullable String unit) {
    return jdbc.sql(sql)
        .param("first", days.first())
        .param("last", days.last())
        .param("unit", unit);
  }

  private static Registers.External finding(ResultSet row) throws SQLException {
    return new Registers.External(
        row.getObject("found_on", LocalDate.class),
        row.getString("source"),
        row.getString("text"),
        row.getString("unit"),
        row.getString("grade"),
        row.getString("state"),
        row.getObject("due_on", LocalDate.class),
        row.getObject("closed_on", LocalDate.class),
        row.getString("measure"),
        row.getString("effect"));
  }
}
