package io.vigil.app.check;

import io.vigil.api.message.Rejection;
import io.vigil.api.selfcheck.CheckedItem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a step.
 *
 * @param at when it was done, such as {@code 2026-01-09T08:00:00Z}; {@code null} for now
 * @param text what was found, done, or why
 * @param item of the checklist
 * @param finding id of a finding
 * @param items of the checklist, looked at
 */
public record StepTold(
    @Nullable String at,
    @Nullable String text,
    @Nullable String item,
    @Nullable String finding,
    @Nullable List<CheckedItem> items) {
  private static final int LONGEST = 2_000;

  public static StepTold nothing() {
    return new StepTold(null, null, null, null, null);
  }

  Instant when(Clock clock) {
    return moment(at, clock);
  }

  /** A moment as written; now where it is not. */
  static Instant moment(@Nullable String at, Clock clock) {
    if (at == null || at.isBlank()) {
      return clock.instant();
    }
    try {
      return Instant.parse(at.strip());
    } catch (DateTimeException e) {
      throw Rejection.invalid(
          "'at' is '%s'; write a moment such as 2026-01-09T08:00:00Z.".formatted(at));
    }
  }

  String requiredText() {
    return required("text", text);
  }

  String requiredFinding() {
    return required("finding", finding);
  }

  List<CheckedItem> itemsOrNone() {
    List<CheckedItem> told = items;
    return told == null ? List.of() : told;
  }

  static String required(String field, @Nullable String value) {
    String text = optional(field, value);
    if (text == null) {
      throw Rejection.invalid("'%s' is missing.".formatted(field));
    }
    return text;
  }

  static @Nullable String optional(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > LONGEST) {
      throw Rejection.invalid(
          "'%s' has %d characters; write at most %d.".formatted(field, value.length(), LONGEST));
    }
    return value.strip();
  }
}
