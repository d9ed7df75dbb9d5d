package io.vigil.app.demo.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a teaching unit owes about incidents of one month (零报告), a zero included.
 *
 * @param due last day on which it is in time
 * @param incidents as reported
 * @param deliveredAt {@code null} where it never came
 */
public record DemoZeroReport(
    String unit, YearMonth month, LocalDate due, long incidents, @Nullable Instant deliveredAt) {

  public boolean isMissing() {
    return deliveredAt == null;
  }
}
