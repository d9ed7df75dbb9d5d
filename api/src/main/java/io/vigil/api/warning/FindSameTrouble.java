package io.vigil.api.warning;

import java.util.List;

/**
 * Warnings of the trouble that a warning is about: the one that tells of it first, then those that
 * it tells of, or the others of its group in the same weeks, the worst first. Empty where the
 * trouble was warned of once.
 */
public record FindSameTrouble(String warningId) {

  public record Result(List<FindWarnings.Item> items) {}
}
