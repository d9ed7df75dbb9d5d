package io.vigil.monitor.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Detection;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import io.vigil.api.signal.TrendFinding;
import io.vigil.api.signal.Worsening;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Students per teacher by school year, at most 18; or the share that registers, at least 90. */
class TrendWatchTest {
  private static final LocalDate FIRST = LocalDate.of(2018, 9, 1);

  private SeriesState state = SeriesState.EMPTY;
  private int year;
  private PeriodKind kind = PeriodKind.SCHOOL_YEAR;
  private Direction direction = Direction.LOWER_IS_BETTER;
  private @Nullable Detection detection;
  private final List<Worsening> told = new ArrayList<>();

  @Test
  void theThirdValueThatIsWorseThanTheOneBeforeIsNoted() {
    values(16.5, 17);
    assertThat(told).isEmpty();

    values(17.5);

    assertThat(told)
        .containsExactly(new Worsening(TrendFinding.NOTED, FIRST, 0.5, null, null, 1 / 3.0));
  }

  @Test
  void whatIsBetterWhenHigherGetsWorseDownwards() {
    direction = Direction.HIGHER_IS_BETTER;

    values(97, 95, 93);
    assertThat(told).hasSize(1);

    values(94, 95, 96);
    assertThat(told).hasSize(1);
  }

  @Test
  void improvementIsNoDecline() {
    values(17.8, 17.3, 16.9, 16.5, 16.1);

    assertThat(told).isEmpty();
  }

  @Test
  void twoEqualValuesBreakTheRow() {
    values(16.0, 16.5, 16.5, 17.0);
    assertThat(told).isEmpty();

    values(17.5);

    assertThat(told).extracting(Worsening::since).containsExactly(FIRST.plusYears(2));
  }

  @Test
  void aRowIsToldAgainOnlyWhenItIsSurer() {
    values(16.1, 16.2, 16.3, 16.4, 16.5, 16.6);

    assertThat(told)
        .extracting(Worsening::finding)
        .containsExactly(TrendFinding.NOTED, TrendFinding.SIGNIFICANT);
    assertThat(told).extracting(Worsening::since).containsOnly(FIRST);
  }

  @Test
  void oneBetterYearEndsANotedRowAndANewOneIsTold() {
    values(16.1, 16.2, 16.3, 16.0, 16.4, 16.5);

    assertThat(told).extracting(Worsening::since).containsExactly(FIRST, FIRST.plusYears(3));
  }

  @ParameterizedTest
  @EnumSource(names = {"TERM", "SCHOOL_YEAR", "CALENDAR_YEAR"})
  void seldomValuesAreHeldAgainstEachOther(PeriodKind seldom) {
    kind = seldom;

    values(16.1, 16.2, 16.3);

    assertThat(told).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"TERM", "SCHOOL_YEAR", "CALENDAR_YEAR"})
  void oftenJudgedValuesAreForTheCharts(PeriodKind often) {
    kind = often;

    values(16.1, 16.2, 16.3, 16.4, 16.5);

    assertThat(told).isEmpty();
    assertThat(state.decline()).isNull();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"HIGHER_IS_BETTER", "LOWER_IS_BETTER"})
  void whereNoSideIsBetterNothingGetsWorse(Direction neither) {
    direction = neither;

    values(16.1, 16.2, 16.3, 16.4, 16.5);

    assertThat(told).isEmpty();
  }

  @Test
  void whereTheLinesAloneJudgeNothingIsTold() {
    detection = new Detection(false, null, null, FIRST);

    values(16.1, 16.2, 16.3);

    assertThat(told).isEmpty();
  }

  private void values(double... values) {
    for (double value : values) {
      LocalDate from = FIRST.plusYears(year++);
      var period = new PeriodSpan("period " + year, from, from.plusYears(1).minusDays(1));
      Step step = ThresholdDetector.step(state, new Judged(period, value, null, rule(), false));
      state = step.state();
      if (step.worsening() != null) {
        told.add(step.worsening());
      }
    }
  }

  private JudgingRule rule() {
    boolean high = direction == Direction.HIGHER_IS_BETTER;
    Lines lines = high ? Lines.of(98, 90, 80, FIRST) : Lines.of(16, 18, 22, FIRST);
    return new JudgingRule(direction, "%", lines, Colour.ORANGE, null, 1, 1, kind, detection);
  }
}
