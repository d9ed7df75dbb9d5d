package io.vigil.monitor.occurrence;

import io.vigil.monitor.occurrence.Files.Filed;
import io.vigil.monitor.occurrence.Files.Key;
import io.vigil.monitor.watch.Columns;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The table of files. */
final class FileStore implements Files.Shelf {
  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  FileStore(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Optional<Filed> find(Key key) {
    return jdbc
        .query(
            "select state, position from watch.occurrence where kind = ? and key = ?",
            (row, number) ->
                new Filed(
                    json.readValue(row.getString("state"), key.kind().type()),
                    row.getLong("position")),
            key.kind().name(),
            key.key())
        .stream()
        .findFirst();
  }

  @Override
  public List<String> ending(Instant now) {
    return jdbc.queryForList(
        """
        select key from watch.occurrence
        where kind = 'OBJECT' and ends_at <= ?
        order by key
        """,
        String.class,
        now.atOffset(ZoneOffset.UTC));
  }

  void save(Map<Key, Filed> changed) {
    if (changed.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        insert into watch.occurrence (kind, key, state, ends_at, position)
        select kind, key, state::jsonb, ends_at::timestamptz, position
        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
          as v (kind, key, state, ends_at, position)
        on conflict (kind, key) do update
        set state = excluded.state, ends_at = excluded.ends_at, position = excluded.position
        """,
        statement ->
            new Columns<>(statement, changed.entrySet())
                .bind("text", one -> one.getKey().kind().name())
                .bind("text", one -> one.getKey().key())
                .bind("text", one -> json.writeValueAsString(one.getValue().file()))
                .bindText(one -> one.getValue().file().endsAt())
                .bind("bigint", one -> one.getValue().position()));
  }
}
