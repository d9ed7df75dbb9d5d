package io.vigil.api.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.period.PeriodKind;
import io.vigil.api.trial.Proposal;
import io.vigil.api.trial.ProposedDetection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectionTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  @ParameterizedTest
  @CsvSource({
    "HIGHER_IS_BETTER, %, DAY, CHART, 1800",
    "HIGHER_IS_BETTER, %, TEACHING_WEEK, CHART, 370",
    "LOWER_IS_BETTER, %, MONTH, CHART, 370",
    "RANGE, %, WEEK, CHART, 370",
    "RANGE, count, WEEK, NONE, 370",
    "RANGE, %, TERM, NONE, 370",
    "LOWER_IS_BETTER, count, WEEK, COUNT, 100",
    "LOWER_IS_BETTER, 起, MONTH, COUNT, 100",
    "LOWER_IS_BETTER, ‰, TEACHING_WEEK, COUNT, 100",
    "LOWER_IS_BETTER, per 1000, TERM, COUNT, 100",
    "LOWER_IS_BETTER, per 1000, DAY, CHART, 1800",
    "LOWER_IS_BETTER, count, DAY, NONE, 370",
    "LOWER_IS_BETTER, count, SCHOOL_YEAR, TREND, 370",
    "HIGHER_IS_BETTER, count, WEEK, NONE, 370",
    "HIGHER_IS_BETTER, count, TERM, TREND, 370",
    "HIGHER_IS_BETTER, %, CALENDAR_YEAR, TREND, 370",
    "YES_NO, %, WEEK, NONE, 370",
    "ZERO_TOLERANCE, count, WEEK, NONE, 370",
    "NONE, %, DAY, NONE, 370"
  })
  void everyKindOfControlPointHasItsMethodAndItsUsualRunLength(
      Direction direction, String measure, PeriodKind period, DetectionMethod method, int usual) {
    JudgingRule rule = new JudgingRule(direction, measure, null, Colour.ORANGE, null, 1, 1, period);

    assertThat(DetectionMethod.of(rule)).isEqualTo(method);
    assertThat(rule.runLength()).isEqualTo(usual);
  }

  @Test
  void whatIsNotSetIsAsUsual() {
    assertThat(rule(null).withStatistics()).isTrue();
    assertThat(rule(null).colourOfShift()).isEqualTo(Colour.BLUE);
    assertThat(rule(new Detection(true, null, null, DAY)))
        .satisfies(
            rule -> {
              assertThat(rule.withStatistics()).isTrue();
              assertThat(rule.colourOfShift()).isEqualTo(Colour.BLUE);
              assertThat(rule.runLength()).isEqualTo(370);
            });
  }

  @Test
  void whatIsSetCountsWithinTheCeiling() {
    JudgingRule rule = rule(new Detection(false, Colour.RED, 50, DAY));

    assertThat(rule.withStatistics()).isFalse();
    assertThat(rule.colourOfShift()).isEqualTo(Colour.ORANGE);
    assertThat(rule.runLength()).isEqualTo(50);
  }

  @Test
  void aRunLengthStaysInItsRange() {
    assertThat(new Detection(true, null, 20, DAY).runLength()).isEqualTo(20);
    assertThat(new Detection(true, null, 5_000, DAY).runLength()).isEqualTo(5_000);
    assertThatThrownBy(() -> new Detection(true, null, 19, DAY)).hasMessageContaining("20");
    assertThatThrownBy(() -> new Detection(true, null, 5_001, DAY)).hasMessageContaining("5000");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 13})
  void aWindowOutOfRangeIsRefused(int window) {
    assertThatThrownBy(() -> new Detection(true, null, null, window, null, DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 12");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void aClearMarginIsANumberFromZeroOn(double margin) {
    assertThatThrownBy(() -> new Detection(true, null, null, null, margin, DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 0 on");
    assertThat(new Detection(true, null, null, null, 0d, DAY).clearMargin()).isZero();
  }

  @Test
  void aWindowThatHasBecomeSmallerThanThePersistenceIsTakenAsThat() {
    var three = new Detection(true, null, null, 3, null, DAY);

    assertThat(rule(three, 2).window()).isEqualTo(3);
    assertThat(rule(three, 4).window()).isEqualTo(4);
    assertThat(rule(null, 4).window()).isNull();
  }

  @Test
  void aProposalKeepsWindowAndMarginThatItDoesNotName() {
    var stored = new Detection(true, null, null, 5, 0.5, DAY);

    assertThat(
            proposal(new ProposedDetection(null, null, null, 6, null, null))
                .over(rule(stored), DAY)
                .detection())
        .isEqualTo(new Detection(true, null, null, 6, 0.5, DAY));
    assertThat(
            proposal(new ProposedDetection(null, null, null, null, 0d, null))
                .over(rule(stored), DAY)
                .detection())
        .isEqualTo(new Detection(true, null, null, 5, 0d, DAY));
  }

  @Test
  void aProposalKeepsWhatItDoesNotName() {
    var stored = new Detection(false, Colour.YELLOW, 50, DAY);
    var proposal = proposal(new ProposedDetection(true, null, 200, null));

    assertThat(proposal.over(rule(stored), DAY).detection())
        .isEqualTo(new Detection(true, Colour.YELLOW, 200, DAY));
    assertThat(proposal.over(rule(null), DAY).detection())
        .isEqualTo(new Detection(true, null, 200, LocalDate.EPOCH));
    assertThat(proposal(null).over(rule(stored), DAY).detection()).isEqualTo(stored);
  }

  @Test
  void aProposalHoldsFromItsDayOn() {
    var proposal = proposal(new ProposedDetection(false, Colour.RED, null, DAY));

    assertThat(proposal.over(rule(null), DAY.minusDays(1)).detection()).isNull();
    assertThat(proposal.over(rule(null), DAY).detection())
        .isEqualTo(new Detection(false, Colour.RED, null, DAY));
  }

  @Test
  void statisticsCanBeLeftOutAlone() {
    var proposal = new Proposal(null, null, null, null, null, false);
    var stored = new Detection(true, Colour.YELLOW, 50, DAY);

    assertThat(proposal.over(rule(stored), DAY).detection())
        .isEqualTo(new Detection(false, Colour.YELLOW, 50, DAY));
  }

  private static Proposal proposal(@Nullable ProposedDetection detection) {
    return new Proposal(null, null, null, null, null, null, detection);
  }

  private static JudgingRule rule(@Nullable Detection detection) {
    return rule(detection, 1);
  }

  private static JudgingRule rule(@Nullable Detection detection, int persistence) {
    return new JudgingRule(
        Direction.HIGHER_IS_BETTER,
        "%",
        null,
        Colour.ORANGE,
        null,
        persistence,
        1,
        PeriodKind.WEEK,
        detection);
  }
}
