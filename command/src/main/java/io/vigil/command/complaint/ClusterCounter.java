package io.vigil.command.complaint;

import io.vigil.api.complaint.ComplaintObject;
import java.time.Instant;

/** Counts complaints by their object, in the unit of work in which they are taken in. */
interface ClusterCounter {
  void count(ComplaintObject object, String complaintId, Instant receivedAt, Instant recordedAt)
      throws Exception;

  /** Nothing changes where it was not counted. */
  void uncount(ComplaintObject object, String complaintId, Instant at, Instant recordedAt)
      throws Exception;
}
