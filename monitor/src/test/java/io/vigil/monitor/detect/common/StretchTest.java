package io.vigil.monitor.detect.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Five courses, values without a denominator, worked by hand. */
class StretchTest {
  private static final double[] AROUND_TEN = {9, 10, 11, 9, 10, 11, 10, 10};
  private static final int COURSES = 5;

  private final Stretch stretch = new Stretch(AROUND_TEN.length);

  @Test
  void aUnitIsHeldAgainstTheMedianOfItsOwnValues() {
    remember(AROUND_TEN);

    Residual first = stretch.residuals(all(7)).getFirst();

    assertThat(first.level()).isEqualTo(10);
    assertThat(first.shift()).isEqualTo(-3);
  }

  /** Of the eight distances four are 1 and four 0: their median is 0.5. */
  @Test
  void itsErrorIsTheRobustSpreadOfItsOwnValuesWithTheErrorOfTheMedian() {
    remember(AROUND_TEN);

    double spread = 1.4826 * 0.5;
    assertThat(stretch.residuals(all(7)).getFirst().error())
        .isCloseTo(spread * Math.sqrt(1 + Math.PI / 2 / AROUND_TEN.length), within(1e-12));
  }

  /** Own spread 4 times that of the others, who weigh as 20 periods against its 8. */
  @Test
  void theSpreadOfOneIsDrawnTowardsTheOthers() {
    for (double value : AROUND_TEN) {
      List<Observation> period = new ArrayList<>(all(value));
      period.set(0, Observation.ofValue("course 0", 10 + 4 * (value - 10)));
      stretch.add(period);
    }

    double others = 1.4826 * 0.5;
    double drawn = others * Math.sqrt((8 * 16 + 20) / 28.0);
    assertThat(stretch.residuals(all(10)).getFirst().error())
        .isCloseTo(drawn * Math.sqrt(1 + Math.PI / 2 / AROUND_TEN.length), within(1e-12));
  }

  @Test
  void aProportionNeverVariesLessThanChance() {
    for (int period = 0; period < AROUND_TEN.length; period++) {
      int absent = period % 2;
      stretch.add(of(course -> Observation.ofRatio("course " + course, 900 - absent, 1000)));
    }

    Residual first =
        stretch
            .residuals(of(course -> Observation.ofRatio("course " + course, 900, 1000)))
            .getFirst();

    double chance = 1 / Math.sqrt(1000 * 0.9 * 0.1);
    assertThat(first.error())
        .isCloseTo(chance * Math.sqrt(1 + Math.PI / 2 / AROUND_TEN.length), within(1e-3));
  }

  @Test
  void whatIsOlderThanTheStretchIsForgotten() {
    remember(50, 50, 50, 50, 50, 50, 50, 50);

    remember(AROUND_TEN);

    assertThat(stretch.residuals(all(10)).getFirst().level()).isEqualTo(10);
  }

  @Test
  void nothingIsForgottenBeforeTheStretchIsFull() {
    remember(AROUND_TEN);

    assertThat(stretch.residuals(all(10))).hasSize(COURSES);
  }

  @Test
  void aUnitThatHasNotReportedForAsLongIsNoMemberAnyMore() {
    remember(AROUND_TEN);
    for (double value : AROUND_TEN) {
      stretch.add(all(value).subList(1, COURSES));
    }

    assertThat(stretch.residuals(all(10)))
        .extracting(Residual::unit)
        .doesNotContain("course 0")
        .hasSize(COURSES - 1);
  }

  @Test
  void aNewYearKnowsNoEffectsOfTheOld() {
    remember(AROUND_TEN);
    List<Residual> members = stretch.residuals(all(10));
    stretch.clear();

    assertThat(stretch.variation(members)).isEmpty();
  }

  /** The median effects of the eight periods are the values less 10. */
  @Test
  void howMuchPeriodsVaryInCommonIsTheDeviationOfTheirMedianEffects() {
    remember(AROUND_TEN);

    CommonVariation usual = stretch.variation(stretch.residuals(all(10))).orElseThrow();

    assertThat(usual.periods()).isEqualTo(AROUND_TEN.length);
    assertThat(usual.centre()).isCloseTo(0, within(1e-12));
    assertThat(usual.deviation()).isCloseTo(Math.sqrt(4 / 7.0), within(1e-12));
  }

  @Test
  void aPeriodThatFewReportedSaysNothingOfWhatIsCommon() {
    remember(AROUND_TEN);
    List<Residual> members = stretch.residuals(all(10));
    stretch.add(all(90).subList(0, COURSES - 1));

    assertThat(stretch.variation(members)).isEmpty();
  }

  private void remember(double... values) {
    for (double value : values) {
      stretch.add(all(value));
    }
  }

  private static List<Observation> all(double value) {
    return of(course -> Observation.ofValue("course " + course, value));
  }

  private interface Reported {
    Observation by(int course);
  }

  private static List<Observation> of(Reported reported) {
    var observed = new ArrayList<Observation>();
    for (int course = 0; course < COURSES; course++) {
      observed.add(reported.by(course));
    }
    return observed;
  }
}
