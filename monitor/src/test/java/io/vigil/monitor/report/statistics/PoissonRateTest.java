package io.vigil.monitor.report.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonRateTest {

  @ParameterizedTest
  @CsvSource({
    "15, 8503, 1.764083, 0.987344, 2.909587",
    " 9, 8640, 1.041667, 0.476316, 1.977408",
    " 0, 1000, 0,        0,        3.688879",
    " 3,  752, 3.989362, 0.822702, 11.658608"
  })
  void hasTheLimitsAtWhichTheCountLiesInATailOfTheDistribution(
      long count, double students, double rate, double low, double high) {
    PoissonRate found = PoissonRate.of(count, students, 1000).orElseThrow();

    assertThat(found.rate()).isCloseTo(rate, within(1e-6));
    assertThat(found.low()).isCloseTo(low, within(1e-6));
    assertThat(found.high()).isCloseTo(high, within(1e-6));
  }

  @Test
  void isNoRateWithoutExposure() {
    assertThat(PoissonRate.of(3, 0, 1000)).isEmpty();
  }
}
