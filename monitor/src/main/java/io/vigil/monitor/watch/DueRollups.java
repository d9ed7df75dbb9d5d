package io.vigil.monitor.watch;

import io.vigil.api.reading.PeriodSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The sums of a unit's periods that are complete, or waited for long enough. */
final class DueRollups {
  private static final String DUE =
      """
      with waiting as materialized (
        select t.*,
          t.period_to + greatest(3, least(45, (t.period_to - t.period_from + 1) / 3)) <= ?::date
            as waited_for
        from watch.rollup t
        where t.stale and t.period_to <= ?::date
      ),
      reported as materialized (
        select s.control_point, s.unit, coalesce(r.path, s.path) as path, r.numerator,
          r.denominator, r.rule, r.historical,
          coalesce(r.judged_from, r.period_from) as period_from,
          coalesce(r.judged_as, r.period) as period,
          r.period_from as day
        from watch.series s
        join watch.reading r on r.series = s.id
        where not r.rolled_up and not r.doubtful and r.numerator is not null and r.denominator is not null
          and s.control_point in (select w.control_point from waiting w)
          and r.period_from >= (select min(w.period_from) from waiting w)
          and r.period_from <= (select max(w.period_to) from waiting w)
      ),
      below as materialized (
        select r.*, above.unit as ancestor
        from reported r
        cross join lateral unnest(r.path[1:cardinality(r.path) - 1]) as above (unit)
      ),
      -- what a unit reports itself stands for all below it
      nested as materialized (
        select distinct r.control_point, r.unit, r.period_from, r.period
        from reported r
        join (
          select distinct n.control_point, n.ancestor as unit from below n
        ) as above using (control_point, unit)
      ),
      summed as (
        select w.control_point, w.unit, w.period_from, w.period,
          sum(m.numerator) as numerator, sum(m.denominator) as denominator,
          count(distinct m.unit)::int as units, bool_and(m.historical) as historical,
          (array_agg(m.rule order by m.day desc, m.unit))[1] as rule
        from below m
        join waiting w on w.control_point = m.control_point and w.unit = m.ancestor
          and w.period_from = m.period_from and w.period = m.period
        where not exists (
          select from nested n
          where n.control_point = m.control_point and n.period_from = m.period_from
            and n.period = m.period and n.unit <> m.unit and n.unit = any(m.path)
            and array_position(m.path, n.unit) >= array_position(m.path, w.unit))
        group by w.control_point, w.unit, w.period_from, w.period
        having sum(m.denominator) > 0
      ),
      assigned as materialized (
        select c.control_point, c.unit, coalesce(nullif(s.path, '{}'), c.path) as path,
          coalesce(c.starts_on, '-infinity') as starts_on, coalesce(c.ends_on, 'infinity') as ends_on
        from watch.collection c
        left join watch.series s using (control_point, unit)
        where c.control_point in (select w.control_point from waiting w)
      ),
      placed as materialized (
        select a.*, above.unit as ancestor, above.depth
        from assigned a
        cross join lateral unnest(a.path) with ordinality as above (unit, depth)
        where above.unit <> a.unit
      ),
      -- what a unit between collects stands for what is collected below it
      covered as materialized (
        select p.control_point, p.unit, p.depth, n.starts_on, n.ends_on
        from placed p
        join assigned n on n.control_point = p.control_point and n.unit = p.ancestor
      ),
      collected as (
        select w.control_point, w.unit, w.period_from, w.period, count(distinct a.unit) as units
        from waiting w
        join placed a on a.control_point = w.control_point and a.ancestor = w.unit
          and a.starts_on <= w.period_to and a.ends_on >= w.period_from
        where not exists (
          select from covered n
          where n.control_point = a.control_point and n.unit = a.unit and n.depth > a.depth
            and n.starts_on <= w.period_to and n.ends_on >= w.period_from)
        group by w.control_point, w.unit, w.period_from, w.period
      ),
      -- periods that need not be waited for, each with the one before
      known as materialized (
        select control_point, unit, period_from, period, units,
          lag(units) over (partition by control_point, unit order by period_from) as before
        from (
          select d.control_point, d.unit, d.period_from, d.period, d.units
          from summed d
          join waiting w using (control_point, unit, period_from, period)
          where w.waited_for
          union all
          select control_point, unit, period_from, period, units
          from watch.rollup
          where not stale and units is not null
            and (control_point, unit) in (select w.control_point, w.unit from waiting w)
        ) as settled
      ),
      compared as (
        select w.*, d.numerator as new_numerator, d.denominator as new_denominator,
          d.units as new_units,
          coalesce(d.historical, w.historical) as new_historical,
          coalesce(d.rule, w.rule) as new_rule,
          d.units >= coalesce(
            e.units,
            case
              when w.waited_for then k.before
              else (
                select b.units from known b
                where b.control_point = w.control_point and b.unit = w.unit
                  and b.period_from < w.period_from
                order by b.period_from desc limit 1) end) as complete
        from waiting w
        left join summed d using (control_point, unit, period_from, period)
        left join known k using (control_point, unit, period_from, period)
        left join collected e using (control_point, unit, period_from, period)
        where d.units > 1 or w.units > 0
      )
      select w.*
      from compared w
      where w.complete or w.waited_for or w.units is not null
      order by w.period_to, w.control_point, cardinality(w.path) desc, w.unit, w.period
      """;

  private final JdbcTemplate jdbc;
  private final Rules rules;

  DueRollups(JdbcTemplate jdbc, Rules rules) {
    this.jdbc = jdbc;
    this.rules = rules;
  }

  /** What is to be computed when a day is over. */
  List<Rollup> on(LocalDate day) {
    return jdbc.query(DUE, this::rollup, day.toString(), day.toString());
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
        RollupStore.strings(row.getArray("path")),
        sum(row, ""),
        sum(row, "new_"),
        rules.rule(row.getLong("new_rule")),
        row.getBoolean("new_historical"),
        row.getObject("units") != null,
        row.getBoolean("corrected"),
        row.getBoolean("complete"),
        row.getTimestamp("heard_at").toInstant());
  }

  private static Rollup.@Nullable Sum sum(ResultSet row, String prefix) throws SQLException {
    int units = row.getInt(prefix + "units");
    return units == 0
        ? null
        : new Rollup.Sum(
            row.getDouble(prefix + "numerator"), row.getDouble(prefix + "denominator"), units);
  }
}
