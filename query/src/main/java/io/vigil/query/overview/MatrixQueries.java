package io.vigil.query.overview;

import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.overview.FindMatrix;
import io.vigil.query.reading.Trends;
import io.vigil.query.reference.Definitions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MatrixQueries {

  private static final int USUAL_COLUMNS = 8;

  /** Some of them are judged below faculties only, and say nothing of a faculty as a whole. */
  private static final int CANDIDATES = 40;

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
    List<Faculty> faculties =
        jdbc.sql(FACULTIES)
            .query((row, index) -> new Faculty(row.getString("unit"), row.getString("name")))
            .list();
    Stream<Filled> all = points(query).stream().map(point -> filled(point, query, faculties));
    List<Filled> columns =
        query.controlPoints().isEmpty()
            ? all.filter(Filled::hasValues).limit(USUAL_COLUMNS).toList()
            : all.toList();
    return new FindMatrix.Result(
        columns.stream().map(Filled::head).toList(),
        IntStream.range(0, faculties.size())
            .mapToObj(place -> row(faculties.get(place), place, columns))
            .toList());
  }

  private record Faculty(String unit, @Nullable String name) {}

  /** A control point with its cells, one for each faculty. */
  private record Filled(FindMatrix.Column head, List<FindMatrix.Cell> cells) {
    boolean hasValues() {
      return cells.stream().anyMatch(cell -> cell.value() != null);
    }
  }

  private Filled filled(ControlPointDefinition point, FindMatrix query, List<Faculty> faculties) {
    var column = new MatrixColumn(point, query.asOf(), trends);
    return new Filled(
        column(point), faculties.stream().map(one -> column.cell(one.unit())).toList());
  }

  private static FindMatrix.Row row(Faculty faculty, int place, List<Filled> columns) {
    return new FindMatrix.Row(
        faculty.unit(),
        faculty.name(),
        columns.stream().map(column -> column.cells().get(place)).toList());
  }

  private List<ControlPointDefinition> points(FindMatrix query) {
    return query.controlPoints().isEmpty()
        ? jdbc.sql(USUAL)
            .param("limit", CANDIDATES)
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
