package io.vigil.monitor.report;

import io.vigil.api.report.MakeIncidentReport.Breakdown;
import io.vigil.api.report.MakeIncidentReport.Change;
import io.vigil.api.report.MakeIncidentReport.Note;
import io.vigil.api.report.MakeIncidentReport.Verdict;
import io.vigil.api.report.MakeIncidentReport.Year;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sentences under the tables: keys of the message bundles with their arguments, each from one
 * rule.
 */
final class ReportNotes {
  private static final long FEW = 50;

  private final List<Year> years;
  private final List<Change> changes;
  private final List<Breakdown> units;
  private final Judgement judgement;
  private final boolean calendarYearsLeftOut;

  ReportNotes(
      List<Year> years,
      List<Change> changes,
      List<Breakdown> units,
      Judgement judgement,
      boolean calendarYearsLeftOut) {
    this.years = years;
    this.changes = changes;
    this.units = units;
    this.judgement = judgement;
    this.calendarYearsLeftOut = calendarYearsLeftOut;
  }

  List<Note> sentences() {
    return Stream.of(
            eachYear("report.note.year-missing", year -> year.total() == null && !year.uncut()),
            eachYear("report.note.year-uncut", year -> year.total() == null && year.uncut()),
            eachYear("report.note.students-missing", year -> year.students() == null),
            eachYear(
                "report.note.coverage-unknown",
                year -> year.total() != null && year.coverage() == null),
            Stream.of(course()),
            changes.stream().filter(c -> c.verdict() != Verdict.UNKNOWN).map(this::change),
            Stream.of(new Note("report.note.few", List.of())).filter(note -> isFew()),
            Stream.of(new Note("report.note.calendar-years-left-out", List.of()))
                .filter(note -> calendarYearsLeftOut))
        .flatMap(notes -> notes)
        .toList();
  }

  private Note course() {
    String key =
        !judgement.isComplete()
            ? "report.note.incomplete"
            : !judgement.isComparable()
                ? "report.note.not-comparable"
                : judgement.fallsEveryYear()
                    ? "report.note.falls-every-year"
                    : "report.note.does-not-fall-every-year";
    return new Note(key, years.stream().map(year -> String.valueOf(year.total())).toList());
  }

  private Stream<Note> eachYear(String key, Predicate<Year> which) {
    return years.stream().filter(which).map(year -> new Note(key, List.of(year.period())));
  }

  private boolean isFew() {
    return years.stream().anyMatch(year -> year.total() != null && year.total() < FEW);
  }

  private Note change(Change change) {
    List<String> silent = change.verdict() == Verdict.NOT_COMPARABLE ? silent(change) : List.of();
    return silent.isEmpty()
        ? verdict(change)
        : new Note(
            "report.note.change-not-comparable-silent",
            Stream.concat(Stream.of(change.from(), change.to()), silent.stream()).toList());
  }

  /** Units that reported in the first of the two years and not in the second. */
  private List<String> silent(Change change) {
    int before = place(change.from());
    int after = place(change.to());
    return units.stream()
        .filter(unit -> unit.cells().get(before).total() != null)
        .filter(unit -> unit.cells().get(after).total() == null)
        .map(unit -> Objects.requireNonNullElse(unit.name(), unit.code()))
        .toList();
  }

  private int place(String schoolYear) {
    return years.stream().map(Year::period).toList().indexOf(schoolYear);
  }

  private static Note verdict(Change change) {
    String verdict = change.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Note(
        "report.note.change-" + verdict,
        List.of(
            change.from(),
            change.to(),
            rounded(change.rateRatio()),
            rounded(change.low()),
            rounded(change.high())));
  }

  private static String rounded(@Nullable Double number) {
    return number == null ? "∞" : String.format(Locale.ROOT, "%.3f", number);
  }
}
