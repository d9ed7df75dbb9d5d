package io.vigil.monitor.report;

import io.vigil.api.report.FindFigure;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which events are of sealed cases: of these nobody but their office is told more than numbers. */
@Component
public class SealedEvents {

  private static final String FIND =
      """
      SELECT s.event_id
      FROM board.incident AS i
      JOIN board.incident_step AS s ON s.incident_id = i.incident_id
      WHERE i.sealed AND NOT i.body = ANY (string_to_array(:bodies, '|'))
      """;

  private final JdbcClient jdbc;

  SealedEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Ids of the events that are not shown to some offices.
   *
   * @param bodies their names
   */
  public Set<String> hidden(List<String> bodies) {
    return Set.copyOf(
        jdbc.sql(FIND).param("bodies", String.join("|", bodies)).query(String.class).list());
  }

  /** What of values is hidden; {@code null} where nothing is. */
  public static FindFigure.@Nullable Sealed sealed(List<Double> values) {
    return values.isEmpty()
        ? null
        : new FindFigure.Sealed(
            values.size(), values.stream().mapToDouble(Double::doubleValue).sum());
  }
}
