package io.vigil.api.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.api.grading.Direction;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindTrend;
import io.vigil.api.warning.Effect.Question;
import io.vigil.api.warning.Effect.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EffectTest {
  private static final LocalDate FIRST_MONDAY = LocalDate.of(2025, 9, 1);
  private static final List<Double> ATTENDANCE =
      List.of(
          94.8, 95.3, 94.4, 94.0, 92.7, 91.8, 90.9, 90.1, 88.4, 84.5, 79.7, 84.1, 88.8, 92.2, 93.5,
          94.0);

  @Test
  void fourWeeksBeforeTheWeekOfTheMeasuresAgainstFourAfterIt() {
    Effect effect = weekly(ATTENDANCE, false);

    assertThat(effect.before()).isCloseTo(85.7, within(0.05));
    assertThat(effect.beforeFrom()).isEqualTo("2025-26/1-W08");
    assertThat(effect.after().value()).isCloseTo(92.1, within(0.05));
    assertThat(effect.after().to()).isEqualTo("2025-26/1-W16");
    assertThat(effect.verdict()).isEqualTo(Verdict.EFFECTIVE);
  }

  @Test
  void whatComesBackWithinAYearWasEffectiveInPart() {
    assertThat(weekly(ATTENDANCE, true).verdict()).isEqualTo(Verdict.PARTLY);
  }

  @Test
  void betterButOutsideIsEffectiveInPart() {
    List<Double> outside = new ArrayList<>(ATTENDANCE.subList(0, 12));
    outside.addAll(List.of(86.0, 87.0, 88.0, 88.0));

    assertThat(weekly(outside, false).verdict()).isEqualTo(Verdict.PARTLY);
  }

  @Test
  void noBetterIsNotEffective() {
    List<Double> worse = new ArrayList<>(ATTENDANCE.subList(0, 12));
    worse.addAll(List.of(84.0, 84.0, 84.0, 84.0));

    assertThat(weekly(worse, false).verdict()).isEqualTo(Verdict.NOT);
  }

  @Test
  void oneWeekIsTooEarlyToTell() {
    assertThat(weekly(ATTENDANCE.subList(0, 13), false).verdict()).isEqualTo(Verdict.PENDING);
  }

  @Test
  void julyIsNoSuccessOfWhatWasDoneAboutJanuary() {
    List<FindTrend.Point> terms =
        List.of(
            term("2023-24/1", LocalDate.of(2023, 9, 4), 90.2),
            term("2023-24/2", LocalDate.of(2024, 2, 26), 98.1),
            term("2024-25/1", LocalDate.of(2024, 9, 2), 88.0),
            term("2024-25/2", LocalDate.of(2025, 2, 24), 98.1));

    assertThat(
            of(new Question(
                    terms,
                    PeriodKind.TERM,
                    Direction.HIGHER_IS_BETTER,
                    "2023-24/1",
                    LocalDate.of(2024, 3, 15),
                    false))
                .verdict())
        .isEqualTo(Verdict.NOT);
    assertThat(
            of(new Question(
                    terms,
                    PeriodKind.TERM,
                    Direction.HIGHER_IS_BETTER,
                    "2024-25/1",
                    LocalDate.of(2025, 3, 10),
                    false))
                .verdict())
        .isEqualTo(Verdict.PENDING);
  }

  @Test
  void belowARangeMoreIsBetterUntilItsLowerEnd() {
    assertThat(ranged(77.1, 87.9)).isEqualTo(Verdict.PARTLY);
    assertThat(ranged(77.1, 92.6)).isEqualTo(Verdict.EFFECTIVE);
    assertThat(ranged(77.1, 70.0)).isEqualTo(Verdict.NOT);
  }

  private static Verdict ranged(double was, double is) {
    return of(new Question(
            List.of(
                term("2023-24/1", LocalDate.of(2023, 9, 4), was),
                term("2024-25/1", LocalDate.of(2024, 9, 2), is)),
            PeriodKind.TERM,
            Direction.RANGE,
            "2023-24/1",
            LocalDate.of(2024, 8, 26),
            false))
        .verdict();
  }

  @Test
  void nothingIsBetterWhereNoDirectionIs() {
    assertThat(
            Effect.of(
                new Question(
                    weeks(ATTENDANCE),
                    PeriodKind.TEACHING_WEEK,
                    Direction.NONE,
                    "2025-26/1-W11",
                    LocalDate.of(2025, 11, 17),
                    false)))
        .isEmpty();
  }

  private static Effect weekly(List<Double> values, boolean relapsed) {
    return of(
        new Question(
            weeks(values),
            PeriodKind.TEACHING_WEEK,
            Direction.HIGHER_IS_BETTER,
            "2025-26/1-W09",
            LocalDate.of(2025, 11, 17),
            relapsed));
  }

  private static Effect of(Question question) {
    return Effect.of(question).orElseThrow();
  }

  private static List<FindTrend.Point> weeks(List<Double> values) {
    List<FindTrend.Point> points = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      LocalDate monday = FIRST_MONDAY.plusWeeks(i);
      String code = "2025-26/1-W%02d".formatted(i + 1);
      points.add(point(code, monday, monday.plusDays(6), values.get(i)));
    }
    return points;
  }

  private static FindTrend.Point term(String code, LocalDate from, double value) {
    return point(code, from, from.plusWeeks(20), value);
  }

  private static FindTrend.Point point(
      String code, LocalDate from, LocalDate to, @Nullable Double value) {
    return new FindTrend.Point(
        code, from, to, value, null, null, 95.0, 90.0, 80.0, null, false, 1.0);
  }
}
