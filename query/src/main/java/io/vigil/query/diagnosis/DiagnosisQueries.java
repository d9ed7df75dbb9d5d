package io.vigil.query.diagnosis;

import io.vigil.api.diagnosis.Box;
import io.vigil.api.diagnosis.CitedValue;
import io.vigil.api.diagnosis.DiagnosisEvent.PartNamed;
import io.vigil.api.diagnosis.DiagnosisLevel;
import io.vigil.api.diagnosis.DiagnosisState;
import io.vigil.api.diagnosis.FindDiagnoses;
import io.vigil.api.diagnosis.FindDueDiagnoses;
import io.vigil.api.diagnosis.PartContent;
import io.vigil.query.casework.CaseSteps;
import io.vigil.query.projection.Json;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DiagnosisQueries {

  private static final String FIND =
      """
      SELECT c.*, u.name AS unit_name
      FROM board.diagnosis AS c
      LEFT JOIN board.unit AS u ON u.unit = c.unit
      WHERE (CAST(:diagnosis AS text) IS NULL OR c.diagnosis_id = :diagnosis)
        AND (CAST(:level AS text) IS NULL OR c.level = :level)
        AND (CAST(:cycle AS text) IS NULL OR c.cycle = :cycle)
        AND (CAST(:unit AS text) IS NULL OR EXISTS (
          SELECT FROM board.unit_closure AS b
          WHERE b.ancestor = :unit AND b.descendant = c.unit))
        AND %s
      ORDER BY c.cycle DESC, c.level = 'SCHOOL' DESC, c.opened_at DESC, c.diagnosis_id
      LIMIT :limit
      """
          .formatted(UnitScope.SEEN);

  private static final String PARTS =
      """
      SELECT DISTINCT ON (p.part) p.*
      FROM read_live.diagnosis_part AS p
      WHERE p.diagnosis_id = :diagnosis
      ORDER BY p.part, p.event_position DESC
      """;

  private static final String STEPS =
      """
      SELECT s.*
      FROM read_live.diagnosis_step AS s
      WHERE s.diagnosis_id = :diagnosis
      ORDER BY s.at, s.event_position
      """;

  private static final String DUE =
      """
      SELECT d.case_id, d.review
      FROM (
        SELECT diagnosis_id AS case_id, due_at, false AS review FROM board.diagnosis
        UNION ALL
        SELECT review_id, due_at, true FROM board.review) AS d
      WHERE d.due_at < :now
      ORDER BY d.due_at, d.case_id
      LIMIT :limit
      """;

  private final JdbcClient jdbc;

  DiagnosisQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindDiagnoses.Result handle(FindDiagnoses query) {
    DiagnosisLevel level = query.level();
    return new FindDiagnoses.Result(
        jdbc.sql(FIND)
            .param("diagnosis", query.diagnosisId())
            .param("level", level == null ? null : level.name())
            .param("unit", query.unit())
            .param("cycle", query.cycle())
            .param("scopes", UnitScope.of(query.scopes()))
            .param("limit", query.limit())
            .query((row, index) -> item(row))
            .list());
  }

  @QueryHandler
  FindDiagnoses.Written handle(FindDiagnoses.Contents query) {
    return new FindDiagnoses.Written(
        jdbc.sql(PARTS)
            .param("diagnosis", query.diagnosisId())
            .query((row, index) -> part(row))
            .list(),
        jdbc.sql(STEPS)
            .param("diagnosis", query.diagnosisId())
            .query((row, index) -> CaseSteps.read(row))
            .list());
  }

  @QueryHandler
  FindDueDiagnoses.Result handle(FindDueDiagnoses query) {
    return new FindDueDiagnoses.Result(
        jdbc.sql(DUE)
            .param("now", OffsetDateTime.ofInstant(query.now(), ZoneOffset.UTC))
            .param("limit", query.limit())
            .query(
                (row, index) ->
                    new FindDueDiagnoses.Item(row.getString("case_id"), row.getBoolean("review")))
            .list());
  }

  private static FindDiagnoses.Item item(ResultSet row) throws SQLException {
    return new FindDiagnoses.Item(
        row.getString("diagnosis_id"),
        Rows.name(row, "level", DiagnosisLevel.class),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("cycle"),
        row.getString("scheme"),
        row.getString("scheme_version"),
        Rows.name(row, "state", DiagnosisState.class),
        List.of(Json.read(row.getString("parts"), PartNamed[].class)),
        Rows.list(row, "complete"),
        Rows.time(row, "opened_at"),
        Rows.optionalTime(row, "submitted_at"),
        row.getBoolean("late"),
        Rows.optionalTime(row, "published_at"),
        row.getString("link"),
        Rows.optionalTime(row, "due_at"),
        Rows.optionalTime(row, "overdue_at"));
  }

  private static FindDiagnoses.WrittenPart part(ResultSet row) throws SQLException {
    Map<Box, String> texts = new EnumMap<>(Box.class);
    Json.read(row.getString("texts"), Map.class)
        .forEach((box, text) -> texts.put(Box.valueOf(box.toString()), text.toString()));
    return new FindDiagnoses.WrittenPart(
        new PartContent(
            row.getString("part"),
            texts,
            row.getString("conclusion"),
            List.of(Json.read(row.getString("cited"), CitedValue[].class))),
        Rows.time(row, "written_at"),
        row.getString("actor"));
  }
}
