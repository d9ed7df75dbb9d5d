package io.vigil.app.demo.cases;

import io.vigil.app.demo.Table;
import java.time.LocalDate;
import java.util.List;

/**
 * A quality standard of the college.
 *
 * @param owner unit that keeps it
 * @param revised last revision
 */
public record DemoStandard(String group, String name, String owner, LocalDate revised) {
  private static final int YEARS_VALID = 3;
  private static final int DAYS_TO_SPARE = 10;

  static List<DemoStandard> all() {
    return Table.of("cases/standards.csv").rows().stream()
        .map(
            row ->
                new DemoStandard(
                    row.text("group"),
                    row.text("standard"),
                    row.text("owner"),
                    LocalDate.parse(row.text("revised"))))
        .toList();
  }

  /** When the version before was put in force: it was revised some days before that was due. */
  public LocalDate before() {
    LocalDate day = revised.minusYears(YEARS_VALID).plusDays(DAYS_TO_SPARE);
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }

  /** Of the version before. */
  public LocalDate dueBefore() {
    return before().plusYears(YEARS_VALID);
  }

  public LocalDate revisionDue() {
    return revised.plusYears(YEARS_VALID);
  }

  public boolean isOverdueOn(LocalDate day) {
    return day.isAfter(revisionDue());
  }
}
