package io.vigil.api.reading;

import io.vigil.api.grading.Colour;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The readings of a series whose periods begin from {@code from} to {@code to}, in order. */
public record FindReadings(
    String controlPoint, String unit, @Nullable LocalDate from, @Nullable LocalDate to) {

  public record Result(List<Item> items) {}

  /** {@code value} is {@code null} where nothing occurred; {@code colour} by the lines alone. */
  public record Item(
      String period,
      @Nullable Double value,
      @Nullable Double numerator,
      @Nullable Double denominator,
      @Nullable Colour colour,
      @Nullable Double target,
      @Nullable Double standard,
      @Nullable Double warning,
      Instant recordedAt) {}
}
