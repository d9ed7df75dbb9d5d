package io.vigil.monitor.detect.chart;

import static io.vigil.monitor.detect.Table.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vigil.monitor.detect.Assessment.Outcome;
import io.vigil.monitor.detect.Table;
import io.vigil.monitor.detect.chart.LaneyChart.Kind;
import io.vigil.monitor.detect.chart.LaneyChart.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkedChartsTest {

  @Test
  void ewmaOfTheHandbook() {
    var chart = new Ewma(50, 2.0539, 0.3, 3, false);
    var state = chart.start();
    for (var row : Table.of("chart/nist_ewma.csv").rows().subList(1, 21)) {
      var charted = chart.step(state, number(row, "x"));
      state = charted.state();
      assertThat(state.average()).isCloseTo(number(row, "ewma"), within(1e-6));
      assertThat(charted.assessment().outcome()).isEqualTo(Outcome.NORMAL);
    }
    assertThat(state.count()).isEqualTo(20);
    assertThat(50 + chart.halfWidth(20)).isCloseTo(52.5884, within(1e-3));
    assertThat(50 - chart.halfWidth(20)).isCloseTo(47.4115, within(1e-3));
  }

  @Test
  void cusumOfTheHandbook() {
    var chart = new Cusum(325, 1, 0.3175, 4.1959, 0);
    var state = chart.start();
    for (var row : Table.of("chart/nist_cusum.csv").rows()) {
      var charted = chart.step(state, number(row, "x"));
      state = charted.state();
      assertThat(state.up()).isCloseTo(number(row, "s_hi"), within(1e-6));
      assertThat(state.down()).isCloseTo(number(row, "s_lo"), within(1e-6));
      assertThat(charted.assessment().outcome().alarms()).isEqualTo(number(row, "signal") == 1);
    }
  }

  @Test
  void ewmaLimitsWidenFromTheFirstValueOn() {
    var chart = new Ewma(0, 1, 0.2, 3, true);
    assertThat(chart.halfWidth(1)).isCloseTo(0.6, within(1e-12));
    assertThat(chart.halfWidth(1000)).isCloseTo(1, within(1e-12));
  }

  @Test
  void aValueAtTheBoundOfTheEwmaDoesNotAlarmAndOneBeyondDoes() {
    var chart = new Ewma(10, 2, 0.25, 2.5, true);
    var before = chart.step(chart.step(chart.start(), 11).state(), 12).state();
    var bound = chart.step(before, 10).assessment().upper();
    assertThat(bound).isNotNull();
    assertThat(chart.step(before, bound - 1e-9).assessment().outcome()).isEqualTo(Outcome.NORMAL);
    var beyond = chart.step(before, bound + 1e-9).assessment();
    assertThat(beyond.outcome()).isEqualTo(Outcome.HIGH);
    assertThat(beyond.score()).isCloseTo(1, within(1e-6));
  }

  @Test
  void aValueAtTheLowerBoundOfTheCusumDoesNotAlarmAndOneBeyondDoes() {
    var chart = new Cusum(10, 2, 0.5, 4, 2);
    var before = chart.step(chart.start(), 9).state();
    assertThat(before).isEqualTo(new Cusum.State(1, 2));
    var bound = chart.step(before, 10).assessment().lower();
    assertThat(bound).isEqualTo(5);
    assertThat(chart.step(before, 5).assessment().outcome()).isEqualTo(Outcome.NORMAL);
    assertThat(chart.step(before, 4.999).assessment().outcome()).isEqualTo(Outcome.LOW);
    assertThat(chart.step(before, 17).assessment().outcome()).isEqualTo(Outcome.NORMAL);
    assertThat(chart.step(before, 17.001).assessment().outcome()).isEqualTo(Outcome.HIGH);
  }

  @Test
  void theScoreOfACusumIsItsLargerSumAsAShareOfTheLimit() {
    var chart = new Cusum(10, 2, 0.5, 4, 0);
    var first = chart.step(chart.start(), 13);
    assertThat(first.state()).isEqualTo(new Cusum.State(1, 0));
    assertThat(first.assessment().score()).isEqualTo(0.25);
    assertThat(first.assessment().expected()).isEqualTo(10);
    assertThat(first.assessment().upper()).isEqualTo(10 + 2 * 4.5);
    var second = chart.step(first.state(), 5);
    assertThat(second.state()).isEqualTo(new Cusum.State(0, 2));
    assertThat(second.assessment().score()).isEqualTo(0.5);
    assertThat(second.assessment().upper()).isEqualTo(10 + 2 * 3.5);
    assertThat(second.assessment().lower()).isEqualTo(10 - 2 * 4.5);
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 0.1, 0", "0.1, 9, 4, 4"})
  void theEndsOfTheRangesAreCharts(double deviation, double k, double h, double head) {
    assertThat(new Cusum(0, deviation, k, h, head).start()).isEqualTo(new Cusum.State(head, head));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.5, 4, 0", "1, -0.1, 4, 0", "1, 0.5, 0, 0", "1, 0.5, 4, -1", "1, 0.5, 4, 4.1"})
  void whatIsNoCusumIsRefused(double deviation, double k, double h, double head) {
    assertThatThrownBy(() -> new Cusum(0, deviation, k, h, head))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no CUSUM");
  }

  @Test
  void poissonCusumAddsWhatExceedsItsReference() {
    var chart = new PoissonCusum(1, 1.45, 5.05);
    var first = chart.step(PoissonCusum.State.ZERO, 5, 1);
    assertThat(first.state().sum()).isCloseTo(3.55, within(1e-12));
    assertThat(first.assessment().outcome()).isEqualTo(Outcome.NORMAL);
    assertThat(first.assessment().upper()).isCloseTo(6.5, within(1e-12));
    assertThat(chart.step(first.state(), 2, 1).assessment().outcome()).isEqualTo(Outcome.NORMAL);
    assertThat(chart.step(first.state(), 3, 1).assessment().outcome()).isEqualTo(Outcome.HIGH);
    assertThat(chart.step(first.state(), 0, 1).state().sum()).isCloseTo(2.1, within(1e-12));
    assertThat(chart.step(first.state(), 7, 2).state().sum()).isCloseTo(7.65, within(1e-12));
  }

  @Test
  void poissonCusumAgainstADoublingHasItsReferenceBetweenTheMeans() {
    assertThat(PoissonCusum.against(2, 2, 5).reference()).isCloseTo(2.8854, within(1e-4));
  }

  @Test
  void binomialCusumAddsTheLogLikelihoodRatio() {
    var chart = new BinomialCusum(2, 3);
    var charted = chart.step(Cusum.State.ZERO, 10, 40, 0.1);
    double expected = 10 * Math.log(2) - 40 * Math.log(1.1);
    assertThat(charted.state().up()).isCloseTo(expected, within(1e-12));
    assertThat(charted.state().down()).isZero();
    assertThat(charted.assessment().outcome()).isEqualTo(Outcome.HIGH);
    assertThat(charted.assessment().score()).isCloseTo(expected / 3, within(1e-12));
    assertThat(charted.assessment().expected()).isCloseTo(4, within(1e-12));
  }

  @Test
  void binomialCusumFindsAFallToo() {
    var chart = new BinomialCusum(2, 3);
    var charted = chart.step(Cusum.State.ZERO, 0, 100, 0.1);
    assertThat(charted.state().down()).isCloseTo(-100 * Math.log(0.95), within(1e-12));
    assertThat(charted.assessment().outcome()).isEqualTo(Outcome.LOW);
    assertThat(chart.step(charted.state(), 0, 0, 0.1).state()).isEqualTo(charted.state());
  }

  @Test
  void aCountAtTheBoundOfTheBinomialCusumAlarms() {
    var chart = new BinomialCusum(1.5, 2.2);
    var before = chart.step(Cusum.State.ZERO, 12, 60, 0.15).state();
    var bounds = chart.step(before, 9, 60, 0.15).assessment();
    assertThat(bounds.upper()).isNotNull();
    assertThat(bounds.lower()).isNotNull();
    assertThat(chart.step(before, bounds.upper() + 1e-9, 60, 0.15).assessment().outcome())
        .isEqualTo(Outcome.HIGH);
    assertThat(chart.step(before, bounds.upper() - 1e-6, 60, 0.15).assessment().outcome())
        .isEqualTo(Outcome.NORMAL);
  }

  @Test
  void laneysCorrectionWidensTheLimitsByTheMovingRange() {
    var baseline =
        List.of(new Sample(10, 100), new Sample(30, 100), new Sample(10, 100), new Sample(30, 100));
    var chart = LaneyChart.corrected(Kind.PROPORTION, baseline);
    assertThat(chart.mean()).isCloseTo(0.2, within(1e-12));
    assertThat(chart.sigmaZ()).isCloseTo(5 / 1.128, within(1e-9));
    assertThat(LaneyChart.plain(Kind.PROPORTION, baseline).assess(baseline.get(1)).upper())
        .isCloseTo(0.32, within(1e-12));
    assertThat(chart.assess(new Sample(70, 100)).outcome()).isEqualTo(Outcome.NORMAL);
    assertThat(chart.assess(new Sample(74, 100)).outcome()).isEqualTo(Outcome.HIGH);
  }

  @Test
  void aRateHasThePoissonErrorAndMayPassOne() {
    var chart = LaneyChart.plain(Kind.RATE, List.of(new Sample(80, 20), new Sample(120, 30)));
    assertThat(chart.mean()).isEqualTo(4);
    var assessment = chart.assess(new Sample(400, 100));
    assertThat(assessment.upper()).isCloseTo(4.6, within(1e-12));
    assertThat(assessment.lower()).isCloseTo(3.4, within(1e-12));
    assertThat(chart.assess(new Sample(339, 100)).outcome()).isEqualTo(Outcome.LOW);
  }

  @Test
  void refusesDesignsThatAreNone() {
    assertThatThrownBy(() -> new Ewma(0, 0, 0.2, 3, true)).hasMessageContaining("deviation 0");
    assertThatThrownBy(() -> new Cusum(0, 1, 0.5, 4, 5)).hasMessageContaining("head start 5");
    assertThatThrownBy(() -> new BinomialCusum(1, 3)).hasMessageContaining("odds ratio 1");
    assertThatThrownBy(() -> new PoissonCusum(2, 2, 3)).hasMessageContaining("k 2");
    assertThatThrownBy(() -> PoissonCusum.against(2, 1, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
