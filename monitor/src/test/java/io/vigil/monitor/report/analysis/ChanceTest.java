package io.vigil.monitor.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.monitor.report.analysis.Chance.Finding;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One rule says what chance may have done. */
class ChanceTest {

  private static Chance of(boolean comparable, @Nullable Double... counts) {
    return Chance.of(
        Arrays.asList(counts), Collections.nCopies(counts.length, 8_500.0), comparable);
  }

  @Test
  void aTrendThatTheExactTestFindsIsNotCalledChanceThoughNoSingleYearsDiffer() {
    Chance chance = of(true, 25.0, 19.0, 15.0, 12.0);

    assertThat(chance.finding()).isEqualTo(Finding.FALLS);
    assertThat(chance.fell()).isTrue();
    assertThat(of(true, 12.0, 15.0, 19.0, 25.0).finding()).isEqualTo(Finding.RISES);
  }

  @Test
  void smallNumbersThatFallAreWithinChance() {
    assertThat(of(true, 15.0, 12.0, 9.0))
        .extracting(Chance::finding, Chance::fell, Chance::few)
        .containsExactly(Finding.WITHIN_CHANCE, true, true);
    assertThat(of(true, 9.0, 12.0, 15.0))
        .extracting(Chance::finding, Chance::fell)
        .containsExactly(Finding.WITHIN_CHANCE, false);
    assertThat(of(true, 131.0, 118.0, 112.0))
        .extracting(Chance::finding, Chance::few)
        .containsExactly(Finding.WITHIN_CHANCE, false);
  }

  @Test
  void yearsThatDifferWithoutATrendAreSaidToDoSo() {
    assertThat(of(true, 40.0, 12.0, 40.0).finding()).isEqualTo(Finding.SINGLE_YEARS);
  }

  @Test
  void whatWasNotTestedIsNeitherSignificantNorChance() {
    assertThat(of(true, 12.0, null, 9.0).finding()).isEqualTo(Finding.UNTESTED);
    assertThat(of(true, 0.0, 0.0, 0.0).finding()).isEqualTo(Finding.UNTESTED);
    assertThat(Chance.of(List.of(12.0, 9.0), List.of(), true).finding())
        .isEqualTo(Finding.UNTESTED);
    assertThat(of(false, 25.0, 19.0, 15.0, 12.0).finding()).isEqualTo(Finding.NOT_COMPARABLE);
  }

  @Test
  void ofTwoYearsTheirRateRatioDecides() {
    assertThat(of(true, 40.0, 12.0).finding()).isEqualTo(Finding.FALLS);
    assertThat(of(true, 12.0, 40.0).finding()).isEqualTo(Finding.RISES);
    assertThat(of(true, 12.0, 9.0).finding()).isEqualTo(Finding.WITHIN_CHANCE);
  }
}
