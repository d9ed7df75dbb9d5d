package io.vigil.api.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.message.Rejection;
import io.vigil.api.period.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportYearsTest {

  @Test
  void calendarYearsAreToldBySchoolYearsByTheirForm() {
    assertThat(ReportYears.of("2023", "2025").years())
        .extracting(Period::code)
        .containsExactly("2023", "2024", "2025");
    assertThat(ReportYears.of("2023-24", "2024-25").years())
        .extracting(Period::code)
        .containsExactly("2023-24", "2024-25");
  }

  @ParameterizedTest
  @CsvSource({
    "2023, 2024-25, report.mixed-years",
    "2023-24, 2025, report.mixed-years",
    "2025, 2023, report.range",
    "2013, 2025, report.range",
    "20x3, 2025, report.year",
    "2023-25, 2025-26, report.year"
  })
  void refusesWhatIsNoSpanOfYears(String from, String to, String code) {
    assertThatThrownBy(() -> ReportYears.of(from, to))
        .isInstanceOfSatisfying(
            Rejection.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @Test
  void aCalendarYearTakesTheStudentsOfTheSchoolYearInItsFirstEightMonths() {
    assertThat(ReportYears.counted(new Period.CalendarYear(2024)).code()).isEqualTo("2023-24");
    assertThat(ReportYears.counted(new Period.SchoolYear(2024)).code()).isEqualTo("2024-25");
  }
}
