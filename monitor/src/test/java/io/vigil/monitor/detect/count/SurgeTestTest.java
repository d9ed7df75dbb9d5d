package io.vigil.monitor.detect.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurgeTestTest {

  @ParameterizedTest
  @CsvSource({"0.2, 1.5", "3, 1", "12, 2", "40, 5"})
  void itsProbabilityIsThatOfTheCountsThemselves(double mean, double dispersion) {
    var counts = new NegativeBinomial(mean, dispersion);
    var before = new NegativeBinomial(mean * 1.1, dispersion);
    double average = 0;
    for (int earlier = 0; earlier < 5 * mean + 60; earlier++) {
      var test = new SurgeTest(new Forecast(counts, before), 0, earlier);
      for (int y = 0; y < 5 * mean + 60; y++) {
        average += probability(before, earlier) * probability(counts, y) * test.probability(y);
      }
    }

    assertThat(average).isCloseTo(0.5, within(2e-3));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 1.5", "7, 1", "100, 3"})
  void withoutAWeekBeforeItIsTheTailOfTheCount(double mean, double dispersion) {
    var counts = new NegativeBinomial(mean, dispersion);
    var test = new SurgeTest(new Forecast(counts, null), 0, 99);

    for (int y = 0; y < 3 * mean + 10; y++) {
      double tail = (counts.atLeast(y) + counts.atLeast(y + 1)) / 2;
      assertThat(test.probability(y)).isCloseTo(tail, within(1e-3));
    }
  }

  private static double probability(NegativeBinomial counts, int y) {
    return counts.atLeast(y) - counts.atLeast(y + 1);
  }
}
