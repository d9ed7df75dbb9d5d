package io.vigil.app.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.finding.FindingStep;
import io.vigil.api.incident.IncidentStep;
import io.vigil.app.security.Role;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentRightsTest {

  @ParameterizedTest
  @EnumSource(names = {"REVIEWER", "COUNSELLOR", "STUDENT", "METRICS", "IMPORTER"})
  void whoeverReadsOrDeliversTakesNoStep(Role role) {
    assertThat(IncidentStep.values()).noneMatch(step -> IncidentRights.may(role, step));
    assertThat(FindingStep.values()).noneMatch(step -> IncidentRights.may(role, step));
    assertThat(IncidentRights.mayNote(role)).isFalse();
  }

  @Test
  void anInformantNotesAndDoesNothingElse() {
    assertThat(IncidentRights.mayNote(Role.INFORMANT)).isTrue();
    assertThat(IncidentRights.mayReport(Role.INFORMANT)).isFalse();
    assertThat(FindingStep.values()).noneMatch(step -> IncidentRights.may(Role.INFORMANT, step));
    assertThat(IncidentStep.values()).noneMatch(step -> IncidentRights.may(Role.INFORMANT, step));
  }

  @Test
  void aDepartmentTakesTheStepsOfTheUnitConcerned() {
    assertThat(
            Arrays.stream(IncidentStep.values())
                .filter(step -> IncidentRights.may(Role.DEPARTMENT, step)))
        .containsExactlyInAnyOrderElementsOf(
            Set.of(
                IncidentStep.INVESTIGATE,
                IncidentStep.STATEMENT,
                IncidentStep.PROPOSE,
                IncidentStep.NOTIFY,
                IncidentStep.APPEAL,
                IncidentStep.MEASURE,
                IncidentStep.RECTIFY));
  }
}
