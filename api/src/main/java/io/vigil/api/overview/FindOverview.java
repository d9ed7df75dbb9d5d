package io.vigil.api.overview;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much there is and how complete it is.
 *
 * @param asOf the day that is today
 */
public record FindOverview(LocalDate asOf) {

  /**
   * @param latestRecordedAt when the newest reading was accepted
   * @param missing periods under collection whose data were due and have no reading
   * @param missingBefore how many there were when this week began
   */
  public record Result(
      long readings,
      long units,
      long controlPoints,
      @Nullable Instant latestRecordedAt,
      long missing,
      long missingBefore,
      Delivery thisWeek,
      Delivery lastWeek) {}

  /** Periods under collection that fell due in a week, and those of them that have a reading. */
  public record Delivery(LocalDate monday, long expected, long delivered) {

    /** Share that was delivered, 0 to 1; {@code null} where nothing was expected. */
    public @Nullable Double share() {
      return expected == 0 ? null : (double) delivered / expected;
    }
  }
}
