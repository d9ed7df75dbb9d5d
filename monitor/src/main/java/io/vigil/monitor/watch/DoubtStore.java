package io.vigil.monitor.watch;

import io.vigil.api.doubt.DoubtedReading;
import io.vigil.api.doubt.SettledReading;
import io.vigil.api.doubt.Settlement;
import io.vigil.api.doubt.Slip;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.monitor.detect.slip.Implausible;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The table of readings that cannot be right. */
final class DoubtStore {
  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final ReadingStore readings;

  DoubtStore(JdbcTemplate jdbc, JsonMapper json, ReadingStore readings) {
    this.jdbc = jdbc;
    this.json = json;
    this.readings = readings;
  }

  /** A reading that came into doubt. */
  record Begun(SeriesKey series, List<String> path, DoubtFile.Standing standing, Heard because) {
    StoredReading reading() {
      return standing.reading();
    }

    Implausible why() {
      return standing.doubt().why();
    }

    /** The reading may have come in another import than the one that shows the doubt. */
    Heard.@Nullable OfReading itself() {
      return because instanceof Heard.OfReading heard
              && heard.stored().key().equals(reading().key())
          ? heard
          : null;
    }

    @Nullable String importId() {
      Heard.OfReading itself = itself();
      return itself == null ? null : itself.fact().importId();
    }

    /** While an import runs, more may come that shows the same, or the contrary. */
    @Nullable String waitsFor() {
      return because instanceof Heard.OfReading heard ? heard.fact().importId() : null;
    }

    double value() {
      return Objects.requireNonNull(reading().value(), "what is in doubt has a value");
    }
  }

  /** A reading that is in doubt no more. */
  record Ended(SeriesKey series, DoubtFile.Standing standing, Settlement how, Instant at) {
    PeriodSpan period() {
      return standing.reading().period();
    }
  }

  /**
   * A reading in doubt that nobody was told of.
   *
   * @param importId that brought it
   * @param waitsFor import that showed it; {@code null} where none did
   * @param position of the event that brought it into doubt
   */
  record Untold(
      String controlPoint,
      @Nullable String dataOwner,
      @Nullable String importId,
      @Nullable String waitsFor,
      long position,
      Slip slip,
      DoubtedReading reading,
      Instant recordedAt) {}

  /** A reading that somebody was told of, and that is in doubt no more. */
  record Over(
      String doubtId, String controlPoint, Settlement how, Instant at, SettledReading reading) {}

  /** What is in doubt now, by id of the series. */
  void load(Collection<Series> series, BiConsumer<Long, DoubtFile.Standing> reader) {
    jdbc.query(
        """
        select r.series, r.period_from, r.period_to, r.period, r.judged_from, r.judged_to,
          r.judged_as, r.value, r.numerator, r.denominator, r.rule, r.historical, r.rolled_up,
          r.confirmed, d.position, d.slip, d.expected, d.repaired
        from watch.series s
        join watch.doubt d using (control_point, unit)
        join watch.reading r
          on r.series = s.id and r.period_from = d.period_from and r.period = d.period
        where s.id = any(?) and d.settled is null
        """,
        statement -> new Columns<>(statement, series).bind("bigint", Series::id),
        row -> {
          reader.accept(row.getLong("series"), standing(row));
        });
  }

  private DoubtFile.Standing standing(ResultSet row) throws SQLException {
    var why =
        new Implausible(
            Slip.valueOf(row.getString("slip")),
            row.getDouble("expected"),
            row.getDouble("repaired"));
    return new DoubtFile.Standing(new Doubt(readings.reading(row), why), row.getLong("position"));
  }

  void begin(Collection<Begun> begun) {
    jdbc.update(
        """
        insert into watch.doubt (control_point, unit, unit_path, period_from, period_to, period,
          position, value, numerator, denominator, slip, expected, repaired, import_id, waits_for,
          recorded_at)
        select control_point, unit, array(select jsonb_array_elements_text(path::jsonb)),
          period_from, period_to, period, position, value, numerator, denominator, slip, expected,
          repaired, import_id, waits_for, recorded_at
        from unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::text[], ?::bigint[],
            ?::float8[], ?::float8[], ?::float8[], ?::text[], ?::float8[], ?::float8[], ?::text[],
            ?::text[], ?::timestamptz[])
          as v (control_point, unit, path, period_from, period_to, period, position, value,
            numerator, denominator, slip, expected, repaired, import_id, waits_for, recorded_at)
        """,
        statement ->
            new Columns<>(statement, begun)
                .bind("text", one -> one.series().controlPoint())
                .bind("text", one -> one.series().unit())
                .bind("text", one -> json.writeValueAsString(one.path()))
                .bindText(one -> one.reading().period().from())
                .bindText(one -> one.reading().period().to())
                .bind("text", one -> one.reading().period().code())
                .bind("bigint", one -> one.standing().since())
                .bind("float8", Begun::value)
                .bind("float8", one -> one.reading().numerator())
                .bind("float8", one -> one.reading().denominator())
                .bind("text", one -> one.why().slip().name())
                .bind("float8", one -> one.why().expected())
                .bind("float8", one -> one.why().repaired())
                .bind("text", Begun::importId)
                .bind("text", Begun::waitsFor)
                .bindText(one -> one.because().trigger().recordedAt()));
  }

