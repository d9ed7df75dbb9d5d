package io.vigil.query.timeline;

import io.vigil.api.timeline.FindHappenings;
import java.time.ZoneOffset;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HappeningQueries {
  private static final String HAPPENINGS =
      Happened.SQL
          + """
          SELECT h.*, u.name AS unit_name
          FROM happened AS h
          LEFT JOIN board.unit AS u ON u.unit = h.unit
          WHERE h.at BETWEEN :from AND :to AND h.kind = ANY (:kinds)
            AND (h.place = CAST(:place AS text)
              OR :below AND h.unit IN (
                SELECT b.descendant FROM board.unit_closure AS b WHERE b.ancestor = :unit)
              OR NOT :below AND h.unit IN (SELECT board.units_around(:unit)))
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
            .param("kinds", query.kinds().stream().map(Enum::name).toArray(String[]::new))
            .param("below", query.reach() == FindHappenings.Reach.BELOW)
            .param("low", FindHappenings.LOW_SCORE)
            .param("limit", query.limit())
            .query((row, index) -> Happened.item(row))
            .list());
  }
}
