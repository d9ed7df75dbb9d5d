package io.vigil.monitor.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.report.FindFigure;
import io.vigil.monitor.report.Unlisted;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowAnswerTest {
  private static final Unlisted SEALED = new Unlisted(Set.of("e-sealed"), Set.of());

  @Test
  void casesOfAPersonAreListedTogetherOrNotAtAll() {
    FindFigure.Result found = persons(true);

    assertThat(found.events())
        .extracting(FindFigure.EventLine::eventId)
        .containsExactly("e-1", "e-2");
    assertThat(found.ofPersons()).isEqualTo(2);
    assertThat(found.sealed()).as("nobody is told which case of whom is sealed").isNull();
    assertThat(found.eventCount()).isEqualTo(4);
    assertThat(found.value()).isEqualTo(2);
  }

  @Test
  void whoSeesNoSinglePersonsIsToldHowManyCasesThereAre() {
    FindFigure.Result found = persons(false);

    assertThat(found.events()).isEmpty();
    assertThat(found.ofPersons()).isEqualTo(4);
    assertThat(found.sealed()).isNull();
  }

  private static FindFigure.Result persons(boolean seen) {
    return RowAnswer.ofPersons(
        new FindFigure("concluded~person-repeated~2023-24~2025-26~*", 10, List.of(), seen),
        new RowAnswer.Made(2.0, "SELECT", Map.of(), List.of()),
        List.of(
            List.of(anyCase("e-1"), anyCase("e-2")), List.of(anyCase("e-3"), anyCase("e-sealed"))),
        SEALED);
  }

  private static Row anyCase(String event) {
    return new Row(
        "incident",
        event,
        "D01",
        "智能制造学院",
        "2025-26",
        LocalDate.of(2026, 3, 2),
        "2025-26",
        null,
        "EX-08",
        null,
        null,
        1,
        null,
        null,
        null,
        null,
        null);
  }
}
