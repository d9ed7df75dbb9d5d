package io.vigil.api.check;

import io.vigil.api.casework.TakenStep;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that happened with a check, in order, and what was found in it. */
public record FindCheckHistory(String caseId) {

  public record Result(List<TakenStep> steps, List<Finding> findings) {}

  /**
   * @param item of the checklist; {@code null} where it belongs to none
   * @param text {@code null} once it was erased
   * @param linked id of a case that the finding became; {@code null} if it became none
   * @param due by when it must be settled, or looked at again
   * @param state {@code open}, {@code overdue} or {@code closed}
   * @param settled what was done about it
   */
  public record Finding(
      String findingId,
      @Nullable String item,
      @Nullable String text,
      @Nullable String linked,
      Instant notedAt,
      Instant due,
      String state,
      @Nullable Instant settledAt,
      @Nullable String settled) {}
}
