package io.vigil.api.register;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Recorded;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that happened with one entry of a register, in the order of time. */
public record FindRegisterHistory(String caseId) {

  public record Result(List<Step> steps) {}

  /**
   * @param step as the API calls it, or what the clock found
   * @param note what was said of it
   * @param due by when the next thing had to be done; {@code null} if nothing was awaited
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
}
