package io.vigil.command.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.DateRange;
import io.vigil.api.controlpoint.ControlPointDefinition;
import io.vigil.api.controlpoint.Level;
import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.period.PeriodKind;
import io.vigil.command.table.RowProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectedPeriodsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final AcademicCalendar CALENDAR = AcademicCalendar.empty();

  @ParameterizedTest
  @CsvSource({
    "DAY, 2026-27/1-W09, 'MAJ-21 按日采集，例如 2026-11-20'",
    "TEACHING_WEEK, 2026-11-20, 'MAJ-21 按教学周采集，例如 2026-27/1-W12'",
    "MONTH, 2026-11-20, 'MAJ-21 按月采集，例如 2026-11'",
    "TERM, 2026-27, 'MAJ-21 按学期采集，例如 2026-27/1'",
    "SCHOOL_YEAR, 2026, 'MAJ-21 按学年采集，例如 2026-27'",
    "CALENDAR_YEAR, 2026-27, 'MAJ-21 按自然年采集，例如 2026'",
    "WEEK, 2026-11, 'MAJ-21 按自然周采集，例如 2026-W47'"
  })
  void saysByWhichPeriodAControlPointIsCollected(PeriodKind kind, String text, String expected) {
    RowProblem problem = refused(kind, text, TODAY);

    assertThat(problem.column()).isEqualTo("period");
    assertThat(problem.value()).isEqualTo(text);
    assertThat(problem.reason(Locale.CHINESE)).endsWith(expected);
  }

  @Test
  void saysItInEnglishToo() {
    assertThat(refused(PeriodKind.TEACHING_WEEK, "2026-11-20", TODAY).reason(Locale.ENGLISH))
        .isEqualTo("does not fit; MAJ-21 is collected by teaching week, for example 2026-27/1-W12");
  }

  @Test
  void showsATeachingWeekEvenInTheHolidays() {
    assertThat(
            refused(PeriodKind.TEACHING_WEEK, "week 9", LocalDate.of(2026, 8, 1))
                .reason(Locale.ENGLISH))
        .endsWith("2025-26/2-W20");
  }

  @Test
  void takesAPeriodThatBeginsWithinTenYears() {
    assertThatCode(() -> require(TODAY.plusYears(10), TODAY.plusYears(10)))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesAPeriodThatBeginsLaterThanThat() {
    LocalDate later = TODAY.plusYears(10).plusDays(1);

    assertThat(catchThrowableOfType(RowProblem.class, () -> require(later, later)))
        .satisfies(
            problem ->
                assertThat(problem.reason(Locale.CHINESE))
                    .contains("2036-11-21", "10 年", "2026-11-20", "请更正"),
            problem ->
                assertThat(problem.reason(Locale.ENGLISH))
                    .contains("2036-11-21", "10 years", "2026-11-20", "correct it"));
  }

  @Test
  void refusesAPeriodThatWasOverBefore1949() {
    assertThat(
            catchThrowableOfType(
                RowProblem.class,
                () -> require(LocalDate.of(1948, 1, 1), LocalDate.of(1948, 12, 31))))
        .satisfies(
            problem -> assertThat(problem.reason(Locale.CHINESE)).contains("1949", "请更正年份"),
            problem -> assertThat(problem.reason(Locale.ENGLISH)).contains("1949", "correct"));
    assertThatCode(() -> require(LocalDate.of(1948, 9, 1), LocalDate.of(1949, 8, 31)))
        .doesNotThrowAnyException();
  }

  private static RowProblem refused(PeriodKind kind, String text, LocalDate today) {
    return catchThrowableOfType(
        RowProblem.class,
        () -> CollectedPeriods.read("period", text, collectedBy(kind), CALENDAR, today));
  }

  private static void require(LocalDate first, LocalDate last) throws RowProblem {
    CollectedPeriods.requirePossible("period", "?", new DateRange(first, last), TODAY);
  }

  private static ControlPointDefinition collectedBy(PeriodKind kind) {
    return new ControlPointDefinition(
        "MAJ-21",
        "实习周报提交率",
        null,
        Level.PROGRAMME,
        null,
        "%",
        Direction.HIGHER_IS_BETTER,
        kind,
        kind,
        1,
        1,
        null,
        Colour.ORANGE,
        true,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null);
  }
}
