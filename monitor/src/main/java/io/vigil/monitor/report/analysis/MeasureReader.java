package io.vigil.monitor.report.analysis;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.FindMeasureTexts;
import io.vigil.api.warning.Effect;
import io.vigil.api.warning.OccurrenceRule;
import io.vigil.monitor.report.figure.Relapses;
import io.vigil.monitor.report.text.Quotations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the measures of warnings, and what the readings around them say; what was planned about an
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
          ELSE coalesce(d.name, o.name) END AS owner_name, m.due, k.closed_on,
        (m.planned_at AT TIME ZONE board.zone())::date AS planned_on,
        (m.done_at AT TIME ZONE board.zone())::date AS done_on,
        m.warning_id, m.measure_id, m.warning_id || '/' || m.measure_id AS measure,
        r.verified, p.direction, p.judging_period_kind, p.unit_of_measure,
        z.latest_period, z.period_kind AS latest_kind, z.latest_value,
        (SELECT s.evidence -> 'period' ->> 'code' FROM board.warning_step AS s
          WHERE s.warning_id = w.id ORDER BY s.event_position LIMIT 1) AS raised,
        %s AS relapsed,
        %s AS less, w.close_reason = 'JOINED' AS joined,
        g.number AS newer, coalesce(g.state NOT IN ('CLOSED', 'WITHDRAWN'), false) AS newer_open,
        coalesce(w.evidence -> 'occurrence' ->> 'rule' = ANY (:reported) AND board.is_silent(
          w.unit, k.closed_on, (k.closed_on + INTERVAL '12 months')::date), false) AS silent
      FROM board.warning_measure AS m
      JOIN board.warning AS w ON w.id = m.warning_id
      CROSS JOIN LATERAL (
        SELECT CASE WHEN w.close_reason IS DISTINCT FROM 'JOINED'
          THEN (w.closed_at AT TIME ZONE board.zone())::date END AS closed_on) AS k
      LEFT JOIN LATERAL (
        SELECT a.number, n.state
        FROM board.warning_joined AS j
        JOIN board.warning AS n ON n.id = j.goes_on_as
        LEFT JOIN board.warning_response AS a ON a.warning_id = n.id
        WHERE j.warning_id = w.id) AS g ON true
      LEFT JOIN board.warning_response AS r ON r.warning_id = m.warning_id
      LEFT JOIN board.control_point AS p ON p.control_point = w.control_point
      LEFT JOIN board.series AS z ON z.control_point = w.control_point AND z.unit = w.unit
      LEFT JOIN board.unit AS n ON n.unit = w.unit
      LEFT JOIN board.unit AS o ON o.unit = m.unit
      LEFT JOIN board.unit AS d ON d.unit = board.responsible_unit(o.path, w.owner)
      WHERE w.unit_kind IS DISTINCT FROM 'TEACHER' AND w.state <> 'WITHDRAWN'
        AND (m.kind <> 'PLAN' OR NOT EXISTS (
          SELECT FROM board.warning_incident AS x
          WHERE x.warning_id = m.warning_id AND x.measures > 0))
        AND
      """
          .formatted(Relapses.OF_MEASURE, Relapses.LESS);

  private static final String ORDER = "ORDER BY m.planned_at, r.number, m.measure_id\n";

  private static final String PLANNED =
      MEASURES
          + """
          (w.raised_at AT TIME ZONE board.zone())::date <= :last
            AND (w.closed_at IS NULL OR (w.closed_at AT TIME ZONE board.zone())::date >= :first)
            AND m.text <> ''
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

  /** What a unit itself reports, or reports that there was none. */
  private static final String[] REPORTED =
      Stream.of(
              OccurrenceRule.INCIDENT,
              OccurrenceRule.CASUALTY,
              OccurrenceRule.ACCUMULATION,
              OccurrenceRule.SAME_CLAUSE)
          .map(Enum::name)
          .toArray(String[]::new);

  private final JdbcClient jdbc;
  private final EffectReader effects;

  MeasureReader(JdbcClient jdbc, EffectReader effects) {
    this.jdbc = jdbc;
    this.effects = effects;
  }

  /**
   * @param question of the readings around it; {@code null} where they say nothing
   */
  private record Found(String warning, Measure measure, EffectReader.@Nullable Question question) {}

  /**
   * The measures of the warnings of these days, planned since or not, as in other reports.
   *
   * @param asOf day before which the newest values are looked for
   */
  List<Measure> read(
      LocalDate first, LocalDate last, @Nullable String unit, Locale language, LocalDate asOf) {
    List<Found> found =
        found(
            jdbc.sql(PLANNED)
                .param("first", first)
                .param("last", last)
                .param("unit", unit)
                .param("english", language.getLanguage().equals("en")));
    Map<EffectReader.Question, Measure.Latest> newest =
        effects.newest(
            questions(found.stream().filter(one -> one.measure().isLatestUnknown())), asOf);
    return told(found, newest).map(Map.Entry::getValue).toList();
  }

  /** The query of the measures of the warnings of some days. */
  static String sql() {
    return PLANNED;
  }

  /** What it asks for beside days and unit. */
  static Map<String, Object> parameters() {
    return Map.of("english", false, "reported", List.of(REPORTED));
  }

  /** The measures of some warnings, by warning, whose units are called as they were then. */
  Map<String, List<Measure>> of(Collection<String> warnings) {
    List<Found> found =
        found(
            jdbc.sql(OF_WARNINGS)
                .param("warnings", warnings.toArray(String[]::new))
                .param("english", false));
    return told(found, Map.of())
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static List<Found> found(JdbcClient.StatementSpec asked) {
    return asked.param("reported", REPORTED).query((row, number) -> found(row)).list();
  }

  private static List<EffectReader.Question> questions(Stream<Found> found) {
    return found.map(Found::question).filter(Objects::nonNull).distinct().toList();
  }

  /** By warning, with what the readings around them say, which are read together. */
  private Stream<Map.Entry<String, Measure>> told(
      List<Found> found, Map<EffectReader.Question, Measure.Latest> newest) {
    Map<EffectReader.Question, Effect> seen = effects.of(questions(found.stream()));
    return found.stream()
        .map(
            one ->
                Map.entry(
                    one.warning(),
                    one.question() == null
                        ? one.measure()
                        : one.measure()
                            .seen(seen.get(one.question()), newest.get(one.question()))));
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

  private static Found found(ResultSet row) throws SQLException {
    Measure measure = measure(row);
    return new Found(row.getString("warning_id"), measure, question(row, measure));
  }

  private static Measure measure(ResultSet row) throws SQLException {
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
        less(row),
        row.getBoolean("silent"),
        joined(row),
        about(row),
        evidence(row));
  }

  private static Measure.@Nullable Joined joined(ResultSet row) throws SQLException {
    return row.getBoolean("joined")
        ? new Measure.Joined(row.getString("newer"), row.getBoolean("newer_open"))
        : null;
  }

  private static @Nullable Colour less(ResultSet row) throws SQLException {
    String colour = row.getString("less");
    return colour == null ? null : Colour.valueOf(colour);
  }

  private static List<String> evidence(ResultSet row) throws SQLException {
    String warning = row.getString("warning_id");
    return List.of("WARNING@" + warning, "MEASURE@" + warning + "~" + row.getString("measure_id"));
  }

  private static Measure.@Nullable About about(ResultSet row) throws SQLException {
    String raised = row.getString("raised");
    String judging = row.getString("judging_period_kind");
    if (raised == null || judging == null || !"VALUE".equals(row.getString("about"))) {
      return null;
    }
    PeriodKind grain = grain(PeriodKind.valueOf(judging));
    LocalDate planned = row.getObject("planned_on", LocalDate.class);
    return new Measure.About(
        grain, raised, EffectReader.lastSeen(planned, grain), null, latest(row));
  }

  private static Measure.@Nullable Latest latest(ResultSet row) throws SQLException {
    String period = row.getString("latest_period");
    return period == null
        ? null
        : new Measure.Latest(
            Period.parse(period, PeriodKind.valueOf(row.getString("latest_kind"))),
            row.getDouble("latest_value"));
  }

  private static EffectReader.@Nullable Question question(ResultSet row, Measure measure)
      throws SQLException {
    Measure.About about = measure.about();
    String direction = row.getString("direction");
    return about == null || direction == null
        ? null
        : new EffectReader.Question(
            measure.controlPoint(),
            measure.unit(),
            about.grain(),
            Direction.valueOf(direction),
            about.raised(),
            measure.plannedOn(),
            measure.relapsed());
  }

  /** Single days say little. */
  private static PeriodKind grain(PeriodKind judging) {
    return judging == PeriodKind.DAY ? PeriodKind.WEEK : judging;
  }
}
