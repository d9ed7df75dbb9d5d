package io.vigil.query.reference;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.FindControlPoint;
import io.vigil.api.controlpoint.ListControlPoints;
import io.vigil.api.grading.Colour;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ControlPointQueries {

  private static final String LIST =
      """
      SELECT c.*, coalesce(s.series, 0) AS series, s.latest_period
      FROM board.control_point AS c
      LEFT JOIN (
        SELECT control_point, count(*) AS series, max(latest_period) AS latest_period
        FROM board.series
        GROUP BY control_point) AS s ON s.control_point = c.control_point
      WHERE c.open OR NOT :openOnly
      ORDER BY c.control_point
      """;

  private static final String OPEN_WARNINGS =
      """
      WITH first AS MATERIALIZED (
        SELECT c.warning_id, c.place, min(c.place) OVER (PARTITION BY c.case_id, c.tier) AS place_told
        FROM board.warning_case AS c
        WHERE c.tier < 2
      )
      SELECT w.control_point, w.colour, count(*) AS open
      FROM board.warning_open AS w
      WHERE w.folded_into IS NULL AND w.common_cause IS NULL
        AND w.unit_kind IS DISTINCT FROM 'TEACHER'
        AND NOT EXISTS (
          SELECT FROM first AS f WHERE f.warning_id = w.id AND f.place > f.place_told)
      GROUP BY control_point, colour
      """;

  private static final String LINES =
      """
      SELECT *
      FROM board.control_point_lines
      WHERE control_point = :code
      ORDER BY valid_from DESC, event_position DESC
      """;

  private static final String DETECTIONS =
      """
      SELECT *
      FROM board.control_point_detection
      WHERE control_point = :code
      ORDER BY valid_from DESC, event_position DESC
      """;

  private final JdbcClient jdbc;

  ControlPointQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  ListControlPoints.Result handle(ListControlPoints query) {
    Map<String, Map<Colour, Long>> open = openWarnings();
    return new ListControlPoints.Result(
        jdbc.sql(LIST)
            .param("openOnly", query.openOnly())
            .query((row, index) -> item(row, open))
            .list());
  }

  @QueryHandler
  FindControlPoint.Result handle(FindControlPoint query) {
    ControlPointDefinition definition =
        jdbc.sql("SELECT * FROM board.control_point WHERE control_point = :code")
            .param("code", query.code())
            .query((row, index) -> Definitions.read(row))
            .optional()
            .orElse(null);
    return new FindControlPoint.Result(definition, lines(query.code()), detections(query.code()));
  }

  private List<FindControlPoint.LinesVersion> lines(String code) {
    return jdbc.sql(LINES)
        .param("code", code)
        .query(
            (row, index) ->
                new FindControlPoint.LinesVersion(
                    Definitions.lines(row),
                    row.getString("basis"),
                    row.getString("document"),
                    Rows.time(row, "recorded_at")))
        .list();
  }

  private List<FindControlPoint.DetectionVersion> detections(String code) {
    return jdbc.sql(DETECTIONS)
        .param("code", code)
        .query(
            (row, index) ->
                new FindControlPoint.DetectionVersion(
                    Definitions.detection(row),
                    row.getString("document"),
                    Rows.time(row, "recorded_at")))
        .list();
  }

  private Map<String, Map<Colour, Long>> openWarnings() {
    Map<String, Map<Colour, Long>> open = new HashMap<>();
    jdbc.sql(OPEN_WARNINGS)
        .query(
            row -> {
              open.computeIfAbsent(
                      row.getString("control_point"), code -> new EnumMap<>(Colour.class))
                  .put(Rows.name(row, "colour", Colour.class), row.getLong("open"));
            });
    return open;
  }

  private static ListControlPoints.Item item(ResultSet row, Map<String, Map<Colour, Long>> open)
      throws SQLException {
    return new ListControlPoints.Item(
        Definitions.read(row),
        open.getOrDefault(row.getString("control_point"), Map.of()),
        row.getLong("series"),
        row.getString("latest_period"));
  }
}
