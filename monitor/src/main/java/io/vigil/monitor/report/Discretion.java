package io.vigil.monitor.report;

import io.vigil.api.report.FindFigure;
import io.vigil.api.unit.UnitKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows which rows behind figures may not be listed: those of sealed cases only for the office that
 * decides them, those of single persons only for themselves and the quality office, and complaints
 * about the quality office for nobody, since it makes the reports.
 */
@Component
public class Discretion {
  private static final String SEALED =
      """
      SELECT s.event_id
      FROM board.incident AS i
      JOIN board.incident_step AS s ON s.incident_id = i.incident_id
      WHERE i.sealed AND NOT i.body = ANY (string_to_array(:bodies, '|'))
      UNION ALL
      SELECT c.complaint_id
      FROM board.complaint AS c
      WHERE c.kind = 'COMPLAINT'
        AND c.about_unit IS NOT DISTINCT FROM (SELECT board.quality_office())
      """;

  private static final String PERSONS =
      "SELECT unit FROM board.unit WHERE kind = ANY (string_to_array(:kinds, '|'))";

  private static final List<String> KINDS =
      Arrays.stream(UnitKind.values()).filter(UnitKind::isPerson).map(Enum::name).toList();

  private final JdbcClient jdbc;

  Discretion(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is only counted for whoever asks. */
  public Unlisted towards(FindFigure query) {
    return new Unlisted(
        found(SEALED, "bodies", query.bodies()),
        query.persons() ? Set.of() : found(PERSONS, "kinds", KINDS));
  }

  private Set<String> found(String sql, String name, List<String> values) {
    return Set.copyOf(
        jdbc.sql(sql).param(name, String.join("|", values)).query(String.class).list());
  }
}
