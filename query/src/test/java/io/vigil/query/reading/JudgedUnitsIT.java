package io.vigil.query.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.controlpoint.ControlPointEvent.ControlPointAssigned;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindJudgedOfUnit;
import io.vigil.api.reading.FindMissingPeriods;
import io.vigil.api.reading.FindUnitsOfControlPoint;
import io.vigil.api.reading.FindUnitsOfControlPoint.Row;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.reading.ReadingEvent.ReadingRecorded;
import io.vigil.api.reading.ReadingFact;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A rate that is collected by day and judged by teaching week; today is Friday of week 12. */
class JudgedUnitsIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final PeriodSpan WEEK_9 = week(9, LocalDate.of(2026, 10, 26));
  private static final PeriodSpan WEEK_10 = week(10, LocalDate.of(2026, 11, 2));
  private static final PeriodSpan WEEK_11 = week(11, LocalDate.of(2026, 11, 9));
  private static final PeriodSpan WEEK_12 = week(12, LocalDate.of(2026, 11, 16));

  @RegisterExtension static final ReadSide readSide = new ReadSide();

  @BeforeAll
  static void fourClassesOfWhichOneGraduated() {
    readSide.given(
        Facts.unit("S", UnitKind.SCHOOL, null),
        Facts.unit("A", UnitKind.CLASS_GROUP, "S"),
        Facts.unit("B", UnitKind.CLASS_GROUP, "S"),
        Facts.unit("C", UnitKind.CLASS_GROUP, "S"),
        Facts.unit("OLD", UnitKind.CLASS_GROUP, "S"),
        Facts.point(
            "RATE", "%", Direction.HIGHER_IS_BETTER, PeriodKind.DAY, PeriodKind.TEACHING_WEEK),
        Facts.lines("RATE"),
        assigned("A", "2026-08-31", null),
        assigned("B", "2026-08-31", null),
        assigned("C", "2026-11-02", null),
        assigned("OLD", "2025-09-01", "2026-06-30"),
        day("A", "2026-10-26", 38, WEEK_9),
        day("A", "2026-11-09", 39, WEEK_11),
        day("A", "2026-11-10", 35, WEEK_11),
        day("A", "2026-11-19", 20, WEEK_12),
        day("B", "2026-11-09", 34, WEEK_11),
        day("B", "2026-11-10", 34, WEEK_11),
        day("C", "2026-11-09", 40, WEEK_11),
        day("OLD", "2026-06-01", 30, week(14, LocalDate.of(2026, 6, 1))));
  }

  @Test
  void unitsAreComparedByTheLatestJudgedWeekTheWorstFirst() {
    FindUnitsOfControlPoint.Result found = units(false);

    assertThat(found.rows())
        .extracting(Row::unit, Row::period, Row::value, Row::previous, Row::colour)
        .containsExactly(
            tuple("B", WEEK_11.code(), 85.0, null, Colour.BLUE),
            tuple("A", WEEK_11.code(), 92.5, 95.0, null),
            tuple("C", WEEK_11.code(), 100.0, null, null));
  }

  @Test
  void aClassThatGraduatedIsCountedAndListedOnRequest() {
    assertThat(units(false).former()).isEqualTo(1);
    assertThat(units(true).rows())
        .extracting(Row::unit, Row::former)
        .containsExactly(
            tuple("OLD", true), tuple("B", false), tuple("A", false), tuple("C", false));
  }

  @Test
  void aWeekOfWhichNothingCameIsMissingAndAWeekWithOneDayIsNot() {
    assertThat(missing("C", TODAY)).containsExactly("2026-27/1-W10");
    assertThat(missing("A", TODAY)).contains("2026-27/1-W10").doesNotContain("2026-27/1-W09");
  }

  @Test
  void aWeekIsNotMissingBeforeItsDataWereDue() {
    assertThat(missing("C", LocalDate.of(2026, 11, 2))).isEmpty();
  }

  @Test
  void aWeekOfAUnitAboveIsMissingWhereNobodyBelowDeliveredIt() {
    assertThat(missing("S", TODAY))
        .contains(WEEK_10.code())
        .doesNotContain(WEEK_9.code(), WEEK_11.code());
  }

  @Test
  void whatAUnitWasJudgedByLastIsToldOfAllItsControlPointsAtOnce() {
    assertThat(judged("A"))
        .containsExactly(new FindJudgedOfUnit.Row("RATE", WEEK_11.code(), 92.5, 95.0));
    assertThat(judged("C"))
        .containsExactly(new FindJudgedOfUnit.Row("RATE", WEEK_11.code(), 100.0, null));
    assertThat(judged("S")).isEmpty();
  }

  private static List<FindJudgedOfUnit.Row> judged(String unit) {
    return readSide.query(new FindJudgedOfUnit(unit, TODAY), FindJudgedOfUnit.Result.class).rows();
  }

  private static FindUnitsOfControlPoint.Result units(boolean former) {
    return readSide.query(
        new FindUnitsOfControlPoint("RATE", TODAY, former, List.of(), 0, 50),
        FindUnitsOfControlPoint.Result.class);
  }

  private static List<String> missing(String unit, LocalDate asOf) {
    var query =
        new FindMissingPeriods(
            "RATE", unit, LocalDate.of(2026, 9, 1), TODAY, PeriodKind.TEACHING_WEEK, asOf);
    return readSide.query(query, FindMissingPeriods.Result.class).periods().stream()
        .map(PeriodSpan::code)
        .toList();
  }

  private static PeriodSpan week(int number, LocalDate monday) {
    String term = monday.getMonthValue() < 8 ? "2025-26/2" : "2026-27/1";
    return new PeriodSpan("%s-W%02d".formatted(term, number), monday, monday.plusDays(6));
  }

  private static ControlPointAssigned assigned(String unit, String first, @Nullable String last) {
    return new ControlPointAssigned(
        "RATE", unit, first, last, LocalDate.EPOCH, null, unit, null, "+1wd", null, Facts.NOW);
  }

  private static ReadingRecorded day(String unit, String day, double present, PeriodSpan judged) {
    ReadingFact plain = Facts.ratio("RATE", unit, PeriodKind.DAY, day, present, 40).reading();
    return new ReadingRecorded(
        new ReadingFact(
            plain.controlPoint(),
            plain.unit(),
            List.of("S", unit),
            plain.periodKind(),
            plain.period(),
            plain.from(),
            plain.to(),
            plain.value(),
            plain.numerator(),
            plain.denominator(),
            judged,
            plain.rule(),
            plain.recordedAt(),
            plain.historical(),
            plain.importId(),
            plain.line()));
  }
}
