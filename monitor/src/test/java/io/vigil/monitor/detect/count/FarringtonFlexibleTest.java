package io.vigil.monitor.detect.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vigil.monitor.detect.Assessment;
import io.vigil.monitor.detect.Assessment.Outcome;
import io.vigil.monitor.detect.count.FarringtonSettings.Threshold;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FarringtonFlexibleTest {
  private static final int WEEK = 230;

  private final FarringtonFlexible detector =
      new FarringtonFlexible(FarringtonSettings.noufaily(), ReferenceWeeks.counted());

  @Test
  void refusesWhereTheFirstYearIsNotComplete() {
    CountSeries series = CountSeries.of(CountDetectorTest.weeks(8, WEEK, 1));

    assertThat(detector.baseline(series, 4 * 52 + 2)).isEmpty();
    assertThat(detector.assess(series, 4 * 52 + 2).outcome()).isEqualTo(Outcome.TOO_LITTLE_HISTORY);
    assertThat(detector.baseline(series, 4 * 52 + 3)).isPresent();
  }

  @Test
  void alarmsAboveItsBound() {
    double[] counts = CountDetectorTest.weeks(8, WEEK + 1, 1);
    counts[WEEK] = 40;
    Assessment assessment = detector.assess(CountSeries.of(counts), WEEK);

    assertThat(assessment.outcome()).isEqualTo(Outcome.HIGH);
    assertThat(assessment.expected()).isCloseTo(8, within(2.0));
    assertThat(assessment.upper()).isBetween(13.0, 22.0);
    assertThat(assessment.score()).isGreaterThan(1);
  }

  @Test
  void fewerThanFiveCasesInFourWeeksAreNoAlarm() {
    double[] counts = new double[WEEK + 1];
    for (int week = 0; week < WEEK - 20; week += 10) {
      counts[week] = 1;
    }
    counts[WEEK] = 4;
    Assessment few = detector.assess(CountSeries.of(counts), WEEK);
    counts[WEEK - 3] = 1;
    Assessment enough = detector.assess(CountSeries.of(counts), WEEK);

    assertThat(few.outcome()).isEqualTo(Outcome.TOO_FEW_CASES);
    assertThat(few.upper()).isNull();
    assertThat(enough.outcome()).isEqualTo(Outcome.HIGH);
  }

  @Test
  void expectsInProportionToTheExposureOfTheWeek() {
    double[] counts = CountDetectorTest.weeks(8, WEEK + 1, 2);
    double[] exposures = new double[counts.length];
    Arrays.fill(exposures, 500);
    double[] doubled = exposures.clone();
    doubled[WEEK] = 1_000;

    double once = expected(new CountSeries(counts, exposures));

    assertThat(expected(CountSeries.of(counts))).isCloseTo(once, within(1e-6));
    assertThat(expected(new CountSeries(counts, doubled))).isCloseTo(2 * once, within(1e-6));
  }

  @Test
  void doesNotSeeTheHalfYearBefore() {
    double[] counts = CountDetectorTest.weeks(8, WEEK + 1, 3);
    double[] raised = counts.clone();
    Arrays.fill(raised, WEEK - 26, WEEK, 50);

    assertThat(expected(CountSeries.of(raised))).isEqualTo(expected(CountSeries.of(counts)));
    raised[WEEK - 27] = 50;
    assertThat(expected(CountSeries.of(raised))).isNotEqualTo(expected(CountSeries.of(counts)));
  }

  @Test
  void leavesMissingWeeksOut() {
    double[] counts = CountDetectorTest.weeks(8, WEEK + 1, 4);
    double[] gaps = counts.clone();
    for (int week = 5; week < 200; week += 5) {
      gaps[week] = Double.NaN;
    }

    assertThat(expected(CountSeries.of(gaps)))
        .isCloseTo(expected(CountSeries.of(counts)), within(2.0));
  }

  @Test
  void theSameWeekOfAYearIsTheNearestOneOfTheCalendar() {
    LocalDate monday = LocalDate.of(2001, 12, 31);
    ReferenceWeeks weeks = ReferenceWeeks.from(monday);

    assertThat(weeks.yearsBefore(418, 1)).isEqualTo(418 - 52);
    assertThat(weeks.yearsBefore(418, 5)).isEqualTo(418 - 261);
    assertThat(ReferenceWeeks.counted().yearsBefore(418, 5)).isEqualTo(158);
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatThrownBy(
            () -> new FarringtonSettings(4, 3, 10, 2.58, 26, 1, Threshold.PLUG_IN, 0.5, 5, 4))
        .hasMessageContaining("alpha");
    assertThatThrownBy(() -> CountSeries.of(3, -1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> CountSeries.of(3, 1.5)).hasMessageContaining("1.5");
    assertThatThrownBy(() -> new CountSeries(new double[] {1}, new double[] {0}))
        .hasMessageContaining("Exposure");
  }

  private double expected(CountSeries series) {
    return detector.baseline(series, WEEK).orElseThrow().expected();
  }
}
