package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A class that was told stays among those to choose from. */
class IncidentAssessmentTest {
  private static final ObservedChoices.Choice CLASS =
      new ObservedChoices.Choice("CG2401", "汽检2401班");
  private static final ObservedChoices.Choice OTHER =
      new ObservedChoices.Choice("CG2402", "汽检2402班");

  @Test
  void aClassThatLiesElsewhereNowComesFirst() {
    var told = new IncidentAssessment.Concerned("CG2401", "汽检2401班", false);
    assertThat(IncidentAssessment.with(told, List.of(OTHER))).containsExactly(CLASS, OTHER);
    assertThat(IncidentAssessment.with(told, List.of())).containsExactly(CLASS);
  }

  @Test
  void oneThatIsThereIsThereOnce() {
    var told = new IncidentAssessment.Concerned("CG2402", "汽检2402班", true);
    assertThat(IncidentAssessment.with(told, List.of(CLASS, OTHER))).containsExactly(CLASS, OTHER);
    assertThat(IncidentAssessment.with(null, List.of(CLASS))).containsExactly(CLASS);
  }
}
