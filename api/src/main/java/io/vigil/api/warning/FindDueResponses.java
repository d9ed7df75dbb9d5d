package io.vigil.api.warning;

import java.time.Instant;
import java.util.List;

/**
 * Warnings of which something became due that was not told yet.
 *
 * @param most no more than so many, the longest due first
 */
public record FindDueResponses(Instant now, int most) {

  public record Result(List<String> warningIds) {}
}
