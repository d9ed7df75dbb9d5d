package io.vigil.query.timeline;

import io.vigil.api.grading.Colour;
import io.vigil.api.timeline.FindHappenings;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HappeningQueries {
  private static final String HAPPENINGS =
      """
      WITH happened AS (
        SELECT 'WARNING' AS kind, w.id AS case_id, w.raised_at AS at, w.unit, w.unit AS read_with,
          w.control_point_name AS name, w.control_point_name_en AS name_en, NULL AS text,
          NULL::double precision AS score,
          (SELECT s.colour FROM board.warning_step AS s
           WHERE s.warning_id = w.id AND (s.what = 'raised'
             OR s.what = 'relapsed' AND coalesce(s.since, s.recorded_at) <= w.raised_at)
           ORDER BY s.event_position DESC LIMIT 1) AS colour,
          CASE WHEN w.about = 'EVENT' THEN w.evidence -> 'occurrence' ->> 'subject' END AS place,
          p.element AS matter, CASE WHEN w.about = 'EVENT' THEN w.since END AS since
        FROM board.warning AS w
        LEFT JOIN board.control_point AS p ON p.control_point = w.control_point
        WHERE w.state <> 'WITHDRAWN' AND (w.about <> 'EVENT'
            OR w.evidence -> 'occurrence' ->> 'rule' = 'COMPLAINT_CLUSTER')
          AND w.unit_kind IS DISTINCT FROM 'TEACHER' AND w.level IS DISTINCT FROM 'TEACHER'
        UNION ALL
        SELECT i.kind, i.inspection_id, i.done_at, i.unit, i.unit, NULL, NULL,
          CASE WHEN i.kind = 'STUDENT_NOTE' THEN i.note END, i.score, NULL,
          i.place, NULL, NULL
        FROM board.inspection AS i
        WHERE i.kind = 'STUDENT_NOTE' OR i.kind = 'OBSERVATION' AND i.score < :low
        UNION ALL
        SELECT 'FINDING', f.finding_id, f.noted_at, f.unit, f.unit, f.place, NULL, NULL, NULL, NULL,
          f.place, NULL, NULL
        FROM board.finding AS f
        UNION ALL
        SELECT 'INCIDENT', n.incident_id, n.occurred_at, coalesce(n.concerned, n.unit), n.unit,
          n.category_name, NULL, NULL, NULL, NULL, coalesce(n.place, c.place),
          n.category_group, NULL
        FROM board.incident AS n
        LEFT JOIN read_live.complaint AS c
          ON n.source = 'COMPLAINT' AND c.complaint_id = n.source_id AND c.sealed_for IS NULL
        WHERE NOT n.sealed AND n.severity IS DISTINCT FROM 'LAPSE' AND n.state <> 'REJECTED'
      )
      SELECT h.*, u.name AS unit_name
      FROM happened AS h
      LEFT JOIN board.unit AS u ON u.unit = h.unit
      WHERE h.at BETWEEN :from AND :to
        AND (h.unit IN (SELECT board.units_around(:unit)) OR h.place = CAST(:place AS text))
        AND (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
          SELECT FROM board.unit_closure AS c
          WHERE c.ancestor = ANY (:scopes) AND c.descendant = h.read_with))
      ORDER BY h.at, h.kind, h.case_id
      LIMIT :limit
      """;

  private final JdbcClient jdbc;

  HappeningQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindHappenings.Result handle(FindHappenings query) {
    return new FindHappenings.Result(
        jdbc.sql(HAPPENINGS)
            .param("unit", query.unit())
            .param("place", query.place())
            .param("from", query.from().atOffset(ZoneOffset.UTC))
            .param("to", query.to().atOffset(ZoneOffset.UTC))
            .param("scopes", query.scopes().toArray(String[]::new))
            .param("low", FindHappenings.LOW_SCORE)
            .param("limit", query.limit())
            .query((row, index) -> item(row))
            .list());
  }

  private static FindHappenings.Item item(ResultSet row) throws SQLException {
    return new FindHappenings.Item(
        Rows.name(row, "kind", FindHappenings.Kind.class),
        row.getString("case_id"),
        Rows.time(row, "at"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("name"),
        row.getString("name_en"),
        row.getString("text"),
        Rows.number(row, "score"),
        Rows.optionalName(row, "colour", Colour.class),
        row.getString("place"),
        row.getString("matter"),
        row.getObject("since", LocalDate.class));
  }
}
