package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Direction;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.FindTrend;
import io.vigil.api.warning.Effect;
import io.vigil.api.warning.Effect.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Measures of the third week, and attendance that should be 90. */
class EffectReasonTest {
  private static final LocalDate MONDAY = LocalDate.of(2025, 9, 1);

  @Test
  void valuesInsideTheStandardAreTheReasonOfAnEffect() {
    EffectReason reason = weekly(false, 84, 85, 86, 91, 92);

    assertThat(reason.key()).isEqualTo("INSIDE");
    assertThat(reason.standard()).isEqualTo(90);
  }

  @Test
  void betterButOutsideIsSaidBeforeARelapse() {
    assertThat(weekly(false, 84, 85, 86, 88, 88).key()).isEqualTo("OUTSIDE");
    assertThat(weekly(true, 84, 85, 86, 88, 88).key()).isEqualTo("OUTSIDE");
    assertThat(weekly(true, 84, 85, 86, 91, 92).key()).isEqualTo("RELAPSED");
  }

  @Test
  void thatNothingCameBackIsSaidWhenTheYearIsOver() {
    var ended = LocalDate.of(2025, 12, 22);

    assertThat(EffectReason.relapse(null, MONDAY)).isEqualTo("OPEN");
    assertThat(EffectReason.relapse(ended, LocalDate.of(2026, 12, 21))).isEqualTo("WATCHED");
    assertThat(EffectReason.relapse(ended, LocalDate.of(2026, 12, 22))).isEqualTo("NONE");
    assertThat(EffectReason.watchedUntil(ended)).isEqualTo("2026-12-22");
  }

  @Test
  void noBetterIsNoEffect() {
    assertThat(weekly(false, 84, 85, 86, 80, 81).key()).isEqualTo("NOT");
  }

  @Test
  void oneWeekIsTooFewAndATermWaitsForItsSeason() {
    assertThat(weekly(false, 84, 85, 86, 91).key()).isEqualTo("FEW");
    var terms =
        new Question(
            List.of(point("2024-25/1", MONDAY, MONDAY.plusWeeks(20), 80)),
            PeriodKind.TERM,
            Direction.HIGHER_IS_BETTER,
            "2024-25/1",
            MONDAY.plusWeeks(21),
            false);
    assertThat(EffectReason.of(Effect.of(terms).orElseThrow(), terms).key()).isEqualTo("SEASON");
  }

  private static EffectReason weekly(boolean relapsed, double... values) {
    List<FindTrend.Point> weeks =
        IntStream.range(0, values.length)
            .mapToObj(
                i ->
                    point(
                        "2025-26/1-W%02d".formatted(i + 1),
                        MONDAY.plusWeeks(i),
                        MONDAY.plusWeeks(i).plusDays(6),
                        values[i]))
            .toList();
    var question =
        new Question(
            weeks,
            PeriodKind.TEACHING_WEEK,
            Direction.HIGHER_IS_BETTER,
            "2025-26/1-W01",
            MONDAY.plusWeeks(2).plusDays(2),
            relapsed);
    return EffectReason.of(Effect.of(question).orElseThrow(), question);
  }

  private static FindTrend.Point point(String code, LocalDate from, LocalDate to, double value) {
    return new FindTrend.Point(
        code, from, to, value, null, null, 95.0, 90.0, 80.0, null, false, 1.0);
  }
}
