package io.vigil.query.diagnosis;

import io.vigil.api.diagnosis.CountEvidence;
import io.vigil.api.diagnosis.EvidenceKind;
import io.vigil.api.diagnosis.FindEvidence;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class EvidenceQueries {

  /** What is about one person is evidence of nothing that others may see. */
  private static final String SEEN =
      """
      (CAST(:as_of AS timestamptz) IS NULL OR c.at < :as_of) AND (c.unit IS NULL OR %s)
        AND NOT EXISTS (
          SELECT FROM board.unit AS n WHERE n.unit = c.unit AND n.kind = 'TEACHER')
      """
          .formatted(UnitScope.SEEN);

  private static final String COUNT =
      """
      SELECT c.kind, c.element, count(*) AS items, max(c.at) AS newest
      FROM board.evidence AS c
      WHERE %s
      GROUP BY c.kind, c.element
      ORDER BY c.kind, c.element
      """
          .formatted(SEEN);

  private static final String MATCHING =
      """
      FROM board.evidence AS c
      WHERE %s
        AND (c.kind = ANY (CAST(:kinds AS text[]))
          OR c.kind = ANY (CAST(:measured AS text[])) AND c.element = :of_element
          OR c.kind = 'ATTACHMENT' AND c.element = ANY (CAST(:laid_into AS text[])))
      """
          .formatted(SEEN);

  private static final String FIND =
      """
      SELECT c.*, u.name AS unit_name, p.name AS control_point_name
      FROM (SELECT c.* %s ORDER BY c.at DESC, c.kind, c.item_id LIMIT :limit) AS c
      LEFT JOIN board.unit AS u ON u.unit = c.unit
      LEFT JOIN board.control_point AS p ON p.control_point = c.control_point
      ORDER BY c.at DESC, c.kind, c.item_id
      """
          .formatted(MATCHING);

  private final JdbcClient jdbc;

  EvidenceQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  CountEvidence.Result handle(CountEvidence query) {
    return new CountEvidence.Result(
        jdbc.sql(COUNT)
            .param("as_of", time(query.asOf()))
            .param("scopes", UnitScope.of(query.scopes()))
            .query(
                (row, index) ->
                    new CountEvidence.Row(
                        Rows.name(row, "kind", EvidenceKind.class),
                        row.getString("element"),
                        row.getLong("items"),
                        Rows.time(row, "newest")))
            .list());
  }

  @QueryHandler
  FindEvidence.Result handle(FindEvidence query) {
    return new FindEvidence.Result(
        asked("SELECT count(*) " + MATCHING, query).query(Long.class).single(),
        asked(FIND, query).param("limit", query.limit()).query((row, index) -> item(row)).list());
  }

  private StatementSpec asked(String sql, FindEvidence query) {
    return jdbc.sql(sql)
        .param("as_of", time(query.asOf()))
        .param("scopes", UnitScope.of(query.scopes()))
        .param(
            "kinds",
            query.kinds().stream()
                .filter(kind -> kind != EvidenceKind.ATTACHMENT)
                .map(Enum::name)
                .toArray(String[]::new))
        .param(
            "measured",
            Arrays.stream(EvidenceKind.values())
                .filter(EvidenceKind::isOfControlPoint)
                .map(Enum::name)
                .toArray(String[]::new))
        .param("of_element", query.ofElement())
        .param("laid_into", query.laidInto().toArray(String[]::new));
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant moment) {
    return moment == null ? null : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  private static FindEvidence.Item item(ResultSet row) throws SQLException {
    return new FindEvidence.Item(
        Rows.name(row, "kind", EvidenceKind.class),
        row.getString("case_id"),
        row.getString("title"),
        row.getString("control_point"),
        row.getString("control_point_name"),
        row.getString("unit"),
        row.getString("unit_name"),
        Rows.time(row, "at"));
  }
}
