package io.vigil.api.check;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Recorded;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that happened with a check, in order, and what was found in it. */
public record FindCheckHistory(String caseId) {

  public record Result(List<Step> steps, List<Finding> findings) {}

  /**
   * @param step as the API calls it, or what the clock found, such as {@code overdue}
   * @param at when it was done
   * @param due by when the next step had to be done; {@code null} if nothing was awaited
   */
  public record Step(
      String step,
      Instant at,
      Instant recordedAt,
      By by,
      @Nullable String note,
      @Nullable Instant due)
      implements Recorded {

    @Override
    public boolean ofClock() {
      return By.isClock(by.channel());
    }
  }

  /**
   * @param item of the checklist; {@code null} where it belongs to none
   * @param linked id of a case that the finding became; {@code null} if it became none
   * @param due by when it must be settled, or looked at again
   * @param state {@code open}, {@code overdue} or {@code closed}
   * @param settled what was done about it
   */
  public record Finding(
      String findingId,
      @Nullable String item,
      String text,
      @Nullable String linked,
      Instant notedAt,
      Instant due,
      String state,
      @Nullable Instant settledAt,
      @Nullable String settled) {}
}