  void end(Collection<Ended> ended) {
    jdbc.update(
        """
        update watch.doubt d set settled = v.settled, settled_at = v.settled_at
        from unnest(?::text[], ?::text[], ?::date[], ?::text[], ?::bigint[], ?::text[],
            ?::timestamptz[])
          as v (control_point, unit, period_from, period, position, settled, settled_at)
        where d.control_point = v.control_point and d.unit = v.unit
          and d.period_from = v.period_from and d.period = v.period
          and d.position = v.position and d.settled is null
        """,
        statement ->
            new Columns<>(statement, ended)
                .bind("text", one -> one.series().controlPoint())
                .bind("text", one -> one.series().unit())
                .bindText(one -> one.period().from())
                .bind("text", one -> one.period().code())
                .bind("bigint", one -> one.standing().since())
                .bind("text", one -> one.how().name())
                .bindText(Ended::at));
  }

  /**
   * What is in doubt, or was until it was corrected, and nobody was told of, shown by some imports.
   *
   * @param all whatever showed it
   */
  List<Untold> untold(Collection<String> imports, boolean all) {
    return jdbc.query(
        """
        select d.*, c.data_owner
        from watch.doubt d
        left join lateral (
          select c.data_owner
          from watch.collection c
          where c.control_point = d.control_point and c.unit = d.unit
          order by c.first_period desc
          limit 1) as c on true
        where d.doubt_id is null and (d.settled is null or d.settled = 'CORRECTED')
          and (? or d.waits_for = any(?::text[]))
        order by d.control_point, d.unit, d.period_from, d.period, d.position
        """,
        (row, number) -> untold(row),
        all,
        imports.toArray(String[]::new));
  }

  private static Untold untold(ResultSet row) throws SQLException {
    return new Untold(
        row.getString("control_point"),
        row.getString("data_owner"),
        row.getString("import_id"),
        row.getString("waits_for"),
        row.getLong("position"),
        Slip.valueOf(row.getString("slip")),
        new DoubtedReading(
            row.getString("unit"),
            List.of((String[]) row.getArray("unit_path").getArray()),
            new PeriodSpan(
                row.getString("period"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class)),
            row.getDouble("value"),
            row.getObject("numerator", Double.class),
            row.getObject("denominator", Double.class),
            row.getDouble("expected"),
            row.getDouble("repaired")),
        row.getTimestamp("recorded_at").toInstant());
  }

  void told(String doubtId, Collection<Untold> told) {
    jdbc.update(
        """
        update watch.doubt d set doubt_id = v.doubt_id
        from unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::bigint[])
          as v (doubt_id, control_point, unit, period_from, period, position)
        where d.control_point = v.control_point and d.unit = v.unit
          and d.period_from = v.period_from and d.period = v.period
          and d.position = v.position and d.doubt_id is null
        """,
        statement ->
            new Columns<>(statement, told)
                .bind("text", one -> doubtId)
                .bind("text", Untold::controlPoint)
                .bind("text", one -> one.reading().unit())
                .bindText(one -> one.reading().period().from())
                .bind("text", one -> one.reading().period().code())
                .bind("bigint", Untold::position));
  }

  /** Takes what is over and was not told as such; of what nobody heard nothing needs to be told. */
  List<Over> takeOver() {
    return jdbc.query(
        """
        with over as (
          update watch.doubt set settlement_told = true
          where settled is not null and not settlement_told
            and (doubt_id is not null or settled <> 'CORRECTED')
          returning doubt_id, control_point, unit, period, period_from, value, settled, settled_at
        )
        select * from over where doubt_id is not null
        """,
        (row, number) ->
            new Over(
                row.getString("doubt_id"),
                row.getString("control_point"),
                Settlement.valueOf(row.getString("settled")),
                row.getTimestamp("settled_at").toInstant(),
                new SettledReading(
                    row.getString("unit"),
                    row.getString("period"),
                    row.getObject("period_from", LocalDate.class),
                    row.getDouble("value"))));
  }
}
