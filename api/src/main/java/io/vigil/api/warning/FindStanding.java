package io.vigil.api.warning;

import io.vigil.api.grading.Colour;
import java.time.Instant;
import java.util.List;

/**
 * Warnings that were open at a moment, the same that {@link CountWarnings} counts of it but for
 * blue ones: folded ones, tasks of the year and those on persons are left out as they were then.
 * The worst stand first, then the newest.
 *
 * @param before as they stood at this moment
 * @param scopes only units in these subtrees; empty for all
 * @param size at most so many are listed
 */
public record FindStanding(Instant before, List<String> scopes, int size) {

  /**
   * @param total how many there were, listed or not
   */
  public record Result(long total, List<Item> items) {}

  /**
   * @param warning as it stands now
   * @param colour of then
   */
  public record Item(FindWarnings.Item warning, Colour colour) {}
}
