package io.vigil.bench;

import java.io.IOException;
import java.sql.SQLException;
import tools.jackson.databind.JsonNode;

/**
 * What an import ends in.
 *
 * @param readings number and checksum of what the boards show of them
 * @param warnings the same, withdrawn ones apart
 * @param facts number of events about readings and incidents
 */
record Outcome(String readings, String warnings, JsonNode report, String facts) {
  private static final String READINGS =
      """
      SELECT count(*) || ' ' || sum(hashtextextended(
        concat_ws(' ', control_point, unit, period, value, coalesce(colour, 'none')), 0))
      FROM board.reading
      """;

  private static final String WARNINGS =
      """
      SELECT count(*) || ' ' || sum(hashtextextended(
        concat_ws(' ', control_point, unit, since, colour, state), 0))
      FROM board.warning WHERE state <> 'WITHDRAWN'
      """;

  private static final String FACTS =
      """
      SELECT count(*)::text FROM eventstore.domain_event
      WHERE payload_type LIKE 'reading.%' OR payload_type LIKE 'incident-tally.%'
      """;

  static Outcome of(ChildVigil vigil) throws IOException, SQLException {
    vigil.http().awaitQuiet();
    return new Outcome(
        text(vigil, READINGS),
        text(vigil, WARNINGS),
        vigil.http().get("/api/reports/incidents?from=2013-14&to=2015-16"),
        text(vigil, FACTS));
  }

  private static String text(ChildVigil vigil, String sql) throws IOException, SQLException {
    try (var connection = vigil.database();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
