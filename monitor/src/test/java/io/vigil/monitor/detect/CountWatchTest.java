package io.vigil.monitor.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import io.vigil.api.warning.Refusal;
import io.vigil.monitor.detect.Transition.Cleared;
import io.vigil.monitor.detect.Transition.Closed;
import io.vigil.monitor.detect.Transition.Raised;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Complaints about a canteen: two or three a week, twelve are too many. */
class CountWatchTest {
  private static final LocalDate MONDAY = LocalDate.of(2023, 9, 4);
  private static final int[] USUAL = {2, 3, 1, 4, 2, 2, 3, 1};

  private SeriesState state = SeriesState.EMPTY;
  private int next;
  private PeriodKind kind = PeriodKind.WEEK;
  private Direction direction = Direction.LOWER_IS_BETTER;
  private String measure = "count";
  private @Nullable Double denominator;
  private @Nullable Detection detection;
  private final List<Transition> transitions = new ArrayList<>();
  private Evidence latest;

  @Test
  void aSurgeInsideTheLinesIsRaisedBlue() {
    usual(60);

    cases(9);

    assertThat(transitions).hasSize(1).first().isInstanceOf(Raised.class);
    assertThat(((Raised) transitions.getFirst()).colour()).isEqualTo(Colour.BLUE);
    assertThat(latest.detector()).isEqualTo("count");
    assertThat(latest.grade().colour()).isNull();
    assertThat(latest.expectation().shift()).isEqualTo(Shift.HIGHER);
    assertThat(latest.expectation().expected()).isBetween(1.5, 3d);
    assertThat(latest.expectation().upper()).isBetween(5d, 8d);
    assertThat(latest.expectation().lower()).isNull();
    assertThat(latest.expectation().score()).isGreaterThan(1);
    assertThat(latest.refusal()).isNull();
  }

  @Test
  void theUsualNumberRaisesNothing() {
    usual(120);

    assertThat(transitions).isEmpty();
    assertThat(latest.expectation().score()).isLessThan(1);
    assertThat(latest.expectation().shift()).isNull();
  }

  @Test
  void aSurgeIsOverWhenTheCasesAreBackWhereTheyWere() {
    usual(60);
    cases(9);
    transitions.clear();

    usual(6);

    assertThat(transitions).containsExactly(new Cleared(), new Closed(CloseReason.MEASURED));
  }

  @Test
  void aShortHistoryIsRefused() {
    usual(5);

    cases(9);

    assertThat(latest.expectation()).isNull();
    assertThat(latest.refusal()).isEqualTo(Refusal.TOO_LITTLE_HISTORY);
    assertThat(transitions).isEmpty();
  }

  @Test
  void twoCasesAreNoSurgeHoweverRareTheyAre() {
    for (int week = 0; week < 100; week++) {
      cases(0);
    }

    cases(2);

    assertThat(latest.expectation().expected()).isLessThan(0.1);
    assertThat(latest.expectation().shift()).isNull();
    assertThat(latest.refusal()).isEqualTo(Refusal.TOO_FEW_CASES);
    assertThat(transitions).isEmpty();
  }

  @Test
  void aWeekWithoutAReportIsMissingAndNotZero() {
    usual(60);
    next += 4;

    usual(1);

    assertThat(state.statistics().count().counts().counts()).hasSize(65).contains(Double.NaN);
    assertThat(latest.expectation().expected()).isBetween(1.5, 3d);
  }

  @Test
  void aRateIsJudgedByItsCases() {
    measure = "per 1000";
    denominator = 2500d;
    usual(60);

    cases(9);

    assertThat(latest.detector()).isEqualTo("count");
    assertThat(latest.expectation().expected()).isBetween(0.6, 1.2);
    assertThat(latest.expectation().upper() * 2.5)
        .isCloseTo(Math.rint(latest.expectation().upper() * 2.5), within(1e-9));
    assertThat(state.statistics().count().counts().counts()).endsWith(9);
    assertThat(state.statistics().count().counts().exposures()).endsWith(2500);
  }

  @Test
  void twiceAsManyStudentsLetExpectTwiceAsManyCases() {
    measure = "‰";
    denominator = 2500d;
    usual(60);
    double before = latest.expectation().expected();
    denominator = 5000d;

    cases(5);

    assertThat(latest.expectation().expected()).isCloseTo(before, within(0.15));
    assertThat(transitions).isEmpty();
  }

  @Test
  void aRateWithoutStudentsIsTooSmall() {
    measure = "per 1000";
    denominator = 0.5;

    cases(0);

    assertThat(latest.refusal()).isEqualTo(Refusal.TOO_SMALL);
    assertThat(state.statistics().count()).isNull();
  }

