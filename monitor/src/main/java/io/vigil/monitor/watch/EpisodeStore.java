package io.vigil.monitor.watch;

import io.vigil.api.grading.Colour;
import io.vigil.api.warning.WarningState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of closed warnings, by series and first day. */
final class EpisodeStore {
  private final JdbcTemplate jdbc;

  EpisodeStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void load(Collection<Series> series, BiConsumer<Long, WarningCase> reader) {
    jdbc.query(
        "select series, since, warning_id, colour from watch.episode where series = any(?)",
        statement -> new Columns<>(statement, series).bind("bigint", Series::id),
        row -> {
          reader.accept(row.getLong("series"), closed(row));
        });
  }

  private static WarningCase closed(ResultSet row) throws SQLException {
    return new WarningCase(
        row.getObject("since", LocalDate.class),
        row.getString("warning_id"),
        WarningState.CLOSED,
        Colour.valueOf(row.getString("colour")));
  }

  void save(Collection<Series> series) {
    List<Row> rows = series.stream().flatMap(EpisodeStore::rows).toList();
    delete(rows.stream().filter(row -> row.warning().isEmpty()).toList());
    upsert(rows.stream().filter(row -> row.warning().isPresent()).toList());
  }

  private void delete(List<Row> rows) {
    if (!rows.isEmpty()) {
      jdbc.update(
          """
          delete from watch.episode e using unnest(?::bigint[], ?::date[]) as v (series, since)
          where e.series = v.series and e.since = v.since
          """,
          statement ->
              new Columns<>(statement, rows).bind("bigint", Row::series).bindText(Row::since));
    }
  }

  private void upsert(List<Row> rows) {
    if (!rows.isEmpty()) {
      jdbc.update(
          """
          insert into watch.episode (series, since, warning_id, colour)
          select * from unnest(?::bigint[], ?::date[], ?::text[], ?::text[])
          on conflict (series, since) do update
          set warning_id = excluded.warning_id, colour = excluded.colour
          """,
          statement ->
              new Columns<>(statement, rows)
                  .bind("bigint", Row::series)
                  .bindText(Row::since)
                  .bindText(row -> row.warning().orElseThrow().warningId())
                  .bindText(row -> row.warning().orElseThrow().colour()));
    }
  }

  private static Stream<Row> rows(Series series) {
    Map<LocalDate, Optional<WarningCase>> changed = series.cases().changedClosed();
    return changed.entrySet().stream()
        .map(entry -> new Row(series.id(), entry.getKey(), entry.getValue()));
  }

  private record Row(long series, LocalDate since, Optional<WarningCase> warning) {}
}
