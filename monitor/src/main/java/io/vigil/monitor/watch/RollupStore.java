package io.vigil.monitor.watch;

import io.vigil.api.reading.PeriodSpan;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of roll-ups. */
final class RollupStore {
  private static final String DUE =
      """
      with waiting as materialized (
        select t.* from watch.rollup t where t.stale and t.period_to <= ?::date
      ),
      reported as materialized (
        select s.control_point, s.unit, s.path, r.numerator, r.denominator, r.rule, r.historical,
          coalesce(r.judged_from, r.period_from) as period_from,
          coalesce(r.judged_as, r.period) as period,
          r.period_from as day
        from watch.series s
        join watch.reading r on r.series = s.id
        where not r.rolled_up and r.numerator is not null and r.denominator is not null
          and s.control_point in (select w.control_point from waiting w)
          and r.period_from >= (select min(w.period_from) from waiting w)
          and r.period_from <= (select max(w.period_to) from waiting w)
      ),
      -- what a unit reports itself stands for all below it
      nested as materialized (
        select distinct r.control_point, r.unit, r.period_from, r.period
        from reported r
        join (
          select distinct s.control_point, p.unit
          from watch.series s
          cross join lateral unnest(s.path[1:cardinality(s.path) - 1]) as p (unit)
        ) as above using (control_point, unit)
      ),
      summed as (
        select w.control_point, w.unit, w.period_from, w.period,
          sum(m.numerator) as numerator, sum(m.denominator) as denominator,
          count(distinct m.unit) as units, bool_and(m.historical) as historical,
          (array_agg(m.rule order by m.day desc, m.unit))[1] as rule
        from reported m
        cross join lateral unnest(m.path[1:cardinality(m.path) - 1]) as above (unit)
        join waiting w on w.control_point = m.control_point and w.unit = above.unit
          and w.period_from = m.period_from and w.period = m.period
        where not exists (
          select from nested n
          where n.control_point = m.control_point and n.period_from = m.period_from
            and n.period = m.period and n.unit <> m.unit and n.unit = any(m.path)
            and array_position(m.path, n.unit) >= array_position(m.path, w.unit))
        group by w.control_point, w.unit, w.period_from, w.period
      ),
      counted as (
        select control_point, unit, period_from, period,
          lag(units) over (partition by control_point, unit order by period_from) as before
        from (
          select control_point, unit, period_from, period, units from summed
          union all
          select control_point, unit, period_from, period, units
          from watch.rollup
          where not stale and units is not null
            and (control_point, unit) in (select w.control_point, w.unit from waiting w)
        ) as known
      ),
      collected as (
        select w.control_point, w.unit, w.period_from, w.period, count(distinct s.unit) as units
        from waiting w
        join watch.series s on s.control_point = w.control_point and w.unit = any(s.path)
          and s.unit <> w.unit
        join watch.collection c on c.control_point = s.control_point and c.unit = s.unit
          and coalesce(c.starts_on, '-infinity') <= w.period_to
          and coalesce(c.ends_on, 'infinity') >= w.period_from
        group by w.control_point, w.unit, w.period_from, w.period
      ),
      compared as (
        select w.*, d.numerator as new_numerator, d.denominator as new_denominator,
          d.units as new_units, d.historical, d.rule,
          d.units >= coalesce(e.units, c.before) as complete
        from waiting w
        join summed d using (control_point, unit, period_from, period)
        join counted c using (control_point, unit, period_from, period)
        left join collected e using (control_point, unit, period_from, period)
        where d.denominator > 0 and (d.units > 1 or w.units > 1)
      )
      select w.*
      from compared w
      where w.complete or w.period_to <= ?::date or w.units is not null
      order by w.period_to, w.control_point, cardinality(w.path) desc, w.unit, w.period
      """;

  /** No id of a unit has it. */
  private static final String BETWEEN = "\u001f";

  private final JdbcTemplate jdbc;
  private final Rules rules;

  RollupStore(JdbcTemplate jdbc, Rules rules) {
    this.jdbc = jdbc;
    this.rules = rules;
  }

