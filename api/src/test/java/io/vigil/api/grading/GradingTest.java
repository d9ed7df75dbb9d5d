package io.vigil.api.grading;

import static io.vigil.api.grading.Colour.BLUE;
import static io.vigil.api.grading.Colour.ORANGE;
import static io.vigil.api.grading.Colour.RED;
import static io.vigil.api.grading.Colour.YELLOW;
import static io.vigil.api.grading.Direction.HIGHER_IS_BETTER;
import static io.vigil.api.grading.Direction.LOWER_IS_BETTER;
import static io.vigil.api.grading.Direction.NONE;
import static io.vigil.api.grading.Direction.RANGE;
import static io.vigil.api.grading.Direction.YES_NO;
import static io.vigil.api.grading.Direction.ZERO_TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.period.PeriodKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  @Nested
  class WithALadder {

    @ParameterizedTest
    @CsvSource({"90,", "89,BLUE", "80,BLUE", "79,YELLOW", "60,YELLOW", "59,RED"})
    void classAttendance(double value, @Nullable Colour colour) {
      Lines lines = Lines.of(95, 90, 80, DAY).withLadder(new Ladder(null, 80d, null, 60d));

      assertThat(colour(HIGHER_IS_BETTER, lines, value)).isEqualTo(colour);
    }

    @ParameterizedTest
    @CsvSource({"11,", "12,BLUE", "13,YELLOW", "20,YELLOW", "21,ORANGE", "30,ORANGE", "31,RED"})
    void hoursOfAbsence(double hours, @Nullable Colour colour) {
      Lines lines = ladderOnly(new Ladder(12d, 13d, 21d, 31d));

      assertThat(colour(LOWER_IS_BETTER, lines, hours)).isEqualTo(colour);
    }

    @ParameterizedTest
    @CsvSource({"0,", "1,BLUE", "2,YELLOW", "3,ORANGE", "4,RED"})
    void failedCourses(double courses, @Nullable Colour colour) {
      Lines lines = ladderOnly(new Ladder(1d, 2d, 3d, 4d));

      assertThat(colour(LOWER_IS_BETTER, lines, courses)).isEqualTo(colour);
    }

    @Test
    void aLineOfTheLadderPassesTheCeiling() {
      Lines lines = Lines.of(95, 90, 80, DAY).withLadder(new Ladder(null, null, null, 60d));

      assertThat(grade(HIGHER_IS_BETTER, lines, YELLOW, 59d).colour()).isEqualTo(RED);
    }

    private static Lines ladderOnly(Ladder ladder) {
      return new Lines(null, null, null, null, null, ladder, DAY);
    }
  }

  @Nested
  class ByDepth {

    @ParameterizedTest
    @CsvSource({"18,", "18.1,BLUE", "22,BLUE", "22.1,YELLOW"})
    void studentsPerTeacher(double ratio, @Nullable Colour colour) {
      assertThat(colour(LOWER_IS_BETTER, Lines.of(16, 18, 22, DAY), ratio)).isEqualTo(colour);
    }

    @ParameterizedTest
    @CsvSource({"85,BLUE", "84.9,YELLOW", "80,YELLOW", "79.9,ORANGE", "75,ORANGE", "74.9,RED"})
    void depthCountsInStepsFromStandardToWarningValue(double value, Colour colour) {
      Lines lines = Lines.of(95, 90, 85, DAY);

      assertThat(grade(HIGHER_IS_BETTER, lines, RED, value).colour()).isEqualTo(colour);
    }

    @ParameterizedTest
    @CsvSource({"74.9,ORANGE", "0,ORANGE"})
    void depthAloneNeverPassesTheCeiling(double value, Colour colour) {
      assertThat(colour(HIGHER_IS_BETTER, Lines.of(95, 90, 85, DAY), value)).isEqualTo(colour);
    }

    @Test
    void depthIsMeasuredInDecimals() {
      assertThat(colour(HIGHER_IS_BETTER, Lines.of(85, 80, 79.9, DAY), 79.8)).isEqualTo(YELLOW);
    }

    @Test
    void equalToALineIsNoBreach() {
      Lines lines = Lines.of(95, 90, 85, DAY);

      assertThat(colour(HIGHER_IS_BETTER, lines, 90)).isNull();
      assertThat(colour(HIGHER_IS_BETTER, lines, 85)).isEqualTo(BLUE);
    }

    @ParameterizedTest
    @CsvSource({"100,", "99.9,YELLOW", "50,YELLOW", "0,YELLOW"})
    void whereStandardAndWarningValueAreTheSameABreachIsYellow(
        double value, @Nullable Colour colour) {
      assertThat(colour(HIGHER_IS_BETTER, Lines.of(100, 100, 100, DAY), value)).isEqualTo(colour);
    }

    @Test
    void withoutWarningValueABreachIsBlue() {
      Lines lines = new Lines(95d, 90d, null, null, null, null, DAY);

      assertThat(colour(HIGHER_IS_BETTER, lines, 10)).isEqualTo(BLUE);
    }

    @Test
    void theGradeNamesTheLineAndTheReason() {
      Grade grade = grade(HIGHER_IS_BETTER, Lines.of(95, 90, 85, DAY), ORANGE, 84d);

      assertThat(grade).isEqualTo(new Grade(YELLOW, Grade.Reason.WARNING_VALUE, 85d));
    }
  }

  @Nested
  class InARange {

    @ParameterizedTest
    @CsvSource({"40,", "60,", "39,BLUE", "61,BLUE", "29,YELLOW", "71,YELLOW"})
    void theUpperLinesMirrorTheLowerAtTheTarget(double value, @Nullable Colour colour) {
      assertThat(colour(RANGE, Lines.of(50, 40, 30, DAY), value)).isEqualTo(colour);
    }

    @Test
    void linesAreMirroredInDecimals() {
      assertThat(colour(RANGE, Lines.of(50.1, 40.3, 30, DAY), 59.9)).isNull();
      assertThat(colour(RANGE, Lines.of(50.1, 40.2, 30, DAY), 60)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"39,BLUE", "80,", "81,BLUE", "91,YELLOW"})
    void givenUpperLinesHold(double value, @Nullable Colour colour) {
      Lines lines = new Lines(50d, 40d, 30d, 80d, 90d, null, DAY);

      assertThat(colour(RANGE, lines, value)).isEqualTo(colour);
    }
  }

  @Nested
  class WithoutSteps {

    @ParameterizedTest
    @CsvSource({"0,", "1,RED", "0.5,RED"})
    void aMajorIncidentIsRedWhateverTheCeiling(double count, @Nullable Colour colour) {
      assertThat(grade(ZERO_TOLERANCE, null, BLUE, count).colour()).isEqualTo(colour);
    }

    @ParameterizedTest
    @CsvSource({"1,", "0,YELLOW"})
    void noIsYellow(double value, @Nullable Colour colour) {
      assertThat(colour(YES_NO, null, value)).isEqualTo(colour);
    }

    @Test
    void aBaseQuantityIsNeverJudged() {
      assertThat(grade(NONE, null, RED, 0d))
          .isEqualTo(new Grade(null, Grade.Reason.NOT_JUDGED, null));
    }

    @Test
    void withoutLinesNothingIsJudged() {
      assertThat(grade(HIGHER_IS_BETTER, null, RED, 0d).reason())
          .isEqualTo(Grade.Reason.NOT_JUDGED);
    }
  }

  @Nested
  class OverFew {

    @Test
    void belowTheMinimumDenominatorNothingIsJudged() {
      JudgingRule rule = rule(HIGHER_IS_BETTER, Lines.of(95, 90, 85, DAY), ORANGE, 10d);

      assertThat(Grading.grade(rule, 50, 9d).reason()).isEqualTo(Grade.Reason.TOO_FEW);
      assertThat(Grading.grade(rule, 50, 10d).colour()).isEqualTo(ORANGE);
      assertThat(Grading.grade(rule, 50).colour()).isEqualTo(ORANGE);
    }
  }

  @Nested
  class Ratios {

    @ParameterizedTest
    @CsvSource({"%,95", "per 1000,950", "‰,950", "1,0.95"})
    void areInTheUnitOfMeasure(String unit, double expected) {
      JudgingRule rule =
          new JudgingRule(HIGHER_IS_BETTER, unit, null, ORANGE, null, 1, 1, PeriodKind.TERM);

      assertThat(rule.ratio(38, 40)).isEqualTo(expected);
    }

    @Test
    void aRuleAsksForAtLeastOnePeriod() {
      assertThatThrownBy(() -> new JudgingRule(NONE, "1", null, RED, null, 0, 1, PeriodKind.TERM))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static @Nullable Colour colour(Direction direction, @Nullable Lines lines, double value) {
    return grade(direction, lines, ORANGE, value).colour();
  }

  private static Grade grade(
      Direction direction, @Nullable Lines lines, Colour ceiling, double value) {
    return Grading.grade(rule(direction, lines, ceiling, null), value);
  }

  private static JudgingRule rule(
      Direction direction, @Nullable Lines lines, Colour ceiling, @Nullable Double minimum) {
    return new JudgingRule(direction, "%", lines, ceiling, minimum, 1, 1, PeriodKind.TERM);
  }
}
