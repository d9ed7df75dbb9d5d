package io.vigil.query.timeline;

import io.vigil.api.grading.Colour;
import io.vigil.api.timeline.FindHappenings;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Everything that happened and may be told, whichever unit it is of. */
final class Happened {
  /** With {@code low}, the score below which an observed lesson is a sign. */
  static final String SQL =
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
          p.element AS matter, CASE WHEN w.about = 'EVENT' THEN w.since END AS since,
          w.control_point AS point
        FROM board.warning AS w
        LEFT JOIN board.control_point AS p ON p.control_point = w.control_point
        WHERE w.state <> 'WITHDRAWN' AND (w.about <> 'EVENT'
            OR w.evidence -> 'occurrence' ->> 'rule' = 'COMPLAINT_CLUSTER')
          AND w.unit_kind IS DISTINCT FROM 'TEACHER' AND w.level IS DISTINCT FROM 'TEACHER'
        UNION ALL
        SELECT i.kind, i.inspection_id, i.done_at, i.unit, i.unit, NULL, NULL,
          CASE WHEN i.kind = 'STUDENT_NOTE' THEN i.note END, i.score, NULL,
          i.place, NULL, NULL, NULL
        FROM board.inspection AS i
        WHERE i.kind = 'STUDENT_NOTE' OR i.kind = 'OBSERVATION' AND i.score < :low
        UNION ALL
        SELECT 'FINDING', f.finding_id, f.noted_at, f.unit, f.unit, f.place, NULL, NULL, NULL, NULL,
          f.place, NULL, NULL, NULL
        FROM board.finding AS f
        UNION ALL
        SELECT 'INCIDENT', n.incident_id, n.occurred_at, coalesce(n.concerned, n.unit), n.unit,
          n.category_name, NULL, NULL, NULL, NULL, coalesce(n.place, c.place),
          n.category_group, NULL, NULL
        FROM board.incident AS n
        LEFT JOIN read_live.complaint AS c
          ON n.source = 'COMPLAINT' AND c.complaint_id = n.source_id AND c.sealed_for IS NULL
        WHERE NOT n.sealed AND n.severity IS DISTINCT FROM 'LAPSE' AND n.state <> 'REJECTED'
      )
      """;

  private Happened() {}

  static FindHappenings.Item item(ResultSet row) throws SQLException {
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
