package io.vigil.api.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.LinesOrder.Disorder;
import io.vigil.api.grading.LinesOrder.Line;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesOrderTest {

  @ParameterizedTest
  @CsvSource({
    "HIGHER_IS_BETTER, 95, 90, 85, true",
    "HIGHER_IS_BETTER, 90, 90, 90, true",
    "HIGHER_IS_BETTER, 89, 90, 85, false",
    "HIGHER_IS_BETTER, 95, 84, 85, false",
    "LOWER_IS_BETTER, 16, 18, 22, true",
    "LOWER_IS_BETTER, 19, 18, 22, false",
    "LOWER_IS_BETTER, 16, 23, 22, false",
    "RANGE, 10, 8, 6, true",
    "RANGE, 7, 8, 6, false",
    "YES_NO, 1, 5, 3, true"
  })
  void linesStandOneBehindTheOther(
      Direction direction, double target, double standard, double warning, boolean inOrder) {
    assertThat(find(direction, lines(target, standard, warning)).isEmpty()).isEqualTo(inOrder);
  }

  @Test
  void theUpperLinesOfARangeStandAboveTheTarget() {
    var tried = new Lines(10d, 8d, 6d, 9d, 14d, null, LocalDate.EPOCH);

    assertThat(find(Direction.RANGE, tried).map(wrong -> wrong.worse().name()))
        .hasValue("upper-standard");
  }

  @Test
  void theStepsOfALadderStandBehindTheWarningValue() {
    Lines tried = lines(95, 90, 80).withLadder(new Ladder(null, null, null, 85d));

    assertThat(find(Direction.HIGHER_IS_BETTER, tried))
        .map(Disorder::worse)
        .hasValue(new Line("red", 85));
  }

  @Test
  void aWarningValueBeforeTheStandardMayStayWhereItIsSo() {
    Lines early = lines(95, 85, 90);

    assertThat(LinesOrder.find(Direction.HIGHER_IS_BETTER, lines(95, 86, 91), early)).isEmpty();
    assertThat(LinesOrder.find(Direction.HIGHER_IS_BETTER, lines(95, 86, 96), early)).isPresent();
    assertThat(LinesOrder.find(Direction.HIGHER_IS_BETTER, lines(95, 96, 91), early)).isPresent();
  }

  private static Optional<Disorder> find(Direction direction, Lines tried) {
    return LinesOrder.find(direction, tried, null);
  }

  private static Lines lines(double target, double standard, double warning) {
    return Lines.of(target, standard, warning, LocalDate.EPOCH);
  }
}
