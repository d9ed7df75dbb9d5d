package io.vigil.command.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.casework.StepRefused;
import io.vigil.api.incident.IncidentLimit;
import io.vigil.api.incident.IncidentState;
import io.vigil.api.incident.IncidentStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionsTest {

  @ParameterizedTest
  @EnumSource
  void everyStepIsPossibleOrRefusedWithTheNamesOfThoseThatAre(IncidentState state) {
    for (IncidentStep step : IncidentStep.values()) {
      if (Transitions.allowed(state).contains(step)) {
        assertThatCode(() -> Transitions.require("i", state, step)).doesNotThrowAnyException();
      } else {
        assertThatThrownBy(() -> Transitions.require("i", state, step))
            .asInstanceOf(InstanceOfAssertFactories.type(StepRefused.class))
            .extracting(StepRefused::allowed)
            .isEqualTo(Transitions.allowed(state).stream().map(IncidentStep::path).toList());
      }
    }
  }

  @Test
  void everyStateIsReachedAndEveryStepTaken() {
    Set<IncidentState> reached = EnumSet.of(IncidentState.REPORTED, IncidentState.RECTIFYING);
    Set<IncidentStep> taken = EnumSet.noneOf(IncidentStep.class);
    var open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      IncidentState state = open.remove();
      for (IncidentStep step : Transitions.allowed(state)) {
        taken.add(step);
        Transitions.targets(state, step).stream().filter(reached::add).forEach(open::add);
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(IncidentState.values());
    assertThat(taken).containsExactlyInAnyOrder(IncidentStep.values());
  }

  @Test
  void onlyAnEndedCaseAllowsNothing() {
    assertThat(
            Arrays.stream(IncidentState.values())
                .filter(state -> Transitions.allowed(state).isEmpty()))
        .allMatch(state -> !state.isOpen())
        .hasSize(3);
  }

  @Test
  void theTableStandsInTheDocumentation() throws IOException {
    assertThat(Files.readString(Path.of("../docs/incidents.md"))).contains(Transitions.markdown());
  }

  @Test
  void everyLimitStandsInTheDocumentation() throws IOException {
    assertThat(Files.readString(Path.of("../docs/incidents.md")))
        .contains(
            Arrays.stream(IncidentLimit.values())
                .map(limit -> "| `%s` | %s |".formatted(limit.key(), limit.usual().text()))
                .toList());
  }
}
