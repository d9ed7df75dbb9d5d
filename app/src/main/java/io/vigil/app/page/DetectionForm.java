package io.vigil.app.page;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Detection;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The fields in which it is written how warnings come and go beyond what the lines say.
 *
 * @param statistics {@code null} before it was chosen
 * @param colour {@code null} for the usual one
 * @param runLength {@code null} for the usual one
 * @param window {@code null} for a row
 * @param clearMargin {@code null} for none
 */
record DetectionForm(
    @Nullable Boolean statistics,
    @Nullable Colour colour,
    @Nullable Integer runLength,
    @Nullable Integer window,
    @Nullable Double clearMargin,
    @Nullable LocalDate validFrom,
    @Nullable String document) {

  /** What is in force, ready to be changed from a day on. */
  static DetectionForm of(@Nullable Detection inForce, LocalDate from) {
    return inForce == null
        ? new DetectionForm(true, null, null, null, null, from, null)
        : new DetectionForm(
            inForce.statistics(),
            inForce.colour(),
            inForce.runLength(),
            inForce.window(),
            inForce.clearMargin(),
            from,
            null);
  }

  /** The key of what is wrong; {@code null} where nothing is. */
  @Nullable String problem(LocalDate today, int persistence) {
    if (validFrom == null || validFrom.isBefore(today)) {
      return "valid-from";
    }
    if (isBeyond(runLength, Detection.SHORTEST, Detection.LONGEST)) {
      return "run-length";
    }
    if (isBeyond(window, persistence, Detection.WIDEST)) {
      return "window";
    }
    return clearMargin == null || Detection.isMargin(clearMargin) ? null : "clear-margin";
  }

  private static boolean isBeyond(@Nullable Integer number, int least, int most) {
    return number != null && (number < least || number > most);
  }

  /** The margin as its field holds it. */
  public String margin() {
    return clearMargin == null || !Double.isFinite(clearMargin)
        ? ""
        : BigDecimal.valueOf(clearMargin).stripTrailingZeros().toPlainString();
  }

  Detection detection(LocalDate from) {
    return new Detection(
        statistics == null || statistics, colour, runLength, window, clearMargin, from);
  }

  @Nullable String decidedBy() {
    return document == null || document.isBlank() ? null : document.strip();
  }
}
