package io.vigil.api.trial;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Detection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A detection to try. What is {@code null} stays as it was in each period.
 *
 * @param colour of a value inside its lines that is not what the series lets expect
 * @param runLength periods in control from one false alarm to the next, on average
 * @param validFrom periods that begin before this day keep what held at their time; {@code null}
 *     for all periods
 */
public record ProposedDetection(
    @Nullable Boolean statistics,
    @Nullable Colour colour,
    @Nullable Integer runLength,
    @Nullable LocalDate validFrom) {
  private static final Detection USUAL = new Detection(true, null, null, LocalDate.EPOCH);

  /** The detection of a period that begins on {@code day}, had this been in force. */
  public @Nullable Detection over(@Nullable Detection stored, LocalDate day) {
    return validFrom != null && day.isBefore(validFrom) ? stored : over(stored);
  }

  private Detection over(@Nullable Detection stored) {
    Detection old = stored == null ? USUAL : stored;
    return new Detection(
        statistics == null ? old.statistics() : statistics,
        colour == null ? old.colour() : colour,
        runLength == null ? old.runLength() : runLength,
        validFrom == null ? old.validFrom() : validFrom);
  }
}
