package io.vigil.monitor.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Detection;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.api.warning.Expectation.Shift;
import io.vigil.monitor.detect.Transition.Cleared;
import io.vigil.monitor.detect.Transition.Closed;
import io.vigil.monitor.detect.Transition.ColourChanged;
import io.vigil.monitor.detect.Transition.Raised;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A course of 232 seats a week that was attended by about 220 for two years. */
class ShiftTest {
  private static final LocalDate MONDAY = LocalDate.of(2023, 9, 4);
  private static final int[] USUAL = {220, 221, 219, 218, 222, 219, 220, 221};

  private SeriesState state = SeriesState.EMPTY;
  private int week;
  private final List<Transition> transitions = new ArrayList<>();
  private Evidence latest;
  private @Nullable Detection detection;

  @Test
  void aSlideIsRaisedBlueWhileItIsStillInsideTheLines() {
    usual(60);

    weeks(213, 211, 210, 209);

    assertThat(transitions).hasSize(1).first().isInstanceOf(Raised.class);
    assertThat(((Raised) transitions.getFirst()).colour()).isEqualTo(Colour.BLUE);
    assertThat(latest.value()).isGreaterThan(90);
    assertThat(latest.detector()).isEqualTo("proportion");
    assertThat(latest.expectation().shift()).isEqualTo(Shift.LOWER);
    assertThat(latest.expectation().expected()).isBetween(94d, 96d);
    assertThat(latest.expectation().score()).isGreaterThanOrEqualTo(1);
  }

  @Test
  void aRiseOfWhatShouldBeHighIsNoTrouble() {
    usual(60);

    weeks(231, 232, 232, 232, 232);

    assertThat(latest.expectation().shift()).isEqualTo(Shift.HIGHER);
    assertThat(transitions).isEmpty();
  }

  @Test
  void aShortHistoryIsRefused() {
    usual(10);

    weeks(211, 210);

    assertThat(latest.expectation()).isNull();
    assertThat(transitions).isEmpty();
  }

  @Test
  void whatTheLinesRaisedIsOverWhenTheValuesAreBackInsideThem() {
    usual(60);
    weeks(213, 211, 209, 195, 185);
    transitions.clear();

    weeks(212, 213, 214);

    assertThat(transitions).containsExactly(new Cleared(), new Closed(CloseReason.MEASURED));
  }

  @Test
  void theColourOfTheLinesFollowsTheShift() {
    usual(60);

    weeks(213, 211, 210, 209, 195, 185);

    assertThat(transitions).element(1).isEqualTo(new ColourChanged(Colour.ORANGE));
  }

  @Test
  void oneValueOutsideTheLinesDoesNotLoseTheCaseOfAShift() {
    usual(60);
    weeks(213, 211, 210, 209);
    usual(20);
    weeks(213, 211, 210, 208);
    assertThat(transitions).last().isInstanceOf(Raised.class);
    usual(6);
    transitions.clear();

    weeks(207);
    usual(30);

    assertThat(transitions).last().isEqualTo(new Closed(CloseReason.MEASURED));
    assertThat(state.episode()).isNull();
  }

  @Test
  void aShiftIsOverWhenTheSeriesIsBackWhereItWas() {
    usual(60);
    weeks(213, 211, 210, 209);
    transitions.clear();

    usual(20);

    assertThat(transitions).containsExactly(new Cleared(), new Closed(CloseReason.MEASURED));
  }

  @Test
  void theColourOfAShiftIsAsTheControlPointHasIt() {
    detection = new Detection(true, Colour.YELLOW, null, MONDAY);
    usual(60);

    weeks(213, 211, 210, 209);

    assertThat(((Raised) transitions.getFirst()).colour()).isEqualTo(Colour.YELLOW);
    assertThat(state.colour()).isEqualTo(Colour.YELLOW);
    assertThat(latest.colour()).isEqualTo(Colour.YELLOW);
    assertThat(latest.seen()).last().extracting(Evidence.Seen::colour).isEqualTo(Colour.YELLOW);
  }

  @Test
  void anotherColourFromADayOnRecoloursTheCase() {
    usual(60);
    weeks(213, 211, 210, 209);
    transitions.clear();
    detection = new Detection(true, Colour.YELLOW, null, MONDAY);

    weeks(209);

    assertThat(transitions).containsExactly(new ColourChanged(Colour.YELLOW));
    assertThat(state.episode().worst()).isEqualTo(Colour.YELLOW);
  }

