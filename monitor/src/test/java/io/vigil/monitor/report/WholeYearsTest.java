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
  void ofAYearThatWasOverBeforeTheFirstRecordNothingIsKnown() {
    assertThat(isBefore("2023-09-01", "2022-23")).isTrue();
    assertThat(isBefore("2023-08-31", "2022-23")).isFalse();
    assertThat(isBefore("2023-01-01", "2022")).isTrue();
    assertThat(isBefore("2022-12-31", "2022")).isFalse();
    assertThat(WholeYears.isBefore(null, "2022")).isFalse();
  }

  private static boolean isBefore(String begun, String year) {
    return WholeYears.isBefore(LocalDate.parse(begun), year);
  }

  @Test
  void whatIsNotRecordedAtAllBeginsInNoYear() {
    assertThat(WholeYears.isWhole(null, "2023")).isTrue();
  }
}
