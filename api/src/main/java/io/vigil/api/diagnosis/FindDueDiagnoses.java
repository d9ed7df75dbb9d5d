package io.vigil.api.diagnosis;

import java.time.Instant;
import java.util.List;

/** Self-diagnoses and reviews in which something was due before a moment, first come first. */
public record FindDueDiagnoses(Instant now, int limit) {

  public record Result(List<Item> items) {}

  /**
   * @param review whether it is a review
   */
  public record Item(String caseId, boolean review) {}
}
