package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.ResponseState;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointStandingTest {

  @ParameterizedTest
  @CsvSource({
    "false, false, false, NEW, LOWER.TARGET",
    "true, false, false, NEW, LOWER.STANDARD",
    "true, true, false, NEW, UPPER.MONITOR",
    "true, true, true, NEW, UPPER.WARN",
    "true, true, true, DIAGNOSED, UPPER.WARN",
    "true, true, true, PLANNED, UPPER.IMPROVE",
    "true, true, true, IMPROVEMENT, UPPER.IMPROVE",
    "true, true, false, VERIFIED, UPPER.MONITOR"
  })
  void standsWhereverItIsFurthestAndNotDone(
      boolean lines, boolean readings, boolean warned, ResponseState state, String stands) {
    assertThat(PointStanding.of(lines, readings, warned, answer(state))).isEqualTo(stands);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0, TARGET", "3, 0, 0, MONITOR", "3, 2, 1, WARN", "3, 2, 2, IMPROVE"})
  void aUnitStandsWhereTheLeastSeenToOfItsWarningsDoes(
      int series, int open, long improving, String stands) {
    assertThat(UnitSpiral.stands(series, open, improving)).isEqualTo(stands);
  }

  private static FindResponses.Answer answer(ResponseState state) {
    return new FindResponses.Answer(
        "w-1", null, state, null, 0, null, false, false, false, List.of(), null, null, null, null,
        null, 0, 0, null);
  }
}
