package io.vigil.monitor.report.analysis;

import io.vigil.api.grading.Lines;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.FindIncidentMeasures;
import io.vigil.api.report.MakeIncidentReport;
import io.vigil.api.report.MakeIncidentReport.Breakdown;
import io.vigil.api.report.MakeIncidentReport.Year;
import io.vigil.api.report.ReportYears;
import io.vigil.api.rulebook.Category;
import io.vigil.api.rulebook.Clause;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.monitor.report.FigureReference;
import io.vigil.monitor.report.Recorded;
import io.vigil.monitor.report.UnitTree;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Concluded;
import io.vigil.monitor.report.figure.ConcludedKey;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.FigureKey;
import io.vigil.monitor.report.figure.Pool;
import io.vigil.monitor.report.statistics.Recurrence;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the report is made of.
 *
 * @param counted incidents by year, category and unit, tallies included
 * @param cases single cases with what was done
 * @param around these and those of the year before and after, among which the same is looked for
 * @param measures because of warnings
 * @param ruleBooks in force in the time of the report or now, the oldest first
 * @param teaching names of the categories of teaching
 * @param safety names of the categories of safety
 * @param answerBy day by which whoever answers for something says what they will do
 * @param earlier report of the same unit; {@code null} where none was frozen
 * @param parts years of which records tell only a part
 */
