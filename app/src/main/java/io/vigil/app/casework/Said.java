package io.vigil.app.casework;

import io.vigil.api.message.Rejection;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what somebody says of a step, and says what is wrong with it. */
public final class Said {
  private static final int LONGEST = 2_000;

  private Said() {}

  /** When something was done, as written under {@code at}; now where it is not. */
  public static Instant moment(@Nullable String at, Clock clock) {
    return moment("at", at, clock);
  }

  /** A moment as written; now where it is not. */
  public static Instant moment(String field, @Nullable String moment, Clock clock) {
    if (moment == null || moment.isBlank()) {
      return clock.instant();
    }
    try {
      return Instant.parse(moment.strip());
    } catch (DateTimeException e) {
      throw Rejection.invalid(
          "moment.unreadable",
          "'%s' is '%s'; write a moment such as 2026-01-09T08:00:00Z.",
          field,
          moment);
    }
  }

  public static String required(String field, @Nullable String value) {
    String text = optional(field, value);
    if (text == null) {
      throw Rejection.invalid("field.missing", "'%s' is missing.", field);
    }
    return text;
  }

  public static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw Rejection.invalid("field.missing", "'%s' is missing.", field);
    }
    return value;
  }

  public static @Nullable String optional(String field, @Nullable String value) {
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

  public static <E extends Enum<E>> E choice(String field, @Nullable String value, Class<E> type) {
    String wanted = required(field, value).toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                Rejection.invalid(
                    "field.one-of", "'%s' is '%s'; write one of %s.", field, value, names(type)));
  }

  private static String names(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(", "));
  }
}
