package io.vigil.monitor.report.analysis;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.report.Recorded;
import io.vigil.monitor.report.RecordedSince;
import io.vigil.monitor.report.WholeYears;
import io.vigil.monitor.report.text.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Years of which records tell only a part, since they begin within it, or nothing, since they begin
 * later.
 */
final class PartYears {
  private static final String LAST = "12";

  private final RecordedSince since;
  private final Map<Kind, Optional<LocalDate>> begun = new HashMap<>();

  private record Kind(Recorded what, @Nullable String key) {}

  PartYears(RecordedSince since) {
    this.since = since;
  }

  /** Whether a year is told from its first month on. */
  boolean isWhole(Recorded what, String year) {
    return isWhole(what, null, year);
  }

  private boolean isWhole(Recorded what, @Nullable String key, String year) {
    return WholeYears.isWhole(begun(what, key), year);
  }

  /** Whether a year was over before the first record: what is not there of it is no zero. */
  boolean isBefore(Recorded what, String year) {
    return WholeYears.isBefore(begun(what, null), year);
  }

  /** A figure of the year; a dash where it was over before the first record. */
  Cell known(Cell figure, String year, Recorded what) {
    return isBefore(what, year) ? new Cell.Number(null, Words.NONE, null) : figure;
  }

  /** Years of either kind whose coverage by zero reports may be held against that of others. */
  List<String> covered(List<String> years) {
    LocalDate owed = begun(Recorded.ZERO_REPORTS, null);
    return years.stream().filter(year -> WholeYears.isWhole(owed, year)).toList();
  }

  /** The year, with the months from which on records tell of it where they do not tell of all. */
  String name(Words words, String year, Recorded what) {
    return marked(words, words.year(year), months(year, what, null));
  }

  /**
   * The same of one of several that did not begin together.
   *
   * @param key which of them
   */
  String name(Words words, String year, Recorded what, String key) {
    return marked(words, words.year(year), months(year, what, key));
  }

  /** The same of a figure of the year; a dash where it was over before the first record. */
  String figure(Words words, String figure, String year, Recorded what) {
    return isBefore(what, year) ? Words.NONE : marked(words, figure, months(year, what, null));
  }

  /** The same of a figure in a table; what is not known tells of no months. */
  Cell figure(Words words, Cell cell, String year, Recorded what) {
    return known(cell, year, what) instanceof Cell.Number number
            && !number.shown().equals(Words.NONE)
        ? new Cell.Number(
            number.value(), figure(words, number.shown(), year, what), number.reference())
        : known(cell, year, what);
  }

  /** Which of some years are told in part, to stand after a sum of them; empty where none is. */
  String among(Words words, List<String> years, Recorded what) {
    return years.stream()
        .flatMap(
            year ->
                months(year, what, null).stream()
                    .map(month -> words.text(part("years.part", month), words.year(year), month)))
        .findFirst()
        .orElse("");
  }

  private static String marked(Words words, String text, Optional<String> month) {
    return month.map(from -> words.text(part("year.part", from), text, from)).orElse(text);
  }

  /** From the last month on is that month alone. */
  private static String part(String key, String month) {
    return month.equals(LAST) ? key + ".last" : key;
  }

  private Optional<String> months(String year, Recorded what, @Nullable String key) {
    return isWhole(what, key, year)
        ? Optional.empty()
        : Optional.ofNullable(begun(what, key))
            .filter(day -> Integer.toString(day.getYear()).equals(year))
            .map(day -> Integer.toString(day.getMonthValue()));
  }

  private @Nullable LocalDate begun(Recorded what, @Nullable String key) {
    return begun
        .computeIfAbsent(
            new Kind(what, key), one -> Optional.ofNullable(since.first(one.what(), one.key())))
        .orElse(null);
  }
}
