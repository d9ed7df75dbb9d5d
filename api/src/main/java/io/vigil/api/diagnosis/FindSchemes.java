package io.vigil.api.diagnosis;

import java.time.LocalDate;
import java.util.List;

/** What a college looks at when it diagnoses itself, as of a day. */
public record FindSchemes(LocalDate on) {

  /**
   * @param inForce of each scheme the version of the day, the usual scheme first
   * @param versions all of them
   */
  public record Result(List<DiagnosisScheme> inForce, List<DiagnosisScheme> versions) {}
}
