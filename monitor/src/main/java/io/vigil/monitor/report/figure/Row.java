package io.vigil.monitor.report.figure;

import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.ReportYears;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is counted.
 *
 * @param type of the fact
 * @param eventId event that it rests on; {@code null} where what was due is missing
 * @param unit concerned
 * @param key what it is grouped by
 * @param what in the words of the store
 * @param rules version of the rules by which it was judged
 */
public record Row(
    String type,
    @Nullable String eventId,
    String unit,
    @Nullable String unitName,
    String period,
    LocalDate day,
    String schoolYear,
    @Nullable String key,
    @Nullable String what,
    @Nullable String category,
    @Nullable String severity,
    double value,
    @Nullable Instant recordedAt,
    @Nullable String importId,
    @Nullable String fileName,
    @Nullable Long line,
    @Nullable String rules) {

  /** The school year or calendar year that it lies in, whichever a year is that is written so. */
  String yearAs(String code) {
    return ReportYears.kind(code) == PeriodKind.CALENDAR_YEAR
        ? Integer.toString(day.getYear())
        : schoolYear;
  }

  /** The same fact, of which something else is told. */
  public Row told(String type, @Nullable String what, double value) {
    return new Row(
        type,
        eventId,
        unit,
        unitName,
        period,
        day,
        schoolYear,
        key,
        what,
        category,
        severity,
        value,
        recordedAt,
        importId,
        fileName,
        line,
        rules);
  }
}
