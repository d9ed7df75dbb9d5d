package io.vigil.app.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.incident.Assessment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told again of an incident replaces what was told, but for whom it concerned. */
class StepOrdersTest {
  private static final Assessment BEFORE =
      new Assessment(List.of(), 2.0, null, null, List.of()).concerning("CG2401");

  private static @Nullable String concerned(@Nullable Double money, @Nullable String concerned) {
    var told = new StepTold.AssessmentTold(List.of(), null, money, null, List.of(), concerned);
    return StepOrders.assessment(told, BEFORE).concerned();
  }

  @Test
  void theClassToldBeforeStaysWhereNothingIsSaidOfIt() {
    assertThat(concerned(800.0, null)).isEqualTo("CG2401");
  }

  @Test
  void itGivesWayToAnotherAndToNone() {
    assertThat(concerned(800.0, "CG2402")).isEqualTo("CG2402");
    assertThat(concerned(800.0, "")).isNull();
  }

  @Test
  void whoTellsNothingTellsNothing() {
    assertThat(concerned(null, null)).isNull();
  }
}