  @Test
  void aValueNotYetLongOutsideTheLinesHasTheColourOfTheShiftAndIsNoneOfTwoInARow() {
    usual(60);
    weeks(213, 211, 210, 209);

    weeks(190);

    assertThat(latest.grade().colour()).isGreaterThan(Colour.BLUE);
    assertThat(latest.colour()).isEqualTo(Colour.BLUE);
    assertThat(latest.twoInARow()).isFalse();
  }

  @Test
  void whereTheLinesAloneJudgeASlideInsideThemIsNoTrouble() {
    detection = new Detection(false, null, null, MONDAY);
    usual(60);

    weeks(213, 211, 210, 209);

    assertThat(transitions).isEmpty();
    assertThat(latest.expectation()).isNull();
    assertThat(latest.refusal()).isNull();
  }

  @Test
  void whatWasLearnedMeanwhileIsThereWhenStatisticsJudgeAgain() {
    detection = new Detection(false, null, null, MONDAY);
    usual(60);
    detection = null;

    weeks(213, 211, 210, 209);

    assertThat(transitions).hasSize(1);
  }

  @Test
  void aShorterRunLengthIsMoreSensitive() {
    usual(60);
    weeks(215, 214);
    assertThat(transitions).isEmpty();
    state = SeriesState.EMPTY;
    week = 0;
    detection = new Detection(true, null, 20, MONDAY);
    usual(60);

    weeks(215, 214);

    assertThat(latest.expectation().score()).isGreaterThan(1);
  }

  @Test
  void aLongerRunLengthIsLessSensitive() {
    detection = new Detection(true, null, 5_000, MONDAY);
    usual(60);

    weeks(213);

    double score = latest.expectation().score();
    state = SeriesState.EMPTY;
    week = 0;
    detection = null;
    usual(60);
    weeks(213);
    assertThat(score).isLessThan(latest.expectation().score());
  }

  @Test
  void aMarginHoldsACaseOfTheLinesAndNoneOfAShift() {
    detection = new Detection(true, null, null, null, 10d, MONDAY);
    usual(60);
    weeks(213, 211, 210, 209);
    transitions.clear();

    usual(20);
    assertThat(transitions).containsExactly(new Cleared(), new Closed(CloseReason.MEASURED));
    transitions.clear();

    weeks(195, 185, 214, 215, 216);
    assertThat(transitions)
        .doesNotContain(new Cleared())
        .endsWith(new ColourChanged(Colour.ORANGE));
    assertThat(latest.colour()).isEqualTo(Colour.ORANGE);
    assertThat(latest.clearsAt()).isEqualTo(95);
    assertThat(latest.detector()).isEqualTo("threshold");
  }

  @Test
  void aShiftBecomesACaseOfTheLinesByAsManyOfItsWindowAsThePersistence() {
    detection = new Detection(true, null, null, 3, null, MONDAY);
    usual(60);
    weeks(213, 211, 210, 209);
    transitions.clear();

    weeks(195, 209, 195);

    assertThat(transitions).containsExactly(new ColourChanged(Colour.YELLOW));
    assertThat(latest.outsideInWindow()).isEqualTo(2);
    assertThat(state.episode().isShift()).isFalse();
  }

  @Test
  void theSameWeeksGiveTheSameStateToTheLastBit() {
    usual(60);
    weeks(213, 211, 210);
    SeriesState once = state;
    state = SeriesState.EMPTY;
    week = 0;

    usual(60);
    weeks(213, 211, 210);

    assertThat(state).isEqualTo(once);
  }

  private void usual(int weeks) {
    for (int n = 0; n < weeks; n++) {
      weeks(USUAL[n % USUAL.length]);
    }
  }

  private void weeks(int... present) {
    for (int seats : present) {
      LocalDate from = MONDAY.plusWeeks(week);
      var period = new PeriodSpan("week " + week++, from, from.plusDays(6));
      Step step =
          ThresholdDetector.step(
              state, new Judged(period, 100 * seats / 232d, 232d, rule(), false));
      state = step.state();
      latest = step.evidence();
      transitions.addAll(step.transitions());
    }
  }

  private JudgingRule rule() {
    return new JudgingRule(
        Direction.HIGHER_IS_BETTER,
        "%",
        Lines.of(95, 90, 85, MONDAY),
        Colour.ORANGE,
        null,
        2,
        3,
        PeriodKind.WEEK,
        detection);
  }
}
