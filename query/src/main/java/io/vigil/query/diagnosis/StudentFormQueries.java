package io.vigil.query.diagnosis;

import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.CitedValue;
import io.vigil.api.diagnosis.DiagnosisLevel;
import io.vigil.api.diagnosis.PartContent;
import io.vigil.api.studentform.FindStudentForms;
import io.vigil.api.studentform.StudentFormState;
import io.vigil.query.projection.Json;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forms of students, which no view of boards shows but as numbers. */
@Component
class StudentFormQueries {

  private static final String FIND =
      """
      SELECT c.*, u.name AS class_name, coalesce(t.state, 'DRAFT') AS state, t.reason,
        h.handed_in_at
      FROM (
        SELECT DISTINCT ON (w.form_id) w.*, w.class_group AS unit
        FROM read_live.student_form_text AS w
        WHERE (CAST(:form AS text) IS NULL OR w.form_id = :form)
          AND (CAST(:student AS text) IS NULL OR w.student = :student)
          AND (CAST(:cycle AS text) IS NULL OR w.cycle = :cycle)
        ORDER BY w.form_id, w.event_position DESC) AS c
      LEFT JOIN board.unit AS u ON u.unit = c.class_group
      LEFT JOIN LATERAL (
        SELECT k.state, k.reason FROM read_live.student_form_turn AS k
        WHERE k.form_id = c.form_id
        ORDER BY k.event_position DESC
        LIMIT 1) AS t ON true
      CROSS JOIN LATERAL (
        SELECT max(k.at) AS handed_in_at FROM read_live.student_form_turn AS k
        WHERE k.form_id = c.form_id AND k.state = 'HANDED_IN') AS h
      WHERE %s
      ORDER BY c.cycle DESC, c.class_group, h.handed_in_at NULLS LAST, c.form_id
      """
          .formatted(UnitScope.SEEN);

  private static final String COUNT =
      """
      SELECT c.*, u.name AS class_name
      FROM (SELECT n.*, n.class_group AS unit FROM board.student_form_count AS n) AS c
      LEFT JOIN board.unit AS u ON u.unit = c.class_group
      WHERE c.cycle = :cycle AND %s
      ORDER BY c.class_group
      """
          .formatted(UnitScope.SEEN);

  private final JdbcClient jdbc;

  StudentFormQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindStudentForms.Result handle(FindStudentForms query) {
    return new FindStudentForms.Result(
        jdbc.sql(FIND)
            .param("form", query.formId())
            .param("student", query.student())
            .param("cycle", query.cycle())
            .param("scopes", UnitScope.of(query.classes()))
            .query((row, index) -> item(row))
            .list());
  }

  @QueryHandler
  FindStudentForms.Counted handle(FindStudentForms.Counts query) {
    return new FindStudentForms.Counted(
        jdbc.sql(COUNT)
            .param("cycle", query.cycle())
            .param("scopes", UnitScope.of(query.scopes()))
            .query(
                (row, index) ->
                    new FindStudentForms.Count(
                        row.getString("class_group"),
                        row.getString("class_name"),
                        Rows.whole(row, "handed_in")))
            .list());
  }

  private static FindStudentForms.Item item(ResultSet row) throws SQLException {
    Map<Box, String> texts = new EnumMap<>(Box.class);
    Json.read(row.getString("texts"), Map.class)
        .forEach((box, text) -> texts.put(Box.valueOf(box.toString()), text.toString()));
    return new FindStudentForms.Item(
        row.getString("form_id"),
        row.getString("student"),
        row.getString("class_group"),
        row.getString("class_name"),
        row.getString("cycle"),
        Rows.name(row, "state", StudentFormState.class),
        new PartContent(
            DiagnosisLevel.WHOLE,
            texts,
            null,
            List.of(Json.read(row.getString("cited"), CitedValue[].class))),
        Rows.time(row, "written_at"),
        Rows.optionalTime(row, "handed_in_at"),
        row.getString("reason"));
  }
}
