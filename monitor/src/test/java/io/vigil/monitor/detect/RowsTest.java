package io.vigil.monitor.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.grading.Lines;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Attendance of a class by teaching week, warned of after two weeks in a row. */
class RowsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 29);
  private static final JudgingRule RULE =
      new JudgingRule(
          Direction.HIGHER_IS_BETTER,
          "%",
          Lines.of(95, 90, 80, DAY),
          Colour.ORANGE,
          null,
          2,
          1,
          PeriodKind.TEACHING_WEEK);

  private final List<Transition> transitions = new ArrayList<>();
  private SeriesState state = SeriesState.EMPTY;

  @Test
  void twoWeeksOfATermAreARow() {
    week("2025-26/2-W17", 89);
    week("2025-26/2-W18", 89);

    assertThat(transitions).hasExactlyElementsOfTypes(Transition.Raised.class);
  }

  @Test
  void theLastWeekOfATermAndTheFirstOfTheNextAreNoRow() {
    week("2025-26/2-W18", 89);
    week("2026-27/1-W01", 89);

    assertThat(transitions).isEmpty();
  }

  @Test
  void aCaseStaysOpenOverTheBreak() {
    week("2025-26/2-W17", 89);
    week("2025-26/2-W18", 89);
    week("2026-27/1-W01", 95);

    assertThat(transitions)
        .hasExactlyElementsOfTypes(
            Transition.Raised.class, Transition.Cleared.class, Transition.Closed.class);
  }

  private void week(String code, double value) {
    var judged = new Judged(new PeriodSpan(code, DAY, DAY.plusDays(6)), value, null, RULE, false);
    Step step = ThresholdDetector.step(state, judged);
    state = step.state();
    transitions.addAll(step.transitions());
  }
}
