package io.vigil.app.diagnosis;

import io.vigil.api.diagnosis.DiagnosisStep;
import io.vigil.api.review.ReviewStep;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/** Which roles may take which steps of self-diagnoses and reviews. */
public final class DiagnosisRights {
  private static final Set<Role> OFFICE = Set.of(Role.ADMIN, Role.QUALITY_OFFICE);
  private static final Set<Role> UNIT =
      Set.of(Role.ADMIN, Role.QUALITY_OFFICE, Role.DEPARTMENT, Role.DATA_OWNER);
  private static final Set<Role> EXPERT = Set.of(Role.ADMIN, Role.QUALITY_OFFICE, Role.REVIEWER);

  /** By step. */
  public static final Map<Enum<?>, Set<Role>> MATRIX =
      Map.ofEntries(
          Map.entry(DiagnosisStep.WRITE, UNIT),
          Map.entry(DiagnosisStep.SUBMIT, UNIT),
          Map.entry(DiagnosisStep.RETURN, OFFICE),
          Map.entry(DiagnosisStep.FREEZE, OFFICE),
          Map.entry(DiagnosisStep.PUBLISH, OFFICE),
          Map.entry(ReviewStep.MOVE, OFFICE),
          Map.entry(ReviewStep.NAME_CONFLICT, OFFICE),
          Map.entry(ReviewStep.APPOINT_EXPERT, OFFICE),
          Map.entry(ReviewStep.SET_MATERIAL, OFFICE),
          Map.entry(ReviewStep.PUBLISH_MATERIALS, OFFICE),
          Map.entry(ReviewStep.TAKE_SELF_CONCLUSIONS, OFFICE),
          Map.entry(ReviewStep.RECORD_CONCLUSION, EXPERT),
          Map.entry(ReviewStep.OVERRIDE_MATCH, EXPERT),
          Map.entry(ReviewStep.JUDGE_MEASURES, EXPERT),
          Map.entry(ReviewStep.CONCLUDE, OFFICE),
          Map.entry(ReviewStep.REVISIT, OFFICE),
          Map.entry(ReviewStep.APPLY_AGAIN, OFFICE));

  private DiagnosisRights() {}

  public static boolean allow(SignedIn person, Enum<?> step) {
    return MATRIX.getOrDefault(step, Set.of()).contains(person.role());
  }

  static void require(SignedIn person, Enum<?> step) {
    if (!allow(person, step)) {
      throw new AccessDeniedException("not a step of this role: " + step);
    }
  }
}
