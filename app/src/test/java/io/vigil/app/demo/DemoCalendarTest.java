package io.vigil.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoCalendarTest {
  @ParameterizedTest
  @CsvSource({
    "2023-24/1, 83, 2024-01-05",
    "2023-24/2, 87, 2024-06-28",
    "2024-25/1, 83, 2025-01-03",
    "2024-25/2, 86, 2025-06-20",
    "2025-26/1, 83, 2026-01-04",
    "2025-26/2, 86, 2026-07-03",
    "2026-27/1, 53, 2026-11-19"
  })
  void countsTeachingDays(String term, int days, LocalDate last) {
    List<LocalDate> teachingDays = Facts.CALENDAR.teachingDays(Facts.term(term)).toList();

    assertThat(teachingDays).hasSize(days).endsWith(last);
  }

  @ParameterizedTest
  @CsvSource({"2023-24/1, 2024-02-02", "2024-25/1, 2025-02-07", "2025-26/1, 2026-01-30"})
  void countsTenWorkingDaysAfterATerm(String term, LocalDate expected) {
    LocalDate last = Facts.term(term).range().last();

    assertThat(Facts.CALENDAR.plusWorkingDays(last, 10)).isEqualTo(expected);
  }

  @Test
  void opensInTeachingWeekTwelve() {
    assertThat(Facts.term("2026-27/1").weekOf(LocalDate.of(2026, 11, 20)).code())
        .isEqualTo("2026-27/1-W12");
  }
}
