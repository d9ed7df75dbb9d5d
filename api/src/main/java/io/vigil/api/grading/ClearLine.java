package io.vigil.api.grading;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a warning of the lines clears: some way inside them, so that values that waver about a line
 * do not end a warning and raise it again (hysteresis, as of a Schmitt trigger). It never lies
 * beyond the target, nor beyond the middle of a range that has none: a value there clears, whatever
 * the margin.
 */
public final class ClearLine {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private ClearLine() {}

  /**
   * The value from which on a warning of the lines clears, in the unit of measure.
   *
   * @param value one inside the lines, in the unit of measure
   * @return {@code null} where the value is far enough inside, or the rule asks for no margin
   */
  public static @Nullable Double ahead(JudgingRule rule, double value) {
    Lines lines = rule.lines();
    if (lines == null || rule.clearMargin() == 0) {
      return null;
    }
    List<Side> sides = Side.of(rule.direction(), lines);
    Double best = lines.target() == null ? middle(sides) : lines.target();
    for (Side side : sides) {
      Double clears = clears(side, rule.clearMargin(), best);
      if (side.passes(value, clears)) {
        return clears;
      }
    }
    return null;
  }

  private static @Nullable Double clears(Side side, double margin, @Nullable Double best) {
    Double line = side.first();
    if (line == null) {
      return null;
    }
    BigDecimal way = BigDecimal.valueOf(margin).multiply(BigDecimal.valueOf(side.sign()));
    double clear = BigDecimal.valueOf(line).subtract(way).doubleValue();
    return best != null && side.passes(best, clear) ? best : Double.valueOf(clear);
  }

  private static @Nullable Double middle(List<Side> sides) {
    Double low = sides.isEmpty() ? null : sides.getFirst().first();
    Double high = sides.isEmpty() ? null : sides.getLast().first();
    return sides.size() < 2 || low == null || high == null
        ? null
        : BigDecimal.valueOf(low).add(BigDecimal.valueOf(high)).multiply(HALF).doubleValue();
  }
}
