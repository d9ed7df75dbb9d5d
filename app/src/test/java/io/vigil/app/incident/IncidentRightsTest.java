package io.vigil.app.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.finding.FindingStep;
import io.vigil.api.incident.IncidentStep;
import io.vigil.api.tally.Severity;
import io.vigil.app.security.Role;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentRightsTest {

  @ParameterizedTest
  @CsvSource({
    "DATA_OWNER, true, true, false, false",
    "QUALITY_OFFICE, true, true, true, false",
    "LEADER, true, true, true, true",
    "DEPARTMENT, false, false, false, false",
    "REVIEWER, false, false, false, false",
    "ADMIN, true, true, true, true"
  })
  void aGradeIsDecidedByTheRightRole(
      Role role, boolean lapse, boolean general, boolean serious, boolean major) {
    assertThat(IncidentRights.mayDecide(role, Severity.LAPSE)).isEqualTo(lapse);
    assertThat(IncidentRights.mayDecide(role, Severity.GENERAL)).isEqualTo(general);
    assertThat(IncidentRights.mayDecide(role, Severity.SERIOUS)).isEqualTo(serious);
    assertThat(IncidentRights.mayDecide(role, Severity.MAJOR)).isEqualTo(major);
  }

  @ParameterizedTest
  @EnumSource(names = {"REVIEWER", "METRICS", "IMPORTER"})
  void whoeverReadsOrDeliversTakesNoStep(Role role) {
    assertThat(IncidentStep.values()).noneMatch(step -> IncidentRights.may(role, step));
    assertThat(FindingStep.values()).noneMatch(step -> IncidentRights.may(role, step));
    assertThat(IncidentRights.mayNote(role)).isFalse();
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
