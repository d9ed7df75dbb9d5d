package io.vigil.monitor.watch;

import io.vigil.api.reading.PeriodSpan;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The table of roll-ups. */
final class RollupStore {
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
      -- what a unit reports itself stands for all below it
      nested as materialized (
        select distinct r.control_point, r.unit, r.period_from, r.period
        from reported r
        join (
          select distinct n.control_point, p.unit
          from reported n
          cross join lateral unnest(n.path[1:cardinality(n.path) - 1]) as p (unit)
        ) as above using (control_point, unit)
      ),
      summed as (
        select w.control_point, w.unit, w.period_from, w.period,
          sum(m.numerator) as numerator, sum(m.denominator) as denominator,
          count(distinct m.unit)::int as units, bool_and(m.historical) as historical,
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
        having sum(m.denominator) > 0
      ),
      assigned as materialized (
        select c.control_point, c.unit, coalesce(nullif(s.path, '{}'), c.path) as path,
          coalesce(c.starts_on, '-infinity') as starts_on, coalesce(c.ends_on, 'infinity') as ends_on
        from watch.collection c
        left join watch.series s using (control_point, unit)
        where c.control_point in (select w.control_point from waiting w)
      ),
      collected as (
        select w.control_point, w.unit, w.period_from, w.period, count(distinct a.unit) as units
        from waiting w
        join assigned a on a.control_point = w.control_point and w.unit = any(a.path)
          and a.unit <> w.unit and a.starts_on <= w.period_to and a.ends_on >= w.period_from
        where not exists (
          select from assigned n
          where n.control_point = a.control_point and n.unit <> a.unit and n.unit = any(a.path)
            and array_position(a.path, n.unit) > array_position(a.path, w.unit)
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
  private final JsonMapper json;
  private final Rules rules;

  RollupStore(JdbcTemplate jdbc, JsonMapper json, Rules rules) {
    this.jdbc = jdbc;
    this.json = json;
    this.rules = rules;
  }

  /**
   * A unit's place, when the latest reading below it was recorded, and whether one was corrected.
   */
  record Touched(List<String> path, Instant recordedAt, boolean corrected) {
    Touched latest(Touched other) {
      Touched later = other.recordedAt.isBefore(recordedAt) ? this : other;
      return new Touched(later.path, later.recordedAt, corrected || other.corrected);
    }
  }

  void stale(Map<Rollup.Key, Touched> touched) {
    if (touched.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        insert into watch.rollup
          (control_point, unit, period_from, period_to, period, path, stale, heard_at, corrected)
        select control_point, unit, period_from, period_to, period,
          array(select jsonb_array_elements_text(path::jsonb)), true, heard_at, corrected
        from unnest(?::text[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[],
            ?::timestamptz[], ?::boolean[])
          as v (control_point, unit, period_from, period_to, period, path, heard_at, corrected)
        on conflict (control_point, unit, period_from, period) do update
        set path = excluded.path, stale = true,
          heard_at = greatest(watch.rollup.heard_at, excluded.heard_at),
          corrected = watch.rollup.corrected or excluded.corrected
        """,
        statement ->
            keys(new Columns<>(statement, touched.entrySet()))
                .bind("text", one -> json.writeValueAsString(one.getValue().path()))
                .bindText(one -> one.getValue().recordedAt())
                .bind("boolean", one -> one.getValue().corrected()));
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

  /** What is to be computed when a day is over. */
  List<Rollup> due(LocalDate day) {
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
        strings(row.getArray("path")),
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

  private static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  /** Waits no longer for what cannot be put together, although its time is over. */
  void settle(LocalDate day) {
    jdbc.update(
        """
        update watch.rollup set stale = false, corrected = false
        where stale
          and period_to + greatest(3, least(45, (period_to - period_from + 1) / 3)) <= ?::date
        """,
        day.toString());
  }

  /** What was computed for units that now report themselves. */
  void staleWhereComputed(Collection<Rollup.Key> own) {
    if (!own.isEmpty()) {
      jdbc.update(
          """
          update watch.rollup r set stale = true
          from unnest(?::text[], ?::text[], ?::date[], ?::text[])
            as v (control_point, unit, period_from, period)
          where r.control_point = v.control_point and r.unit = v.unit
            and r.period_from = v.period_from and r.period = v.period and r.units > 0
          """,
          statement ->
              new Columns<>(statement, own)
                  .bind("text", one -> one.series().controlPoint())
                  .bind("text", one -> one.series().unit())
                  .bindText(one -> one.period().from())
                  .bind("text", one -> one.period().code()));
    }
  }

  /** A reading of a unit, which may have moved since. */
  record Place(SeriesKey series, LocalDate from, String period) {}

  /** Where the units stood when they reported, if they have moved since. */
  Map<Place, List<String>> formerPaths(Collection<Place> places) {
    Map<Place, List<String>> paths = new HashMap<>();
    if (!places.isEmpty()) {
      jdbc.query(
          """
          select v.control_point, v.unit, v.period_from, v.period, r.path
          from unnest(?::text[], ?::text[], ?::date[], ?::text[])
            as v (control_point, unit, period_from, period)
          join watch.series s on s.control_point = v.control_point and s.unit = v.unit
          join watch.reading r
            on r.series = s.id and r.period_from = v.period_from and r.period = v.period
          where r.path is not null
          """,
          statement ->
              new Columns<>(statement, places)
                  .bind("text", one -> one.series().controlPoint())
                  .bind("text", one -> one.series().unit())
                  .bindText(Place::from)
                  .bind("text", Place::period),
          row -> {
            paths.put(place(row), strings(row.getArray("path")));
          });
    }
    return paths;
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        new SeriesKey(row.getString("control_point"), row.getString("unit")),
        row.getObject("period_from", LocalDate.class),
        row.getString("period"));
  }

  void computed(List<Rollup> rollups) {
    if (rollups.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        update watch.rollup r
        set stale = false, corrected = false, numerator = v.numerator, denominator = v.denominator, units = v.units,
          rule = v.rule, historical = v.historical
        from unnest(?::text[], ?::text[], ?::date[], ?::text[], ?::float8[], ?::float8[], ?::int[],
            ?::bigint[], ?::boolean[])
          as v (control_point, unit, period_from, period, numerator, denominator, units, rule,
            historical)
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
                .bind("int", Rollup::units)
                .bind("bigint", one -> rules.id(one.rule()))
                .bind("boolean", Rollup::historical));
  }
}
