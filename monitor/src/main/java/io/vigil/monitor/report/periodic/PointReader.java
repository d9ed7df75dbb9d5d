package io.vigil.monitor.report.periodic;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.Grading;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Ladder;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what control points say of units in a period and the one before. */
@Component
class PointReader {
  private static final String READ =
      """
      WITH wanted AS MATERIALIZED (
        SELECT DISTINCT
          p.control_point, p.name, p.name_en, p.element, p.data_reference, p.unit_of_measure,
          p.direction, p.formula, p.minimum_denominator, p.ceiling, c.ancestor AS unit,
          CASE WHEN p.period_kind = 'CALENDAR_YEAR' THEN p.period_kind ELSE :grain END AS grain
        FROM board.control_point AS p
        JOIN board.series AS s ON s.control_point = p.control_point
        JOIN board.unit_closure AS c ON c.descendant = s.unit
        WHERE c.ancestor = ANY (string_to_array(:units, ','))
          AND p.open AND p.direction <> 'NONE' AND p.level <> 'TEACHER'
          AND p.period_kind = ANY (string_to_array(:kinds, ',')))
      SELECT
        w.*, t.period, t.value, t.denominator, l.*,
        CASE
          WHEN t.denominator IS NOT NULL THEN t.numerator
          WHEN w.direction = 'ZERO_TOLERANCE'
              OR board.is_count(regexp_replace(w.unit_of_measure, '/(term|year)$', ''))
            THEN t.value
        END AS counted
      FROM wanted AS w
      CROSS JOIN LATERAL board.trend(
        w.control_point, w.unit, CAST(:first AS date), CAST(:last AS date), w.grain) AS t
      LEFT JOIN LATERAL board.lines_on(w.control_point, t.period_to) AS l ON true
      WHERE t.value IS NOT NULL AND t.period = ANY (string_to_array(:periods, ','))
      ORDER BY w.unit, w.control_point, t.period
      """;

  /** What is put together from units below waits for the last of these. */
  private static final String DUE =
      """
      SELECT DISTINCT ON (a.control_point, k.ancestor)
        a.control_point, k.ancestor AS unit,
        board.due_on(
          coalesce(a.due, g.due), CAST(:last AS date), coalesce(u.path[1], a.unit)) AS due_on
      FROM board.assignment AS a
      JOIN board.unit_closure AS k ON k.descendant = a.unit
      JOIN board.control_point AS c ON c.control_point = a.control_point
      CROSS JOIN board.college AS g
      LEFT JOIN board.unit AS u ON u.unit = a.unit
      WHERE c.open AND c.period_kind = :grain
        AND k.ancestor = ANY (string_to_array(:units, ','))
        AND a.control_point = ANY (string_to_array(:points, ','))
        AND :period >= a.first_period AND (a.last_period IS NULL OR :period <= a.last_period)
      ORDER BY a.control_point, k.ancestor, a.unit = k.ancestor DESC, due_on DESC
      """;

  private static final String PROGRAMMES =
      """
      SELECT u.unit
      FROM board.unit AS u
      WHERE u.kind = 'PROGRAMME' AND (CAST(:unit AS text) IS NULL OR :unit = ANY (u.path))
      ORDER BY u.path, u.unit
      """;

  private static final String NAMES =
      """
      SELECT control_point AS code, name, name_en FROM board.control_point
      UNION ALL
      SELECT code, name, name_en FROM board.occurrence_rule
      """;

  private final JdbcClient jdbc;
  private final BackfillReader backfills;

  PointReader(JdbcClient jdbc, BackfillReader backfills) {
    this.jdbc = jdbc;
    this.backfills = backfills;
  }

  List<String> programmes(@Nullable String unit) {
    return jdbc.sql(PROGRAMMES).param("unit", unit).query(String.class).list();
  }

  Map<String, Frame.PointName> names() {
    Map<String, Frame.PointName> names = new LinkedHashMap<>();
    jdbc.sql(NAMES).query((row, number) -> names.put(row.getString("code"), name(row))).list();
    return names;
  }

  List<PointValue> read(
      List<String> units, AcademicCalendar calendar, Period period, Period before) {
    Map<String, List<Found>> found =
        jdbc
            .sql(READ)
            .param("units", String.join(",", units))
            .param("grain", period.kind().name())
            .param("kinds", kinds(period.kind()))
            .param("first", first(calendar, before).toString())
            .param("last", calendar.range(period).last().toString())
            .param("periods", String.join(",", codes(period), codes(before)))
            .query((row, number) -> found(row))
            .list()
            .stream()
            .collect(Collectors.groupingBy(Found::series, LinkedHashMap::new, Collectors.toList()));
    List<PointValue> values = new ArrayList<>();
    found.values().forEach(of -> values.add(value(of, codes(period), codes(before))));
    return withDue(backfills.told(values, calendar, period.kind()), calendar, period);
  }

