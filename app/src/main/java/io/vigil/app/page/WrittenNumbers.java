package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as fields of forms have them; a field that is left blank says none. */
final class WrittenNumbers {
  private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}([.]\\d{1,6})?");

  private WrittenNumbers() {}

  /**
   * @throws Rejection if it cannot be read
   */
  static @Nullable Integer whole(String field, @Nullable String text) {
    String written = read(field, text, WHOLE);
    return written == null ? null : Integer.valueOf(written);
  }

  /**
   * @throws Rejection if it cannot be read
   */
  static @Nullable Double number(String field, @Nullable String text) {
    String written = read(field, text, NUMBER);
    return written == null ? null : Double.valueOf(written);
  }

  private static @Nullable String read(String field, @Nullable String text, Pattern pattern) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String written = text.strip();
    if (!pattern.matcher(written).matches()) {
      throw Rejection.invalid("field.number", "'%s' is '%s'; write a number.", field, text);
    }
    return written;
  }

  /** As a field shows it, so that it is read again as the same. */
  static String written(@Nullable Double number) {
    return number == null ? "" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
