package io.vigil.monitor.report.analysis;

import io.vigil.api.grading.Direction;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindTrend;
import io.vigil.api.report.FindMeasureTexts;
import io.vigil.api.warning.Effect;
import io.vigil.monitor.report.figure.Relapses;
import io.vigil.monitor.report.text.Quotations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the measures of warnings, and the readings before and after them; what was planned about an
 * incident stands with that.
 */
@Component
class MeasureReader {
  private static final String MEASURES =
      """
      SELECT
        r.number, w.control_point, w.control_point_name, w.control_point_name_en, w.unit,
        coalesce(CASE WHEN :english THEN n.name_en END, w.unit_name) AS unit_name, w.about, w.evidence -> 'occurrence' ->> 'subject' AS subject, m.text,
        CASE WHEN o.kind = 'TEACHER' THEN o.unit
          WHEN :english THEN coalesce(d.name_en, d.name, o.name_en, o.name)
          ELSE coalesce(d.name, o.name) END AS owner_name, m.due, (w.closed_at AT TIME ZONE board.zone())::date AS closed_on,
        (m.planned_at AT TIME ZONE board.zone())::date AS planned_on,
        (m.done_at AT TIME ZONE board.zone())::date AS done_on,
        m.warning_id, m.measure_id, m.warning_id || '/' || m.measure_id AS measure,
        r.verified, p.direction, p.judging_period_kind, p.unit_of_measure,
        (SELECT s.evidence -> 'period' ->> 'code' FROM board.warning_step AS s
          WHERE s.warning_id = w.id ORDER BY s.event_position LIMIT 1) AS raised,
        %s IS NOT NULL AS relapsed
      FROM board.warning_measure AS m
      JOIN board.warning AS w ON w.id = m.warning_id
      LEFT JOIN board.warning_response AS r ON r.warning_id = m.warning_id
      LEFT JOIN board.control_point AS p ON p.control_point = w.control_point
      LEFT JOIN board.unit AS n ON n.unit = w.unit
      LEFT JOIN board.unit AS o ON o.unit = m.unit
      LEFT JOIN board.unit AS d ON d.unit = board.responsible_unit(o.path, w.owner)
      WHERE w.unit_kind IS DISTINCT FROM 'TEACHER' AND w.state <> 'WITHDRAWN'
        AND (m.kind <> 'PLAN' OR NOT EXISTS (
          SELECT FROM board.warning_incident AS x
          WHERE x.warning_id = m.warning_id AND x.measures > 0))
        AND
      """
          .formatted(Relapses.FIRST_DAY);

  private static final String ORDER = "ORDER BY m.planned_at, r.number, m.measure_id\n";

  private static final String PLANNED =
      MEASURES
          + """
          (m.planned_at AT TIME ZONE board.zone())::date BETWEEN :first AND :last AND m.text <> ''
            AND (CAST(:unit AS text) IS NULL
              OR w.unit IN (SELECT descendant FROM board.unit_closure WHERE ancestor = :unit))
          """
          + ORDER;

  private static final String OF_WARNINGS =
      MEASURES + "m.warning_id = ANY (:warnings) AND m.text <> ''\n" + ORDER;

  private static final String TEXTS =
      """
      SELECT m.warning_id || '/' || m.measure_id AS measure, m.text
      FROM board.warning_measure AS m
      WHERE m.warning_id || '/' || m.measure_id = ANY (:measures) AND m.text <> ''
      UNION ALL
      SELECT r.warning_id || '/task', r.task
      FROM board.warning_response AS r
      WHERE r.warning_id || '/task' = ANY (:measures) AND r.task <> ''
      UNION ALL
      SELECT s.incident_id || '~' || s.number, s.text
      FROM inside.incident_measure AS s
      JOIN board.incident AS i ON i.incident_id = s.incident_id AND NOT i.sealed
      WHERE s.incident_id = ANY (:incidents)
        AND s.incident_id || '~' || s.number = ANY (:measures) AND s.text <> ''
      """;

  private static final String TREND =
      """
      SELECT t.period, t.period_from, t.period_to, t.value, l.standard
      FROM board.trend(:point, :unit, :first, :last, :grain) AS t
      LEFT JOIN LATERAL board.lines_on(:point, t.period_to) AS l ON true
      ORDER BY t.period_from
      """;

  private final JdbcClient jdbc;

  MeasureReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The measures that were planned in these days. */
  List<Measure> read(LocalDate first, LocalDate last, @Nullable String unit, Locale language) {
    return jdbc.sql(PLANNED)
        .param("first", first)
        .param("last", last)
        .param("unit", unit)
        .param("english", language.getLanguage().equals("en"))
        .query((row, number) -> measure(row))
        .list();
  }

  /** The measures of some warnings, by warning, whose units are called as they were then. */
  Map<String, List<Measure>> of(Collection<String> warnings) {
    return jdbc
        .sql(OF_WARNINGS)
        .param("warnings", warnings.toArray(String[]::new))
        .param("english", false)
        .query((row, number) -> Map.entry(row.getString("warning_id"), measure(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  @QueryHandler
  FindMeasureTexts.Result texts(FindMeasureTexts query) {
    return new FindMeasureTexts.Result(
        jdbc
            .sql(TEXTS)
            .param("measures", query.measures().toArray(String[]::new))
            .param(
                "incidents",
                query.measures().stream()
                    .filter(one -> one.contains("~"))
                    .map(one -> one.substring(0, one.lastIndexOf('~')))
                    .distinct()
                    .toArray(String[]::new))
            .query((row, number) -> Map.entry(row.getString("measure"), row.getString("text")))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private Measure measure(ResultSet row) throws SQLException {
    return new Measure(
        row.getString("number"),
        row.getString("control_point"),
        row.getString("control_point_name"),
        row.getString("control_point_name_en"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("subject"),
        Quotations.of(row.getString("measure")),
        row.getString("owner_name"),
        row.getObject("due", LocalDate.class),
        row.getObject("planned_on", LocalDate.class),
        row.getObject("done_on", LocalDate.class),
        row.getString("verified"),
        row.getObject("closed_on", LocalDate.class),
        row.getString("unit_of_measure"),
        row.getBoolean("relapsed"),
        about(row),
        evidence(row));
  }

  private static List<String> evidence(ResultSet row) throws SQLException {
    String warning = row.getString("warning_id");
    return List.of("WARNING@" + warning, "MEASURE@" + warning + "~" + row.getString("measure_id"));
  }

  private Measure.@Nullable About about(ResultSet row) throws SQLException {
    String raised = row.getString("raised");
    String judging = row.getString("judging_period_kind");
    if (raised == null || judging == null || !"VALUE".equals(row.getString("about"))) {
      return null;
    }
    PeriodKind grain = grain(PeriodKind.valueOf(judging));
    LocalDate planned = row.getObject("planned_on", LocalDate.class);
    return new Measure.About(
        grain, raised, planned.plusMonths(months(grain)), effect(row, raised).orElse(null));
  }

  private Optional<Effect> effect(ResultSet row, String raised) throws SQLException {
    String direction = row.getString("direction");
    if (direction == null) {
      return Optional.empty();
    }
    PeriodKind grain = grain(PeriodKind.valueOf(row.getString("judging_period_kind")));
    LocalDate planned = row.getObject("planned_on", LocalDate.class);
    return Effect.of(
        new Effect.Question(
            trend(row.getString("control_point"), row.getString("unit"), planned, grain),
            grain,
            Direction.valueOf(direction),
            raised,
            planned,
            row.getBoolean("relapsed")));
  }

  /** Single days say little. */
  private static PeriodKind grain(PeriodKind judging) {
    return judging == PeriodKind.DAY ? PeriodKind.WEEK : judging;
  }

  private List<FindTrend.Point> trend(
      String point, String unit, LocalDate planned, PeriodKind grain) {
    int months = months(grain);
    return jdbc.sql(TREND)
        .param("point", point)
        .param("unit", unit)
        .param("first", planned.minusMonths(months))
        .param("last", planned.plusMonths(months))
        .param("grain", grain.name())
        .query((row, number) -> point(row))
        .list();
  }

  private static int months(PeriodKind grain) {
    return switch (grain) {
      case DAY, WEEK, TEACHING_WEEK -> 6;
      case MONTH -> 12;
      case TERM -> 24;
      case SCHOOL_YEAR, CALENDAR_YEAR -> 60;
    };
  }

  private static FindTrend.Point point(ResultSet row) throws SQLException {
    return new FindTrend.Point(
        row.getString("period"),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class),
        number(row, "value"),
        null,
        null,
        null,
        number(row, "standard"),
        null,
        null,
        false,
        null);
  }

  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }
}
