package io.vigil.monitor.watch;

import io.vigil.api.grading.JudgingRule;
import io.vigil.api.reading.PeriodSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The tables of common causes. */
final class CommonStore {
  private static final int FETCHED = 20_000;

  private static final String COLLECTED =
      """
      select r.series, r.period_from, r.period_to, r.period, r.value, r.numerator, r.denominator,
        r.rule
      from watch.reading r
      join watch.series s on s.id = r.series
      where s.control_point = ? and not r.rolled_up and not r.doubtful
        and r.value is not null
        and r.period_from between ?::date and ?::date
      order by r.period_from, r.period_to, r.period, s.unit
      """;

  private static final String JUDGED =
      """
      select r.series, r.judged_from as period_from, r.judged_to as period_to,
        r.judged_as as period, avg(r.value) as value,
        case when bool_and(r.numerator is not null) then sum(r.numerator) end as numerator,
        case when bool_and(r.denominator is not null) then sum(r.denominator) end as denominator,
        (array_agg(r.rule order by r.period_from desc))[1] as rule
      from watch.reading r
      join watch.series s on s.id = r.series
      where s.control_point = ? and not r.rolled_up and not r.doubtful
        and r.value is not null
        and r.judged_as is not null
        and r.period_from between ?::date and ?::date
      group by r.series, s.unit, r.judged_from, r.judged_to, r.judged_as
      order by r.judged_from, r.judged_to, r.judged_as, s.unit
      """;

  private final JdbcTemplate jdbc;
  private final JdbcTemplate streaming;
  private final JsonMapper json;
  private final Rules rules;

  CommonStore(JdbcTemplate jdbc, JsonMapper json, Rules rules) {
    this.jdbc = jdbc;
    this.streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
    this.streaming.setFetchSize(FETCHED);
    this.json = json;
    this.rules = rules;
  }

  /** A period that a batch touches. */
  record Touched(CommonPeriod.Kind kind, PeriodSpan span) {}

  void stale(Map<Touched, Instant> touched) {
    if (!touched.isEmpty()) {
      jdbc.update(
          """
          insert into watch.common_look
            (control_point, judged, period_from, period_to, period, due_on, heard_at)
          select control_point, judged, period_from, period_to, period, period_to, heard_at
          from unnest(?::text[], ?::boolean[], ?::date[], ?::date[], ?::text[], ?::timestamptz[])
            as v (control_point, judged, period_from, period_to, period, heard_at)
          on conflict (control_point, judged, period_from, period) do update
          set due_on = excluded.due_on,
            heard_at = greatest(watch.common_look.heard_at, excluded.heard_at)
          """,
          statement ->
              new Columns<>(statement, touched.entrySet())
                  .bind("text", one -> one.getKey().kind().controlPoint())
                  .bind("boolean", one -> one.getKey().kind().judged())
                  .bindText(one -> one.getKey().span().from())
                  .bindText(one -> one.getKey().span().to())
                  .bind("text", one -> one.getKey().span().code())
                  .bindText(Map.Entry::getValue));
    }
  }

  /** Periods in which what units reported came into doubt, or out of it. */
  void doubted(Map<Touched, Instant> touched) {
    if (!touched.isEmpty()) {
      jdbc.update(
          """
          update watch.common_look l
          set due_on = l.period_to, heard_at = greatest(l.heard_at, v.heard_at)
          from unnest(?::text[], ?::boolean[], ?::date[], ?::text[], ?::timestamptz[])
            as v (control_point, judged, period_from, period, heard_at)
          where l.control_point = v.control_point and l.judged = v.judged
            and l.period_from = v.period_from and l.period = v.period
          """,
          statement ->
              new Columns<>(statement, touched.entrySet())
                  .bind("text", one -> one.getKey().kind().controlPoint())
                  .bind("boolean", one -> one.getKey().kind().judged())
                  .bindText(one -> one.getKey().span().from())
                  .bind("text", one -> one.getKey().span().code())
                  .bindText(Map.Entry::getValue));
    }
  }

  /** All periods of the control points of which some are to be looked at, in order. */
  List<CommonPeriod> periods(LocalDate day) {
    return jdbc.query(
        """
        select control_point, judged, period_from, period_to, period, due_on, heard_at
        from watch.common_look
        where control_point in (
          select control_point from watch.common_look where due_on <= ?::date)
        order by control_point, judged, period_from, period_to, period
        """,
        (row, number) ->
            new CommonPeriod(
                kind(row),
                span(row),
                row.getObject("due_on", LocalDate.class),
                row.getTimestamp("heard_at").toInstant()),
        day.toString());
  }

  /** When the periods are due from now on. */
  void due(Collection<CommonPeriod> periods) {
    if (!periods.isEmpty()) {
      jdbc.update(
          """
          update watch.common_look l set due_on = v.due_on
          from unnest(?::text[], ?::boolean[], ?::date[], ?::text[], ?::date[])
            as v (control_point, judged, period_from, period, due_on)
          where l.control_point = v.control_point and l.judged = v.judged
            and l.period_from = v.period_from and l.period = v.period
          """,
          statement ->
              new Columns<>(statement, periods)
                  .bind("text", one -> one.kind().controlPoint())
                  .bind("boolean", one -> one.kind().judged())
                  .bindText(one -> one.span().from())
                  .bind("text", one -> one.span().code())
                  .bindText(CommonPeriod::dueOn));
    }
  }

