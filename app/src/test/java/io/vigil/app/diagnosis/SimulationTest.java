package io.vigil.app.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.review.FindReviews;
import io.vigil.api.review.Measures;
import io.vigil.api.review.Reading;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A review before the experts have been there. */
class SimulationTest {
  private static final ReviewRules RULES = new ReviewRules(12, 10, 15, Reading.AND, 3);

  private static FindReviews.Element element(
      String code, @Nullable String conclusion, @Nullable Boolean matches) {
    return new FindReviews.Element(
        code, null, null, null, conclusion, null, null, matches, null, false);
  }

  @Test
  void whatNobodyHasConcludedIsNoMismatch() {
    Simulation simulation =
        Simulation.of(
            RULES,
            List.of(
                element("1.1", null, null),
                element("1.2", null, null),
                element("1.3", "B", null),
                element("1.4", null, null),
                element("1.5", "B", false)),
            Map.of("1.2", "A", "1.4", "A"),
            Map.of("1.4", "B"),
            Measures.STRONG);

    assertThat(simulation.rows())
        .extracting(row -> row.element().code(), Simulation.Row::undecided, Simulation.Row::matches)
        .containsExactly(
            tuple("1.1", true, false),
            tuple("1.2", false, true),
            tuple("1.3", true, false),
            tuple("1.4", false, false),
            tuple("1.5", false, false));
  }
}
