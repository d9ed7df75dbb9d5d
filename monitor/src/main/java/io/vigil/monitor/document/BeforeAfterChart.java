package io.vigil.monitor.document;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value before each measure and the value after it; what is of one kind shares a scale. */
public record BeforeAfterChart(String key, String caption, String measure, List<Pair> pairs)
    implements Chart {

  public BeforeAfterChart {
    pairs = List.copyOf(pairs);
  }

  /**
   * @param after null when it is too early to tell
   * @param verdict in a few words, such as 有效
   * @param of what is measured, with its unit; null in reports that were kept without it
   */
  public record Pair(
      String name,
      BigDecimal before,
      @Nullable BigDecimal after,
      String verdict,
      @Nullable String of) {}
}
