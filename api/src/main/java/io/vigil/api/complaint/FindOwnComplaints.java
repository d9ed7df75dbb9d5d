package io.vigil.api.complaint;

import java.util.List;

/**
 * What one person turned to the college with, the latest first.
 *
 * @param personId as in {@link FindComplaint.Found}
 */
public record FindOwnComplaints(String personId, int most) {

  /** Whole requests; who may see what of them is for the asker to decide. */
  public record Result(List<FindComplaint.Found> found) {}
}
