package io.vigil.monitor.report.analysis;

import io.vigil.api.grading.Direction;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindTrend;
import io.vigil.api.warning.Effect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the readings before and after measures, those of all of them at once. */
@Component
class EffectReader {
  private static final String TRENDS =
      """
      SELECT q.place, t.period, t.period_from, t.period_to, t.value, l.standard
      FROM unnest(
        CAST(:points AS text[]), CAST(:units AS text[]), CAST(:firsts AS date[]),
        CAST(:lasts AS date[]), CAST(:grains AS text[]))
        WITH ORDINALITY AS q (point, unit, first, last, grain, place)
      CROSS JOIN LATERAL board.trend(q.point, q.unit, q.first, q.last, q.grain) AS t
      LEFT JOIN LATERAL board.lines_on(q.point, t.period_to) AS l ON true
      ORDER BY q.place, t.period_from
      """;

  /** Of what is put together from units below no single row tells the newest value. */
  private static final String NEWEST =
      """
      SELECT DISTINCT ON (q.place) q.place, t.period, t.value
      FROM unnest(
        CAST(:points AS text[]), CAST(:units AS text[]), CAST(:firsts AS date[]),
        CAST(:grains AS text[]))
        WITH ORDINALITY AS q (point, unit, first, grain, place)
      CROSS JOIN LATERAL board.judged(
        q.point, q.unit, q.first, CAST(:last AS date), q.grain) AS t
      WHERE t.value IS NOT NULL
      ORDER BY q.place, t.period_from DESC
      """;

  private final JdbcClient jdbc;

  EffectReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param raised code of the period that raised the warning
   * @param planned day on which the measure was planned
   * @param relapsed whether the same came back within a year
   */
  record Question(
      String point,
      String unit,
      PeriodKind grain,
      Direction direction,
      String raised,
      LocalDate planned,
      boolean relapsed) {

    LocalDate first() {
      return planned.minusMonths(months(grain));
    }

    Effect.Question about(List<FindTrend.Point> points) {
      return new Effect.Question(points, grain, direction, raised, planned, relapsed);
    }
  }

  /** What the readings say; nothing of questions to which they have no answer. */
  Map<Question, Effect> of(List<Question> questions) {
    Map<Integer, List<FindTrend.Point>> trends = trends(questions);
    Map<Question, Effect> effects = new HashMap<>();
    for (int place = 0; place < questions.size(); place++) {
      Question question = questions.get(place);
      Effect.of(question.about(trends.getOrDefault(place + 1, List.of())))
          .ifPresent(effect -> effects.put(question, effect));
    }
    return effects;
  }

  /** The newest values of whole periods; nothing where there was none for long. */
  Map<Question, Measure.Latest> newest(List<Question> questions, LocalDate asOf) {
    Map<Question, Measure.Latest> newest = new HashMap<>();
    if (questions.isEmpty()) {
      return newest;
    }
    jdbc.sql(NEWEST)
        .param("points", each(questions, Question::point))
        .param("units", each(questions, Question::unit))
        .param("firsts", each(questions, one -> asOf.minusMonths(months(one.grain())).toString()))
        .param("last", asOf.minusDays(1).toString())
        .param("grains", each(questions, one -> one.grain().name()))
        .query(
            row -> {
              Question question = questions.get(row.getInt("place") - 1);
              newest.put(
                  question,
                  new Measure.Latest(
                      Period.parse(row.getString("period"), question.grain()),
                      row.getDouble("value")));
            });
    return newest;
  }

  /** The last day of the readings that are held against those before. */
  static LocalDate lastSeen(LocalDate planned, PeriodKind grain) {
    return planned.plusMonths(months(grain));
  }

  private Map<Integer, List<FindTrend.Point>> trends(List<Question> questions) {
    if (questions.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(TRENDS)
        .param("points", each(questions, Question::point))
        .param("units", each(questions, Question::unit))
        .param("firsts", each(questions, one -> one.first().toString()))
        .param("lasts", each(questions, one -> lastSeen(one.planned(), one.grain()).toString()))
        .param("grains", each(questions, one -> one.grain().name()))
        .query((row, number) -> Map.entry(row.getInt("place"), point(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static String[] each(List<Question> questions, Function<Question, String> part) {
    return questions.stream().map(part).toArray(String[]::new);
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
