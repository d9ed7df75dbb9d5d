package io.vigil.query.signal;

import io.vigil.api.grading.Colour;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.signal.FindSignals;
import io.vigil.api.signal.SignalKind;
import io.vigil.api.signal.Worsening;
import io.vigil.api.unit.UnitKind;
import io.vigil.api.warning.Evidence;
import io.vigil.query.projection.Json;
import io.vigil.query.projection.Rows;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class SignalQueries {

  private static final String MATCHING =
      """
      WHERE (CAST(:unit AS text) IS NULL OR CASE :reach
          WHEN 'ITSELF' THEN s.unit = :unit OR :unit = ANY (s.members) OR :unit = ANY (s.units)
          WHEN 'BELOW' THEN EXISTS (
            SELECT FROM board.unit_closure AS c
            WHERE c.ancestor = :unit
              AND (c.descendant = s.unit OR c.descendant = ANY (s.members)
                OR c.descendant = ANY (s.units)))
          ELSE s.unit IN (SELECT board.units_around(:unit)) END)
        AND (CAST(:controlPoint AS text) IS NULL OR s.control_point = :controlPoint)
        AND (s.unit_kind IS DISTINCT FROM 'TEACHER' OR s.unit = :unit)
        AND (cardinality(CAST(:kinds AS text[])) = 0 OR s.kind = ANY (:kinds))
        AND (CAST(:from AS date) IS NULL OR s.noticed_on >= :from)
        AND (CAST(:to AS date) IS NULL OR s.noticed_on <= :to)
        AND (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
          SELECT FROM board.unit_closure AS c
          WHERE c.ancestor = ANY (:scopes)
            AND (c.descendant = s.unit OR c.descendant = ANY (s.members)
              OR c.descendant = ANY (s.units))))
      """;

  /** Members that the asker may see, with their names in the same order. */
  private static final String LISTED =
      """
      SELECT s.*, m.members AS listed, m.names
      FROM board.signal AS s
      LEFT JOIN LATERAL (
        SELECT array_agg(u.unit ORDER BY u.unit) AS members,
          array_agg(coalesce(u.name, u.unit) ORDER BY u.unit) AS names
        FROM board.unit AS u
        WHERE u.unit = ANY (s.members) AND u.kind <> 'TEACHER'
          AND (cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
            SELECT FROM board.unit_closure AS c
            WHERE c.ancestor = ANY (:scopes) AND c.descendant = u.unit))
      ) AS m ON s.members IS NOT NULL
      """;

  private static final String PAGE =
      LISTED
          + MATCHING
          + """
          ORDER BY s.noticed_on DESC, s.event_position DESC
          LIMIT :size OFFSET :offset
          """;

  private final JdbcClient jdbc;

  SignalQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindSignals.Result handle(FindSignals query) {
    return new FindSignals.Result(
        filtered("SELECT count(*) FROM board.signal AS s " + MATCHING, query)
            .query(Long.class)
            .single(),
        filtered(PAGE, query)
            .param("size", query.size())
            .param("offset", (long) query.page() * query.size())
            .query((row, index) -> item(row))
            .list());
  }

  private StatementSpec filtered(String sql, FindSignals query) {
    return jdbc.sql(sql)
        .param("unit", query.unit())
        .param("reach", query.reach().name())
        .param("controlPoint", query.controlPoint())
        .param("kinds", query.kinds().stream().map(Enum::name).toArray(String[]::new))
        .param("from", query.from())
        .param("to", query.to())
        .param("scopes", query.scopes().toArray(String[]::new));
  }

  private static FindSignals.Item item(ResultSet row) throws SQLException {
    String name = row.getString("control_point_name");
    UnitKind kind = Rows.optionalName(row, "unit_kind", UnitKind.class);
    String worsening = row.getString("worsening");
    String doubt = row.getString("doubt");
    return new FindSignals.Item(
        row.getLong("event_position"),
        Rows.name(row, "kind", SignalKind.class),
        row.getString("control_point"),
        name == null ? row.getString("control_point") : name,
        row.getString("control_point_name_en"),
        row.getString("unit"),
        row.getString("unit_name"),
        kind == null ? UnitKind.OFFICE : kind,
        new PeriodSpan(
            row.getString("period"), Rows.date(row, "period_from"), Rows.date(row, "period_to")),
        Rows.date(row, "noticed_on"),
        Rows.optionalName(row, "colour", Colour.class),
        Json.read(row.getString("evidence"), Evidence.class),
        worsening == null ? null : Json.read(worsening, Worsening.class),
        common(row),
        doubt == null ? null : Json.read(doubt, FindSignals.Doubted.class),
        Rows.time(row, "recorded_at"));
  }

  private static FindSignals.@Nullable Common common(ResultSet row) throws SQLException {
    String signalId = row.getString("signal_id");
    return signalId == null
        ? null
        : new FindSignals.Common(
            signalId,
            Rows.date(row, "first_day"),
            Rows.date(row, "through"),
            row.getInt("reported"),
            members(row));
  }

  private static List<FindSignals.Member> members(ResultSet row) throws SQLException {
    Array units = row.getArray("listed");
    if (units == null) {
      return List.of();
    }
    String[] ids = (String[]) units.getArray();
    String[] names = (String[]) row.getArray("names").getArray();
    return IntStream.range(0, ids.length)
        .mapToObj(i -> new FindSignals.Member(ids[i], names[i]))
        .toList();
  }
}
