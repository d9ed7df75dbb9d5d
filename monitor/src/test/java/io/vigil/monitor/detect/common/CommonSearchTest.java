package io.vigil.monitor.detect.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.monitor.detect.common.CommonSearch.Found;
import io.vigil.monitor.detect.common.CommonSearch.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** 120 classes of six faculties, 200 seats a week each, with weeks better and worse for all. */
class CommonSearchTest {
  private static final int CLASSES = 120;
  private static final int FACULTIES = 6;
  private static final double SEATS = 200;
  private static final double LEVEL = 2.7;
  private static final double WEEKS_DIFFER_BY = 0.05;

  private final Random random = new Random(20231204);
  private final Stretch stretch = new Stretch(12);

  @Test
  void aSlightEffectOnAllOfThemIsOneSignalOfTheSchool() {
    weeks(12);

    List<Found> found = among(week(number -> -0.55));

    assertThat(found)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.path()).containsExactly("school");
              assertThat(one.cause().shift()).isCloseTo(-0.55, within(0.12));
              assertThat(one.cause().share()).isLessThan(0.4);
              assertThat(one.cause().members()).hasSizeGreaterThan(80);
            });
  }

  @Test
  void theSecondWeekIsSeenAlthoughTheFirstIsAmongThoseBefore() {
    weeks(12);
    stretch.add(week(number -> -0.55));

    assertThat(among(week(number -> -0.55))).hasSize(1);
  }

  @Test
  void whatConcernsOneFacultyIsTheFaculty() {
    weeks(12);

    List<Found> found = among(week(number -> number % FACULTIES == 2 ? -1.2 : 0));

    assertThat(found)
        .singleElement()
        .satisfies(one -> assertThat(one.path()).contains("faculty 2"));
    assertThat(found.getFirst().reported()).hasSize(CLASSES / FACULTIES);
  }

  @Test
  void whereAllFallAFacultyThatFallsLikeTheOthersIsNoSignalOfItsOwn() {
    weeks(12);

    assertThat(among(week(number -> -0.3))).isEmpty();
  }

  @Test
  void weeksThatDifferAsUsualAreNoSignal() {
    weeks(12);
    int signals = 0;
    for (int week = 0; week < 300; week++) {
      List<Observation> next = week(number -> 0);
      signals += among(next).size();
      stretch.add(next);
    }
    assertThat(signals).isZero();
  }

  @Test
  void whereWeeksDifferMuchTheSameEffectIsNone() {
    for (int week = 0; week < 12; week++) {
      double effect = week % 2 == 0 ? 0.5 : -0.5;
      stretch.add(week(number -> effect));
    }
    assertThat(among(week(number -> -0.55))).isEmpty();
  }

  @Test
  void aUnitWithTooLittleHistoryIsNoMember() {
    weeks(Stretch.LEAST_VALUES - 1);
    assertThat(stretch.residuals(week(number -> -2))).isEmpty();

    weeks(1);
    assertThat(stretch.residuals(week(number -> -2))).hasSize(CLASSES);
  }

  @Test
  void aNewYearForgetsTheOld() {
    weeks(12);
    stretch.clear();
    assertThat(stretch.residuals(week(number -> 0))).isEmpty();
  }

  @Test
  void overdispersionWidensWhatIsExpected() {
    var wide = new Stretch(12);
    for (int week = 0; week < 12; week++) {
      wide.add(week(number -> random.nextGaussian() * 0.8));
      stretch.add(week(number -> 0));
    }
    List<Observation> next = week(number -> 0);

    assertThat(wide.residuals(next).getFirst().error())
        .isGreaterThan(2 * stretch.residuals(next).getFirst().error());
  }

  private interface Effect {
    double of(int number);
  }

  private void weeks(int count) {
    for (int week = 0; week < count; week++) {
      stretch.add(week(number -> 0));
    }
  }

  private List<Observation> week(Effect effect) {
    double common = WEEKS_DIFFER_BY * random.nextGaussian();
    var observed = new ArrayList<Observation>();
    for (int number = 0; number < CLASSES; number++) {
      double chance = 1 / (1 + Math.exp(-LEVEL - common - effect.of(number)));
      double error = Math.sqrt(SEATS * chance * (1 - chance));
      double present = Math.clamp(SEATS * chance + error * random.nextGaussian(), 0, SEATS);
      observed.add(Observation.ofRatio("class " + number, Math.round(present), SEATS));
    }
    return observed;
  }

  private List<Found> among(List<Observation> observed) {
    Map<String, List<String>> paths =
        observed.stream()
            .map(Observation::unit)
            .collect(Collectors.toMap(unit -> unit, CommonSearchTest::path));
    return new CommonSearch(stretch)
        .among(
            stretch.residuals(observed).stream()
                .map(one -> new Placed(one, paths.get(one.unit())))
                .toList());
  }

  private static List<String> path(String unit) {
    int number = Integer.parseInt(unit.substring("class ".length()));
    return List.of("school", "faculty " + number % FACULTIES, unit);
  }
}
