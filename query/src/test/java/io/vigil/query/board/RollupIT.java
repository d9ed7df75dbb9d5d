package io.vigil.query.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.controlpoint.ControlPointEvent.ControlPointAssigned;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindMissing;
import io.vigil.api.reading.FindSeriesOfUnit;
import io.vigil.api.reading.FindTrend;
import io.vigil.api.tally.Severity;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RollupIT {

  private static final LocalDate FROM = LocalDate.of(2013, 9, 1);
  private static final LocalDate TO = LocalDate.of(2014, 8, 31);

  @RegisterExtension static final ReadSide readSide = new ReadSide();

  @BeforeAll
  static void aCollegeOfTwoFaculties() {
    readSide.given(
        Facts.unit("COLLEGE", UnitKind.SCHOOL, null),
        Facts.unit("F1", UnitKind.FACULTY, "COLLEGE"),
        Facts.unit("F2", UnitKind.FACULTY, "COLLEGE"),
        Facts.unit("F1-A", UnitKind.CLASS_GROUP, "F1"),
        Facts.unit("F1-B", UnitKind.CLASS_GROUP, "F1"),
        Facts.point("PASS", "%", Direction.HIGHER_IS_BETTER, PeriodKind.MONTH),
        Facts.lines("PASS"),
        Facts.point("ATT", "%", Direction.HIGHER_IS_BETTER, PeriodKind.MONTH),
        Facts.point("QUIET", "%", Direction.HIGHER_IS_BETTER, PeriodKind.MONTH),
        Facts.point("DAILY", "%", Direction.HIGHER_IS_BETTER, PeriodKind.DAY),
        Facts.point("STUDENTS", "persons", Direction.NONE, PeriodKind.SCHOOL_YEAR),
        Facts.students("F1-A", "2013-14", 30),
        Facts.students("F1-B", "2013-14", 10),
        Facts.students("F2", "2013-14", 60));
  }

  @Test
  void ratiosAreSumsOfNumeratorsByDenominatorsNotMeansOfMeans() {
    readSide.given(
        Facts.ratio("PASS", "F1-A", PeriodKind.MONTH, "2013-10", 90, 100),
        Facts.ratio("PASS", "F1-B", PeriodKind.MONTH, "2013-10", 5, 10),
        Facts.ratio("PASS", "F2", PeriodKind.MONTH, "2013-11", 9, 10));

    var trend = trend("PASS", "COLLEGE", PeriodKind.MONTH);

    assertThat(trend.rolledUp()).isTrue();
    assertThat(trend.points())
        .extracting(FindTrend.Point::period, FindTrend.Point::value, FindTrend.Point::estimated)
        .containsExactly(tuple("2013-10", 100 * 95 / 110.0, false), tuple("2013-11", 90.0, false));
    assertThat(trend.points())
        .extracting(FindTrend.Point::colour, FindTrend.Point::coverage)
        .containsExactly(tuple(Colour.BLUE, 0.4), tuple(null, 0.6));
    assertThat(trend("PASS", "COLLEGE", PeriodKind.SCHOOL_YEAR).points())
        .extracting(FindTrend.Point::period, FindTrend.Point::value)
        .containsExactly(tuple("2013-14", 100 * 104 / 120.0));
  }

  @Test
  void percentagesWithoutDenominatorAreWeightedByStudentsAndMarkedEstimated() {
    readSide.given(
        Facts.reading("ATT", "F1-A", PeriodKind.MONTH, "2013-10", 100.0),
        Facts.reading("ATT", "F1-B", PeriodKind.MONTH, "2013-10", 60.0),
        Facts.reading("ATT", "F1-A", PeriodKind.MONTH, "2013-11", 80.0),
        Facts.reading("ATT", "F2", PeriodKind.MONTH, "2013-11", 90.0));

    assertThat(trend("ATT", "COLLEGE", PeriodKind.MONTH).points())
        .extracting(FindTrend.Point::value, FindTrend.Point::estimated, FindTrend.Point::coverage)
        .containsExactly(
            tuple((30 * 100 + 10 * 60) / 40.0, true, 0.4),
            tuple((30 * 80 + 60 * 90) / 90.0, true, 0.9));
  }

  @Test
  void longerPeriodsAreNoneOfThoseMembersAloneThatTellTheirNumbers() {
    readSide.given(
        Facts.point("MIXED", "%", Direction.HIGHER_IS_BETTER, PeriodKind.MONTH),
        Facts.ratio("MIXED", "F1-A", PeriodKind.MONTH, "2013-10", 90, 100),
        Facts.reading("MIXED", "F1-B", PeriodKind.MONTH, "2013-10", 50.0),
        Facts.ratio("MIXED", "F1-A", PeriodKind.MONTH, "2013-11", 80, 100),
        Facts.ratio("MIXED", "F1-B", PeriodKind.MONTH, "2013-11", 16, 20));

    FindTrend.Point year = trend("MIXED", "F1", PeriodKind.SCHOOL_YEAR).points().getFirst();

    assertThat(year.estimated()).isTrue();
    assertThat(year.numerator()).isNull();
    assertThat(year.denominator()).isNull();
    assertThat(year.value())
        .as("30 students of F1-A and 10 of F1-B in both months")
        .isEqualTo((40 * ((30 * 90 + 10 * 50) / 40.0) + 40 * 80.0) / 80);
    assertThat(trend("MIXED", "F1", PeriodKind.MONTH).points())
        .extracting(FindTrend.Point::numerator, FindTrend.Point::denominator)
        .containsExactly(tuple(null, null), tuple(96.0, 120.0));
  }

  @Test
  void aUnitsOwnReadingWinsOverWhatLiesBelow() {
    readSide.given(
        Facts.ratio("PASS", "F1-A", PeriodKind.MONTH, "2014-03", 1, 10),
        Facts.ratio("PASS", "F1", PeriodKind.MONTH, "2014-03", 9, 10),
        Facts.ratio("PASS", "F2", PeriodKind.MONTH, "2014-03", 10, 10));

    assertThat(rollup("PASS", "F1", "2014-03")).containsExactly(90.0, 10.0);
    assertThat(rollup("PASS", "COLLEGE", "2014-03")).containsExactly(95.0, 20.0);
  }

  @Test
  void withoutWeightsThereIsNoRollup() {
    readSide.given(Facts.reading("QUIET", "F1-A", PeriodKind.MONTH, "2012-10", 70.0));

    var points =
        readSide
            .query(
                new FindTrend("QUIET", "F1", LocalDate.of(2012, 1, 1), FROM, PeriodKind.MONTH),
                FindTrend.Result.class)
            .points();

    assertThat(points).isEmpty();
  }

  @Test
  void exposureIsTheUnitsOwnReadingOrTheSumOfItsChildrenNeverBoth() {
    readSide.given(
        Facts.students("F1-A", "2014-15", 30),
        Facts.students("F1-B", "2014-15", 10),
        Facts.students("F1", "2014-15", 45),
        Facts.students("F2", "2014-15", 60));

    assertThat(students("2013-14"))
        .containsExactly("COLLEGE 100", "F1 40", "F1-A 30", "F1-B 10", "F2 60");
    assertThat(students("2014-15"))
        .containsExactly("COLLEGE 105", "F1 45", "F1-A 30", "F1-B 10", "F2 60");
  }

  @Test
  void whatIsUnderCollectionAndHasNoReadingIsMissing() {
    readSide.given(
        Facts.assigned("DAILY", "F1-A", "2013-09-26"),
        new ControlPointAssigned(
            "DAILY",
            "F1-A",
            "2012-09-27",
            "2012-09-27",
            LocalDate.of(2012, 9, 27),
            LocalDate.of(2012, 9, 27),
            null,
            null,
            null,
            null,
            Facts.NOW),
        Facts.assigned("PASS", "F1-B", "2013-08"),
        Facts.reading("DAILY", "F1-A", PeriodKind.DAY, "2013-09-27", 99.0),
        Facts.reading("DAILY", "F1-A", PeriodKind.DAY, "2013-10-01", null),
        Facts.ratio("PASS", "F1-B", PeriodKind.MONTH, "2013-08", 1, 1));

    var missing =
        readSide.query(
            new FindMissing(LocalDate.of(2013, 10, 2), "F1", 10), FindMissing.Result.class);

    // 28 and 29 September 2013 are a weekend; 1 October has a reading that nothing occurred
    assertThat(missing.rows())
        .extracting(FindMissing.Row::unit, FindMissing.Row::period)
        .containsExactly(
            tuple("F1-A", "2013-09-30"),
            tuple("F1-B", "2013-09"),
            tuple("F1-A", "2013-09-26"),
            tuple("F1-A", "2012-09-27"));
    assertThat(missing.total()).isEqualTo(4);
  }

  @Test
  void lapsesStandBesideTheTotalOfIncidents() {
    readSide.given(
        Facts.tally("F1", "2013-14", Severity.LAPSE, 7),
        Facts.tally("F1", "2013-14", Severity.GENERAL, 2),
        Facts.tally("F1", "2013-14", Severity.MAJOR, 1));

    assertThat(
            readSide
                .jdbc()
                .sql("SELECT total, lapses, major FROM board.incident_total WHERE unit = 'F1'")
                .query()
                .singleRow())
        .containsEntry("total", 3L)
        .containsEntry("lapses", 7L)
        .containsEntry("major", 1L);
  }

  @Test
  void aUnitShowsItsOwnSeriesAndThoseRolledUpFromBelow() {
    readSide.given(Facts.ratio("PASS", "F1-A", PeriodKind.MONTH, "2014-06", 80, 100));

    var series =
        readSide.query(new FindSeriesOfUnit("COLLEGE"), FindSeriesOfUnit.Result.class).series();

    assertThat(series)
        .filteredOn(s -> s.controlPoint().equals("PASS"))
        .extracting(
            FindSeriesOfUnit.Series::rolledUp,
            FindSeriesOfUnit.Series::latestPeriod,
            FindSeriesOfUnit.Series::latestValue)
        .containsExactly(tuple(true, "2014-06", 80.0));
  }

  private static FindTrend.Result trend(String point, String unit, PeriodKind grain) {
    return readSide.query(
        new FindTrend(point, unit, FROM, LocalDate.of(2014, 1, 31), grain), FindTrend.Result.class);
  }

  private static List<Double> rollup(String point, String unit, String period) {
    return readSide
        .jdbc()
        .sql(
            "SELECT value, denominator FROM board.rollup(:point, :unit, :from, :to)"
                + " WHERE period = :period")
        .param("point", point)
        .param("unit", unit)
        .param("from", FROM)
        .param("to", TO)
        .param("period", period)
        .query((row, n) -> List.of(row.getDouble(1), row.getDouble(2)))
        .single();
  }

  private static List<String> students(String year) {
    return readSide
        .jdbc()
        .sql(
            "SELECT unit || ' ' || students FROM board.exposure WHERE period = :year"
                + " ORDER BY unit")
        .param("year", year)
        .query(String.class)
        .list();
  }
}
