package io.vigil.app.check;

import io.vigil.api.selfcheck.CheckedItem;
import io.vigil.app.casework.Said;
import java.time.Clock;
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
  public static StepTold nothing() {
    return new StepTold(null, null, null, null, null);
  }

  Instant when(Clock clock) {
    return moment(at, clock);
  }

  /** A moment as written; now where it is not. */
  static Instant moment(@Nullable String at, Clock clock) {
    return Said.moment(at, clock);
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
    return Said.required(field, value);
  }

  static @Nullable String optional(String field, @Nullable String value) {
    return Said.optional(field, value);
  }
}
