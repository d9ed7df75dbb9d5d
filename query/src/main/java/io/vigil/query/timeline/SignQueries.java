package io.vigil.query.timeline;

import io.vigil.api.timeline.FindHappenings;
import io.vigil.api.timeline.FindSigns;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SignQueries {
  /** What may be seen comes first; every row says whether there is more than that. */
  private static final String SIGNS =
      Happened.SQL
          + """
          SELECT h.*, u.name AS unit_name, NOT bool_and(h.seen) OVER () AS narrowed
          FROM (
            SELECT s.*, cardinality(CAST(:scopes AS text[])) = 0 OR EXISTS (
              SELECT FROM board.unit_closure AS c
              WHERE c.ancestor = ANY (:scopes) AND c.descendant = s.read_with) AS seen
            FROM happened AS s
            WHERE s.kind <> 'INCIDENT' AND s.at BETWEEN :from AND :to
              AND (s.place = CAST(:place AS text)
                OR :all AND s.unit IN (SELECT board.units_around(:unit))
                  AND (s.kind <> 'WARNING' OR s.point = ANY (:topics) OR s.matter = ANY (:topics)
                    OR split_part(s.matter, '.', 1) = ANY (:topics)))) AS h
          LEFT JOIN board.unit AS u ON u.unit = h.unit
          ORDER BY NOT h.seen, h.at, h.kind, h.case_id
          LIMIT :limit
          """;

  private final JdbcClient jdbc;

  SignQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(FindHappenings.Item item, boolean seen, boolean narrowed) {}

  @QueryHandler
  FindSigns.Result handle(FindSigns query) {
    List<Row> rows =
        jdbc.sql(SIGNS)
            .param("unit", query.unit())
            .param("place", query.place())
            .param("all", !query.topics().isEmpty())
            .param("topics", query.topics().toArray(String[]::new))
            .param("from", query.from().atOffset(ZoneOffset.UTC))
            .param("to", query.to().atOffset(ZoneOffset.UTC))
            .param("scopes", query.scopes().toArray(String[]::new))
            .param("low", FindHappenings.LOW_SCORE)
            .param("limit", query.limit())
            .query(
                (row, index) ->
                    new Row(Happened.item(row), row.getBoolean("seen"), row.getBoolean("narrowed")))
            .list();
    return new FindSigns.Result(
        rows.stream().filter(Row::seen).map(Row::item).toList(),
        rows.stream().anyMatch(Row::narrowed));
  }
}
