package io.vigil.app.register;

import io.vigil.api.matter.MatterStep;
import io.vigil.api.practice.PracticeStep;
import io.vigil.api.standard.StandardStep;
import io.vigil.api.targets.TargetStep;
import io.vigil.app.security.StepRights;
import java.util.Map;

/** Which roles may take which steps of entries; of units that they do not see, none. */
public final class RegisterRights {

  /** By step. */
  public static final StepRights STEPS =
      new StepRights(
          Map.ofEntries(
              Map.entry(TargetStep.REPORT, StepRights.UNIT),
              Map.entry(TargetStep.ASSESS, StepRights.OFFICE),
              Map.entry(TargetStep.SPLIT, StepRights.UNIT),
              Map.entry(TargetStep.PROPOSE_CHANGE, StepRights.UNIT),
              Map.entry(TargetStep.DECIDE_CHANGE, StepRights.OFFICE),
              Map.entry(TargetStep.CONCLUDE, StepRights.OFFICE),
              Map.entry(StandardStep.REVISE, StepRights.OFFICE),
              Map.entry(StandardStep.CHECK_EXECUTION, StepRights.UNIT),
              Map.entry(StandardStep.RETIRE, StepRights.OFFICE),
              Map.entry(MatterStep.ASSIGN, StepRights.OFFICE),
              Map.entry(MatterStep.REPORT_DONE, StepRights.UNIT),
              Map.entry(MatterStep.CLOSE, StepRights.OFFICE),
              Map.entry(MatterStep.SEND_BACK, StepRights.OFFICE),
              Map.entry(MatterStep.WITHDRAW, StepRights.OFFICE),
              Map.entry(PracticeStep.ADOPT, StepRights.OFFICE),
              Map.entry(PracticeStep.DECLINE, StepRights.OFFICE),
              Map.entry(PracticeStep.RETIRE, StepRights.OFFICE)));

  private RegisterRights() {}
}
