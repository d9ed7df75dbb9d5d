package io.vigil.query.overview;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.overview.FindMatrix;
import io.vigil.query.reading.Trends;
import io.vigil.query.reference.Definitions;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MatrixQueries {

  private static final int USUAL_COLUMNS = 8;

  private static final String FACULTIES =
      "SELECT unit, name FROM board.unit WHERE kind = 'FACULTY' ORDER BY unit";

  private static final String CHOSEN =
      """
      SELECT c.*
      FROM unnest(CAST(:codes AS text[])) WITH ORDINALITY AS wanted (code, place)
      JOIN board.control_point AS c ON c.control_point = wanted.code
      ORDER BY wanted.place
      """;

  /** Points of persons are never compared. Shares that come daily say most of the present. */
  private static final String USUAL =
      """
      SELECT c.*
      FROM board.control_point AS c
      JOIN (
        SELECT s.control_point, count(DISTINCT u.unit) AS faculties
        FROM board.series AS s
        JOIN board.unit_closure AS k ON k.descendant = s.unit
        JOIN board.unit AS u ON u.unit = k.ancestor AND u.kind = 'FACULTY'
        GROUP BY s.control_point) AS delivered ON delivered.control_point = c.control_point
      WHERE c.open AND c.direction <> 'NONE' AND c.level <> 'TEACHER'
      ORDER BY (c.unit_of_measure = '%' AND c.period_kind <> c.judging_period_kind) DESC,
        delivered.faculties DESC, c.control_point
      LIMIT :limit
      """;

  private final JdbcClient jdbc;
  private final Trends trends;

  MatrixQueries(JdbcClient jdbc, Trends trends) {
    this.jdbc = jdbc;
    this.trends = trends;
  }

  @QueryHandler
  FindMatrix.Result handle(FindMatrix query) {
    List<ControlPointDefinition> points = points(query);
    List<MatrixColumn> columns =
        points.stream().map(point -> new MatrixColumn(point, query.asOf(), trends)).toList();
    return new FindMatrix.Result(
        points.stream().map(MatrixQueries::column).toList(),
        jdbc.sql(FACULTIES)
            .query((row, index) -> row(row.getString("unit"), row.getString("name"), columns))
            .list());
  }

  private static FindMatrix.Row row(
      String unit, @Nullable String name, List<MatrixColumn> columns) {
    return new FindMatrix.Row(
        unit, name, columns.stream().map(column -> column.cell(unit)).toList());
  }

  private List<ControlPointDefinition> points(FindMatrix query) {
    return query.controlPoints().isEmpty()
        ? jdbc.sql(USUAL)
            .param("limit", USUAL_COLUMNS)
            .query((row, index) -> Definitions.read(row))
            .list()
        : jdbc.sql(CHOSEN)
            .param("codes", query.controlPoints().toArray(String[]::new))
            .query((row, index) -> Definitions.read(row))
            .list();
  }

  private static FindMatrix.Column column(ControlPointDefinition point) {
    return new FindMatrix.Column(point.code(), point.name(), point.nameEn(), point.unitOfMeasure());
  }
}
