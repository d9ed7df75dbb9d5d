package io.vigil.monitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WholeYearsTest {

  private static boolean isWhole(String begun, String year) {
    return WholeYears.isWhole(LocalDate.parse(begun), year);
  }

  @Test
  void aCalendarYearIsToldFromJanuaryOn() {
    assertThat(isWhole("2023-01-31", "2023")).isTrue();
    assertThat(isWhole("2023-02-01", "2023")).isFalse();
    assertThat(isWhole("2023-02-01", "2024")).isTrue();
    assertThat(isWhole("2023-02-01", "2022")).isFalse();
  }

  @Test
  void aSchoolYearIsToldFromSeptemberOn() {
    assertThat(isWhole("2023-09-30", "2023-24")).isTrue();
    assertThat(isWhole("2023-10-01", "2023-24")).isFalse();
    assertThat(isWhole("2023-10-01", "2024-25")).isTrue();
  }

  @Test
  void whatIsNotRecordedAtAllBeginsInNoYear() {
    assertThat(WholeYears.isWhole(null, "2023")).isTrue();
  }
}
