package io.vigil.monitor.report.statistics;

import org.jspecify.annotations.Nullable;

/**
 * When zero reports are missing that were there before, so that fewer incidents can mean less
 * reporting (不可比).
 *
 * @param tolerated share, 0 to 1, by which coverage may fall
 */
public record CoverageDrop(double tolerated) {

  /** Whether it fell by more; of what is not known nothing is said. */
  public boolean isBetween(@Nullable Double before, @Nullable Double after) {
    return before != null && after != null && before - after > tolerated;
  }
}
