package io.vigil.monitor.watch;

import io.vigil.api.grading.Colour;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.warning.WarningState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of readings and closed warnings behind the series. */
final class ReadingStore {
  private final JdbcTemplate jdbc;
  private final Rules rules;

  ReadingStore(JdbcTemplate jdbc, Rules rules) {
    this.jdbc = jdbc;
    this.rules = rules;
  }

  /** Gives every series all its readings and closed warnings. */
  void loadTimelines(Collection<Series> series) {
    Map<Long, Timeline> timelines = new HashMap<>();
    series.forEach(one -> timelines.put(one.id(), new Timeline()));
    jdbc.query(
        """
        select series, period_from, period_to, period, judged_from, judged_to, judged_as,
          value, numerator, denominator, rule, historical
        from watch.reading where series = any(?)
        """,
        statement -> new Columns<>(statement, series).bind("bigint", Series::id),
        row -> {
          timelines.get(row.getLong("series")).put(reading(row));
        });
    jdbc.query(
        "select series, since, warning_id, colour from watch.episode where series = any(?)",
        statement -> new Columns<>(statement, series).bind("bigint", Series::id),
        row -> {
          timelines.get(row.getLong("series")).closed(closed(row));
        });
    series.forEach(one -> one.load(timelines.get(one.id())));
  }

  void save(Collection<Series> series) {
    List<ReadingRow> readings =
        series.stream()
            .flatMap(
                one -> one.newReadings().values().stream().map(r -> new ReadingRow(one.id(), r)))
            .toList();
    rules.save(readings.stream().map(row -> row.reading().rule()).collect(Collectors.toSet()));
    upsertReadings(readings);
    saveClosed(series.stream().flatMap(ReadingStore::closedOf).toList());
  }

  private void upsertReadings(List<ReadingRow> rows) {
    jdbc.update(
        """
        insert into watch.reading as r (series, period_from, period_to, period, judged_from,
          judged_to, judged_as, value, numerator, denominator, rule, historical)
        select * from unnest(?::bigint[], ?::date[], ?::date[], ?::text[], ?::date[],
          ?::date[], ?::text[], ?::float8[], ?::float8[], ?::float8[], ?::bigint[], ?::boolean[])
        on conflict (series, period_from, period) do update
        set period_to = excluded.period_to, judged_from = excluded.judged_from,
          judged_to = excluded.judged_to, judged_as = excluded.judged_as,
          value = excluded.value, numerator = excluded.numerator,
          denominator = excluded.denominator, rule = excluded.rule,
          historical = excluded.historical
        """,
        statement ->
            new Columns<>(statement, rows)
                .bind("bigint", ReadingRow::series)
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
                .bind("boolean", row -> row.reading().historical()));
  }

  private void saveClosed(List<EpisodeRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Map<Boolean, List<EpisodeRow>> byPresence =
        rows.stream().collect(Collectors.partitioningBy(row -> row.warning().isPresent()));
    deleteClosed(byPresence.get(false));
    upsertClosed(byPresence.get(true));
  }

  private void deleteClosed(List<EpisodeRow> rows) {
    jdbc.update(
        """
        delete from watch.episode e using unnest(?::bigint[], ?::date[]) as v (series, since)
        where e.series = v.series and e.since = v.since
        """,
        statement ->
            new Columns<>(statement, rows)
                .bind("bigint", EpisodeRow::series)
                .bindText(EpisodeRow::since));
  }

  private void upsertClosed(List<EpisodeRow> rows) {
    jdbc.update(
        """
        insert into watch.episode (series, since, warning_id, colour)
        select * from unnest(?::bigint[], ?::date[], ?::text[], ?::text[])
        on conflict (series, since) do update
        set warning_id = excluded.warning_id, colour = excluded.colour
        """,
        statement ->
            new Columns<>(statement, rows)
                .bind("bigint", EpisodeRow::series)
                .bindText(EpisodeRow::since)
                .bindText(row -> row.warning().orElseThrow().warningId())
                .bindText(row -> row.warning().orElseThrow().colour()));
  }

  private static Stream<EpisodeRow> closedOf(Series series) {
    return series.newClosed().entrySet().stream()
        .map(entry -> new EpisodeRow(series.id(), entry.getKey(), entry.getValue()));
  }

  private StoredReading reading(ResultSet row) throws SQLException {
    return new StoredReading(
        span(row, "period", "period_from", "period_to"),
        row.getString("judged_as") == null
            ? null
            : span(row, "judged_as", "judged_from", "judged_to"),
        row.getObject("value", Double.class),
        row.getObject("numerator", Double.class),
        row.getObject("denominator", Double.class),
        rules.rule(row.getLong("rule")),
        row.getBoolean("historical"));
  }

  private static PeriodSpan span(ResultSet row, String code, String from, String to)
      throws SQLException {
    return new PeriodSpan(
        row.getString(code),
        row.getObject(from, LocalDate.class),
        row.getObject(to, LocalDate.class));
  }

  private static WarningCase closed(ResultSet row) throws SQLException {
    return new WarningCase(
        row.getObject("since", LocalDate.class),
        row.getString("warning_id"),
        WarningState.CLOSED,
        Colour.valueOf(row.getString("colour")));
  }

  private record ReadingRow(long series, StoredReading reading) {
    @Nullable Object judged(Function<PeriodSpan, Object> part) {
      PeriodSpan judgedAs = reading.judgedAs();
      return judgedAs == null ? null : part.apply(judgedAs);
    }
  }

  private record EpisodeRow(long series, LocalDate since, Optional<WarningCase> warning) {}
}