record Material(
    MakeIncidentReport.Result counted,
    Pool pool,
    UnitTree tree,
    Coverage coverage,
    Bases bases,
    List<FindIncidentMeasures.Item> cases,
    List<FindIncidentMeasures.Item> around,
    List<Measure> measures,
    List<RuleBook> ruleBooks,
    Set<String> teaching,
    Set<String> safety,
    LocalDate asOf,
    LocalDate answerBy,
    @Nullable Earlier earlier,
    Plans plans,
    PartYears parts) {

  /**
   * The last report of earlier years that was frozen.
   *
   * @param to its last year
   * @param rules by which its paragraphs were chosen, by their keys
   */
  record Earlier(String to, LocalDate frozenOn, Map<String, String> rules) {}

  /** Cases that may be told one by one. */
  List<FindIncidentMeasures.Item> shown() {
    return cases.stream().filter(item -> !item.sealed()).toList();
  }

  /** How many cases count and are not told. */
  long sealed() {
    return cases.size() - (long) shown().size();
  }

  /** The year of a case, written as another. */
  static String year(FindIncidentMeasures.Item item, String as) {
    return ReportYears.kind(as) == PeriodKind.CALENDAR_YEAR
        ? Integer.toString(item.occurredOn().getYear())
        : item.schoolYear();
  }

  String year(FindIncidentMeasures.Item item) {
    return year(item, counted.from());
  }

  boolean isByCalendar() {
    return ReportYears.kind(counted.from()) == PeriodKind.CALENDAR_YEAR;
  }

  /**
   * What a year is called where incidents stand under it: those of a part of a year are told one by
   * one.
   */
  String yearOfCases(Words words, String year) {
    return total(year) == null ? parts.name(words, year, Recorded.INCIDENTS) : words.year(year);
  }

  /** Why a year has no total: nobody reported it, or not by such years. */
  String withoutTotal(Words words, String year) {
    return words.text(counted.years().get(years().indexOf(year)).uncut() ? "uncut" : "missing");
  }

  List<String> years() {
    return counted.years().stream().map(Year::period).toList();
  }

  /** Incidents of a year; {@code null} in one without data. */
  @Nullable Long total(String year) {
    return counted.years().get(years().indexOf(year)).total();
  }

  /** Of those categories that occur, or of one of them where none does. */
  String reference(Set<String> categories, String year) {
    List<String> used =
        counted.byCategory().stream().map(Breakdown::code).filter(categories::contains).toList();
    return new FigureReference(
            FigureReference.Measure.TOTAL,
            year,
            counted.unit(),
            FigureKey.keys(used.isEmpty() ? List.of(categories.iterator().next()) : used))
        .text();
  }

  /** Incidents of some categories in each year; {@code null} in a year without data. */
  List<@Nullable Long> ofCategories(Set<String> categories) {
    List<Breakdown> rows =
        counted.byCategory().stream().filter(row -> categories.contains(row.code())).toList();
    return IntStream.range(0, years().size())
        .<@Nullable Long>mapToObj(place -> rows.isEmpty() ? none(place) : sum(rows, place))
        .toList();
  }

  /** No row of a category is a zero where others were reported by these categories. */
  private @Nullable Long none(int place) {
    boolean known =
        counted.byCategory().stream()
            .anyMatch(row -> teaching.contains(row.code()) || safety.contains(row.code()));
    return known && counted.years().get(place).total() != null ? Long.valueOf(0) : null;
  }

  private static @Nullable Long sum(List<Breakdown> rows, int place) {
    List<Long> known =
        rows.stream().map(row -> row.cells().get(place).total()).filter(Objects::nonNull).toList();
    return known.isEmpty() ? null : Long.valueOf(known.stream().mapToLong(Long::longValue).sum());
  }

  /**
   * Whether a year's incidents are all told one by one, so that clauses and influence are known.
   */
  boolean isTold(String year) {
    Long total = total(year);
    return total != null && total == single(year);
  }

  /** Single cases of a year, whether it is missing in the totals or not. */
  long single(String year) {
    return pool.year(Aggregate.COUNT, Counted.CASE, year, null).count();
  }

  /**
   * Years whose single cases are not all that was counted of them, or of which no total is known.
   */
  List<String> apart() {
    return years().stream()
        .filter(year -> !isTold(year) && (total(year) != null || single(year) > 0))
        .toList();
  }

  /** The rules with their versions and first days. */
  String rules(Sheet sheet) {
    return sheet.joined(
        ruleBooks.stream()
            .map(
                rules ->
                    sheet
                        .words()
                        .text("scope.rules.one", rules.title(), issued(sheet.words(), rules)))
            .toList());
  }

  /** By its number, its version and its first day, which rules from before the system have not. */
  static String issued(Words words, RuleBook rules) {
    return words.list(
        Stream.of(
                rules.document(),
                words.text("rules.version", rules.version()),
                rules.validFrom().isAfter(Lines.FROM_THE_START)
                    ? words.text("rules.from", words.date(rules.validFrom()))
                    : words.text("rules.before"))
            .filter(Objects::nonNull)
            .toList());
  }

  /** The clause by the rules that were in force on a day; {@code null} where these know it not. */
  @Nullable Clause clause(String code, LocalDate day) {
    return inForce(day)
        .flatMap(
            rules ->
                rules.clauses().stream().filter(clause -> clause.code().equals(code)).findFirst())
        .orElse(null);
  }

  Optional<RuleBook> inForce(LocalDate day) {
    return ruleBooks.reversed().stream()
        .filter(rules -> !rules.validFrom().isAfter(day))
        .findFirst();
  }

  /** By the newest rules that know it: what a later version dropped keeps its name. */
  String clauseName(String code, boolean chinese) {
    return ruleBooks.reversed().stream()
        .flatMap(rules -> rules.clauses().stream())
        .filter(clause -> clause.code().equals(code))
        .findFirst()
        .map(clause -> name(clause, chinese))
        .orElse(code);
  }

  /** As it was counted; in English by the name that the rules give it. */
  String categoryName(String category, boolean chinese) {
    return chinese
        ? category
        : ruleBooks.reversed().stream()
            .flatMap(rules -> rules.categories().stream())
            .filter(one -> one.isCalled(category))
            .findFirst()
            .map(Category::nameEn)
            .orElse(category);
  }

  private static String name(Clause clause, boolean chinese) {
    return chinese ? clause.name() : clause.nameEn();
  }

  String unitName(String unit) {
    String name = tree.name(unit);
    return name == null ? unit : name;
  }

  /** What is concluded of its measures, persons and cases. */
  Conclusions concluded() {
    return new Conclusions(cases, around, measures, pool, asOf);
  }

  /** The reference of how many something was concluded of. */
  String reference(Concluded what) {
    return new ConcludedKey(what, counted.from(), counted.to(), counted.unit()).text();
  }

  Recurrence recurrence() {
    return concluded().recurrence();
  }

  static Recurrence.Case recurrence(FindIncidentMeasures.Item item) {
    return new Recurrence.Case(
        item.clause(), item.unit(), item.occurredOn(), item.closedOn(), item.silent());
  }
}
