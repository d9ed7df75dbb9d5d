package io.vigil.query.check;

import io.vigil.api.zeroreport.FindZeroReportCoverage;
import io.vigil.api.zeroreport.FindZeroReports;
import io.vigil.query.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ZeroReportQueries {

  private static final String FIND =
      """
      SELECT c.*, CASE
        WHEN c.state IS NOT NULL THEN c.state
        WHEN c.due_on < :asOf THEN 'MISSING'
        ELSE 'AWAITED' END AS stands
      FROM board.zero_report_owed(:from, :to) AS c
      WHERE %s
      ORDER BY c.unit, c.month
      """
          .formatted(CheckSql.IN_SCOPE);

  private static final String COVERAGE =
      """
      SELECT
        c.school_year, c.unit, min(c.unit_name) AS unit_name, count(*) AS owed,
        count(*) FILTER (WHERE c.state IS NOT NULL) AS filed,
        count(*) FILTER (WHERE c.state = 'ON_TIME') AS on_time
      FROM board.zero_report_owed(:from, :to) AS c
      WHERE c.due_on < :asOf AND c.school_year BETWEEN :firstYear AND :lastYear AND %s
      GROUP BY c.school_year, c.unit
      ORDER BY c.school_year, c.unit
      """
          .formatted(CheckSql.IN_SCOPE);

  private final JdbcClient jdbc;

  ZeroReportQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @QueryHandler
  FindZeroReports.Result handle(FindZeroReports query) {
    return new FindZeroReports.Result(
        jdbc.sql(FIND)
            .param("from", query.from())
            .param("to", query.to())
            .param("asOf", query.asOf())
            .param("scopes", CheckSql.scopes(query.scopes()))
            .query((row, index) -> item(row))
            .list());
  }

  private static FindZeroReports.Item item(ResultSet row) throws SQLException {
    boolean nothing = row.getBoolean("nothing");
    return new FindZeroReports.Item(
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("school_year"),
        YearMonth.from(Rows.date(row, "month")).toString(),
        Rows.date(row, "due_on"),
        Rows.name(row, "stands", FindZeroReports.State.class),
        Rows.optionalTime(row, "filed_at") == null ? null : nothing,
        row.getString("note"),
        Rows.optionalTime(row, "filed_at"));
  }

  @QueryHandler
  FindZeroReportCoverage.Result handle(FindZeroReportCoverage query) {
    Map<String, List<FindZeroReportCoverage.Unit>> years = new LinkedHashMap<>();
    jdbc.sql(COVERAGE)
        .param("from", september(query.firstYear()))
        .param("to", september(query.lastYear()).plusYears(1))
        .param("asOf", query.asOf())
        .param("firstYear", query.firstYear())
        .param("lastYear", query.lastYear())
        .param("scopes", CheckSql.scopes(query.scopes()))
        .query(
            row -> {
              years
                  .computeIfAbsent(row.getString("school_year"), year -> new ArrayList<>())
                  .add(unit(row));
            });
    return new FindZeroReportCoverage.Result(
        years.entrySet().stream().map(year -> year(year.getKey(), year.getValue())).toList());
  }

  private static LocalDate september(String schoolYear) {
    return LocalDate.of(Integer.parseInt(schoolYear.substring(0, 4)), 9, 1);
  }

  private static FindZeroReportCoverage.Unit unit(ResultSet row) throws SQLException {
    return new FindZeroReportCoverage.Unit(
        row.getString("unit"),
        row.getString("unit_name"),
        new FindZeroReportCoverage.Counts(
            row.getLong("owed"), row.getLong("filed"), row.getLong("on_time")));
  }

  private static FindZeroReportCoverage.Year year(
      String schoolYear, List<FindZeroReportCoverage.Unit> units) {
    return new FindZeroReportCoverage.Year(
        schoolYear,
        units.stream()
            .map(FindZeroReportCoverage.Unit::counts)
            .reduce(
                new FindZeroReportCoverage.Counts(0, 0, 0), FindZeroReportCoverage.Counts::plus),
        units);
  }
}
