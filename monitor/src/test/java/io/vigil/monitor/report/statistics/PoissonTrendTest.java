package io.vigil.monitor.report.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PoissonTrendTest {
  /** The expected values come from summing the multinomial probabilities of all outcomes. */
  private static final Offset<Double> COUNTED_OUT = within(1e-9);

  @Test
  void saysOfFifteenTwelveNineThatChanceDoesItToo() {
    PoissonTrend trend =
        PoissonTrend.of(new long[] {15, 12, 9}, new double[] {8503, 8567, 8640}).orElseThrow();

    assertThat(trend.falls()).isTrue();
    assertThat(trend.exact()).isTrue();
    assertThat(trend.chance()).isCloseTo(0.24592380028008784, COUNTED_OUT);
    assertThat(trend.isSignificant()).isFalse();
  }

  @Test
  void findsTheFallOfFiveYearsThatThreeDoNotShow() {
    PoissonTrend trend =
        PoissonTrend.of(new long[] {25, 19, 15, 12}, new double[] {8296, 8412, 8503, 8567})
            .orElseThrow();

    assertThat(trend.chance()).isCloseTo(0.01949946420040224, COUNTED_OUT);
    assertThat(trend.isSignificant()).isTrue();
  }

  @Test
  void knowsARiseFromAFall() {
    double[] same = {1, 1, 1};

    assertThat(PoissonTrend.of(new long[] {10, 2, 1}, same).orElseThrow().falls()).isTrue();
    assertThat(PoissonTrend.of(new long[] {1, 2, 10}, same).orElseThrow().falls()).isFalse();
    assertThat(PoissonTrend.of(new long[] {1, 2, 10}, same).orElseThrow().chance())
        .isCloseTo(0.002757283185402201, COUNTED_OUT);
  }

  @Test
  void isCloseToTheExactAnswerWhereItTakesTheNormalDistribution() {
    double[] students = {1350729, 1338343, 1383945};

    PoissonTrend many = PoissonTrend.of(new long[] {6901, 6815, 6773}, students).orElseThrow();
    PoissonTrend atTheLimit = PoissonTrend.of(new long[] {700, 660, 640}, students).orElseThrow();
    PoissonTrend above = PoissonTrend.of(new long[] {700, 660, 641}, students).orElseThrow();

    assertThat(many.exact()).isFalse();
    assertThat(many.isSignificant()).isTrue();
    assertThat(atTheLimit.exact()).isTrue();
    assertThat(above.exact()).isFalse();
    assertThat(above.chance()).isCloseTo(atTheLimit.chance(), within(0.01));
  }

  @Test
  void saysNothingOfTwoYearsOrOfNoCasesAtAll() {
    assertThat(PoissonTrend.of(new long[] {3, 2}, new double[] {1, 1})).isEmpty();
    assertThat(PoissonTrend.of(new long[] {0, 0, 0}, new double[] {1, 1, 1})).isEmpty();
    assertThat(PoissonTrend.of(new long[] {1, 0, 0}, new double[] {1, 0, 1})).isEmpty();
  }
}
