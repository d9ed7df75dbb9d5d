package io.vigil.monitor.detect.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.monitor.detect.Assessment;
import io.vigil.monitor.detect.Assessment.Outcome;
import org.junit.jupiter.api.Test;

class EarsTest {
  private static final double Z = 3.090232306167813;
  // mean 4, standard deviation sqrt(14/3) in the first seven weeks
  private static final double[] COUNTS = {1, 2, 3, 4, 5, 6, 7, 9, 8, 20, 3, 30};

  @Test
  void c1ComparesWithTheSevenWeeksBefore() {
    Assessment assessment = Ears.C1.assess(CountSeries.of(COUNTS), 7);

    assertThat(assessment.expected()).isCloseTo(4, within(1e-12));
    assertThat(assessment.upper()).isCloseTo(4 + Z * Math.sqrt(14 / 3.0), within(1e-9));
    assertThat(assessment.score()).isCloseTo(5 / (Z * Math.sqrt(14 / 3.0)), within(1e-9));
    assertThat(assessment.outcome()).isEqualTo(Outcome.NORMAL);
  }

  @Test
  void c2LeavesTheTwoWeeksBeforeOut() {
    Assessment assessment = Ears.C2.assess(CountSeries.of(COUNTS), 9);

    assertThat(assessment.upper()).isCloseTo(4 + Z * Math.sqrt(14 / 3.0), within(1e-9));
    assertThat(assessment.outcome()).isEqualTo(Outcome.HIGH);
  }

  @Test
  void c3AddsWhatTheTwoWeeksBeforeExceeded() {
    // week 9 stands (20 - 4) / sqrt(14/3) above its baseline, week 10 below it
    double c2 = 16 / Math.sqrt(14 / 3.0);
    double deviation = Math.sqrt(variance());

    Assessment assessment = Ears.C3.assess(CountSeries.of(COUNTS), 11);

    assertThat(assessment.upper())
        .isCloseTo(Math.max(0, 30 + deviation * (1.959963984540054 - (c2 - 1))), within(1e-9));
    assertThat(assessment.outcome()).isEqualTo(Outcome.HIGH);
  }

  /** Of the weeks 2 to 8. */
  private static double variance() {
    double mean = (3 + 4 + 5 + 6 + 7 + 9 + 8) / 7.0;
    double sum = 0;
    for (int week = 2; week <= 8; week++) {
      sum += (COUNTS[week] - mean) * (COUNTS[week] - mean);
    }
    return sum / 6;
  }

  @Test
  void refusesWhereTheBaselineIsNotThere() {
    assertThat(Ears.C1.assess(CountSeries.of(COUNTS), 6).outcome())
        .isEqualTo(Outcome.TOO_LITTLE_HISTORY);
    assertThat(Ears.C2.assess(CountSeries.of(COUNTS), 8).outcome())
        .isEqualTo(Outcome.TOO_LITTLE_HISTORY);
    assertThat(Ears.C3.assess(CountSeries.of(COUNTS), 10).outcome())
        .isEqualTo(Outcome.TOO_LITTLE_HISTORY);
  }
}
