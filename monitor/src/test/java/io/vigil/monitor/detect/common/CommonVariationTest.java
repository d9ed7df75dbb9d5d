package io.vigil.monitor.detect.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CommonVariationTest {
  private static final double[] EFFECTS = {0.1, -0.1, 0.2, -0.2, 0.1, -0.1, 0.2, -0.2, 0};

  @Test
  void theEffectsOfPeriodsBeforeTellHowMuchIsUsual() {
    CommonVariation usual = CommonVariation.of(EFFECTS, 0.01).orElseThrow();

    assertThat(usual.centre()).isCloseTo(0, within(1e-12));
    assertThat(usual.deviation()).isCloseTo(Math.sqrt(0.2 / 8), within(1e-12));
    assertThat(usual.periods()).isEqualTo(9);
  }

  @Test
  void aStormAmongThemDoesNotHideTheNext() {
    double[] withStorm = {0.1, -0.1, 0.2, -0.2, 0.1, -0.1, 0.2, -0.2, -4};
    CommonVariation usual = CommonVariation.of(withStorm, 0.01).orElseThrow();

    assertThat(usual.periods()).isEqualTo(8);
    assertThat(usual.score(-4)).isLessThan(-3.29);
  }

  @Test
  void noEstimateIsBelowWhatChanceAloneGives() {
    assertThat(CommonVariation.of(new double[9], 0.05).orElseThrow().deviation()).isEqualTo(0.05);
  }

  @Test
  void eightPeriodsAreTheLeast() {
    assertThat(CommonVariation.of(new double[7], 0.05)).isEmpty();
    assertThat(CommonVariation.of(new double[8], 0.05)).isPresent();
  }

  /** Quantiles of Student's t with 8 degrees of freedom: 1.8595 (5 %), 5.0413 (0.05 %). */
  @Test
  void aScoreIsThatOfStudentsDistribution() {
    CommonVariation usual = CommonVariation.of(EFFECTS, 0.01).orElseThrow();
    double unit = usual.deviation() * Math.sqrt(1 + 1.0 / 9);

    assertThat(usual.score(1.8595 * unit)).isCloseTo(1.645, within(0.01));
    assertThat(usual.score(-5.0413 * unit)).isCloseTo(-3.2905, within(0.02));
    assertThat(usual.score(0)).isZero();
  }
}
