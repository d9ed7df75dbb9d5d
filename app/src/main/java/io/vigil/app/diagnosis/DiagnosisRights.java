package io.vigil.app.diagnosis;

import io.vigil.api.diagnosis.DiagnosisStep;
import io.vigil.api.review.ReviewStep;
import io.vigil.app.security.Role;
import io.vigil.app.security.StepRights;
import java.util.Map;
import java.util.Set;

/** Which roles may take which steps of self-diagnoses and reviews. */
public final class DiagnosisRights {
  private static final Set<Role> EXPERT = Set.of(Role.ADMIN, Role.QUALITY_OFFICE, Role.REVIEWER);

  /** By step. */
  public static final StepRights STEPS =
      new StepRights(
          Map.ofEntries(
              Map.entry(DiagnosisStep.WRITE, StepRights.UNIT),
              Map.entry(DiagnosisStep.SUBMIT, StepRights.UNIT),
              Map.entry(DiagnosisStep.RETURN, StepRights.OFFICE),
              Map.entry(DiagnosisStep.FREEZE, StepRights.OFFICE),
              Map.entry(DiagnosisStep.PUBLISH, StepRights.OFFICE),
              Map.entry(ReviewStep.MOVE, StepRights.OFFICE),
              Map.entry(ReviewStep.NAME_CONFLICT, StepRights.OFFICE),
              Map.entry(ReviewStep.APPOINT_EXPERT, StepRights.OFFICE),
              Map.entry(ReviewStep.SET_MATERIAL, StepRights.OFFICE),
              Map.entry(ReviewStep.PUBLISH_MATERIALS, StepRights.OFFICE),
              Map.entry(ReviewStep.TAKE_SELF_CONCLUSIONS, StepRights.OFFICE),
              Map.entry(ReviewStep.RECORD_CONCLUSION, EXPERT),
              Map.entry(ReviewStep.OVERRIDE_MATCH, EXPERT),
              Map.entry(ReviewStep.JUDGE_MEASURES, EXPERT),
              Map.entry(ReviewStep.CONCLUDE, StepRights.OFFICE),
              Map.entry(ReviewStep.REVISIT, StepRights.OFFICE),
              Map.entry(ReviewStep.APPLY_AGAIN, StepRights.OFFICE)));

  private DiagnosisRights() {}
}
