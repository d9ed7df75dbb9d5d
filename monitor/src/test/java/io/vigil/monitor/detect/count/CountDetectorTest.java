package io.vigil.monitor.detect.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vigil.monitor.detect.Assessment;
import io.vigil.monitor.detect.Assessment.Outcome;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CountDetectorTest {
  private final CountDetector detector = new CountDetector(CountSettings.weekly());

  @Test
  void refusesBelowFivePeriodsToCompareWith() {
    assertThat(detector.assess(CountSeries.of(3, 2, 4, 3, 2, 3, 9), 6).outcome())
        .isEqualTo(Outcome.TOO_LITTLE_HISTORY);
    assertThat(detector.assess(CountSeries.of(3, 2, 4, 3, 2, 3, 3, 9), 7).outcome())
        .isEqualTo(Outcome.HIGH);
  }

  @Test
  void seesASurgeAndSaysWhatItExpected() {
    double[] counts = weeks(10, 200, 5);
    counts[199] = 40;

    Assessment assessment = detector.assess(CountSeries.of(counts), 199);

    assertThat(assessment.outcome()).isEqualTo(Outcome.HIGH);
    assertThat(assessment.expected()).isCloseTo(10, within(2.0));
    assertThat(assessment.upper()).isBetween(15.0, 22.0);
    assertThat(assessment.score()).isGreaterThan(2);
  }

  @Test
  void aSecondRaisedWeekAlarmsWhereTheFirstDoesNot() {
    double[] first = weeks(10, 200, 5);
    first[198] = 10;
    first[199] = 18;
    double[] second = first.clone();
    second[198] = 18;

    assertThat(detector.assess(CountSeries.of(first), 199).outcome()).isEqualTo(Outcome.NORMAL);
    assertThat(detector.assess(CountSeries.of(second), 199).outcome()).isEqualTo(Outcome.HIGH);
  }

  @Test
  void twoCasesAreNoSurge() {
    double[] counts = new double[200];
    counts[199] = 2;

    Assessment assessment = detector.assess(CountSeries.of(counts), 199);

    assertThat(assessment.outcome()).isEqualTo(Outcome.TOO_FEW_CASES);
    assertThat(assessment.score()).isGreaterThan(1);
    counts[198] = 1;
    assertThat(detector.assess(CountSeries.of(counts), 199).outcome()).isEqualTo(Outcome.HIGH);
  }

  @Test
  void expectsTheSeason() {
    double[] counts = new double[260];
    for (int week = 0; week < counts.length; week++) {
      counts[week] = Math.rint(Math.exp(2 + Math.cos(2 * Math.PI * week / 52)));
    }
    CountSeries series = CountSeries.of(counts);

    assertThat(expected(series, 208)).isCloseTo(counts[208], within(1.0));
    assertThat(expected(series, 234)).isCloseTo(counts[234], within(1.0));
    assertThat(counts[208]).isGreaterThan(5 * counts[234]);
  }

  @Test
  void expectsInProportionToTheExposure() {
    double[] counts = weeks(10, 150, 3);
    double[] exposures = new double[150];
    Arrays.fill(exposures, 1_000);
    double[] doubled = exposures.clone();
    doubled[149] = 2_000;

    double once = expected(new CountSeries(counts, exposures), 149);
    double twice = expected(new CountSeries(counts, doubled), 149);

    assertThat(twice).isCloseTo(2 * once, within(1e-9));
    assertThat(once).isCloseTo(expected(CountSeries.of(counts), 149), within(1e-3));
  }

  @Test
  void learnsNothingFromTheWeeksJustBefore() {
    double[] counts = weeks(10, 200, 7);
    double[] raised = counts.clone();
    Arrays.fill(raised, 192, 198, 60);

    assertThat(expected(CountSeries.of(raised), 199))
        .isEqualTo(expected(CountSeries.of(counts), 199));
  }

  @Test
  void aPastSurgeHardlyRaisesWhatIsExpected() {
    double[] counts = weeks(10, 200, 7);
    double[] raised = counts.clone();
    Arrays.fill(raised, 100, 103, 60);

    assertThat(expected(CountSeries.of(raised), 199))
        .isCloseTo(expected(CountSeries.of(counts), 199), within(0.3));
  }

  @Test
  void aMissingWeekIsNotZero() {
    double[] counts = weeks(10, 200, 9);
    double[] gaps = counts.clone();
    for (int week = 3; week < 190; week += 4) {
      gaps[week] = Double.NaN;
    }
    gaps[198] = Double.NaN;

    assertThat(expected(CountSeries.of(gaps), 199))
        .isCloseTo(expected(CountSeries.of(counts), 199), within(1.0));
    assertThatThrownBy(() -> detector.assess(CountSeries.of(gaps), 198))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void judgesTheBusiestAndTheStillestSeries() {
    double[] busy = weeks(9_000, 120, 11);
    busy[119] = 200_000;
    double[] still = new double[600];
    still[599] = 400;

    assertThat(detector.assess(CountSeries.of(busy), 119).score()).isGreaterThan(5);
    assertThat(detector.assess(CountSeries.of(still), 599).score()).isBetween(5.0, 100.0);
    still[599] = 0;
    assertThat(detector.assess(CountSeries.of(still), 599).outcome()).isEqualTo(Outcome.NORMAL);
  }

  @Property(tries = 60)
  void moreCasesNeverHaveALowerScore(
      @ForAll @IntRange(min = 0, max = 60) int cases,
      @ForAll @IntRange(min = 8, max = 300) int week) {
    double[] counts = weeks(6, week + 1, 13);
    counts[week] = cases;
    double score = score(counts, week);
    counts[week] = cases + 1;

    assertThat(score(counts, week)).isGreaterThanOrEqualTo(score);
  }

  @Property(tries = 60)
  void alarmsExactlyAboveItsBoundAndFromScoreOneOn(
      @ForAll @IntRange(min = 3, max = 40) int cases,
      @ForAll @IntRange(min = 8, max = 300) int week) {
    double[] counts = weeks(6, week + 1, 17);
    counts[week] = cases;
    Assessment assessment = detector.assess(CountSeries.of(counts), week);

    assertThat(assessment.outcome().alarms())
        .isEqualTo(cases > Objects.requireNonNull(assessment.upper()))
        .isEqualTo(Objects.requireNonNull(assessment.score()) >= 1);
  }

  @Property(tries = 30)
  void saysTheSameOfTheSameAndLooksAtNothingLater(@ForAll @IntRange(min = 8, max = 150) int week) {
    double[] counts = weeks(6, 160, 19);
    Assessment all = detector.assess(CountSeries.of(counts), week);
    double[] until = Arrays.copyOf(counts, week + 1);

    assertThat(new CountDetector(CountSettings.weekly()).assess(CountSeries.of(until), week))
        .isEqualTo(all);
  }

  private double score(double[] counts, int week) {
    return Objects.requireNonNull(detector.assess(CountSeries.of(counts), week).score());
  }

  private double expected(CountSeries series, int week) {
    return Objects.requireNonNull(detector.assess(series, week).expected());
  }

  /** Whole numbers about a mean that vary as counts do. */
  static double[] weeks(double mean, int weeks, long seed) {
    var random = new Random(seed);
    double[] counts = new double[weeks];
    for (int week = 0; week < weeks; week++) {
      counts[week] = Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    return counts;
  }
}
