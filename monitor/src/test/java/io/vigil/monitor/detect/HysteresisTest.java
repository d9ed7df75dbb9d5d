package io.vigil.monitor.detect;

import static io.vigil.api.grading.Colour.BLUE;
import static io.vigil.api.grading.Colour.ORANGE;
import static io.vigil.api.grading.Colour.YELLOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Detection;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.Evidence;
import io.vigil.monitor.detect.Transition.Cleared;
import io.vigil.monitor.detect.Transition.Closed;
import io.vigil.monitor.detect.Transition.ColourChanged;
import io.vigil.monitor.detect.Transition.Raised;
import io.vigil.monitor.detect.Transition.Resumed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Attendance with target 95, standard 90 and warning value 85, raised and cleared with patience.
 */
class HysteresisTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
  private static final Lines ATTENDANCE = Lines.of(95, 90, 85, MONDAY);

  private final List<Transition> transitions = new ArrayList<>();
  private SeriesState state = SeriesState.EMPTY;
  private Direction direction = Direction.HIGHER_IS_BETTER;
  private Lines lines = ATTENDANCE;
  private PeriodKind judged = PeriodKind.DAY;
  private int persistence = 1;
  private int recovery = 1;
  private @Nullable Integer window;
  private @Nullable Double margin;
  private boolean historical;
  private int days;
  private @Nullable Evidence latest;

  @Nested
  class ThreeOfFive {

    @Test
    void threeOutsideWithGapsRaiseSinceTheFirst() {
      given(3, 5);

      values(95, 89, 91, 88, 92, 87);

      assertThat(transitions).containsExactly(new Raised(day(1), BLUE, false));
      assertThat(evidence().outsideInWindow()).isEqualTo(3);
      assertThat(evidence().periodsOutside()).isEqualTo(1);
    }

    @Test
    void aThirdThatComesAPeriodTooLateRaisesNothing() {
      given(3, 5);

      values(89, 91, 88, 92, 93, 87);

      assertThat(transitions).isEmpty();
      assertThat(evidence().outsideInWindow()).isEqualTo(2);
    }

    @Test
    void itBeginsWithTheFirstOutsideThatIsStillInTheWindow() {
      given(3, 5);

      values(89, 92, 92, 92, 89, 89, 92, 89);

      assertThat(transitions).containsExactly(new Raised(day(4), BLUE, false));
    }

    @Test
    void aRowRaisesAsSoonAsWithoutAWindow() {
      given(3, 5);

      values(89, 89, 88);

      assertThat(transitions).containsExactly(new Raised(day(0), BLUE, false));
    }

    @Test
    void periodsThatAreNotJudgedNeitherCountNorBreak() {
      given(3, 5);

      values(89, 91);
      take(null, null);
      take(50d, 2d);
      values(89, 91, 89);

      assertThat(transitions).containsExactly(new Raised(day(0), BLUE, false));
    }

    @Test
    void aValueInsideRaisesNothingHoweverManyWereOutside() {
      given(3, null);
      values(89, 91, 89);
      given(2, 5);

      values(91);
      assertThat(transitions).isEmpty();

      values(89);
      assertThat(transitions).containsExactly(new Raised(day(0), BLUE, false));
    }

    @Test
    void periodsOfACaseThatIsOverCountForNoOther() {
      given(3, 5);
      values(89, 89, 89, 91);
      transitions.clear();

      values(89, 91, 89);
      assertThat(transitions).isEmpty();

      values(89);
      assertThat(transitions).containsExactly(new Raised(day(4), BLUE, false));
    }

    @Test
    void theWindowEndsWithItsTerm() {
      given(3, 5);
      judged = PeriodKind.TEACHING_WEEK;

      week("2025-26/2-W17", 89);
      week("2025-26/2-W18", 89);
      week("2026-27/1-W01", 89);
      week("2026-27/1-W02", 91);
      week("2026-27/1-W03", 89);
      assertThat(transitions).isEmpty();

      week("2026-27/1-W04", 89);
      assertThat(transitions).containsExactly(new Raised(day(2), BLUE, false));
    }

    @Test
    void aSeriousValueAfterAGapIsNoneOfTwoInARow() {
      given(2, 3);

      values(84, 91, 84);
      assertThat(transitions).containsExactly(new Raised(day(0), YELLOW, false));

      values(84);
      assertThat(transitions).endsWith(new ColourChanged(ORANGE));
    }

    @Test
    void whatACaseEndedFromOutsideSawIsForgotten() {
      given(2, 5);
      values(89, 89);
      state = state.ended();
      transitions.clear();

      values(89);

      assertThat(transitions).isEmpty();
    }
  }

  @Nested
  class OfWindows {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void oneAsWideAsThePersistenceIsARow(int periods) {
      var random = new Random(20260907);
      double[] values = random.doubles(400, 80, 96).toArray();
      given(periods, null);
      recovery = 2;
      values(values);
      List<Transition> row = List.copyOf(transitions);
      begin();

      given(periods, periods);
      values(values);

      assertThat(transitions).isEqualTo(row).hasSizeGreaterThan(5);
    }

    @Test
    void theWidestReachesTwelvePeriodsBack() {
      given(2, 12);

      values(89, 91, 91, 91, 91, 91, 91, 91, 91, 91, 91, 89);
      assertThat(transitions).containsExactly(new Raised(day(0), BLUE, false));
      begin();

      values(89, 91, 91, 91, 91, 91, 91, 91, 91, 91, 91, 91, 89);
      assertThat(transitions).isEmpty();
    }

    @Test
    void onlyWhatTheWidestReachesIsRemembered() {
      given(1, null);

      values(89, 91, 88);
      assertThat(state.lately()).isNotNull();
      values(91, 91, 91, 91, 91, 91, 91, 91, 91, 91, 91, 91);

      assertThat(state.lately()).isNull();
    }

    @Test
    void aPersistenceBeyondTheWidestIsARow() {
      given(14, 12);

      values(89, 89, 89, 89, 89, 89, 89, 89, 89, 89, 89, 89, 89);
      assertThat(transitions).isEmpty();
      values(89);

      assertThat(transitions).containsExactly(new Raised(day(0), BLUE, false));
    }
  }

  @Nested
  class WithAMarginOfHalfAPoint {

    @Test
    void justBelowItNothingChanges() {
      margin = 0.5;

      values(84, 90, 90.49);

      assertThat(transitions).containsExactly(new Raised(day(0), YELLOW, false));
      assertThat(state.colour()).isEqualTo(YELLOW);
      assertThat(evidence())
          .returns("threshold", Evidence::detector)
          .returns(YELLOW, Evidence::colour)
          .returns(90.5, Evidence::clearsAt)
          .returns(0, Evidence::periodsOutside)
          .returns(0, Evidence::periodsInside);
      assertThat(evidence().grade().colour()).isNull();
    }

    @Test
    void exactlyThereItClears() {
      margin = 0.5;

      values(84, 90.5);

      assertThat(transitions)
          .containsExactly(
              new Raised(day(0), YELLOW, false), new Cleared(), new Closed(CloseReason.MEASURED));
      assertThat(evidence().clearsAt()).isNull();
    }

    @Test
    void valuesThatWaverAboutTheLineAreOneWarning() {
      margin = 0.5;

      values(89.9, 90.1, 89.8, 90.3, 89.9, 90, 90.4);

      assertThat(transitions).containsExactly(new Raised(day(0), BLUE, false));
    }

    @Test
    void nothingIsRaisedByAValueInside() {
      margin = 0.5;

      values(95, 90.1, 90.2);

      assertThat(transitions).isEmpty();
      assertThat(evidence().clearsAt()).isNull();
    }

    @Test
    void aClearedWarningNeitherResumesNorGetsNearerToItsEnd() {
      margin = 0.5;
      recovery = 2;
      values(89, 91);
      assertThat(transitions).endsWith(new Cleared());

      values(90.2, 90.2, 90.2);
      assertThat(transitions).endsWith(new Cleared());
      assertThat(evidence().colour()).isNull();
      assertThat(evidence().clearsAt()).isEqualTo(90.5);

      values(91);
      assertThat(transitions).endsWith(new Closed(CloseReason.MEASURED));
    }

    @Test
    void aClearedWarningResumesOutsideTheLine() {
      margin = 0.5;
      recovery = 2;

      values(89, 91, 90.2, 89);

      assertThat(transitions).endsWith(new Cleared(), new Resumed(BLUE));
    }

    @Test
    void aSeriousValueAfterOneHeldIsNoneOfTwoInARow() {
      margin = 0.5;

      values(84, 90.2, 84);

      assertThat(transitions).containsExactly(new Raised(day(0), YELLOW, false));
    }

    @Test
    void aLiveValueThatIsHeldMakesItAWarningLikeAnyOther() {
      margin = 0.5;
      recovery = 2;
      historical = true;
      values(89);
      historical = false;

      values(90.2, 91);

      assertThat(transitions).containsExactly(new Raised(day(0), BLUE, true), new Cleared());
    }

    @Test
    void aPendingRowIsBrokenByIt() {
      margin = 0.5;
      persistence = 2;

      values(89, 90.2, 89);

      assertThat(transitions).isEmpty();
    }

    @Test
    void itIsExplainedBetweenTheLineAndTheMargin() {
      margin = 0.5;
      values(84, 90.2);

      Evidence why = ThresholdDetector.explain(state, judged(90.2));

      assertThat(why).isEqualTo(latest);
    }
  }

  @Nested
  class OfOtherDirections {

    @Test
    void ofWhatShouldBeLowAValueClearsBelowTheLine() {
      direction = Direction.LOWER_IS_BETTER;
      lines = Lines.of(3, 5, 8, MONDAY);
      margin = 1d;

      values(6, 5, 4.1);
      assertThat(transitions).containsExactly(new Raised(day(0), BLUE, false));

      values(4);
      assertThat(transitions).endsWith(new Closed(CloseReason.MEASURED));
    }

    @Test
    void ofARangeAValueClearsFarEnoughFromEitherEnd() {
      direction = Direction.RANGE;
      lines = new Lines(20d, 18d, 16d, 24d, 26d, null, MONDAY);
      margin = 1d;

      values(17, 18.5, 23.5);
      assertThat(transitions).containsExactly(new Raised(day(0), BLUE, false));

      values(23);
      assertThat(transitions).endsWith(new Closed(CloseReason.MEASURED));
    }

    @Test
    void ofWhatMayNeverHappenNoMarginIsAsked() {
      direction = Direction.ZERO_TOLERANCE;
      margin = 1d;

      values(1, 0);

      assertThat(transitions).endsWith(new Closed(CloseReason.MEASURED));
    }
  }

  private void given(int periods, @Nullable Integer latestOf) {
    persistence = periods;
    window = latestOf;
  }

  private void begin() {
    state = SeriesState.EMPTY;
    transitions.clear();
    days = 0;
  }

  private void values(double... values) {
    for (double value : values) {
      take(value, null);
    }
  }

  private void take(@Nullable Double value, @Nullable Double denominator) {
    LocalDate day = day(days++);
    take(new PeriodSpan(day.toString(), day, day), value, denominator);
  }

  private void week(String code, double value) {
    LocalDate day = day(days++);
    take(new PeriodSpan(code, day, day), value, null);
  }

  private void take(PeriodSpan span, @Nullable Double value, @Nullable Double denominator) {
    Step step =
        ThresholdDetector.step(state, new Judged(span, value, denominator, rule(), historical));
    state = step.state();
    transitions.addAll(step.transitions());
    latest = step.evidence();
  }

  private Judged judged(double value) {
    LocalDate day = day(days - 1);
    return new Judged(new PeriodSpan(day.toString(), day, day), value, null, rule(), historical);
  }

  private Evidence evidence() {
    assertThat(latest).isNotNull();
    return latest;
  }

  private static LocalDate day(int number) {
    return MONDAY.plusDays(number);
  }

  private JudgingRule rule() {
    return new JudgingRule(
        direction,
        "%",
        lines,
        ORANGE,
        5d,
        persistence,
        recovery,
        judged,
        new Detection(false, null, null, window, margin, MONDAY));
  }
}
