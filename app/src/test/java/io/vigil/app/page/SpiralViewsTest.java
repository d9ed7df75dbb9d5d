package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.ResponseState;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpiralViewsTest {

  @ParameterizedTest
  @CsvSource({
    "false, false, false, NEW, TARGET",
    "true, false, false, NEW, STANDARD",
    "true, true, false, NEW, MONITOR",
    "true, true, true, NEW, WARN",
    "true, true, true, DIAGNOSED, WARN",
    "true, true, true, PLANNED, IMPROVE",
    "true, true, true, IMPROVEMENT, IMPROVE",
    "true, true, false, VERIFIED, MONITOR"
  })
  void standsWhereverItIsFurthestAndNotDone(
      boolean lines, boolean readings, boolean warned, ResponseState state, String stands) {
    assertThat(SpiralViews.stands(lines, readings, warned, answer(state))).isEqualTo(stands);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0, TARGET", "3, 0, 0, MONITOR", "3, 2, 1, WARN", "3, 2, 2, IMPROVE"})
  void aUnitStandsWhereTheLeastSeenToOfItsWarningsDoes(
      int series, int open, long improving, String stands) {
    assertThat(SpiralViews.unitStands(series, open, improving)).isEqualTo(stands);
  }

  private static FindResponses.Answer answer(ResponseState state) {
    return new FindResponses.Answer(
        "w-1", null, state, null, 0, null, false, false, false, List.of(), null, null, null, null,
        null, 0, 0);
  }
}
