package io.vigil.monitor.watch;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The table of roll-ups. */
final class RollupStore {
  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final Rules rules;
  private final DueRollups due;

  RollupStore(JdbcTemplate jdbc, JsonMapper json, Rules rules) {
    this.jdbc = jdbc;
    this.json = json;
    this.rules = rules;
    this.due = new DueRollups(jdbc, rules);
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

  static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  /** What is to be computed when a day is over. */
  List<Rollup> due(LocalDate day) {
    return due.on(day);
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
