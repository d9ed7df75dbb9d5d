package io.vigil.api.warning;

import io.vigil.api.grading.Colour;
import java.time.LocalDate;
import java.util.List;

/**
 * Warnings that are the trouble of an earlier one again, within twelve months of its end, and cases
 * of what happened that were taken up again. The same rule as in reports: nothing that was
 * withdrawn or joined another case, and no missing data after a value.
 *
 * @param warningIds earlier or later ones
 */
public record FindRecurrences(List<String> warningIds) {
  /** So long after the end of one another is it again. */
  public static final int MONTHS = 12;

  /**
   * @param items the latest end first
   */
  public record Result(List<Item> items) {}

  /**
   * @param warningId the earlier one
   * @param endedOn day on which that was over
   * @param again the later one, or the same where it was taken up again
   * @param backOn day on which it was back
   * @param colour its worst; since it was taken up again, where it was
   * @param relapse whether it is no less than before, as values always are
   */
  public record Item(
      String warningId,
      LocalDate endedOn,
      String again,
      LocalDate backOn,
      Colour colour,
      boolean relapse) {}
}
