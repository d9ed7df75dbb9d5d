package io.vigil.monitor.detect.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.vigil.api.doubt.Slip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A class of 42 of whom 94 % are usually there. */
class ShareCheckTest {
  private static final double CLASS = 42;

  private final ShareCheck check = new ShareCheck(0.94, 0.02);

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 2, 3, 4})
  void theAbsentInPlaceOfThePresentAreNoticed(double absent) {
    assertThat(check.of(absent, CLASS, 100))
        .isEqualTo(new Implausible(Slip.COMPLEMENT, 94, (CLASS - absent) / CLASS * 100));
  }

  @ParameterizedTest
  @ValueSource(doubles = {42, 38, 33, 28, 20, 12, 10})
  void whatNoSlipExplainsIsReal(double present) {
    assertThat(check.of(present, CLASS, 100)).isNull();
  }

  @Test
  void aStormIsNoSlipBecauseTheAbsentAreAsFarFromUsualAsThePresent() {
    assertThat(check.of(3649, 5766, 100)).isNull();
    assertThat(check.of(2100, 5766, 100)).isNull();
  }

  @Test
  void aLostZeroIsNoticedWhereTheComplementDoesNotExplainIt() {
    var half = new ShareCheck(0.5, 0.01);

    assertThat(half.of(101, 2000, 100)).isEqualTo(new Implausible(Slip.TENTH, 50, 50.5));
  }

  @Test
  void aSmallGroupMayBeAbsentAltogether() {
    assertThat(new ShareCheck(0.85, 0.05).of(0, 5, 100)).isNull();
  }

  @Test
  void aSeriesThatVariesWildlyIsBelieved() {
    assertThat(new ShareCheck(0.9, 0.4).of(4, CLASS, 100)).isNull();
  }

  /** Products of the mass function, factor by factor. */
  @ParameterizedTest
  @CsvSource({"0, 5, 0.5, 0.25", "2, 4, 0.5, 0.5", "7, 42, 0.94, 0.02", "1, 30, 0.6, 0.1"})
  void theTailIsThatOfTheBetaBinomial(long count, long trials, double chance, double rho) {
    double sum = 1 / rho - 1;
    double exact = 0;
    for (long k = 0; k <= count; k++) {
      exact += mass(k, trials, chance * sum, (1 - chance) * sum);
    }

    assertThat(new ShareCheck(chance, rho).tail(count, trials))
        .isCloseTo(exact, withinPercentage(1e-8));
  }

  private static double mass(long k, long n, double a, double b) {
    double mass = 1;
    for (long i = 0; i < k; i++) {
      mass *= (a + i) / (a + b + i) * (n - i) / (i + 1);
    }
    for (long i = 0; i < n - k; i++) {
      mass *= (b + i) / (a + b + k + i);
    }
    return mass;
  }
}
