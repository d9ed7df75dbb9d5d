package io.vigil.app.check;

import io.vigil.api.contingency.PlanStep;
import io.vigil.api.inspection.InspectionStep;
import io.vigil.api.selfcheck.SelfCheckStep;
import io.vigil.app.security.StepRights;
import java.util.Map;

/** Which roles may take which steps of checks; of units that they do not see, none. */
public final class CheckRights {

  /** By step. */
  public static final StepRights STEPS =
      new StepRights(
          Map.ofEntries(
              Map.entry(SelfCheckStep.START, StepRights.UNIT),
              Map.entry(SelfCheckStep.NOTE_FINDING, StepRights.UNIT),
              Map.entry(SelfCheckStep.FINISH, StepRights.UNIT),
              Map.entry(SelfCheckStep.CLOSE_FINDING, StepRights.UNIT),
              Map.entry(SelfCheckStep.CALL_OFF, StepRights.OFFICE),
              Map.entry(InspectionStep.CARRY_OUT, StepRights.UNIT),
              Map.entry(InspectionStep.NOTE_FINDING, StepRights.UNIT),
              Map.entry(InspectionStep.RECHECK, StepRights.UNIT),
              Map.entry(InspectionStep.CALL_OFF, StepRights.OFFICE),
              Map.entry(PlanStep.ISSUE_VERSION, StepRights.OFFICE),
              Map.entry(PlanStep.HOLD_DRILL, StepRights.OFFICE),
              Map.entry(PlanStep.ACTIVATE, StepRights.OFFICE),
              Map.entry(PlanStep.TAKE_MEASURE, StepRights.OFFICE),
              Map.entry(PlanStep.END_ACTIVATION, StepRights.OFFICE),
              Map.entry(PlanStep.WITHDRAW, StepRights.OFFICE)));

  private CheckRights() {}
}
