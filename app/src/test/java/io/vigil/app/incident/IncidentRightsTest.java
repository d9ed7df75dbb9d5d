package io.vigil.app.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.finding.FindingStep;
import io.vigil.api.incident.IncidentStep;
import io.vigil.api.message.Rejection;
import io.vigil.api.rulebook.Authority;
import io.vigil.api.rulebook.Jurisdiction;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.tally.Severity;
import io.vigil.app.security.Role;
import io.vigil.command.rulebook.RuleBookFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  void nobodyButTheAdministratorSaysWhatIsNoLongerSealed() {
    assertThat(Arrays.stream(Role.values()).filter(IncidentRights::mayUnseal))
        .containsExactly(Role.ADMIN);
  }

  @Test
  void theAppealInASealedCaseIsDecidedByItsBodySinceNobodyElseReadsIt() {
    Authority discipline = Authority.ofOffice("O04");
    Authority academic = Authority.ofOffice("O05");

    assertThat(List.of(IncidentStep.UPHOLD, IncidentStep.CHANGE, IncidentStep.REVOKE))
        .allMatch(step -> IncidentRights.may(Role.DATA_OWNER, step))
        .noneMatch(step -> IncidentRights.may(Role.DEPARTMENT, step));
    assertThat(refusalOfAppeal("师德", discipline)).isEmpty();
    assertThat(refusalOfAppeal("师德", academic)).isPresent();
    assertThat(refusalOfAppeal("师德", Authority.ofCommittee())).isPresent();
    assertThat(refusalOfAppeal("考试与成绩", academic)).isPresent();
    assertThat(refusalOfAppeal("考试与成绩", Authority.ofCommittee())).isEmpty();
  }

  private static Optional<Rejection> refusalOfAppeal(String category, Authority by) {
    RuleBook rules = RuleBookFiles.standard();
    Map<String, String> offices = Map.of("O04", "纪检监察室", "O05", "教务处");
    return new Jurisdiction(rules, rules.category(category), List.of("LL", "D05"))
        .refusalOfAppeal(by, Severity.GENERAL, (unit, name) -> name.equals(offices.get(unit)));
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
                IncidentStep.ASSESS,
                IncidentStep.MEASURE,
                IncidentStep.RECTIFY));
  }
}
