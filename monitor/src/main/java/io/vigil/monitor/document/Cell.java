package io.vigil.monitor.document;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One cell of a table. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "cell")
public sealed interface Cell {

  /** What a reader sees. */
  String shown();

  static Cell text(String text) {
    return new Text(text);
  }

  /** A figure that is shown as it is. */
  static Cell number(long value, @Nullable String reference) {
    return new Number(BigDecimal.valueOf(value), Long.toString(value), reference);
  }

  record Text(String text) implements Cell {

    @Override
    public String shown() {
      return text;
    }
  }

  /**
   * @param value the exact figure; null when there is none, and {@code shown} says why
   * @param shown as it is to be read: rounded, with its sign
   * @param reference where the figure comes from, for {@code /api/figures/…}
   */
  record Number(@Nullable BigDecimal value, String shown, @Nullable String reference)
      implements Cell {}

  /**
   * Between what a figure lies, such as a confidence interval.
   *
   * @param low the exact lower end
   * @param high the exact upper end
   * @param shown both as they are to be read
   * @param reference where the figure between them comes from
   */
  record Interval(BigDecimal low, BigDecimal high, String shown, @Nullable String reference)
      implements Cell {}
}
