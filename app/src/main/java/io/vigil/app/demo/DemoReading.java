package io.vigil.app.demo;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reading: a value, or numerator and denominator, or neither where nothing occurred. The same
 * control point, unit and period again at a later time is a correction.
 */
public record DemoReading(
    String controlPoint,
    String unit,
    String period,
    @Nullable BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    Instant recordedAt)
    implements DemoFact {

  /** True where the period is over and there was nothing to measure (本期无发生). */
  public boolean nothingOccurred() {
    return value == null && numerator == null;
  }

  static DemoReading of(String point, String unit, String period, double value, Instant at) {
    return new DemoReading(point, unit, period, BigDecimal.valueOf(value), null, null, at);
  }

  static DemoReading count(String point, String unit, String period, long count, Instant at) {
    return new DemoReading(point, unit, period, BigDecimal.valueOf(count), null, null, at);
  }

  static DemoReading ratio(
      String point, String unit, String period, long numerator, long denominator, Instant at) {
    BigDecimal part = BigDecimal.valueOf(numerator);
    return new DemoReading(point, unit, period, null, part, BigDecimal.valueOf(denominator), at);
  }

  static DemoReading nothing(String point, String unit, String period, Instant at) {
    return new DemoReading(point, unit, period, null, null, null, at);
  }
}
