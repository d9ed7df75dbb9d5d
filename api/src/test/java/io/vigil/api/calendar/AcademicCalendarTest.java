package io.vigil.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.period.Period;
import io.vigil.api.period.Period.SchoolYear;
import io.vigil.api.period.Period.TeachingWeek;
import io.vigil.api.period.Period.Term;
import io.vigil.api.period.PeriodKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcademicCalendarTest {
  private static final List<TermDates> TERMS =
      List.of(
          term(2023, 1, "2023-09-04"),
          term(2023, 2, "2024-02-26"),
          term(2024, 1, "2024-09-02"),
          term(2026, 1, "2026-08-31"));

  private static final AcademicCalendar CALENDAR =
      new AcademicCalendar(
          TERMS.stream().collect(Collectors.toMap(TermDates::term, Function.identity())),
          nationalDay2026());

  @ParameterizedTest
  @CsvSource({
    "DAY,2013-10-07,2013-10-07,2013-10-07",
    "WEEK,2013-W41,2013-10-07,2013-10-13",
    "WEEK,2015-W53,2015-12-28,2016-01-03",
    "WEEK,2021-W01,2021-01-04,2021-01-10",
    "MONTH,2024-02,2024-02-01,2024-02-29",
    "TERM,2023-24/1,2023-09-04,2024-01-21",
    "TEACHING_WEEK,2023-24/2-W01,2024-02-26,2024-03-03",
    "TEACHING_WEEK,2026-27/1-W12,2026-11-16,2026-11-22",
    "SCHOOL_YEAR,2023-24,2023-09-01,2024-08-31",
    "CALENDAR_YEAR,2014,2014-01-01,2014-12-31"
  })
  void aPeriodCoversItsDays(PeriodKind kind, String code, LocalDate first, LocalDate last) {
    DateRange range = CALENDAR.range(Period.parse(code, kind));

    assertThat(range).isEqualTo(new DateRange(first, last));
  }

  @Test
  void aSchoolYearBeginsWithAFirstTermThatBeginsInAugust() {
    assertThat(CALENDAR.range(new SchoolYear(2026)).first()).isEqualTo("2026-08-31");
    assertThat(CALENDAR.range(new SchoolYear(2025)).last()).isEqualTo("2026-08-30");
    assertThat(CALENDAR.schoolYearOn(LocalDate.of(2026, 8, 31)).code()).isEqualTo("2026-27");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-09-04,2023-24/1-W01",
    "2023-09-10,2023-24/1-W01",
    "2023-12-04,2023-24/1-W14",
    "2024-01-21,2023-24/1-W20",
    "2024-02-26,2023-24/2-W01",
    "2026-11-20,2026-27/1-W12"
  })
  void aDayOfATermLiesInATeachingWeek(LocalDate day, String week) {
    assertThat(CALENDAR.teachingWeekOn(day)).map(TeachingWeek::code).hasValue(week);
  }

  @ParameterizedTest
  @CsvSource({"2024-01-22", "2024-02-25", "2024-07-15", "2024-09-01"})
  void aDayBetweenTermsLiesInNone(LocalDate day) {
    assertThat(CALENDAR.teachingWeekOn(day)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2013,1,2013-09-02",
    "2015,1,2015-08-31",
    "2016,1,2016-08-29",
    "2017,1,2017-09-04",
    "2013,2,2014-02-24"
  })
  void aTermThatNobodyEnteredIsAssumed(int year, int number, LocalDate monday) {
    TermDates term = AcademicCalendar.empty().dates(new Term(new SchoolYear(year), number));

    assertThat(term).isEqualTo(new TermDates(term.term(), monday, 20, 18, true));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30,true",
    "2026-10-01,false",
    "2026-10-07,false",
    "2026-10-08,true",
    "2026-10-10,true",
    "2026-10-11,false"
  })
  void holidaysAreFreeAndMovedDaysAreWorked(LocalDate day, boolean worked) {
    assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(worked);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-28,0,2026-09-28",
    "2026-09-28,2,2026-09-30",
    "2026-09-28,3,2026-10-08",
    "2026-09-28,5,2026-10-10",
    "2026-09-28,6,2026-10-12"
  })
  void workingDaysAreCountedFromTheNextDayOn(LocalDate from, int days, LocalDate due) {
    assertThat(CALENDAR.plusWorkingDays(from, days)).isEqualTo(due);
  }

  @Test
  void aTermBeginsOnAMonday() {
    assertThatThrownBy(() -> term(2026, 1, "2026-09-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Monday");
  }

  private static TermDates term(int year, int number, String monday) {
    return new TermDates(
        new Term(new SchoolYear(year), number), LocalDate.parse(monday), 20, 18, false);
  }

  private static Map<LocalDate, Boolean> nationalDay2026() {
    Map<LocalDate, Boolean> days = new TreeMap<>();
    for (int day = 1; day <= 7; day++) {
      days.put(LocalDate.of(2026, 10, day), false);
    }
    days.put(LocalDate.of(2026, 10, 10), true);
    return days;
  }
}
