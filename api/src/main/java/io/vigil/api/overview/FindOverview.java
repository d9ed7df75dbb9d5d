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
      long missingBefore) {}
}
