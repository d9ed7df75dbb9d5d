package io.vigil.monitor.report.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class RateRatioTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/report/rate-ratios.csv", numLinesToSkip = 1)
  void agreesWithTheReferenceOnRealCounts(
      String unit,
      String severity,
      String from,
      String to,
      long countFrom,
      long countTo,
      double studentsFrom,
      double studentsTo,
      double rateFrom,
      double rateTo,
      String ratio,
      double low,
      String high) {
    Optional<RateRatio> answer = RateRatio.of(countFrom, studentsFrom, countTo, studentsTo);
    if (ratio.equals("NaN")) {
      assertThat(answer).isEmpty();
      return;
    }
    RateRatio found = answer.orElseThrow();

    assertSame(found.ratio(), ratio);
    assertThat(found.low()).isCloseTo(low, within(1e-8));
    assertSame(found.high(), high);
  }

  @ParameterizedTest
  @CsvSource({
    "15, 8503, 12, 8567, 0.794, 0.339, 1.817",
    "12, 8567,  9, 8640, 0.744, 0.277, 1.923",
    "15, 8503,  9, 8640, 0.591, 0.228, 1.440"
  })
  void saysOfSmallNumbersThatTheyAreWithinChance(
      long earlier,
      double before,
      long later,
      double after,
      double ratio,
      double low,
      double high) {
    RateRatio found = RateRatio.of(earlier, before, later, after).orElseThrow();

    assertThat(Objects.requireNonNull(found.ratio())).isCloseTo(ratio, within(6e-4));
    assertThat(found.low()).isCloseTo(low, within(6e-4));
    assertThat(Objects.requireNonNull(found.high())).isCloseTo(high, within(6e-4));
    assertThat(found.isWithinChance()).isTrue();
  }

  @Test
  void hasNoUpperLimitWhereTheEarlierCountIsZero() {
    RateRatio found = RateRatio.of(0, 1000, 10, 1000).orElseThrow();

    assertThat(found.ratio()).isNull();
    assertThat(found.high()).isNull();
    assertThat(found.low()).isGreaterThan(1);
    assertThat(found.isWithinChance()).isFalse();
  }

  @Test
  void saysNothingWithoutIncidentsOrWithoutStudents() {
    assertThat(RateRatio.of(0, 1000, 0, 1000)).isEmpty();
    assertThat(RateRatio.of(5, 0, 4, 1000)).isEmpty();
  }

  private static void assertSame(@Nullable Double found, String reference) {
    if (reference.equals("Inf")) {
      assertThat(found).isNull();
    } else {
      assertThat(Objects.requireNonNull(found))
          .isCloseTo(Double.parseDouble(reference), within(1e-8));
    }
  }
}
