package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import org.jspecify.annotations.Nullable;

/** Yes and no as fields of forms have them. */
final class WrittenAnswers {
  private WrittenAnswers() {}

  /**
   * @return {@code null} where nothing was said
   * @throws Rejection if it is neither
   */
  static @Nullable Boolean yesNo(String field, @Nullable String text) {
    return switch (text == null ? "" : text.strip()) {
      case "" -> null;
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default ->
          throw Rejection.invalid(
              "field.one-of", "'%s' is '%s'; write one of %s.", field, text, "true, false");
    };
  }
}
