package io.vigil.query.timeline;

import io.vigil.api.grading.Colour;
import io.vigil.api.timeline.FindUnitLife;
import io.vigil.query.casework.LeaderTurns;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class UnitLifeQueries {
  private static final String LIFE =
      """
      WITH below AS MATERIALIZED (
        SELECT c.descendant AS unit
        FROM board.unit_closure AS c
        JOIN board.unit AS u ON u.unit = c.descendant AND u.kind <> 'TEACHER'
        WHERE c.ancestor = :unit
          AND (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
            SELECT FROM board.unit_closure AS s
            WHERE s.ancestor = ANY (:scopes) AND s.descendant = c.descendant))
      ),
      seen AS MATERIALIZED (
        SELECT w.*, w.unit_kind = 'CLASS_GROUP' AND w.unit <> :unit AS of_a_class
        FROM board.warning AS w JOIN below USING (unit)
        WHERE w.state <> 'WITHDRAWN' AND w.level IS DISTINCT FROM 'TEACHER'
      ),
      happened AS (
        SELECT 'SIGNAL' AS kind, NULL AS case_id, s.recorded_at AS at, s.unit,
          s.control_point_name AS name, s.control_point_name_en AS name_en, s.kind AS what,
          NULL::double precision AS number, s.colour, s.control_point AS point,
          NULL::double precision AS score
        FROM board.signal AS s JOIN below USING (unit)
        WHERE s.level IS DISTINCT FROM 'TEACHER'
        UNION ALL
        SELECT 'WARNING', CASE count(*) WHEN 1 THEN min(w.id) END, max(w.raised_at),
          CASE count(*) WHEN 1 THEN min(w.unit) ELSE :unit END, min(w.control_point_name),
          min(w.control_point_name_en), NULL, nullif(count(*), 1),
          (array_agg(r.colour ORDER BY board.colour_rank(r.colour) DESC))[1], w.control_point, NULL
        FROM seen AS w
        LEFT JOIN LATERAL (
          SELECT k.colour FROM board.warning_step AS k
          WHERE k.warning_id = w.id AND (k.what = 'raised'
            OR k.what = 'relapsed' AND coalesce(k.since, k.recorded_at) <= w.raised_at)
          ORDER BY k.event_position DESC LIMIT 1) AS r ON true
        WHERE w.raised_at BETWEEN :from AND :to
        GROUP BY w.control_point, CASE WHEN w.of_a_class
          THEN date_trunc('week', w.raised_at AT TIME ZONE board.zone())::text ELSE w.id END
        UNION ALL
        SELECT 'WARNING_ENDED', CASE count(*) WHEN 1 THEN min(w.id) END, max(w.closed_at),
          CASE count(*) WHEN 1 THEN min(w.unit) ELSE :unit END, min(w.control_point_name),
          min(w.control_point_name_en), w.close_reason, nullif(count(*), 1), NULL, w.control_point,
          NULL
        FROM seen AS w
        WHERE w.closed_at BETWEEN :from AND :to
        GROUP BY w.control_point, w.close_reason, CASE WHEN w.of_a_class
          THEN date_trunc('week', w.closed_at AT TIME ZONE board.zone())::text ELSE w.id END
        UNION ALL
        SELECT 'MEASURE', m.warning_id, m.planned_at, w.unit, m.text, NULL, NULL, NULL, NULL, NULL,
          NULL
        FROM board.warning_measure AS m JOIN seen AS w ON w.id = m.warning_id
        UNION ALL
        SELECT 'MEASURE_DONE', m.warning_id, m.done_at, w.unit, m.text, NULL, NULL, NULL, NULL,
          NULL, NULL
        FROM board.warning_measure AS m JOIN seen AS w ON w.id = m.warning_id
        WHERE m.done_at IS NOT NULL
        UNION ALL
        SELECT 'INCIDENT', n.incident_id, n.occurred_at, n.unit, n.category_name, NULL, n.severity,
          NULL, NULL, NULL, NULL
        FROM board.incident AS n JOIN below USING (unit)
        WHERE NOT n.sealed AND n.severity IS DISTINCT FROM 'LAPSE' AND n.state <> 'REJECTED'
        UNION ALL
        SELECT 'FINDING', f.finding_id, f.noted_at, f.unit, f.place, NULL, NULL, NULL, NULL, NULL,
          NULL
        FROM board.finding AS f JOIN below USING (unit)
        UNION ALL
        SELECT CASE i.kind WHEN 'STUDENT_NOTE' THEN 'STUDENT_NOTE' ELSE 'INSPECTION' END,
          i.inspection_id, i.done_at, i.unit, NULL, NULL, i.kind, NULL, NULL, NULL, NULL
        FROM board.inspection AS i JOIN below USING (unit)
        WHERE i.done_at IS NOT NULL AND i.kind NOT IN ('PATROL', 'OBSERVATION')
        UNION ALL
        SELECT 'VISITS', CASE count(*) WHEN 1 THEN min(i.inspection_id) END, max(i.done_at),
          i.unit, NULL, NULL, i.kind, count(*), NULL, NULL,
          round(avg(i.score)::numeric, 1)::double precision
        FROM board.inspection AS i JOIN below USING (unit)
        WHERE i.done_at IS NOT NULL AND i.kind IN ('PATROL', 'OBSERVATION')
        GROUP BY i.unit, i.kind, date_trunc('month', i.done_at AT TIME ZONE board.zone())
        UNION ALL
        SELECT 'SELF_CHECK', c.check_id, c.finished_at, c.unit, c.area_name, NULL, NULL, NULL, NULL,
          NULL, NULL
        FROM board.self_check AS c JOIN below USING (unit)
        WHERE c.finished_at IS NOT NULL
        UNION ALL
        SELECT 'COMPLAINTS', NULL, max(c.received_at), c.unit, c.place, NULL, c.kind, count(*),
          NULL, NULL, NULL
        FROM board.complaint AS c JOIN below USING (unit)
        WHERE c.kind <> 'REPORT' AND c.merged_into IS NULL AND NOT %s
        GROUP BY c.unit, c.place, c.kind,
          date_trunc('month', c.received_at AT TIME ZONE board.zone())
        UNION ALL
        SELECT 'STANDARD', v.standard_id, v.issued_at, v.unit, v.name, NULL, v.document, NULL, NULL,
          NULL, NULL
        FROM board.standard_version AS v JOIN below USING (unit)
      )
      SELECT h.*, u.name AS unit_name
      FROM happened AS h
      LEFT JOIN board.unit AS u ON u.unit = h.unit
      WHERE h.at BETWEEN :from AND :to AND h.kind = ANY (:kinds)
      ORDER BY h.at DESC, h.kind, h.case_id
      LIMIT :limit
      """
          .formatted(LeaderTurns.complainsOfTheOffice("c"));

  private final JdbcClient jdbc;

  UnitLifeQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindUnitLife.Result handle(FindUnitLife query) {
    return new FindUnitLife.Result(
        jdbc.sql(LIFE)
            .param("unit", query.unit())
            .param("from", query.from().atOffset(ZoneOffset.UTC))
            .param("to", query.to().atOffset(ZoneOffset.UTC))
            .param("scopes", query.scopes().toArray(String[]::new))
            .param("kinds", query.kinds().stream().map(Enum::name).toArray(String[]::new))
            .param("limit", query.limit())
            .query((row, index) -> item(row))
            .list());
  }

  private static FindUnitLife.Item item(ResultSet row) throws SQLException {
    String caseId = row.getString("case_id");
    return new FindUnitLife.Item(
        Rows.name(row, "kind", FindUnitLife.Kind.class),
        caseId == null ? row.getString("point") : caseId,
        Rows.time(row, "at"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("name"),
        row.getString("name_en"),
        row.getString("what"),
        Rows.number(row, "number"),
        Rows.number(row, "score"),
        Rows.optionalName(row, "colour", Colour.class));
  }
}
