package io.vigil.api.finding;

import java.time.Instant;
import java.util.List;

/** Findings in which a limit passed that they were not told of. */
public record FindDueFindings(Instant now, int limit) {
  public record Result(List<String> findingIds) {}
}