  @Test
  void monthsAreJudgedTheSameWay() {
    kind = PeriodKind.MONTH;
    usual(24);

    cases(9);

    assertThat(transitions).hasSize(1);
    assertThat(state.statistics().count().counts().weeks()).isEqualTo(25);
  }

  @Test
  void termsAreJudgedOnceThereAreEnough() {
    kind = PeriodKind.TERM;
    usual(5);
    assertThat(latest.refusal()).isEqualTo(Refusal.TOO_LITTLE_HISTORY);

    usual(3);
    cases(11);

    assertThat(state.statistics().count().counts().weeks()).isEqualTo(9);
    assertThat(latest.expectation().shift()).isEqualTo(Shift.HIGHER);
  }

  @Test
  void daysAndYearsAreNotJudged() {
    kind = PeriodKind.DAY;
    usual(60);
    cases(9);
    assertThat(latest.expectation()).isNull();

    kind = PeriodKind.SCHOOL_YEAR;
    cases(9);
    assertThat(latest.expectation()).isNull();
    assertThat(latest.refusal()).isNull();
  }

  @Test
  void whatShouldBeManyIsNotWatched() {
    direction = Direction.HIGHER_IS_BETTER;
    usual(60);

    cases(9);

    assertThat(latest.expectation()).isNull();
  }

  @Test
  void whatIsNoWholeNumberIsLeftOut() {
    usual(60);
    Statistics before = state.statistics();

    cases(2.5);
    cases(20_000);

    assertThat(state.statistics().count()).isEqualTo(before.count());
    assertThat(latest.expectation()).isNull();
  }

  @Test
  void thePeriodThatWasTakenInLastIsNotTakenInAgain() {
    usual(60);
    Statistics before = state.statistics();
    next--;

    cases(9);

    assertThat(state.statistics().count()).isEqualTo(before.count());
  }

  @Test
  void aLongerRunLengthNeedsMoreCases() {
    usual(60);
    cases(7);
    double usual = latest.expectation().upper();
    state = SeriesState.EMPTY;
    next = 0;
    detection = new Detection(true, Colour.YELLOW, 5_000, MONDAY);
    usual(60);

    cases(7);

    assertThat(latest.expectation().upper()).isGreaterThan(usual);
    cases(30);
    assertThat(latest.grade().colour()).isNotNull();
  }

  @Test
  void theColourOfASurgeIsAsTheControlPointHasIt() {
    detection = new Detection(true, Colour.YELLOW, null, MONDAY);
    usual(60);

    cases(9);

    assertThat(latest.colour()).isEqualTo(Colour.YELLOW);
  }

  @Test
  void aRateWithoutItsDenominatorIsAValueLikeAnyOther() {
    measure = "‰";
    for (int week = 0; week < 60; week++) {
      cases(USUAL[week % USUAL.length]);
    }

    assertThat(state.statistics().count()).isNull();
    assertThat(state.statistics().metric()).isNotNull();
  }

  @Test
  void theSameWeeksGiveTheSameStateToTheLastBit() {
    usual(60);
    cases(9);
    SeriesState once = state;
    state = SeriesState.EMPTY;
    next = 0;

    usual(60);
    cases(9);

    assertThat(state).isEqualTo(once);
  }

  private void usual(int periods) {
    for (int n = 0; n < periods; n++) {
      cases(USUAL[next % USUAL.length]);
    }
  }

  private void cases(double number) {
    PeriodSpan period = period(next++);
    double value = denominator == null ? number : 1000 * number / denominator;
    var judged = new Judged(period, value, denominator, rule(), false);
    Step step = ThresholdDetector.step(state, judged);
    state = step.state();
    latest = step.evidence();
    transitions.addAll(step.transitions());
  }

  private PeriodSpan period(int number) {
    LocalDate from =
        switch (kind) {
          case DAY -> MONDAY.plusDays(number);
          case WEEK, TEACHING_WEEK -> MONDAY.plusWeeks(number);
          case MONTH -> MONDAY.withDayOfMonth(1).plusMonths(number);
          case TERM -> LocalDate.of(2000 + (number + 1) / 2, number % 2 == 0 ? 9 : 2, 1);
          case SCHOOL_YEAR, CALENDAR_YEAR -> MONDAY.plusYears(number);
        };
    LocalDate to =
        switch (kind) {
          case DAY -> from;
          case WEEK, TEACHING_WEEK -> from.plusDays(6);
          case MONTH -> from.plusMonths(1).minusDays(1);
          case TERM -> from.plusMonths(5).minusDays(1);
          case SCHOOL_YEAR, CALENDAR_YEAR -> from.plusYears(1).minusDays(1);
        };
    return new PeriodSpan("period " + number, from, to);
  }

  private JudgingRule rule() {
    return new JudgingRule(
        direction,
        measure,
        Lines.of(5, 12, 15, MONDAY),
        Colour.ORANGE,
        null,
        1,
        2,
        kind,
        detection);
  }
}
