package io.vigil.api.complaint;

import java.time.Instant;
import java.util.List;

/** Ids of requests in which a limit was reached before a moment, the longest first. */
public record FindDueComplaints(Instant now, int most) {

  public record Result(List<String> ids) {}
}
