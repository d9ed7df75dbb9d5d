package io.vigil.query.overview;

import io.vigil.api.overview.FindAdjustments;
import io.vigil.api.overview.FindAdjustments.Candidate;
import io.vigil.api.overview.FindAdjustments.Decline;
import io.vigil.api.overview.FindAdjustments.Students;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AdjustmentQueries {

  /** So many figures outside their lines make a candidate. */
  private static final int FIGURES = 2;

  private static final String PROGRAMMES =
      """
      WITH programmes AS (
        SELECT u.unit, u.name
        FROM board.unit_closure AS c
        JOIN board.unit AS u ON u.unit = c.descendant AND u.kind = 'PROGRAMME'
        WHERE c.ancestor = :unit
      )
      """;

  /**
   * Three values that each are worse than that of the year before are what is noted as a trend,
   * too. A range is left by falling: from above it, that is the way back.
   */
  private static final String DECLINES =
      PROGRAMMES
          + """
          , years AS (
            SELECT r.unit, p.name AS unit_name, r.control_point, c.name, c.name_en, r.unit_of_measure,
              r.period_from, r.value,
              (lag(left(r.period, 4)) OVER ordered)::integer + 1 = left(r.period, 4)::integer
                AND CASE r.direction
                  WHEN 'HIGHER_IS_BETTER' THEN r.value < lag(r.value) OVER ordered
                  WHEN 'LOWER_IS_BETTER' THEN r.value > lag(r.value) OVER ordered
                  WHEN 'RANGE' THEN r.value < lag(r.value) OVER ordered
                    AND lag(r.value) OVER ordered
                      <= coalesce(r.upper_standard, 2 * r.target - r.standard, 'infinity')
                END AS is_worse,
              row_number()
                OVER (PARTITION BY r.unit, r.control_point ORDER BY r.period_from DESC) AS back
            FROM programmes AS p
            JOIN board.reading AS r ON r.unit = p.unit
            JOIN board.control_point AS c
              ON c.control_point = r.control_point AND c.judging_period_kind = 'SCHOOL_YEAR'
            WHERE r.period_kind = 'SCHOOL_YEAR' AND r.value IS NOT NULL
            WINDOW ordered AS (PARTITION BY r.unit, r.control_point ORDER BY r.period_from)
          ),
          runs AS (
            SELECT y.*, min(y.back) FILTER (WHERE y.is_worse IS NOT TRUE)
              OVER (PARTITION BY y.unit, y.control_point) AS before_it
            FROM years AS y
          ),
          declines AS (
            SELECT unit, unit_name, control_point, name, name_en, unit_of_measure,
              array_agg(value ORDER BY period_from) AS values,
              (SELECT min(w.id) FROM board.warning_open AS w
                WHERE w.control_point = runs.control_point AND w.unit = runs.unit
                  AND w.about = 'VALUE') AS warning
            FROM runs
            WHERE back <= before_it
            GROUP BY unit, unit_name, control_point, name, name_en, unit_of_measure
            HAVING count(*) >= 3
          )
          SELECT *
          FROM declines
          WHERE unit IN (
            SELECT unit FROM declines WHERE warning IS NOT NULL GROUP BY unit
            HAVING count(*) >= :figures)
          ORDER BY unit, warning IS NULL, control_point
          """;

  private static final String STUDENTS =
      PROGRAMMES
          + """
          SELECT e.unit, e.period, e.students
          FROM programmes AS p
          JOIN board.exposure AS e ON e.unit = p.unit
          WHERE e.period ~ '^[0-9]{4}-[0-9]{2}$'
          ORDER BY e.unit, e.period
          """;

  private final JdbcClient jdbc;

  AdjustmentQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record OfUnit<T>(String unit, @Nullable String name, T what) {}

  @QueryHandler
  FindAdjustments.Result handle(FindAdjustments query) {
    Map<String, @Nullable String> names = new LinkedHashMap<>();
    Map<String, List<Decline>> figures = new LinkedHashMap<>();
    for (OfUnit<Decline> one : declines(query.unit())) {
      names.put(one.unit(), one.name());
      figures.computeIfAbsent(one.unit(), unit -> new ArrayList<>()).add(one.what());
    }
    Map<String, List<Students>> students = figures.isEmpty() ? Map.of() : students(query.unit());
    return new FindAdjustments.Result(
        figures.entrySet().stream()
            .map(
                one ->
                    new Candidate(
                        one.getKey(),
                        names.get(one.getKey()),
                        one.getValue(),
                        students.getOrDefault(one.getKey(), List.of())))
            .toList());
  }

  private List<OfUnit<Decline>> declines(String unit) {
    return jdbc.sql(DECLINES)
        .param("unit", unit)
        .param("figures", FIGURES)
        .query(
            (row, index) ->
                new OfUnit<>(row.getString("unit"), row.getString("unit_name"), decline(row)))
        .list();
  }

  private Map<String, List<Students>> students(String unit) {
    Map<String, List<Students>> students = new LinkedHashMap<>();
    jdbc.sql(STUDENTS)
        .param("unit", unit)
        .query(
            (row, index) ->
                new OfUnit<>(
                    row.getString("unit"),
                    null,
                    new Students(row.getString("period"), row.getLong("students"))))
        .list()
        .forEach(
            one -> students.computeIfAbsent(one.unit(), u -> new ArrayList<>()).add(one.what()));
    return students;
  }

  private static Decline decline(ResultSet row) throws SQLException {
    return new Decline(
        row.getString("control_point"),
        row.getString("name"),
        row.getString("name_en"),
        row.getString("unit_of_measure"),
        List.of((Double[]) row.getArray("values").getArray()),
        row.getString("warning"));
  }
}
