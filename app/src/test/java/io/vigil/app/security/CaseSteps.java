package io.vigil.app.security;

import io.vigil.api.contingency.PlanStep;
import io.vigil.api.finding.FindingStep;
import io.vigil.api.incident.IncidentStep;
import io.vigil.api.inspection.InspectionStep;
import io.vigil.api.selfcheck.SelfCheckStep;
import io.vigil.api.warning.ResponseStep;
import io.vigil.app.check.CheckRights;
import io.vigil.app.incident.IncidentRights;
import io.vigil.app.response.ResponseRights;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The steps of a kind of case, and which role may take each.
 *
 * @param name for people
 */
record CaseSteps(String name, List<? extends Enum<?>> steps, BiPredicate<Role, Enum<?>> allowed) {

  static final List<CaseSteps> ALL =
      List.of(
          new CaseSteps(
              "预警 · Warnings",
              List.of(ResponseStep.values()),
              (role, step) -> ResponseRights.roles((ResponseStep) step).contains(role)),
          new CaseSteps(
              "质量事故 · Incidents",
              List.of(IncidentStep.values()),
              (role, step) -> IncidentRights.may(role, (IncidentStep) step)),
          new CaseSteps(
              "检查发现 · Findings",
              List.of(FindingStep.values()),
              (role, step) -> IncidentRights.may(role, (FindingStep) step)),
          ofCheck("自查自纠 · Self-checks", SelfCheckStep.values()),
          ofCheck("教学检查 · Inspections", InspectionStep.values()),
          ofCheck("应急预案 · Contingency plans", PlanStep.values()));

  private static CaseSteps ofCheck(String name, Enum<?>[] steps) {
    return new CaseSteps(
        name,
        List.of(steps),
        (role, step) -> CheckRights.STEPS.matrix().getOrDefault(step, Set.of()).contains(role));
  }

  boolean may(Role role, Enum<?> step) {
    return allowed.test(role, step);
  }
}
