package io.vigil.monitor.watch;

import io.vigil.api.reading.PeriodSpan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of readings. */
final class ReadingStore {
  private final JdbcTemplate jdbc;
  private final Rules rules;

  ReadingStore(JdbcTemplate jdbc, Rules rules) {
    this.jdbc = jdbc;
    this.rules = rules;
  }

  void load(Collection<Series> series, BiConsumer<Long, StoredReading> reader) {
    jdbc.query(
        """
        select series, period_from, period_to, period, judged_from, judged_to, judged_as,
          value, numerator, denominator, rule, historical, rolled_up, confirmed
        from watch.reading where series = any(?)
        """,
        statement -> new Columns<>(statement, series).bind("bigint", Series::id),
        row -> {
          reader.accept(row.getLong("series"), reading(row));
        });
  }

  /** Only readings whose period begins on a day or later, by id of the series. */
  void loadSince(Map<Long, LocalDate> days, BiConsumer<Long, StoredReading> reader) {
    jdbc.query(
        """
        select r.series, r.period_from, r.period_to, r.period, r.judged_from, r.judged_to,
          r.judged_as, r.value, r.numerator, r.denominator, r.rule, r.historical,
          r.rolled_up, r.confirmed
        from unnest(?::bigint[], ?::date[]) as k (series, day)
        join watch.reading r on r.series = k.series and r.period_from >= k.day
        """,
        statement ->
            new Columns<>(statement, days.entrySet())
                .bind("bigint", Map.Entry::getKey)
                .bindText(Map.Entry::getValue),
        row -> {
          reader.accept(row.getLong("series"), reading(row));
        });
  }

  StoredReading reading(ResultSet row) throws SQLException {
    return new StoredReading(
        span(row, "period", "period_from", "period_to"),
        row.getString("judged_as") == null
            ? null
            : span(row, "judged_as", "judged_from", "judged_to"),
        row.getObject("value", Double.class),
        row.getObject("numerator", Double.class),
        row.getObject("denominator", Double.class),
        rules.rule(row.getLong("rule")),
        row.getBoolean("historical"),
        row.getBoolean("rolled_up"),
        row.getBoolean("confirmed"));
  }

  private static PeriodSpan span(ResultSet row, String code, String from, String to)
      throws SQLException {
    return new PeriodSpan(
        row.getString(code),
        row.getObject(from, LocalDate.class),
        row.getObject(to, LocalDate.class));
  }

  void save(Collection<Series> series) {
    leave(series.stream().filter(Series::hasMoved).toList());
    List<Row> rows = series.stream().flatMap(ReadingStore::rows).toList();
    if (!rows.isEmpty()) {
      rules.save(rows.stream().map(row -> row.reading().rule()).collect(Collectors.toSet()));
      upsert(rows);
    }
    doubt(series);
  }

  /** What is in doubt counts in no roll-up. */
  private void doubt(Collection<Series> series) {
    List<Doubted> changes =
        series.stream()
            .flatMap(one -> one.doubts().changes().stream().map(c -> new Doubted(one.id(), c)))
            .toList();
    if (!changes.isEmpty()) {
      jdbc.update(
          """
          update watch.reading r set doubtful = v.doubtful
          from unnest(?::bigint[], ?::date[], ?::text[], ?::boolean[])
            as v (series, period_from, period, doubtful)
          where r.series = v.series and r.period_from = v.period_from and r.period = v.period
          """,
          statement ->
              new Columns<>(statement, changes)
                  .bind("bigint", Doubted::series)
                  .bindText(one -> one.change().reading().period().from())
                  .bind("text", one -> one.change().reading().period().code())
                  .bind("boolean", one -> one.change().isDoubtful()));
    }
  }

  private record Doubted(long series, DoubtFile.Change change) {}

  /** What was reported before a unit moved stays where it was. */
  private void leave(List<Series> moved) {
    if (!moved.isEmpty()) {
      jdbc.update(
          """
          update watch.reading r set path = s.path
          from watch.series s
          where r.series = s.id and r.path is null and s.id = any(?)
          """,
          statement -> new Columns<>(statement, moved).bind("bigint", Series::id));
    }
  }

  private void upsert(List<Row> rows) {
    jdbc.update(
        """
        insert into watch.reading as r (series, period_from, period_to, period, judged_from,
          judged_to, judged_as, value, numerator, denominator, rule, historical, rolled_up,
          confirmed)
        select * from unnest(?::bigint[], ?::date[], ?::date[], ?::text[], ?::date[],
          ?::date[], ?::text[], ?::float8[], ?::float8[], ?::float8[], ?::bigint[], ?::boolean[],
          ?::boolean[], ?::boolean[])
        on conflict (series, period_from, period) do update
        set period_to = excluded.period_to, judged_from = excluded.judged_from,
          judged_to = excluded.judged_to, judged_as = excluded.judged_as,
          value = excluded.value, numerator = excluded.numerator,
          denominator = excluded.denominator, rule = excluded.rule,
          historical = excluded.historical, rolled_up = excluded.rolled_up,
          confirmed = excluded.confirmed
        where r.rolled_up or not excluded.rolled_up
        """,
        statement ->
            new Columns<>(statement, rows)
                .bind("bigint", Row::series)
                .bindText(row -> row.reading().period().from())
                .bindText(row -> row.reading().period().to())
                .bindText(row -> row.reading().period().code())
                .bindText(row -> row.judged(PeriodSpan::from))
                .bindText(row -> row.judged(PeriodSpan::to))
                .bindText(row -> row.judged(PeriodSpan::code))
                .bind("float8", row -> row.reading().value())
                .bind("float8", row -> row.reading().numerator())
                .bind("float8", row -> row.reading().denominator())
                .bind("bigint", row -> rules.id(row.reading().rule()))
                .bind("boolean", row -> row.reading().historical())
                .bind("boolean", row -> row.reading().rolledUp())
                .bind("boolean", row -> row.reading().confirmed()));
  }

  private static Stream<Row> rows(Series series) {
    return series.newReadings().values().stream().map(r -> new Row(series.id(), r));
  }

  private record Row(long series, StoredReading reading) {
    @Nullable Object judged(Function<PeriodSpan, Object> part) {
      PeriodSpan judgedAs = reading.judgedAs();
      return judgedAs == null ? null : part.apply(judgedAs);
    }
  }
}
