package io.vigil.monitor.detect.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.monitor.detect.Assessment.Outcome;
import io.vigil.monitor.detect.chart.ScoreChart.Footing;
import io.vigil.monitor.detect.chart.ScoreChart.State;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreChartTest {
  private static final Footing FIRM = new Footing(1, 0, 1e12);

  private final ScoreChart chart = new ScoreChart(new ScoreRules(370, 3, 5, 8, Watched.BOTH));

  @Test
  void averagesScoresAndAddsUpEvidence() {
    var first = chart.step(State.START, 2, FIRM);
    assertThat(first.state()).isEqualTo(new State(0.4, 1.5, 0, Outcome.NORMAL, 0));
    assertThat(first.score()).isCloseTo(0.4, within(1e-9));
    assertThat(first.high()).isCloseTo(5, within(1e-9));
    assertThat(first.low()).isCloseTo(-5, within(1e-9));
    var second = chart.step(first.state(), -1, FIRM);
    assertThat(second.state().ewma()).isCloseTo(0.12, within(1e-12));
    assertThat(second.state().up()).isZero();
    assertThat(second.state().down()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void aPeriodOfLittleInformationAddsLittleEvidence() {
    var half = chart.step(State.START, 2, new Footing(0.5, 0, 1e12));
    assertThat(half.state().up()).isCloseTo(0.5 * 2 - 0.125, within(1e-12));
  }

  @Test
  void autocorrelationAndAShortBaselineWidenTheLimits() {
    double firm = chart.step(State.START, 0, FIRM).high();
    double carried = chart.step(State.START, 0, new Footing(1, 0.5, 1e12)).high();
    double fresh = chart.step(State.START, 0, new Footing(1, 0, 30)).high();
    assertThat(carried).isCloseTo(firm * Math.sqrt(1.4 / 0.6), within(1e-6));
    assertThat(fresh).isCloseTo(firm * Math.sqrt(1 + 1.8 / (0.2 * 30)), within(1e-6));
  }

  @Test
  void evidenceAlarmsWhereItReachesItsWidenedLimit() {
    var near = new State(0, 5.9, 0, Outcome.NORMAL, 0);
    assertThat(chart.step(near, 1, new Footing(1, 0, 50)).state().alarms()).isTrue();
    assertThat(chart.step(near, 0.55, new Footing(1, 0, 50)).state().alarms()).isFalse();
  }

  @Test
  void clearsOnlyWellInsideTheLineAndThenStartsAfresh() {
    var alarm = chart.step(State.START, -6, FIRM).state();
    assertThat(alarm.alarm()).isEqualTo(Outcome.LOW);
    assertThat(alarm.length()).isEqualTo(1);
    var still = chart.step(alarm, 0, FIRM).state();
    assertThat(still.alarm()).isEqualTo(Outcome.LOW);
    assertThat(still.ewma()).isBetween(-1.0, -0.5);
    assertThat(still.length()).isEqualTo(2);
    var inside = chart.step(chart.step(still, 0, FIRM).state(), 0, FIRM).state();
    assertThat(chart.step(inside, 0, FIRM).state()).isEqualTo(State.START);
  }

  @Test
  void aSevereEpisodeIsCapped() {
    var state = State.START;
    for (int i = 0; i < 20; i++) {
      state = chart.step(state, -8, FIRM).state();
    }
    assertThat(state.ewma()).isCloseTo(-1.25, within(1e-9));
    assertThat(state.down()).isCloseTo(6.25, within(1e-9));
    assertThat(state.length()).isEqualTo(20);
  }

  @Test
  void watchesOneSideAlone() {
    var falls = new ScoreChart(new ScoreRules(370, 3, 5, 8, Watched.FALL));
    var rise = falls.step(State.START, 7, FIRM);
    assertThat(rise.state().alarms()).isFalse();
    assertThat(rise.score()).isNegative();
    assertThat(rise.high()).isInfinite();
    assertThat(falls.step(State.START, -7, FIRM).state().alarm()).isEqualTo(Outcome.LOW);
    var rises = new ScoreChart(new ScoreRules(370, 3, 5, 8, Watched.RISE));
    assertThat(rises.step(State.START, -7, FIRM).state().alarms()).isFalse();
    assertThat(rises.step(State.START, -7, FIRM).low()).isInfinite();
    assertThat(rises.step(State.START, 7, FIRM).state().alarm()).isEqualTo(Outcome.HIGH);
  }

  @Test
  void watchingOneSideKeepsTheNominalRunLengthForThatSide() {
    var one = ScoreRules.of(370, 8, Watched.FALL);
    assertThat(one.ewmaLimit()).isLessThan(ScoreRules.WEEKLY.ewmaLimit());
    assertThat(one.cusumLimit()).isLessThan(ScoreRules.WEEKLY.cusumLimit());
    var falls = new ScoreChart(one);
    var random = new Random(12);
    long steps = 0;
    for (int run = 0; run < 400; run++) {
      var state = State.START;
      while (!state.alarms()) {
        state = falls.step(state, random.nextGaussian(), FIRM).state();
        steps++;
      }
    }
    assertThat(steps / 400.0).isBetween(185.0, 740.0);
  }
}
