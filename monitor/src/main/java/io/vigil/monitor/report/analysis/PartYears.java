package io.vigil.monitor.report.analysis;

import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.ReportYears;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Pool;
import io.vigil.monitor.report.text.Words;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Calendar years of which records tell only a part, since they begin within it; school years are
 * those in which a college begins to keep records.
 */
record PartYears(Pool pool) {

  /** Whether a year is told from its first month on. */
  boolean isWhole(Counted counted, String year) {
    if (ReportYears.kind(year) != PeriodKind.CALENDAR_YEAR) {
      return true;
    }
    LocalDate begun = pool.begun(counted);
    return begun != null && begun.isBefore(LocalDate.of(Integer.parseInt(year), 2, 1));
  }

  /** The year, with the months from which on records tell of it where they do not tell of all. */
  String name(Words words, String year, Collection<Counted> counted) {
    String name = words.year(year);
    return months(year, counted).map(month -> words.text("year.part", name, month)).orElse(name);
  }

  /** The same of a figure of the year. */
  String figure(Words words, String figure, String year, Counted counted) {
    return months(year, List.of(counted))
        .map(month -> words.text("year.part", figure, month))
        .orElse(figure);
  }

  private Optional<String> months(String year, Collection<Counted> counted) {
    return counted.stream()
        .filter(one -> !isWhole(one, year))
        .flatMap(one -> Stream.ofNullable(pool.begun(one)))
        .filter(day -> Integer.toString(day.getYear()).equals(year))
        .min(Comparator.naturalOrder())
        .map(day -> Integer.toString(day.getMonthValue()));
  }
}
