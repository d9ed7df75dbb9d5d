package io.vigil.api.grading;

import static io.vigil.api.grading.Direction.HIGHER_IS_BETTER;
import static io.vigil.api.grading.Direction.LOWER_IS_BETTER;
import static io.vigil.api.grading.Direction.RANGE;
import static io.vigil.api.grading.Direction.ZERO_TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.period.PeriodKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClearLineTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
  private static final Lines ATTENDANCE = Lines.of(95, 90, 85, DAY);
  private static final Lines HOURS = new Lines(20d, 18d, 16d, 24d, 26d, null, DAY);

  @ParameterizedTest
  @CsvSource({"90, 90.5", "90.49, 90.5", "90.5,", "99,"})
  void ofWhatShouldBeHighItLiesAboveTheStandard(double value, @Nullable Double clears) {
    assertThat(ahead(HIGHER_IS_BETTER, ATTENDANCE, 0.5, value)).isEqualTo(clears);
  }

  @ParameterizedTest
  @CsvSource({"5, 4.8", "4.81, 4.8", "4.8,", "0,"})
  void ofWhatShouldBeLowItLiesBelowTheStandard(double value, @Nullable Double clears) {
    assertThat(ahead(LOWER_IS_BETTER, Lines.of(3, 5, 8, DAY), 0.2, value)).isEqualTo(clears);
  }

  @ParameterizedTest
  @CsvSource({"18, 19", "18.9, 19", "19,", "20,", "23,", "23.1, 23", "24, 23"})
  void ofARangeItLiesInsideOnEitherSide(double value, @Nullable Double clears) {
    assertThat(ahead(RANGE, HOURS, 1, value)).isEqualTo(clears);
  }

  @ParameterizedTest
  @CsvSource({"94.9, 95", "95,"})
  void itIsNeverBeyondTheTarget(double value, @Nullable Double clears) {
    assertThat(ahead(HIGHER_IS_BETTER, ATTENDANCE, 20, value)).isEqualTo(clears);
  }

  @ParameterizedTest
  @CsvSource({"20.9, 21", "21,", "21.1, 21"})
  void ofARangeWithoutTargetItIsNeverBeyondTheMiddle(double value, @Nullable Double clears) {
    Lines lines = new Lines(null, 18d, null, 24d, null, null, DAY);

    assertThat(ahead(RANGE, lines, 20, value)).isEqualTo(clears);
  }

  @ParameterizedTest
  @CsvSource({"11.5, 11", "11,"})
  void ofALadderItCountsFromTheFirstStep(double value, @Nullable Double clears) {
    Lines lines = new Lines(null, 20d, null, null, null, new Ladder(12d, 13d, 21d, 31d), DAY);

    assertThat(ahead(LOWER_IS_BETTER, lines, 1, value)).isEqualTo(clears);
  }

  @ParameterizedTest
  @CsvSource({"93.4, 93.5", "93.5,"})
  void ofAWarningValueAboveTheStandardItCountsFromThat(double value, @Nullable Double clears) {
    assertThat(ahead(HIGHER_IS_BETTER, Lines.of(95, 90, 93, DAY), 0.5, value)).isEqualTo(clears);
  }

  @Test
  void thereIsNoneWithoutAMarginOrWithoutALineThatCounts() {
    assertThat(ahead(HIGHER_IS_BETTER, ATTENDANCE, 0, 90)).isNull();
    assertThat(ahead(HIGHER_IS_BETTER, null, 1, 90)).isNull();
    assertThat(ahead(ZERO_TOLERANCE, ATTENDANCE, 1, 0)).isNull();
    assertThat(ahead(RANGE, new Lines(null, null, null, null, null, null, DAY), 1, 0)).isNull();
  }

  private static @Nullable Double ahead(
      Direction direction, @Nullable Lines lines, double margin, double value) {
    var detection = new Detection(true, null, null, null, margin, DAY);
    return ClearLine.ahead(
        new JudgingRule(
            direction, "%", lines, Colour.ORANGE, null, 1, 1, PeriodKind.TERM, detection),
        value);
  }
}