  /** A unit's place, and when the latest reading below it was recorded. */
  record Touched(List<String> path, Instant recordedAt) {
    Touched latest(Touched other) {
      return other.recordedAt.isBefore(recordedAt) ? this : other;
    }
  }

  void stale(Map<Rollup.Key, Touched> touched) {
    if (touched.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        insert into watch.rollup
          (control_point, unit, period_from, period_to, period, path, stale, heard_at)
        select control_point, unit, period_from, period_to, period, string_to_array(path, ?), true,
          heard_at
        from unnest(?::text[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[],
            ?::timestamptz[])
          as v (control_point, unit, period_from, period_to, period, path, heard_at)
        on conflict (control_point, unit, period_from, period) do update
        set path = excluded.path, stale = true,
          heard_at = greatest(watch.rollup.heard_at, excluded.heard_at)
        """,
        statement ->
            keys(bound(statement, touched.entrySet()))
                .bind("text", one -> String.join(BETWEEN, one.getValue().path()))
                .bindText(one -> one.getValue().recordedAt()));
  }

  private static <R> Columns<R> bound(PreparedStatement statement, Collection<R> rows)
      throws SQLException {
    statement.setString(1, BETWEEN);
    return new Columns<>(statement, rows, 1);
  }

  private static Columns<Map.Entry<Rollup.Key, Touched>> keys(
      Columns<Map.Entry<Rollup.Key, Touched>> columns) throws SQLException {
    return columns
        .bind("text", one -> one.getKey().series().controlPoint())
        .bind("text", one -> one.getKey().series().unit())
        .bindText(one -> one.getKey().period().from())
        .bindText(one -> one.getKey().period().to())
        .bind("text", one -> one.getKey().period().code());
  }

  /**
   * What is to be computed.
   *
   * @param over periods that end on this day or before
   * @param waitedFor periods that end on this day or before, however few units reported
   */
  List<Rollup> due(LocalDate over, LocalDate waitedFor) {
    return jdbc.query(DUE, this::rollup, over.toString(), waitedFor.toString());
  }

  private Rollup rollup(ResultSet row, int number) throws SQLException {
    var series = new SeriesKey(row.getString("control_point"), row.getString("unit"));
    var period =
        new PeriodSpan(
            row.getString("period"),
            row.getObject("period_from", LocalDate.class),
            row.getObject("period_to", LocalDate.class));
    return new Rollup(
        new Rollup.Key(series, period),
        strings(row.getArray("path")),
        row.getDouble("new_numerator"),
        row.getDouble("new_denominator"),
        rules.rule(row.getLong("rule")),
        row.getInt("new_units"),
        row.getBoolean("historical"),
        row.getObject("units") != null,
        row.getBoolean("complete"),
        row.getTimestamp("heard_at").toInstant());
  }

  private static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  /** Waits no longer for what ended on this day or before and cannot be put together. */
  void settle(LocalDate waitedFor) {
    jdbc.update(
        "update watch.rollup set stale = false where stale and period_to <= ?::date",
        waitedFor.toString());
  }

  void computed(List<Rollup> rollups) {
    if (rollups.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        update watch.rollup r
        set stale = false, numerator = v.numerator, denominator = v.denominator, units = v.units
        from unnest(?::text[], ?::text[], ?::date[], ?::text[], ?::float8[], ?::float8[], ?::int[])
          as v (control_point, unit, period_from, period, numerator, denominator, units)
        where r.control_point = v.control_point and r.unit = v.unit
          and r.period_from = v.period_from and r.period = v.period
        """,
        statement ->
            new Columns<>(statement, rollups)
                .bind("text", one -> one.key().series().controlPoint())
                .bind("text", one -> one.key().series().unit())
                .bindText(one -> one.key().period().from())
                .bind("text", one -> one.key().period().code())
                .bind("float8", Rollup::numerator)
                .bind("float8", Rollup::denominator)
                .bind("int", Rollup::units));
  }
}
