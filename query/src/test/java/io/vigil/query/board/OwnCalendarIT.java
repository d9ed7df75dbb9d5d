package io.vigil.query.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.calendar.CalendarEvent.DayDeclared;
import io.vigil.api.grading.Direction;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindMissing;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two colleges in one system; Thursday 1 October 2026 is free in one of them. */
class OwnCalendarIT {
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

  @RegisterExtension static final ReadSide readSide = new ReadSide();

  @BeforeAll
  static void twoCollegesThatOweTheSameFigure() {
    readSide.given(
        Facts.unit("A", UnitKind.SCHOOL, null),
        Facts.unit("A-FACULTY", UnitKind.FACULTY, "A"),
        Facts.unit("B", UnitKind.SCHOOL, null),
        Facts.unit("B-FACULTY", UnitKind.FACULTY, "B"),
        Facts.point("WORK", "%", Direction.HIGHER_IS_BETTER, PeriodKind.SCHOOL_YEAR),
        Facts.assigned("WORK", "A-FACULTY", "2025-26", "10-01"),
        Facts.assigned("WORK", "B-FACULTY", "2025-26", "10-01"),
        new DayDeclared("A", FIRST, false, "国庆节", true, Facts.NOW),
        new DayDeclared("B", FIRST, true, "校庆", false, Facts.NOW));
  }

  @Test
  void dataAreDueByTheCalendarOfTheUnitsOwnCollege() {
    assertThat(
            readSide
                .query(new FindMissing(FIRST.plusDays(20), null, 20), FindMissing.Result.class)
                .rows())
        .extracting(FindMissing.Row::unit, FindMissing.Row::dueOn)
        .containsExactlyInAnyOrder(
            tuple("A-FACULTY", FIRST.plusDays(1)), tuple("B-FACULTY", FIRST));
  }

  @Test
  void aCollegeWithoutACalendarWorksFromMondayToFriday() {
    assertThat(isWorked("A")).isFalse();
    assertThat(isWorked("B")).isTrue();
    assertThat(isWorked("C")).isTrue();
  }

  private static boolean isWorked(String root) {
    return readSide
        .jdbc()
        .sql("SELECT board.is_worked(:day, :root)")
        .param("day", FIRST)
        .param("root", root)
        .query(Boolean.class)
        .single();
  }
}
