package io.vigil.monitor.report.analysis;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.calendar.FindCalendar;
import io.vigil.api.message.Rejection;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.FindReports;
import io.vigil.api.report.MakeIncidentReport;
import io.vigil.api.report.ReportCategories;
import io.vigil.api.report.ReportKind;
import io.vigil.api.report.ReportYears;
import io.vigil.api.rulebook.FindRuleBook;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.monitor.report.IncidentReports;
import io.vigil.monitor.report.RecordedSince;
import io.vigil.monitor.report.ReportData;
import io.vigil.monitor.report.UnitTree;
import io.vigil.monitor.report.figure.Pool;
import io.vigil.monitor.report.figure.RowReader;
import io.vigil.monitor.report.text.ReportJson;
import io.vigil.monitor.report.text.ReportModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gathers what the analysis is made of from the published views. */
@Component
class MaterialReader {
  private static final long PATIENCE_SECONDS = 30;
  private static final List<String> QUANTITIES = List.of("STUDENTS", "STAFF", "CLASS_HOURS");

  private final IncidentReports reports;
  private final ReportData data;
  private final RecordedSince since;
  private final RowReader rows;
  private final ConclusionReader conclusions;
  private final PlanReader plans;
  private final QueryGateway queries;
  private final Settings settings;

  MaterialReader(
      IncidentReports reports,
      ReportData data,
      RecordedSince since,
      RowReader rows,
      ConclusionReader conclusions,
      PlanReader plans,
      QueryGateway queries,
      Settings settings) {
    this.reports = reports;
    this.data = data;
    this.since = since;
    this.rows = rows;
    this.conclusions = conclusions;
    this.plans = plans;
    this.queries = queries;
    this.settings = settings;
  }

  /**
   * What a college sets.
   *
   * @param toleratedDrop percentage points by which coverage may fall
   */
  @Component
  record Settings(
      ReportCategories categories,
      @Value("${vigil.report.coverage-drop-percentage-points:2}") double toleratedDrop,
      AnswerLimit answer) {}

  /**
   * @param language of the document, by which units are called
   */
  Material read(MakeIncidentReport query, Locale language) {
    MakeIncidentReport.Result counted = reports.make(query);
    if (counted.years().stream().allMatch(year -> year.total() == null)) {
      throw Rejection.invalid(
          "report.no-data",
          "There are no incidents, and no reports of none, from %s to %s; choose years with data.",
          query.from(),
          query.to());
    }
    UnitTree tree = data.units().in(language);
    List<String> years = counted.years().stream().map(MakeIncidentReport.Year::period).toList();
    var pool = new Pool(rows, tree, query.from(), query.to(), query.unit());
    var parts = new PartYears(since);
    LocalDate today = rows.today();
    Conclusions concluded =
        conclusions.read(query.from(), query.to(), query.unit(), language, pool);
    return new Material(
        counted,
        pool,
        tree,
        new Coverage(pool, parts.covered(years), settings.toleratedDrop() / 100),
        bases(tree, years, query.unit()),
        concluded.cases(),
        concluded.around(),
        concluded.measures(),
        ruleBooks(first(query.from()), today),
        settings.categories().teaching(),
        settings.categories().safety(),
        today,
        settings.answer().after(today, calendar(), rows.zone()),
        earlier(query),
        plans.read(first(query.from()), last(query.to()), query.unit()),
        parts);
  }

  /** With the days off, which the terms of reports have not. */
  private AcademicCalendar calendar() {
    return ask(new FindCalendar(), FindCalendar.Result.class).calendar();
  }

  /** The latest of those that tell of the same unit and end before. */
  private Material.@Nullable Earlier earlier(MakeIncidentReport query) {
    return ask(new FindReports(null), FindReports.Result.class).items().stream()
        .filter(item -> item.kind() == ReportKind.INCIDENTS && item.frozenAt() != null)
        .filter(item -> Objects.equals(item.unit(), query.unit()))
        .filter(item -> ReportYears.kind(item.to()) == ReportYears.kind(query.to()))
        .filter(item -> item.to().compareTo(query.to()) < 0)
        .max(Comparator.comparing(FindReports.Item::to).thenComparing(MaterialReader::frozen))
        .flatMap(this::earlier)
        .orElse(null);
  }

  private Optional<Material.Earlier> earlier(FindReports.Item item) {
    return ask(new FindReports(item.reportId()), FindReports.Result.class).items().stream()
        .findFirst()
        .map(
            found ->
                new Material.Earlier(
                    found.to(),
                    LocalDate.ofInstant(frozen(found), rows.zone()),
                    rules(ReportJson.read(Objects.requireNonNull(found.model())))));
  }

  private static Map<String, String> rules(ReportModel model) {
    return model.bases().stream()
        .collect(
            Collectors.toMap(ReportModel.Basis::paragraph, ReportModel.Basis::rule, (a, b) -> a));
  }

  private static Instant frozen(FindReports.Item item) {
    return Objects.requireNonNull(item.frozenAt());
  }

  /** Those that were in force from a day on until today. */
  private List<RuleBook> ruleBooks(LocalDate first, LocalDate today) {
    FindRuleBook.Result known = ask(new FindRuleBook(today), FindRuleBook.Result.class);
    List<FindRuleBook.Version> begun =
        known.versions().stream()
            .filter(version -> !version.validFrom().isAfter(today))
            .sorted(Comparator.comparing(FindRuleBook.Version::validFrom))
            .toList();
    List<RuleBook> books =
        IntStream.range(0, begun.size())
            .filter(
                place ->
                    place == begun.size() - 1 || begun.get(place + 1).validFrom().isAfter(first))
            .mapToObj(place -> version(begun.get(place).version(), today))
            .toList();
    return books.isEmpty() ? List.of(known.inForce()) : books;
  }

  private RuleBook version(String version, LocalDate today) {
    return ask(new FindRuleBook(today, version), FindRuleBook.Result.class).inForce();
  }

  private LocalDate first(String year) {
    return data.calendar().range(ReportYears.year(year)).first();
  }

  private LocalDate last(String year) {
    return data.calendar().range(ReportYears.year(year)).last();
  }

  private Bases bases(UnitTree tree, List<String> years, @Nullable String unit) {
    var bases = new Bases(tree, unit);
    for (String quantity : QUANTITIES) {
      years.stream()
          .filter(year -> isKnown(quantity, year))
          .forEach(
              year ->
                  bases.put(
                      quantity,
                      year,
                      data.base(quantity, ReportYears.counted(ReportYears.year(year)))));
    }
    return bases;
  }

  /** Class hours are taught all year long: nobody knows how many of them a part of it had. */
  private static boolean isKnown(String quantity, String year) {
    return !quantity.equals(Bases.Teaching.CLASS_HOURS.name())
        || ReportYears.kind(year) == PeriodKind.SCHOOL_YEAR;
  }

  private <R> R ask(Object question, Class<R> answer) {
    return queries.query(question, answer).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }
}
