package io.vigil.app.diagnosis;

import io.vigil.api.message.Rejection;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads what people say of a step. */
final class Told {
  private static final int LONGEST = 2_000;

  private Told() {}

  /** A moment as written; now where it is not. */
  static Instant moment(@Nullable String at, Clock clock) {
    if (at == null || at.isBlank()) {
      return clock.instant();
    }
    try {
      return Instant.parse(at.strip());
    } catch (DateTimeException e) {
      throw Rejection.invalid(
          "moment.unreadable", "'at' is '%s'; write a moment such as 2026-01-09T08:00:00Z.", at);
    }
  }

  static String required(String field, @Nullable String value) {
    String text = optional(field, value);
    if (text == null) {
      throw Rejection.invalid("field.missing", "'%s' is missing.", field);
    }
    return text;
  }

  static @Nullable String optional(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > LONGEST) {
      throw Rejection.invalid(
          "field.too-long",
          "'%s' has %d characters; write at most %d.",
          field,
          value.length(),
          LONGEST);
    }
    return value.strip();
  }
}
