package io.vigil.monitor.detect;

import static io.vigil.api.grading.Colour.BLUE;
import static io.vigil.api.grading.Colour.ORANGE;
import static io.vigil.api.grading.Colour.RED;
import static io.vigil.api.grading.Colour.YELLOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Ladder;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.Evidence.Seen;
import io.vigil.monitor.detect.Transition.Cleared;
import io.vigil.monitor.detect.Transition.Closed;
import io.vigil.monitor.detect.Transition.ColourChanged;
import io.vigil.monitor.detect.Transition.Raised;
import io.vigil.monitor.detect.Transition.Resumed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Attendance of a class with target 95, standard 90 and warning value 85. */
class ThresholdDetectorTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
  private static final Lines LINES = Lines.of(95, 90, 85, LocalDate.of(2026, 1, 1));

  private final List<Transition> transitions = new ArrayList<>();
  private SeriesState state = SeriesState.EMPTY;
  private JudgingRule rule = rule(1, 1);
  private boolean historical;
  private int days;
  private @Nullable Evidence latest;

  @Nested
  class WithoutPersistence {

    @Test
    void nothingHappensWhileValuesStayInsideTheLines() {
      attendance(96, 92, 90);

      assertThat(transitions).isEmpty();
    }

    @Test
    void theFirstValueBelowTheStandardRaisesBlue() {
      attendance(96, 89);

      assertThat(transitions).containsExactly(new Raised(day(1), BLUE, false));
    }

    @Test
    void aWorseValueChangesTheColour() {
      attendance(89, 84);

      assertThat(transitions)
          .containsExactly(new Raised(day(0), BLUE, false), new ColourChanged(YELLOW));
    }

    @Test
    void theSameColourAgainChangesNothing() {
      attendance(89, 88, 87);

      assertThat(transitions).containsExactly(new Raised(day(0), BLUE, false));
    }

    @Test
    void aValueBackInsideClearsAndClosesAtOnce() {
      attendance(89, 91);

      assertThat(transitions)
          .containsExactly(
              new Raised(day(0), BLUE, false), new Cleared(), new Closed(CloseReason.MEASURED));
    }

    @Test
    void anotherBreachAfterwardsIsAnotherWarning() {
      attendance(89, 91, 88);

      assertThat(transitions).endsWith(new Raised(day(2), BLUE, false));
    }
  }

  @Nested
  class TwoInARow {

    @Test
    void yellowAfterYellowIsOrange() {
      attendance(84, 84);

      assertThat(transitions)
          .containsExactly(new Raised(day(0), YELLOW, false), new ColourChanged(ORANGE));
      assertThat(evidence().twoInARow()).isTrue();
    }

    @Test
    void yellowAfterBlueStaysYellow() {
      attendance(89, 84);

      assertThat(state.colour()).isEqualTo(YELLOW);
      assertThat(evidence().twoInARow()).isFalse();
    }

    @Test
    void theCeilingHolds() {
      rule = rule(1, 1, Colour.YELLOW, LINES);

      attendance(84, 84);

      assertThat(state.colour()).isEqualTo(YELLOW);
    }

    @Test
    void aLadderStepBeyondTheCeilingStands() {
      Lines ladder = LINES.withLadder(new Ladder(null, null, null, 60d));
      rule = rule(1, 1, Colour.ORANGE, ladder);

      attendance(59, 59);

      assertThat(state.colour()).isEqualTo(RED);
    }

    @Test
    void aPeriodWithoutValueDoesNotBreakTheRow() {
      attendance(84);
      take(null, null);
      attendance(84);

      assertThat(state.colour()).isEqualTo(ORANGE);
    }
  }

  @Nested
  class WithPersistenceOfThree {

    @Test
    void twoPeriodsOutsideRaiseNothing() {
      rule = rule(3, 1);

      attendance(80, 80, 95);

      assertThat(transitions).isEmpty();
      assertThat(state.episode()).isNull();
    }

    @Test
    void theThirdRaisesSinceTheFirst() {
      rule = rule(3, 1);

      attendance(95, 89, 89, 88);

      assertThat(transitions).containsExactly(new Raised(day(1), BLUE, false));
      assertThat(evidence().periodsOutside()).isEqualTo(3);
    }

    @Test
    void tooFewStudentsNeitherCountNorBreak() {
      rule = rule(3, 1);

      attendance(89, 89);
      take(50d, 2d);
      attendance(89);

      assertThat(transitions).containsExactly(new Raised(day(0), BLUE, false));
    }
  }

  @Nested
  class WithRecoveryOfTwo {

    @Test
    void theFirstInsideClearsAndTheSecondCloses() {
      rule = rule(1, 2);

      attendance(89, 91, 92);

      assertThat(transitions)
          .containsExactly(
              new Raised(day(0), BLUE, false), new Cleared(), new Closed(CloseReason.MEASURED));
    }

    @Test
    void aBreachInBetweenResumesTheSameWarning() {
      rule = rule(1, 2);

      attendance(89, 91, 84, 91, 92);

      assertThat(transitions)
          .containsExactly(
              new Raised(day(0), BLUE, false),
              new Cleared(),
              new Resumed(YELLOW),
              new Cleared(),
              new Closed(CloseReason.MEASURED));
    }

    @Test
    void persistenceIsNotAskedOfABreachInBetween() {
      rule = rule(2, 2);

      attendance(89, 89, 91, 89);

      assertThat(transitions).endsWith(new Resumed(BLUE));
    }
  }

  @Nested
  class OfHistory {

    @Test
    void aWarningOfHistoryClosesWhenItClears() {
      rule = rule(1, 3);
      historical = true;

      attendance(89, 91);

      assertThat(transitions)
          .containsExactly(
              new Raised(day(0), BLUE, true), new Cleared(), new Closed(CloseReason.HISTORY));
    }

    @Test
    void aLiveValueMakesItAWarningLikeAnyOther() {
      rule = rule(1, 2);
      historical = true;
      attendance(89);
      historical = false;

      attendance(89, 91);

      assertThat(transitions).containsExactly(new Raised(day(0), BLUE, true), new Cleared());
    }
  }

  @Nested
  class ItsEvidence {

    @Test
    void showsAtMostTheLastFiveValues() {
      attendance(95, 94, 93, 92, 91, 90, 89);

      assertThat(evidence().seen())
          .containsExactly(
              new Seen("2026-09-09", 93d, null),
              new Seen("2026-09-10", 92d, null),
              new Seen("2026-09-11", 91d, null),
              new Seen("2026-09-12", 90d, null),
              new Seen("2026-09-13", 89d, BLUE));
    }

    @Test
    void namesTheValueTheRuleAndTheColour() {
      attendance(84);

      assertThat(evidence())
          .returns("threshold", Evidence::detector)
          .returns(84d, Evidence::value)
          .returns(rule, Evidence::rule)
          .returns(YELLOW, Evidence::colour)
          .returns(1, Evidence::periodsOutside);
    }
  }

  private void attendance(double... values) {
    for (double value : values) {
      take(value, null);
    }
  }

  private void take(@Nullable Double value, @Nullable Double denominator) {
    LocalDate day = day(days++);
    var span = new PeriodSpan(day.toString(), day, day);
    Step step =
        ThresholdDetector.step(state, new Judged(span, value, denominator, rule, historical));
    state = step.state();
    transitions.addAll(step.transitions());
    latest = step.evidence();
  }

  private Evidence evidence() {
    assertThat(latest).isNotNull();
    return latest;
  }

  private static LocalDate day(int number) {
    return MONDAY.plusDays(number);
  }

  private static JudgingRule rule(int persistence, int recovery) {
    return rule(persistence, recovery, Colour.ORANGE, LINES);
  }

  private static JudgingRule rule(int persistence, int recovery, Colour ceiling, Lines lines) {
    return new JudgingRule(
        Direction.HIGHER_IS_BETTER, "%", lines, ceiling, 5d, persistence, recovery, PeriodKind.DAY);
  }
}
