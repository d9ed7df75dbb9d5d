package io.vigil.monitor.watch;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The table of series: one statement for all that a batch touches. */
final class SeriesStore {
  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final DoubtStore doubts;

  SeriesStore(JdbcTemplate jdbc, JsonMapper json, DoubtStore doubts) {
    this.jdbc = jdbc;
    this.json = json;
    this.doubts = doubts;
  }

  /** Reads series; one that is heard of for the first time begins with this. */
  List<Series> load(Collection<SeriesKey> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    insertMissing(keys);
    return find(keys);
  }

  /** Reads those of the series that are known. */
  List<Series> find(Collection<SeriesKey> keys) {
    return withDoubts(
        jdbc.query(
            """
            select s.id, s.control_point, s.unit, s.memory, s.position
            from unnest(?::text[], ?::text[]) as k (control_point, unit)
            join watch.series s using (control_point, unit)
            """,
            statement -> bindKeys(statement, keys, 0),
            this::series));
  }

  /** Ids of all series of a control point in the units and below them; empty stands for all. */
  List<Long> ids(String controlPoint, Collection<String> units) {
    return jdbc.queryForList(
        """
        select id from watch.series
        where control_point = ? and (cardinality(?::text[]) = 0 or path && ?::text[])
        order by path, unit
        """,
        Long.class,
        controlPoint,
        units.toArray(String[]::new),
        units.toArray(String[]::new));
  }

  List<Series> byId(Collection<Long> ids) {
    return withDoubts(
        jdbc.query(
            """
            select s.id, s.control_point, s.unit, s.memory, s.position
            from unnest(?::bigint[]) with ordinality as k (id, place)
            join watch.series s using (id)
            order by k.place
            """,
            statement -> new Columns<>(statement, ids).bind("bigint", id -> id),
            this::series));
  }

  private void insertMissing(Collection<SeriesKey> keys) {
    String empty = json.writeValueAsString(Memory.EMPTY);
    jdbc.update(
        """
        insert into watch.series (control_point, unit, memory, position)
        select control_point, unit, ?::jsonb, -1
        from unnest(?::text[], ?::text[]) as k (control_point, unit)
        where not exists (
          select from watch.series s
          where s.control_point = k.control_point and s.unit = k.unit)
        """,
        statement -> {
          statement.setString(1, empty);
          bindKeys(statement, keys, 1);
        });
  }

  /** Series with a judged period that ends on that day or before and was not over so far. */
  List<Series> pending(LocalDate until) {
    return withDoubts(
        jdbc.query(
            """
            select id, control_point, unit, memory, position
            from watch.series where pending_until <= ?::date
            """,
            this::series,
            until.toString()));
  }

  /** Series with a warning that is not closed, and no collection after that day. */
  List<Series> ended(LocalDate day) {
    return withDoubts(
        jdbc.query(
            """
            select s.id, s.control_point, s.unit, s.memory, s.position
            from watch.series s
            join (
              select control_point, unit
              from watch.collection
              group by control_point, unit
              having max(coalesce(ends_on, 'infinity'::date)) <= ?::date
            ) as over using (control_point, unit)
            where jsonb_typeof(s.memory -> 'current') = 'object'
            """,
            this::series,
            day.toString()));
  }

  /** Position of the last event taken in, by id of the series. */
  Map<Long, Long> positions(Collection<Series> series) {
    var positions = new HashMap<Long, Long>();
    jdbc.query(
        "select id, position from watch.series where id = any(?)",
        statement -> new Columns<>(statement, series).bind("bigint", Series::id),
        row -> {
          positions.put(row.getLong(1), row.getLong(2));
        });
    return positions;
  }

  void save(Collection<Series> series) {
    jdbc.update(
        """
        update watch.series s
        set memory = v.memory::jsonb, pending_until = v.pending_until, position = v.position,
          path = array(select jsonb_array_elements_text(v.memory::jsonb -> 'unitPath'))
        from unnest(?::bigint[], ?::text[], ?::date[], ?::bigint[])
          as v (id, memory, pending_until, position)
        where s.id = v.id
        """,
        statement ->
            new Columns<>(statement, series)
                .bind("bigint", Series::id)
                .bind("text", one -> json.writeValueAsString(one.memory()))
                .bindText(SeriesStore::pendingUntil)
                .bind("bigint", Series::position));
  }

  private static @Nullable LocalDate pendingUntil(Series series) {
    Waiting waiting = series.progress().waiting();
    return waiting == null ? null : waiting.until();
  }

  private static void bindKeys(PreparedStatement statement, Collection<SeriesKey> keys, int skipped)
      throws SQLException {
    new Columns<>(statement, keys, skipped)
        .bind("text", SeriesKey::controlPoint)
        .bind("text", SeriesKey::unit);
  }

  private List<Series> withDoubts(List<Series> found) {
    if (!found.isEmpty()) {
      Map<Long, Series> byId = new HashMap<>();
      found.forEach(one -> byId.put(one.id(), one));
      doubts.load(found, (id, known) -> Objects.requireNonNull(byId.get(id)).doubts().know(known));
    }
    return found;
  }

  private Series series(ResultSet row, int number) throws SQLException {
    var key = new SeriesKey(row.getString("control_point"), row.getString("unit"));
    Memory memory = json.readValue(row.getString("memory"), Memory.class);
    return new Series(row.getLong("id"), key, memory, row.getLong("position"));
  }
}
