package io.vigil.api.trial;

import org.jspecify.annotations.Nullable;

/**
 * How a trial stands. Put to every monitor: one of them has it.
 *
 * @param kind only differences of this kind; {@code null} for all
 * @param page of the differences, from 0
 */
public record FindTrial(String trialId, TrialChange.@Nullable Kind kind, int page, int size) {

  /**
   * @param trial {@code null} where this monitor does not know it, or no more
   */
  public record Result(@Nullable Trial trial) {}
}
