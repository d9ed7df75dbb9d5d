package io.vigil.api.targets;

import static io.vigil.api.grading.Direction.HIGHER_IS_BETTER;
import static io.vigil.api.grading.Direction.LOWER_IS_BETTER;
import static io.vigil.api.grading.Direction.NONE;
import static io.vigil.api.grading.Direction.ZERO_TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.grading.Direction;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttainmentTest {
  private static final BigDecimal WEIGHT = BigDecimal.valueOf(35);

  @ParameterizedTest
  @CsvSource({
    "100, 100.00, REACHED",
    "90, 90.00, REACHED",
    "89.995, 89.99, NEARLY_REACHED",
    "80, 80.00, NEARLY_REACHED",
    "79.99, 79.99, MISSED",
    "0, 0.00, MISSED"
  })
  void isGradedByTheExactValueAndShownRoundedDown(
      BigDecimal completion, BigDecimal shown, AttainmentGrade grade) {
    Attainment attainment = Attainment.NOTHING.plus(WEIGHT, completion);

    assertThat(attainment.shown()).isEqualTo(shown);
    assertThat(attainment.grade()).isEqualTo(grade);
  }

  @Test
  void weighsTasksWhateverTheirWeightsAddUpTo() {
    Attainment attainment =
        Attainment.NOTHING
            .plus(BigDecimal.valueOf(2), BigDecimal.valueOf(100))
            .plus(BigDecimal.ONE, BigDecimal.valueOf(70));

    assertThat(attainment.grade()).isEqualTo(AttainmentGrade.REACHED);
    assertThat(attainment.shown()).isEqualTo("90.00");
  }

  @Test
  void aThirdIsComparedAsSuch() {
    Attainment third =
        Attainment.NOTHING
            .plus(BigDecimal.valueOf(2), BigDecimal.valueOf(90))
            .plus(BigDecimal.ONE, new BigDecimal("89.9999"));

    assertThat(third.shown()).isEqualTo("89.99");
    assertThat(third.grade()).isEqualTo(AttainmentGrade.NEARLY_REACHED);
  }

  @Test
  void nothingToAttainHasNoGrade() {
    assertThat(Attainment.NOTHING.isEmpty()).isTrue();
    assertThatThrownBy(Attainment.NOTHING::grade).isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "HIGHER_IS_BETTER, 45, 50, 90",
    "HIGHER_IS_BETTER, 55, 50, 100",
    "HIGHER_IS_BETTER, 0, 50, 0",
    "HIGHER_IS_BETTER, 0, 0, 100",
    "HIGHER_IS_BETTER, 1, 3, 33.333333",
    "LOWER_IS_BETTER, 20, 16, 80",
    "LOWER_IS_BETTER, 12, 16, 100",
    "LOWER_IS_BETTER, 0, 16, 100",
    "LOWER_IS_BETTER, 0, 0, 100",
    "LOWER_IS_BETTER, 2, 0, 0",
    "ZERO_TOLERANCE, 1, 0, 0"
  })
  void anIndicatorAttainsItsTarget(
      Direction direction, BigDecimal value, BigDecimal target, BigDecimal attained) {
    assertThat(Attainment.ofIndicator(direction, value, target)).isEqualByComparingTo(attained);
  }

  @Test
  void whatHasNoTargetOrIsNegativeAttainsNothing() {
    assertThatThrownBy(() -> Attainment.ofIndicator(NONE, WEIGHT, WEIGHT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Attainment.ofIndicator(HIGHER_IS_BETTER, WEIGHT.negate(), WEIGHT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Attainment.ofIndicator(LOWER_IS_BETTER, WEIGHT, WEIGHT))
        .isEqualTo(Attainment.ofIndicator(ZERO_TOLERANCE, BigDecimal.ZERO, BigDecimal.ZERO));
  }
}
