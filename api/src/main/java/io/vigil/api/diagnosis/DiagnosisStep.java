package io.vigil.api.diagnosis;

import io.vigil.api.casework.Transitions;
import java.util.Map;
import java.util.Set;

/** What can be done with a self-diagnosis. */
public enum DiagnosisStep {
  WRITE,
  SUBMIT,
  RETURN,
  FREEZE,
  PUBLISH;

  public static final Transitions<DiagnosisState, DiagnosisStep> TABLE =
      Transitions.of(
          DiagnosisState.class,
          DiagnosisStep.class,
          Map.of(
              DiagnosisState.DRAFT, Set.of(WRITE, SUBMIT),
              DiagnosisState.RETURNED, Set.of(WRITE, SUBMIT),
              DiagnosisState.SUBMITTED, Set.of(RETURN, FREEZE),
              DiagnosisState.FROZEN, Set.of(PUBLISH)));
}
