package io.vigil.monitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformPlaceTest {

  @ParameterizedTest
  @CsvSource({
    "7.2, 7.2",
    "'8.1 (S000, legible for 5.2)', 8.1",
    "8.3? (unverified), 8.3 待核",
    "6 (section title from background knowledge), 6 待核",
    "3/4 (background), 3/4 待核",
    "7.1 (教师表), 7.1 (教师表)"
  })
  void isTheNumberAloneAndSaysWhatIsToBeChecked(String noted, String shown) {
    assertThat(PlatformPlace.shown(noted, (key, places) -> places[0] + " 待核")).isEqualTo(shown);
  }

  @Test
  void isEmptyWhereThereIsNone() {
    assertThat(PlatformPlace.shown(null, (key, places) -> key)).isEmpty();
  }
}
