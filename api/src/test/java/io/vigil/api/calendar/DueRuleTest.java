package io.vigil.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueRuleTest {

  @ParameterizedTest
  @CsvSource({
    "+1d 12:00, +1d 12:00",
    "+0D, +0d",
    " +10WD , +10wd",
    "tue  17:00, TUE 17:00",
    "5., 5.",
    "31. 09:30, 31. 09:30",
    "10-31, 10-31",
    "01-15 17:00, 01-15 17:00"
  })
  void readsEachFormAsPeopleWriteIt(String written, String text) {
    assertThat(DueRule.parse(written).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "1d",
        "+1",
        "+367d",
        "+0wd",
        "+121wd",
        "TUES",
        "0.",
        "32.",
        "5",
        "13-01",
        "00-10",
        "02-29",
        "04-31",
        "1-15",
        "5. 24:00",
        "+1d 12",
        "TUE17:00"
      })
  void refusesWhatSaysNoDay(String written) {
    assertThatThrownBy(() -> DueRule.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TUE 17:00");
  }
}
