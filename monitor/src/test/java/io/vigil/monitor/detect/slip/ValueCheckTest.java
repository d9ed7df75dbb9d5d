package io.vigil.monitor.detect.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.api.doubt.Slip;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueCheckTest {
  private static final double[] EMPLOYMENT = {94.6, 95.1, 94.2, 93.8};
  private static final double[] STUDENTS_PER_TEACHER = {16.9, 17.3, 17.8, 18.4};

  @ParameterizedTest
  @CsvSource({"9.46, TENTH", "0.946, HUNDREDTH", "5.3, COMPLEMENT", "946, TEN_TIMES"})
  void aSlipInAPercentageIsNoticed(double value, Slip slip) {
    assertThat(slip(EMPLOYMENT, value, true)).isEqualTo(slip);
  }

  @ParameterizedTest
  @CsvSource({"181, TEN_TIMES", "1810, HUNDRED_TIMES", "1.81, TENTH"})
  void aMovedDecimalPointIsNoticed(double value, Slip slip) {
    assertThat(slip(STUDENTS_PER_TEACHER, value, false)).isEqualTo(slip);
  }

  @ParameterizedTest
  @ValueSource(doubles = {84.9, 78.5, 60, 30, 100})
  void aFallThatNoSlipExplainsIsReal(double value) {
    assertThat(slip(EMPLOYMENT, value, true)).isNull();
  }

  @Test
  void aSeriesThatIsTenTimesAsLargeAtTimesIsBelieved() {
    assertThat(slip(new double[] {1.5, 0.6, 2.1, 2.0, 0.4}, 15, true)).isNull();
  }

  @Test
  void nearTheWholeAFractionIsTakenForOneAndNotForTheRest() {
    assertThat(slip(new double[] {99.5, 99.8, 99.9}, 0.996, true)).isEqualTo(Slip.HUNDREDTH);
  }

  /**
   * Median 94.4, spread 1.4826 times the median distance of 0.45 or 0.944, the larger: 91.57 to
   * 97.23 are believable.
   */
  @ParameterizedTest
  @CsvSource({"9.15, false", "9.16, true", "9.72, true", "9.73, false"})
  void onlyWhatABelievableValueExplainsIsASlip(double value, boolean slip) {
    double[] unsorted = {95.1, 93.8, 94.6, 94.2};
    assertThat(slip(unsorted, value, true) == Slip.TENTH).isEqualTo(slip);
  }

  @Test
  void aSlipTellsWhatWasExpectedAndWhatTheValueWouldBe() {
    Implausible found = new ValueCheck(EMPLOYMENT).of(5.3, true);

    assertThat(found.expected()).isCloseTo(94.4, within(1e-9));
    assertThat(found.repaired()).isCloseTo(94.7, within(1e-9));
  }

  @Test
  void ofTwoValuesNothingIsSaid() {
    assertThat(slip(new double[] {94.6, 95.1}, 9.46, true)).isNull();
  }

  @Test
  void aSeriesOfZerosSaysNothing() {
    assertThat(slip(new double[] {0, 0, 0, 0}, 100, true)).isNull();
  }

  private static @Nullable Slip slip(double[] seen, double value, boolean percent) {
    Implausible found = new ValueCheck(seen).of(value, percent);
    return found == null ? null : found.slip();
  }
}
