package io.vigil.query.complaint;

import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintMeasures;
import io.vigil.api.complaint.ComplaintMeasures.Standing;
import io.vigil.api.complaint.ComplaintObject;
import io.vigil.api.complaint.ComplaintState;
import io.vigil.api.complaint.FindComplaintNumbers;
import io.vigil.api.complaint.FindComplaintPlaces;
import io.vigil.api.grading.Colour;
import io.vigil.query.casework.LeaderTurns;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What complaints tell as numbers. */
@Component
class ComplaintNumberQueries {

  private static final String OPEN_TO =
      """
      (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
        SELECT FROM read_live.unit_closure AS u
        WHERE u.ancestor = ANY (:scopes) AND u.descendant = c.unit))
      """;

  private static final String STANDING =
      """
      SELECT c.*
      FROM board.complaint_standing(:asOf) AS c
      WHERE c.kind = 'COMPLAINT'
        AND (c.received_on BETWEEN :from AND :to OR c.due_on BETWEEN :from AND :to)
        AND %s
      """
          .formatted(OPEN_TO);

  private static final String STUDENTS =
      """
      SELECT nullif(sum(e.students), 0) AS students
      FROM board.exposure AS e
      JOIN read_live.unit AS u ON u.unit = e.unit AND u.parent IS NULL
      WHERE e.period = :year
      """;

  private static final String PLACES =
      """
      SELECT o.*, u.name AS unit_name, k.colour
      FROM (
        SELECT
          coalesce('place|' || c.place, 'unit|' || c.unit || '|' || coalesce(c.category, ''))
            COLLATE "C" AS object,
          c.kind, c.place,
          max(c.unit) AS unit,
          CASE WHEN c.place IS NULL THEN c.category END AS category,
          count(*) FILTER (WHERE c.received_at >= board.midnight(:first)) AS count,
          count(*) FILTER (WHERE c.received_at < board.midnight(:first)) * 30 / 365.0 AS usual,
          count(*) FILTER (WHERE c.ended_at IS NULL) AS open
        FROM read_live.complaint AS c
        WHERE c.sealed_for IS NULL
          AND c.received_at >= board.midnight(:first - 365)
          AND c.received_at < board.midnight(:last + 1)
          AND NOT (:ofTheOffice AND %s)
          AND %s
        GROUP BY 1, 2, 3, 5) AS o
      LEFT JOIN read_live.unit AS u ON u.unit = o.unit
      LEFT JOIN LATERAL (
        SELECT k.colour FROM read_live.complaint_cluster AS k
        WHERE k.object = o.object AND o.kind = 'COMPLAINT'
          AND k.found_at >= board.midnight(:first) AND k.found_at < board.midnight(:last + 1)
        ORDER BY board.colour_rank(k.colour) DESC LIMIT 1) AS k ON true
      WHERE o.count > 0
      ORDER BY board.colour_rank(k.colour) DESC, o.count DESC, o.object, o.kind
      """
          .formatted(LeaderTurns.complainsOfTheOffice("c"), OPEN_TO);

  /** Of what the office may not know of, nothing is left where it is all of a cluster. */
  private static final String CLUSTERS =
      """
      SELECT DISTINCT ON (c.object, c.first_complaint) c.*, k.known, u.name AS unit_name
      FROM read_live.complaint_cluster AS c
      JOIN LATERAL (
        SELECT array_agg(m.id ORDER BY m.place) AS known
        FROM unnest(c.members) WITH ORDINALITY AS m (id, place)
        WHERE NOT (:ofTheOffice AND EXISTS (
          SELECT FROM read_live.complaint AS p WHERE p.complaint_id = m.id AND %s))) AS k
        ON k.known IS NOT NULL
      LEFT JOIN read_live.unit AS u ON u.unit = c.unit
      WHERE c.found_at >= board.midnight(:first) AND c.found_at < board.midnight(:last + 1)
        AND %s
      ORDER BY c.object, c.first_complaint, board.colour_rank(c.colour) DESC
      """
          .formatted(LeaderTurns.complainsOfTheOffice("p"), OPEN_TO);

  private final JdbcClient jdbc;

  ComplaintNumberQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindComplaintNumbers.Result handle(FindComplaintNumbers query) {
    List<Standing> standing =
        jdbc.sql(STANDING)
            .param("asOf", query.asOf())
            .param("from", query.from())
            .param("to", query.to())
            .param("scopes", query.scopes().toArray(String[]::new))
            .query((row, index) -> standing(row))
            .list();
    return new FindComplaintNumbers.Result(
        ComplaintMeasures.of(standing, query.from(), query.to()),
        jdbc.sql(STUDENTS)
            .param("year", query.schoolYear())
            .query((row, index) -> Optional.ofNullable(Rows.number(row, "students")))
            .single()
            .orElse(null));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        Rows.date(row, "received_on"),
        Rows.date(row, "due_on"),
        Rows.name(row, "state", ComplaintState.class),
        row.getObject("replied_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class),
        row.getObject("satisfied", Boolean.class),
        row.getBoolean("reopened"));
  }

  @QueryHandler
  FindComplaintPlaces.Result handle(FindComplaintPlaces query) {
    return new FindComplaintPlaces.Result(
        inDays(PLACES, query).query((row, index) -> place(row)).list(),
        inDays(CLUSTERS, query).query((row, index) -> cluster(row)).list());
  }

  private JdbcClient.StatementSpec inDays(String sql, FindComplaintPlaces query) {
    return jdbc.sql(sql)
        .param("first", query.day().minusDays(FindComplaintPlaces.DAYS - 1))
        .param("last", query.day())
        .param("ofTheOffice", query.ofTheOffice())
        .param("scopes", query.scopes().toArray(String[]::new));
  }

  private static FindComplaintPlaces.Row place(ResultSet row) throws SQLException {
    return new FindComplaintPlaces.Row(
        object(row),
        row.getString("unit_name"),
        Rows.name(row, "kind", ComplaintKind.class),
        row.getLong("count"),
        row.getDouble("usual"),
        row.getLong("open"),
        Rows.optionalName(row, "colour", Colour.class));
  }

  private static FindComplaintPlaces.Cluster cluster(ResultSet row) throws SQLException {
    return new FindComplaintPlaces.Cluster(
        object(row),
        row.getString("unit_name"),
        Rows.name(row, "colour", Colour.class),
        Rows.list(row, "known"),
        Rows.time(row, "found_at"));
  }

  private static ComplaintObject object(ResultSet row) throws SQLException {
    return new ComplaintObject(
        row.getString("place"), row.getString("unit"), row.getString("category"));
  }
}