  /** A value that is not there yet may not be due: it is told when it will be. */
  private List<PointValue> withDue(
      List<PointValue> values, AcademicCalendar calendar, Period period) {
    List<PointValue> missing = values.stream().filter(one -> one.now() == null).toList();
    if (missing.isEmpty()) {
      return values;
    }
    Map<List<String>, LocalDate> due = new HashMap<>();
    jdbc.sql(DUE)
        .param("units", joined(missing, PointValue::unit))
        .param("points", joined(missing, PointValue::point))
        .param("grain", period.kind().name())
        .param("period", period.code())
        .param("last", calendar.range(period).last().toString())
        .query(
            row -> {
              due.put(
                  List.of(row.getString("control_point"), row.getString("unit")),
                  row.getObject("due_on", LocalDate.class));
            });
    return values.stream()
        .map(
            one -> {
              LocalDate day = one.now() == null ? due.get(List.of(one.point(), one.unit())) : null;
              return day == null ? one : one.dueOn(day);
            })
        .toList();
  }

  private static String joined(List<PointValue> values, Function<PointValue, String> part) {
    return values.stream().map(part).distinct().collect(Collectors.joining(","));
  }

  /** Data of longer periods say nothing of a term. */
  private static String kinds(PeriodKind grain) {
    String shorter = "DAY,WEEK,TEACHING_WEEK,MONTH,TERM";
    return grain == PeriodKind.SCHOOL_YEAR ? shorter + ",SCHOOL_YEAR,CALENDAR_YEAR" : shorter;
  }

  /** A calendar year begins before the school year in which it ends. */
  private static LocalDate first(AcademicCalendar calendar, Period before) {
    LocalDate first = calendar.range(before).first();
    return before instanceof Period.SchoolYear ? first.withDayOfYear(1) : first;
  }

  /** The period, and of a school year the calendar year that ends in it. */
  private static String codes(Period period) {
    return period instanceof Period.SchoolYear year
        ? year.code() + "," + year.startYear()
        : period.code();
  }

  private record Found(
      String point,
      Frame.PointName name,
      String element,
      @Nullable String dataReference,
      String unit,
      Direction direction,
      boolean inventory,
      PointValue.Reading reading) {

    String series() {
      return unit + " " + point;
    }
  }

  private static PointValue value(List<Found> of, String now, String before) {
    Found one = of.getFirst();
    return new PointValue(
        one.point(),
        one.name(),
        one.element(),
        one.dataReference(),
        one.unit(),
        one.direction(),
        one.inventory(),
        reading(of, now),
        reading(of, before),
        null);
  }

  private static PointValue.@Nullable Reading reading(List<Found> of, String codes) {
    List<String> wanted = List.of(codes.split(","));
    return of.stream()
        .map(Found::reading)
        .filter(reading -> wanted.contains(reading.period()))
        .findFirst()
        .orElse(null);
  }

  private static Frame.PointName name(ResultSet row) throws SQLException {
    return new Frame.PointName(row.getString("name"), row.getString("name_en"));
  }

  private static Found found(ResultSet row) throws SQLException {
    Direction direction = Direction.valueOf(row.getString("direction"));
    double value = row.getDouble("value");
    Double denominator = number(row, "denominator");
    return new Found(
        row.getString("control_point"),
        name(row),
        row.getString("element"),
        row.getString("data_reference"),
        row.getString("unit"),
        direction,
        Inventory.isCountedBy(row.getString("formula")),
        new PointValue.Reading(
            row.getString("period"),
            value,
            denominator,
            number(row, "counted"),
            number(row, "standard"),
            direction == Direction.RANGE ? number(row, "upper_standard") : null,
            inside(Grading.grade(rule(row, direction), value, denominator)),
            false));
  }

  private static @Nullable Boolean inside(Grade grade) {
    return switch (grade.reason()) {
      case NOT_JUDGED, TOO_FEW -> null;
      case WITHIN_LINES -> true;
      default -> false;
    };
  }

  private static JudgingRule rule(ResultSet row, Direction direction) throws SQLException {
    return new JudgingRule(
        direction,
        row.getString("unit_of_measure"),
        lines(row),
        Colour.RED,
        number(row, "minimum_denominator"),
        1,
        1,
        PeriodKind.TERM);
  }

  private static @Nullable Lines lines(ResultSet row) throws SQLException {
    LocalDate from = row.getObject("valid_from", LocalDate.class);
    if (from == null) {
      return null;
    }
    var ladder =
        new Ladder(
            number(row, "ladder_blue"),
            number(row, "ladder_yellow"),
            number(row, "ladder_orange"),
            number(row, "ladder_red"));
    return new Lines(
        number(row, "target"),
        number(row, "standard"),
        number(row, "warning"),
        number(row, "upper_standard"),
        number(row, "upper_warning"),
        ladder.isEmpty() ? null : ladder,
        from);
  }

  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }
}