  /** Where the units that report a control point stand, by id of their series. */
  Map<Long, List<String>> paths(String controlPoint) {
    Map<Long, List<String>> paths = new HashMap<>();
    jdbc.query(
        "select id, path from watch.series where control_point = ? and cardinality(path) > 1",
        row -> {
          paths.put(row.getLong(1), strings(row, "path"));
        },
        controlPoint);
    return paths;
  }

  /**
   * What one unit reported of one period, put together.
   *
   * @param value mean in the unit of measure, where there are no denominators
   */
  record Report(
      PeriodSpan span,
      @Nullable Double value,
      @Nullable Double numerator,
      @Nullable Double denominator,
      JudgingRule rule) {

    boolean isRatio() {
      return numerator != null && denominator != null && denominator > 0;
    }

    /** In the unit of measure. */
    @Nullable Double measured() {
      return numerator == null || denominator == null || denominator == 0
          ? value
          : Double.valueOf(rule.ratio(numerator, denominator));
    }
  }

  /** What units reported themselves of the periods from one to another, period by period. */
  void reports(
      CommonPeriod.Kind kind, PeriodSpan first, PeriodSpan last, BiConsumer<Long, Report> reader) {
    streaming.query(
        kind.judged() ? JUDGED : COLLECTED,
        row -> {
          reader.accept(row.getLong("series"), report(row));
        },
        kind.controlPoint(),
        first.from().toString(),
        last.to().toString());
  }

  private Report report(ResultSet row) throws SQLException {
    return new Report(
        span(row),
        row.getObject("value", Double.class),
        row.getObject("numerator", Double.class),
        row.getObject("denominator", Double.class),
        rules.rule(row.getLong("rule")));
  }

  List<KnownCause> causes(Collection<String> controlPoints) {
    return jdbc.query(
        """
        select control_point, judged, period_from, period_to, period, path, effect, signal_id
        from watch.common_cause
        where control_point = any(?)
        order by control_point, period_from, period_to desc, unit
        """,
        statement ->
            new Columns<>(statement, controlPoints).bind("text", controlPoint -> controlPoint),
        (row, number) ->
            new KnownCause(
                kind(row),
                span(row),
                strings(row, "path"),
                row.getDouble("effect"),
                row.getString("signal_id")));
  }

  /** All causes of a control point from now on. */
  void save(String controlPoint, Collection<KnownCause> causes) {
    jdbc.update("delete from watch.common_cause where control_point = ?", controlPoint);
    if (!causes.isEmpty()) {
      insert(causes);
    }
  }

  private void insert(Collection<KnownCause> causes) {
    jdbc.update(
        """
        insert into watch.common_cause
          (control_point, judged, period_from, period_to, period, unit, path, effect, signal_id)
        select control_point, judged, period_from, period_to, period, unit,
          array(select jsonb_array_elements_text(path::jsonb)), effect, signal_id
        from unnest(?::text[], ?::boolean[], ?::date[], ?::date[], ?::text[], ?::text[], ?::text[],
            ?::float8[], ?::text[])
          as v (control_point, judged, period_from, period_to, period, unit, path, effect,
            signal_id)
        """,
        statement ->
            new Columns<>(statement, causes)
                .bind("text", one -> one.kind().controlPoint())
                .bind("boolean", one -> one.kind().judged())
                .bindText(one -> one.span().from())
                .bindText(one -> one.span().to())
                .bind("text", one -> one.span().code())
                .bind("text", KnownCause::unit)
                .bind("text", one -> json.writeValueAsString(one.path()))
                .bind("float8", KnownCause::effect)
                .bind("text", KnownCause::signalId));
  }

  /** Series that report a control point below a unit and have been judged in a period. */
  List<SeriesKey> below(KnownCause cause) {
    return jdbc.query(
        """
        select s.control_point, s.unit
        from watch.series s
        where s.control_point = ? and ? = any(s.path) and s.unit <> ?
          and exists (
            select from watch.reading r
            where r.series = s.id and r.period_from between ?::date and ?::date
              and coalesce(r.judged_as, r.period) = ?)
        """,
        (row, number) -> new SeriesKey(row.getString(1), row.getString(2)),
        cause.kind().controlPoint(),
        cause.unit(),
        cause.unit(),
        cause.span().from().toString(),
        cause.span().to().toString(),
        cause.span().code());
  }

  private static CommonPeriod.Kind kind(ResultSet row) throws SQLException {
    return new CommonPeriod.Kind(row.getString("control_point"), row.getBoolean("judged"));
  }

  private static PeriodSpan span(ResultSet row) throws SQLException {
    return new PeriodSpan(
        row.getString("period"),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class));
  }

  private static List<String> strings(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
