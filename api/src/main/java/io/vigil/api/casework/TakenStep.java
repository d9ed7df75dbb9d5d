package io.vigil.api.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step in the history of a check or of an entry of a register.
 *
 * @param step as the API calls it, or what the clock found, such as {@code overdue}
 * @param at when it was done
 * @param note what was said of it
 * @param due by when the next thing had to be done; {@code null} if nothing was awaited
 */
public record TakenStep(
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
