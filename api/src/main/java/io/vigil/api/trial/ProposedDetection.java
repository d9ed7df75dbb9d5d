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
 * @param window latest judged periods of which as many as the persistence says must lie outside the
 *     lines; as many as the persistence stands for a row
 * @param clearMargin how far inside the lines a warning of the lines clears, in the unit of
 *     measure; 0 clears with the first value inside
 * @param validFrom periods that begin before this day keep what held at their time; {@code null}
 *     for all periods
 */
public record ProposedDetection(
    @Nullable Boolean statistics,
    @Nullable Colour colour,
    @Nullable Integer runLength,
    @Nullable Integer window,
    @Nullable Double clearMargin,
    @Nullable LocalDate validFrom) {
  private static final Detection USUAL = new Detection(true, null, null, LocalDate.EPOCH);

  /** What leaves raising and clearing as they were. */
  public ProposedDetection(
      @Nullable Boolean statistics,
      @Nullable Colour colour,
      @Nullable Integer runLength,
      @Nullable LocalDate validFrom) {
    this(statistics, colour, runLength, null, null, validFrom);
  }

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
        window == null ? old.window() : window,
        clearMargin == null ? old.clearMargin() : clearMargin,
        validFrom == null ? old.validFrom() : validFrom);
  }
}
