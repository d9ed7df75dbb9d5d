package io.vigil.app.demo.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A self-check (自查自纠) of the college by year, or of a teaching unit by term.
 *
 * @param period calendar year or term
 * @param due last day on which it is in time
 * @param doneAt {@code null} where it was never done, or is not done yet
 */
public record DemoSelfCheck(
    String unit,
    String area,
    String period,
    LocalDate due,
    @Nullable Instant doneAt,
    List<DemoFinding> findings) {

  public boolean isInTime() {
    return doneAt != null && !CaseDays.dayOf(doneAt).isAfter(due);
  }

  public boolean isLate() {
    return doneAt != null && !isInTime();
  }
}
