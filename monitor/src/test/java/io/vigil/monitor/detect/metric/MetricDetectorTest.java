package io.vigil.monitor.detect.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vigil.monitor.detect.Assessment.Outcome;
import io.vigil.monitor.detect.baseline.Season;
import io.vigil.monitor.detect.metric.MetricState.Metric;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class MetricDetectorTest {
  private static final int HISTORY = 30;

  @Test
  void refusesBeforeThirtyValuesAndWhileNothingVaries() {
    var detector = new MetricDetector(MetricRules.weekly(Scale.PLAIN));
    var state = MetricState.EMPTY;
    for (int i = 0; i < 50; i++) {
      var charted = detector.step(state, Metric.of(7));
      state = charted.state();
      assertThat(charted.assessment().outcome()).isEqualTo(Outcome.TOO_LITTLE_HISTORY);
      assertThat(state.first().count()).isLessThan(HISTORY);
    }
    assertThat(state.baseline()).isNull();
  }

  @Test
  void aKnownDeviationMakesUpForHistory() {
    var detector = new MetricDetector(MetricRules.weekly(Scale.PLAIN).pooled(2));
    var state = MetricState.EMPTY;
    for (int i = 0; i < 10; i++) {
      state = detector.step(state, Metric.of(7)).state();
    }
    assertThat(state.baseline()).isNotNull();
    assertThat(state.baseline().spread().deviation()).isBetween(1.8, 2.0);
  }

  @ParameterizedTest
  @EnumSource(Scale.class)
  void aFallAlarmsLowAndARiseHigh(Scale scale) {
    var detector = new MetricDetector(MetricRules.weekly(scale));
    var state = learned(detector, 80, 1);
    var fall = detector.step(state, Metric.of(60)).assessment();
    var rise = detector.step(state, Metric.of(95)).assessment();
    assertThat(fall.outcome()).isEqualTo(Outcome.LOW);
    assertThat(rise.outcome()).isEqualTo(Outcome.HIGH);
    assertThat(fall.expected()).isCloseTo(80, within(1.0));
    assertThat(fall.lower()).isBetween(70.0, 80.0);
    assertThat(fall.upper()).isBetween(80.0, 90.0);
  }

  @Test
  void aValueBeyondItsBoundAlarmsAndOneWithinDoesNot() {
    var detector = new MetricDetector(MetricRules.weekly(Scale.PERCENT));
    var state = learned(detector, 90, 1);
    Double lower = detector.step(state, Metric.of(90)).assessment().lower();
    assertThat(lower).isNotNull();
    assertThat(detector.step(state, Metric.of(lower - 1e-6)).assessment().outcome())
        .isEqualTo(Outcome.LOW);
    assertThat(detector.step(state, Metric.of(lower + 1e-6)).assessment().outcome())
        .isEqualTo(Outcome.NORMAL);
  }

  @Test
  void oneDayAloneNeverAlarms() {
    var detector = new MetricDetector(MetricRules.daily(Scale.PLAIN));
    var state = learned(detector, 80, 1);
    var first = detector.step(state, Metric.of(10));
    assertThat(first.assessment().outcome()).isEqualTo(Outcome.NORMAL);
    assertThat(first.assessment().lower()).isNull();
    var second = detector.step(first.state(), Metric.of(10));
    assertThat(detector.step(second.state(), Metric.of(10)).assessment().outcome())
        .isEqualTo(Outcome.LOW);
  }

  @Test
  void falseAlarmsOnNormalValuesAreAsRareAsPromised() {
    var detector = new MetricDetector(MetricRules.weekly(Scale.PLAIN));
    var random = new Random(4);
    long values = 0;
    int series = 200;
    for (int i = 0; i < series; i++) {
      var state = MetricState.EMPTY;
      while (!state.chart().alarms()) {
        state = detector.step(state, Metric.of(random.nextGaussian())).state();
        values++;
      }
    }
    assertThat((double) values / series - HISTORY).isBetween(185.0, 740.0);
  }

  @Test
  void autocorrelationWidensTheLimits() {
    var detector = new MetricDetector(MetricRules.weekly(Scale.PLAIN));
    var random = new Random(8);
    int alarms = 0;
    var state = MetricState.EMPTY;
    double value = 0;
    for (int i = 0; i < 4000; i++) {
      value = 0.5 * value + random.nextGaussian();
      boolean before = state.chart().alarms();
      state = detector.step(state, Metric.of(value)).state();
      alarms += state.chart().alarms() && !before ? 1 : 0;
    }
    assertThat(state.baseline()).isNotNull();
    assertThat(state.baseline().persistence().correlation()).isBetween(0.3, 0.55);
    assertThat(alarms).isLessThan(22);
  }

  @Test
  void whatIsCommonToAllIsExpectedOfEach() {
    var detector = new MetricDetector(MetricRules.weekly(Scale.PLAIN));
    var state = learned(detector, 80, 1);
    var storm = detector.step(state, new Metric(60, Season.NONE, -20)).assessment();
    assertThat(storm.outcome()).isEqualTo(Outcome.NORMAL);
    assertThat(storm.expected()).isCloseTo(60, within(1.0));
  }

  @Test
  void aNewYearMovesFasterAndTheStateIsSmall() {
    var detector = new MetricDetector(MetricRules.weekly(Scale.PLAIN));
    var state = learned(detector, 80, 1);
    var usual = detector.step(state, Metric.of(81)).state();
    var renewed = detector.step(state.newYear(), Metric.of(81)).state();
    assertThat(renewed.baseline().level().mean()).isGreaterThan(usual.baseline().level().mean());
    assertThat(MetricState.EMPTY.newYear()).isSameAs(MetricState.EMPTY);
    String stored = new JsonMapper().writeValueAsString(renewed);
    assertThat(stored.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2048);
    assertThat(new JsonMapper().readValue(stored, MetricState.class)).isEqualTo(renewed);
  }

  @Test
  void refusesWhatIsNoValue() {
    assertThatThrownBy(() -> Metric.of(Double.NaN)).hasMessageContaining("no value: NaN");
  }

  private static MetricState learned(MetricDetector detector, double level, double deviation) {
    var random = new Random(2);
    var state = MetricState.EMPTY;
    for (int i = 0; i < 60; i++) {
      state = detector.step(state, Metric.of(level + deviation * random.nextGaussian())).state();
    }
    return state;
  }
}
