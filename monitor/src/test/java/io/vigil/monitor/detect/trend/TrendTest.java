package io.vigil.monitor.detect.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vigil.monitor.detect.trend.Trend.Finding;
import io.vigil.monitor.detect.trend.Trend.Worse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;

class TrendTest {

  @Test
  void threeWorseYearsInARowAreNotedButNotSignificant() {
    Trend trend = Trend.of(List.of(91.2, 86.4, 81.0));
    assertThat(trend.s()).isEqualTo(-3);
    assertThat(trend.chance()).isCloseTo(2.0 / 6, within(1e-12));
    assertThat(trend.slope()).isCloseTo(-5.1, within(1e-9));
    assertThat(trend.low()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(trend.high()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(trend.row()).isEqualTo(-3);
    assertThat(trend.worsening(Worse.LOWER)).isEqualTo(Finding.NOTED);
    assertThat(trend.worsening(Worse.HIGHER)).isEqualTo(Finding.NONE);
  }

  @Test
  void fourWorseYearsAreNotSignificantEither() {
    Trend trend = Trend.of(List.of(91.2, 86.4, 81.0, 78.5));
    assertThat(trend.chance()).isCloseTo(2.0 / 24, within(1e-12));
    assertThat(trend.row()).isEqualTo(-4);
    assertThat(trend.worsening(Worse.LOWER)).isEqualTo(Finding.NOTED);
  }

  @Test
  void fiveRisingValuesAreSignificant() {
    Trend trend = Trend.of(List.of(1.0, 2.0, 4.0, 7.0, 11.0));
    assertThat(trend.chance()).isCloseTo(2.0 / 120, within(1e-12));
    assertThat(trend.worsening(Worse.HIGHER)).isEqualTo(Finding.SIGNIFICANT);
    assertThat(trend.worsening(Worse.LOWER)).isEqualTo(Finding.NONE);
    assertThat(trend.slope()).isCloseTo(2.5, within(1e-12));
  }

  @Test
  void twoWorseValuesAfterABetterOneAreNotNoted() {
    Trend trend = Trend.of(List.of(80.0, 90.0, 85.0));
    assertThat(trend.row()).isEqualTo(-2);
    assertThat(trend.worsening(Worse.LOWER)).isEqualTo(Finding.NONE);
    assertThat(Trend.of(List.of(80.0, 75.0, 75.0)).row()).isEqualTo(1);
  }

  @Test
  void tiesCountAsNeither() {
    Trend trend = Trend.of(List.of(1.0, 1.0, 2.0));
    assertThat(trend.s()).isEqualTo(2);
    assertThat(trend.chance()).isCloseTo(2.0 / 3, within(1e-12));
    Trend flat = Trend.of(List.of(3.0, 3.0, 3.0));
    assertThat(flat.chance()).isEqualTo(1);
    assertThat(flat.slope()).isZero();
  }

  @Test
  void moreValuesTakeTheNormalApproximation() {
    Trend trend = Trend.of(List.of(1.0, 3.0, 2.0, 6.0, 4.0, 5.0, 10.0, 7.0, 9.0, 8.0));
    double deviation = Math.sqrt(10.0 * 9 * 25 / 18);
    assertThat(trend.s()).isEqualTo(31);
    assertThat(trend.chance()).isCloseTo(0.00729, within(5e-5));
    assertThat(30 / deviation).isCloseTo(2.683, within(1e-3));
    assertThat(trend.low()).isPositive().isLessThan(trend.slope());
    assertThat(trend.high()).isGreaterThan(trend.slope()).isFinite();
  }

  @Test
  void tiesLessenTheVarianceOfTheApproximation() {
    Trend trend = Trend.of(List.of(1.0, 1.0, 2.0, 2.0, 3.0, 3.0, 4.0, 4.0, 5.0, 5.0));
    double variance = (10.0 * 9 * 25 - 5 * 2 * 9) / 18;
    double z = (40 - 1) / Math.sqrt(variance);
    assertThat(trend.s()).isEqualTo(40);
    assertThat(trend.chance()).isCloseTo(Erf.erfc(z / Math.sqrt(2)), within(1e-12));
  }

  @Test
  void refusesTwoValues() {
    assertThatThrownBy(() -> Trend.of(List.of(1.0, 2.0))).hasMessageContaining("there are 2");
  }

  @Property(tries = 100)
  void anOppositeSeriesHasTheOppositeTrend(
      @ForAll @Size(min = 3, max = 8) List<@DoubleRange(min = -5, max = 5) Double> values) {
    Trend trend = Trend.of(values);
    Trend opposite = Trend.of(values.stream().map(value -> -value).toList());
    assertThat(opposite.s()).isEqualTo(-trend.s());
    assertThat(opposite.chance()).isEqualTo(trend.chance());
    assertThat(opposite.slope()).isCloseTo(-trend.slope(), within(1e-9));
    assertThat(trend.slope()).isBetween(trend.low(), trend.high());
    assertThat(trend.chance()).isBetween(0.0, 1.0);
  }

  @Test
  void datesAShift() {
    double[] values = {10, 11, 10, 9, 10, 11, 10, 14, 15, 14, 13, 14};
    assertThat(ChangePoint.in(values))
        .hasValueSatisfying(
            found -> {
              assertThat(found.first()).isEqualTo(7);
              assertThat(found.before()).isCloseTo(71.0 / 7, within(1e-12));
              assertThat(found.after()).isEqualTo(14);
              assertThat(found.gain()).isGreaterThan(3 * Math.log(12));
            });
  }

  @Test
  void datesNoShiftInNoiseMoreOftenThanRarely() {
    var random = new Random(11);
    int found = 0;
    for (int series = 0; series < 400; series++) {
      double[] values = random.doubles(40, -1, 1).toArray();
      found += ChangePoint.in(values).isPresent() ? 1 : 0;
    }
    assertThat(found).isLessThan(40);
  }

  @Test
  void aShiftHasThreeValuesOnEachSide() {
    assertThat(ChangePoint.in(new double[] {1, 2, 1, 2, 1, 2, 9, 9}).orElseThrow().first())
        .isEqualTo(5);
    assertThat(ChangePoint.in(new double[] {1, 1.1, 9, 9, 9.1})).isEmpty();
    assertThat(ChangePoint.in(new double[] {1, 1.1, 1, 9, 9, 9.1})).isPresent();
    assertThat(ChangePoint.in(new double[0])).isEmpty();
  }

  @Test
  void aLevelSeriesHasNoShift() {
    var values = new ArrayList<Double>();
    for (int i = 0; i < 20; i++) {
      values.add(4.0);
    }
    assertThat(ChangePoint.in(values.stream().mapToDouble(v -> v).toArray())).isEmpty();
  }
}
