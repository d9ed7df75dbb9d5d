package io.vigil.query.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.calendar.CalendarEvent.DayDeclared;
import io.vigil.api.delivery.FindTimeliness;
import io.vigil.api.delivery.FindTimeliness.Span;
import io.vigil.api.grading.Direction;
import io.vigil.api.overview.FindOverview;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindMissing;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDatesIT {

  @RegisterExtension static final ReadSide readSide = new ReadSide();

  /** Weeks of the usual calendar: the first begins on 31 August 2026. */
  @BeforeAll
  static void aFacultyThatOwesWeeklyReportsAndAYearlyFigure() {
    readSide.given(
        Facts.unit("F1", UnitKind.FACULTY, null),
        Facts.unit("QUALITY", UnitKind.OFFICE, "F1"),
        Facts.point("REPORTS", "%", Direction.HIGHER_IS_BETTER, PeriodKind.TEACHING_WEEK),
        Facts.point("WORK", "%", Direction.HIGHER_IS_BETTER, PeriodKind.SCHOOL_YEAR),
        Facts.assigned("REPORTS", "F1", "2026-27/1-W09", "TUE 17:00"),
        Facts.assigned("WORK", "F1", "2025-26", "01-15"),
        free(LocalDate.of(2026, 10, 1)),
        free(LocalDate.of(2026, 10, 2)),
        free(LocalDate.of(2026, 10, 5)),
        free(LocalDate.of(2026, 10, 6)),
        free(LocalDate.of(2026, 10, 7)));
  }

  @Test
  void aWeekIsMissingFromTheDayAfterItsReportWasDue() {
    assertThat(missingOn(LocalDate.of(2026, 11, 3))).isEmpty();
    assertThat(missingOn(LocalDate.of(2026, 11, 4)))
        .containsExactly(
            tuple("REPORTS", "2026-27/1-W09", LocalDate.of(2026, 11, 3), "Name of QUALITY"));
    assertThat(missingOn(LocalDate.of(2026, 11, 20)))
        .containsExactly(
            tuple("REPORTS", "2026-27/1-W11", LocalDate.of(2026, 11, 17), "Name of QUALITY"),
            tuple("REPORTS", "2026-27/1-W10", LocalDate.of(2026, 11, 10), "Name of QUALITY"),
            tuple("REPORTS", "2026-27/1-W09", LocalDate.of(2026, 11, 3), "Name of QUALITY"));
  }

  @Test
  void aYearlyFigureThatIsDueInJanuaryIsNotMissingInNovember() {
    assertThat(missingOn(LocalDate.of(2027, 1, 15)))
        .extracting(row -> row.toList().getFirst())
        .doesNotContain("WORK");
    assertThat(missingOn(LocalDate.of(2027, 1, 16)))
        .contains(tuple("WORK", "2025-26", LocalDate.of(2027, 1, 15), "Name of QUALITY"));
  }

  @Test
  void theWeeksDeliveryCountsWhatFellDueInIt() {
    LocalDate today = LocalDate.of(2026, 11, 20);
    LocalDate monday = LocalDate.of(2026, 11, 16);
    List<Span> weeks =
        List.of(
            new Span(monday, today.minusDays(1)),
            new Span(monday.minusWeeks(1), monday.minusDays(1)));

    var shares = readSide.query(new FindTimeliness(weeks, List.of()), FindTimeliness.Result.class);

    assertThat(shares.sum(0).expected()).isOne();
    assertThat(shares.sum(1).expected()).isOne();
    assertThat(readSide.query(new FindOverview(today), FindOverview.Result.class).missing())
        .isEqualTo(3);
  }

  /** Thursday 1 to Wednesday 7 October 2026 are free, and the weekends. */
  @ParameterizedTest
  @CsvSource({
    "+0d, 2026-10-04, 2026-10-04",
    "+1d 12:00, 2026-10-02, 2026-10-03",
    "+1wd, 2026-09-30, 2026-10-08",
    "+10wd, 2026-09-18, 2026-10-09",
    "TUE 17:00, 2026-09-20, 2026-09-22",
    "TUE 17:00, 2026-10-04, 2026-10-08",
    "MON, 2026-09-28, 2026-10-08",
    "5., 2026-08-31, 2026-09-07",
    "5., 2026-09-30, 2026-10-08",
    "31., 2027-01-31, 2027-03-01",
    "10-31, 2026-08-31, 2026-11-02",
    "01-15, 2026-08-31, 2027-01-15",
    "01-15, 2027-01-15, 2028-01-17"
  })
  void aRuleNamesADayAndPutsOffWhatIsFree(String rule, LocalDate lastDay, LocalDate dueOn) {
    assertThat(
            readSide
                .jdbc()
                .sql("SELECT board.due_on(:rule, :lastDay)")
                .param("rule", rule)
                .param("lastDay", lastDay)
                .query(LocalDate.class)
                .single())
        .isEqualTo(dueOn);
  }

  private static List<Tuple> missingOn(LocalDate day) {
    return readSide.query(new FindMissing(day, null, 20), FindMissing.Result.class).rows().stream()
        .map(row -> tuple(row.controlPoint(), row.period(), row.dueOn(), row.dataOwnerName()))
        .toList();
  }

  private static DayDeclared free(LocalDate day) {
    return new DayDeclared("F1", day, false, "国庆节", true, Facts.NOW);
  }
}
