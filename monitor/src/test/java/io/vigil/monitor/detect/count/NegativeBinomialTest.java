package io.vigil.monitor.detect.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class NegativeBinomialTest {

  @Test
  void isGeometricWhereTheSizeIsOne() {
    var counts = new NegativeBinomial(3, 4);

    assertThat(counts.atLeast(5)).isCloseTo(Math.pow(0.75, 5), within(1e-14));
    assertThat(counts.atMost(4)).isCloseTo(1 - Math.pow(0.75, 5), within(1e-14));
  }

  @Test
  void isPoissonAtDispersionOne() {
    var counts = new NegativeBinomial(2, 1);

    assertThat(counts.atMost(1)).isCloseTo(3 * Math.exp(-2), within(1e-14));
    assertThat(counts.atLeast(2)).isCloseTo(1 - 3 * Math.exp(-2), within(1e-14));
    assertThat(counts.quantile(0.95)).isEqualTo(5);
  }

  @Test
  void hasNoCountsBelowZero() {
    var counts = new NegativeBinomial(2, 1.5);

    assertThat(counts.atLeast(0)).isEqualTo(1);
    assertThat(counts.atMost(-1)).isZero();
  }

  @Test
  void refusesWhatIsNoDistribution() {
    assertThatThrownBy(() -> new NegativeBinomial(0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NegativeBinomial(1, 0.9))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void theQuantileIsTheLeastCountThatReachesTheProbability(
      @ForAll @DoubleRange(min = 0.05, max = 80) double mean,
      @ForAll @DoubleRange(min = 1, max = 6) double dispersion,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double probability) {
    var counts = new NegativeBinomial(mean, dispersion);
    double quantile = counts.quantile(probability);

    assertThat(counts.atMost(quantile)).isGreaterThanOrEqualTo(probability);
    assertThat(counts.atMost(quantile - 1)).isLessThan(probability);
  }
}
