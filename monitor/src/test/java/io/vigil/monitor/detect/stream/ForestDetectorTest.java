package io.vigil.monitor.detect.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.monitor.detect.Assessment.Outcome;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForestDetectorTest {

  @Test
  void refusesBeforeSixtyFourValues() {
    var detector = new ForestDetector();
    for (int i = 0; i < 64; i++) {
      var seen = detector.step(i % 7);
      assertThat(seen.anomaly()).isZero();
      assertThat(seen.assessment().outcome()).isEqualTo(Outcome.TOO_LITTLE_HISTORY);
    }
    assertThat(detector.step(3).assessment().score()).isNotNull();
  }

  @Test
  void aSpikeAlarmsOnceAndNotAgainInItsEpisode() {
    var detector = watching(500);
    var spike = detector.step(40);
    assertThat(spike.assessment().outcome()).isEqualTo(Outcome.HIGH);
    assertThat(spike.assessment().score()).isGreaterThan(1);
    assertThat(spike.anomaly()).isBetween(0.5, 1.0);
    assertThat(detector.step(40).assessment().outcome()).isEqualTo(Outcome.NORMAL);
  }

  @Test
  void aCollapseAlarmsLow() {
    assertThat(watching(500).step(-40).assessment().outcome()).isEqualTo(Outcome.LOW);
  }

  @Test
  void theSameValuesGiveTheSameAnswers() {
    assertThat(watching(300).step(2)).isEqualTo(watching(300).step(2));
  }

  @Test
  void refusesWhatIsNoNumber() {
    var detector = new ForestDetector();
    assertThatThrownBy(() -> detector.step(Double.NaN)).hasMessageContaining("NaN");
  }

  @Test
  void aHigherScorePassesAndALowerOneWaitsForTheEndOfTheEpisode() {
    var hold = EpisodeHold.of(2).after(0.6);
    assertThat(hold.passes(0.6)).isFalse();
    assertThat(hold.passes(0.7)).isTrue();
    assertThat(hold.after(0.5).passes(0.5)).isFalse();
    assertThat(hold.after(0.5).after(0.5).passes(0.1)).isTrue();
    assertThat(EpisodeHold.of(2).passes(0)).isFalse();
    assertThatThrownBy(() -> EpisodeHold.of(0)).hasMessageContaining("0 values");
  }

  private static ForestDetector watching(int values) {
    var detector = new ForestDetector();
    var random = new Random(1);
    for (int i = 0; i < values; i++) {
      detector.step(random.nextGaussian());
    }
    return detector;
  }
}
