package io.vigil.monitor.detect.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vigil.monitor.detect.count.FarringtonSettings.Threshold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FarringtonSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "1, 0, 1, 0.01, 0, 0.001, 0.001, 0, 1",
    "9, 25, 26, 9, 51, 1, 0.499, 99, 52",
  })
  void theEndsOfTheRangesAreSettings(
      int years,
      int halfWindow,
      int periods,
      double weights,
      int leftOut,
      double trend,
      double alpha,
      int fewest,
      int recent) {
    assertThat(of(years, halfWindow, periods, weights, leftOut, trend, alpha, fewest, recent))
        .extracting(FarringtonSettings::years, FarringtonSettings::halfWindow)
        .containsExactly(years, halfWindow);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 3, 10, 2.58, 26, 1, 0.01, 5, 4, years",
    "4, -1, 10, 2.58, 26, 1, 0.01, 5, 4, half",
    "4, 26, 10, 2.58, 26, 1, 0.01, 5, 4, half",
    "4, 3, 0, 2.58, 26, 1, 0.01, 5, 4, periods",
    "4, 3, 27, 2.58, 26, 1, 0.01, 5, 4, periods",
    "4, 3, 10, 0, 26, 1, 0.01, 5, 4, weightsThreshold",
    "4, 3, 10, 2.58, -1, 1, 0.01, 5, 4, weeksLeftOut",
    "4, 3, 10, 2.58, 52, 1, 0.01, 5, 4, weeksLeftOut",
    "4, 3, 10, 2.58, 26, 0, 0.01, 5, 4, trend",
    "4, 3, 10, 2.58, 26, 1.01, 0.01, 5, 4, trend",
    "4, 3, 10, 2.58, 26, 1, 0, 5, 4, alpha",
    "4, 3, 10, 2.58, 26, 1, 0.5, 5, 4, alpha",
    "4, 3, 10, 2.58, 26, 1, 0.01, -1, 4, fewestCases",
    "4, 3, 10, 2.58, 26, 1, 0.01, 5, 0, recentWeeks",
  })
  void whatIsOutOfRangeIsNamed(
      int years,
      int halfWindow,
      int periods,
      double weights,
      int leftOut,
      double trend,
      double alpha,
      int fewest,
      int recent,
      String named) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> of(years, halfWindow, periods, weights, leftOut, trend, alpha, fewest, recent))
        .withMessageStartingWith(named);
  }

  @ParameterizedTest
  @CsvSource({"10, 1", "106, 1", "107, 2", "159, 3", "211, 4", "600, 4"})
  void aShortHistoryReachesAsFarBackAsItIsLong(int week, int years) {
    assertThat(FarringtonSettings.noufaily().reaching(week).years()).isEqualTo(years);
  }

  @Test
  void reachingLessFarChangesNothingElse() {
    FarringtonSettings usual = FarringtonSettings.noufaily();

    assertThat(usual.reaching(110))
        .usingRecursiveComparison()
        .ignoringFields("years")
        .isEqualTo(usual);
  }

  private static FarringtonSettings of(
      int years,
      int halfWindow,
      int periods,
      double weights,
      int leftOut,
      double trend,
      double alpha,
      int fewest,
      int recent) {
    return new FarringtonSettings(
        years,
        halfWindow,
        periods,
        weights,
        leftOut,
        trend,
        Threshold.PLUG_IN,
        alpha,
        fewest,
        recent);
  }
}
