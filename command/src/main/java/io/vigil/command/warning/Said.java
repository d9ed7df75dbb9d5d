package io.vigil.command.warning;

import io.vigil.api.message.Rejection;
import io.vigil.api.warning.PlannedMeasure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is said with a step, and what is refused of it. */
final class Said {
  private static final int LONGEST = 2_000;

  private Said() {}

  /** What has to be said. */
  static String text(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw Rejection.invalid("field.missing", "'%s' is missing; write a sentence.", field);
    }
    if (value.length() > LONGEST) {
      throw Rejection.invalid(
          "field.too-long",
          "'%s' has %d characters; write no more than %d.",
          field,
          value.length(),
          LONGEST);
    }
    return value.strip();
  }

  static @Nullable String orNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Somebody answers for a measure, from the day on which it is planned. */
  static void measure(PlannedMeasure measure, LocalDate day) {
    text("text", measure.text());
    if (measure.person() == null && measure.unit() == null) {
      throw Rejection.invalid(
          "warning.nobody",
          "Nobody answers for the measure '%s'; name a 'person' or a 'unit'.",
          measure.text());
    }
    if (measure.due().isBefore(day)) {
      throw Rejection.invalid(
          "warning.due",
          "'due' is %s, before the day on which it was planned (%s); write a later day.",
          measure.due(),
          day);
    }
  }
}
