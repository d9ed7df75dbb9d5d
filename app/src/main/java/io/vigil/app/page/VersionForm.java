package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The next version of a setting as it stands in the fields of a form, and the version it rests on.
 *
 * @param <V> what names a version
 */
abstract sealed class VersionForm<V> permits CalendarForm, RuleBookForm {
  static final String BASED_ON = "basedOn";

  final Map<String, String> fields;

  VersionForm(Map<String, String> fields) {
    this.fields = fields;
  }

  /**
   * The version that the form showed; {@code null} before it showed one.
   *
   * @throws Rejection if none can be so called
   */
  abstract @Nullable V basedOn();

  /** All fields as they were sent, those that were not empty. */
  final Map<String, String> filled() {
    Map<String, String> filled = new LinkedHashMap<>(fields);
    filled.values().removeIf(String::isBlank);
    filled.remove("_csrf");
    return filled;
  }

  final String text(String name) {
    return Objects.requireNonNullElse(fields.get(name), "").strip();
  }

  final @Nullable String orNull(String name) {
    String text = text(name);
    return text.isEmpty() ? null : text;
  }

  /**
   * @param label what people call the field
   */
  final LocalDate date(String name, String label) {
    String written = text(name);
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException e) {
      throw Rejection.invalid(
          "field.no-date", "'%s' is '%s'; write a date such as 2026-11-20.", label, written);
    }
  }

  /**
   * @param label what people call the field
   */
  final int number(String name, String label) {
    String written = text(name);
    try {
      return Integer.parseInt(written);
    } catch (NumberFormatException e) {
      throw Rejection.invalid(
          "field.no-whole-number", "'%s' is '%s'; write a whole number.", label, written);
    }
  }
}
