package io.vigil.app.page;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Detection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The fields in which it is written how statistics are weighed beside the lines.
 *
 * @param statistics {@code null} before it was chosen
 * @param colour {@code null} for the usual one
 * @param runLength {@code null} for the usual one
 */
record DetectionForm(
    @Nullable Boolean statistics,
    @Nullable Colour colour,
    @Nullable Integer runLength,
    @Nullable LocalDate validFrom,
    @Nullable String document) {

  /** What is in force, ready to be changed from a day on. */
  static DetectionForm of(@Nullable Detection inForce, LocalDate from) {
    return inForce == null
        ? new DetectionForm(true, null, null, from, null)
        : new DetectionForm(
            inForce.statistics(), inForce.colour(), inForce.runLength(), from, null);
  }

  /** The key of what is wrong; {@code null} where nothing is. */
  @Nullable String problem(LocalDate today) {
    if (validFrom == null || validFrom.isBefore(today)) {
      return "valid-from";
    }
    boolean beyond =
        runLength != null && (runLength < Detection.SHORTEST || runLength > Detection.LONGEST);
    return beyond ? "run-length" : null;
  }

  Detection detection(LocalDate from) {
    return new Detection(statistics == null || statistics, colour, runLength, from);
  }

  @Nullable String decidedBy() {
    return document == null || document.isBlank() ? null : document.strip();
  }
}
