package io.vigil.query.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.imports.ImportCounts;
import io.vigil.api.imports.ImportEvent.ImportFinished;
import io.vigil.api.imports.ImportKind;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindCorrections;
import io.vigil.api.reading.FindReadings;
import io.vigil.api.reading.FindUnitsOfControlPoint;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import io.vigil.testkit.PostgresExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadingProjectionIT {

  @RegisterExtension static final ReadSide readSide = new ReadSide();

  @Test
  void readingsAreFoundByTheFirstDayOfTheirPeriod() {
    readSide.given(
        Facts.reading("ATT", "R1", PeriodKind.WEEK, "2013-W41", 96.0),
        Facts.reading("ATT", "R1", PeriodKind.WEEK, "2013-W42", 86.0),
        Facts.reading("ATT", "R1", PeriodKind.WEEK, "2013-W43", null));

    var found = readings("R1", LocalDate.of(2013, 10, 14), LocalDate.of(2013, 10, 21));

    assertThat(found)
        .extracting(FindReadings.Item::period, FindReadings.Item::value, FindReadings.Item::colour)
        .containsExactly(tuple("2013-W42", 86.0, Colour.BLUE), tuple("2013-W43", null, null));
  }

  @Test
  void aCorrectionShowsTheNewValueAndKeepsTheOld() {
    var first = Facts.reading("ATT", "R2", PeriodKind.DAY, "2013-10-07", 80.0);
    readSide.given(first, Facts.corrected(first, 91));

    assertThat(readings("R2", null, null))
        .extracting(FindReadings.Item::value)
        .containsExactly(91.0);
    assertThat(
            readSide
                .query(new FindCorrections("ATT", "R2", 10), FindCorrections.Result.class)
                .rows())
        .extracting(FindCorrections.Row::before, FindCorrections.Row::after)
        .containsExactly(tuple(80.0, 91.0));
  }

  @Test
  void personsStandInNoListOfAControlPoint() {
    readSide.given(
        Facts.point("LIST", "%", Direction.HIGHER_IS_BETTER, PeriodKind.WEEK),
        Facts.unit("R6", UnitKind.FACULTY, null),
        Facts.unit("R6-T", UnitKind.TEACHER, "R6"),
        Facts.reading("LIST", "R6", PeriodKind.WEEK, "2013-W42", 86.0),
        Facts.reading("LIST", "R6-T", PeriodKind.WEEK, "2013-W42", 71.0));

    var found =
        readSide.query(
            new FindUnitsOfControlPoint("LIST", LocalDate.of(2013, 11, 1), false, List.of(), 0, 50),
            FindUnitsOfControlPoint.Result.class);

    assertThat(found.total()).isEqualTo(1);
    assertThat(found.rows()).extracting(FindUnitsOfControlPoint.Row::unit).containsExactly("R6");
  }

  @Test
  void theSeriesKnowsItsLatestReadingWhateverTheOrder() {
    readSide.given(Facts.reading("ATT", "R3", PeriodKind.DAY, "2013-10-09", 80.0));
    var late = Facts.reading("ATT", "R3", PeriodKind.DAY, "2013-10-08", 95.0);
    readSide.given(late);
    readSide.given(Facts.corrected(late, 94), Facts.corrected(late, 93));

    var series =
        readSide
            .jdbc()
            .sql(
                "SELECT readings, latest_period, latest_value, latest_colour FROM board.series"
                    + " WHERE unit = 'R3'")
            .query()
            .singleRow();

    assertThat(series)
        .containsEntry("readings", 2L)
        .containsEntry("latest_period", "2013-10-09")
        .containsEntry("latest_value", 80.0)
        .containsEntry("latest_colour", "YELLOW");
  }

  @Test
  void aDayBeginsAtMidnightOfTheCollege() {
    readSide.given(
        Facts.ratio("ATT", "R4", PeriodKind.DAY, "2013-10-06", 9, 10),
        Facts.ratio("ATT", "R4", PeriodKind.DAY, "2013-10-07", 90, 200),
        Facts.ratio("ATT", "R4", PeriodKind.DAY, "2013-10-08", 100, 100));

    // Sunday is in the week before, although it ends on Monday 00:00 UTC+8
    assertThat(buckets("reading_week", "R4"))
        .containsExactly(
            tuple(Instant.parse("2013-09-29T16:00:00Z"), 90.0),
            tuple(Instant.parse("2013-10-06T16:00:00Z"), 100 * 190 / 300.0));
    assertThat(buckets("reading_day", "R4"))
        .extracting(bucket -> bucket.toList().getFirst())
        .first()
        .isEqualTo(Instant.parse("2013-10-05T16:00:00Z"));
    assertThat(buckets("reading_month", "R4"))
        .containsExactly(tuple(Instant.parse("2013-09-30T16:00:00Z"), 100 * 199 / 310.0));
  }

  @Test
  void aLargeBatchIsWrittenWhole() {
    var days = IntStream.range(0, 12_000).mapToObj(n -> LocalDate.of(1990, 1, 1).plusDays(n));
    readSide.given(
        days.map(day -> Facts.reading("ATT", "R5", PeriodKind.DAY, day.toString(), 95.5)).toList());

    assertThat(readings("R5", null, null)).hasSize(12_000);
  }

  @Test
  void thePlannerKnowsWhatALargeImportBrought() {
    readSide.given(imported("small", 10_000));
    assertThat(measured("reading")).isZero();

    readSide.given(imported("large", 10_001));

    readSide.awaitThat(
        "statistics of readings and units",
        () -> measured("reading") == 1 && measured("unit") == 1);
  }

  private static ImportFinished imported(String id, long rows) {
    return new ImportFinished(
        id, ImportKind.READINGS, new ImportCounts(rows, 0, 0, 0), "0".repeat(64), Facts.NOW);
  }

  private static long measured(String table) {
    return readSide
        .jdbc()
        .sql(
            "SELECT analyze_count FROM pg_stat_user_tables"
                + " WHERE schemaname = 'read_a' AND relname = :table")
        .param("table", table)
        .query(Long.class)
        .single();
  }

  private static List<FindReadings.Item> readings(
      String unit, @Nullable LocalDate from, @Nullable LocalDate to) {
    return readSide
        .query(new FindReadings("ATT", unit, from, to), FindReadings.Result.class)
        .items();
  }

  private static List<Tuple> buckets(String view, String unit) {
    refresh(view);
    return readSide
        .jdbc()
        .sql("SELECT bucket, value FROM board." + view + " WHERE unit = :unit ORDER BY bucket")
        .param("unit", unit)
        .query((row, n) -> tuple(row.getTimestamp("bucket").toInstant(), row.getDouble("value")))
        .list();
  }

  /** TimescaleDB puts late readings into its aggregates within a minute; a test does not wait. */
  private static void refresh(String view) {
    if (PostgresExtension.hasTimescale()) {
      readSide
          .jdbc()
          .sql("CALL refresh_continuous_aggregate('read_a." + view + "', NULL, NULL)")
          .update();
    }
  }
}
