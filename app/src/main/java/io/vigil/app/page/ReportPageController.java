package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.FindFigure;
import io.vigil.api.report.MakeIncidentReport;
import io.vigil.api.report.ReportKind;
import io.vigil.api.report.ReportYears;
import io.vigil.app.report.AnalysisYears;
import io.vigil.app.report.DocumentAnswers;
import io.vigil.app.report.RecordedYears;
import io.vigil.app.report.ReportDesk;
import io.vigil.app.rest.IncidentReports;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.ReportWords;
import io.vigil.monitor.report.text.ReportModel;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The three-year incident report, and what stands behind its figures. */
@Controller
@ForOffice
class ReportPageController {
  private static final int CHOICES = 16;
  private static final int EVENTS = 200;

  private final IncidentReports reports;
  private final UnitTree tree;
  private final CollegeCalendar calendar;
  private final Periods periods;
  private final ReportWords words;
  private final FigureViews figures;
  private final DocumentAnswers files;
  private final ReportDesk desk;
  private final AnalysisYears years;
  private final RecordedYears recorded;

  ReportPageController(
      IncidentReports reports,
      UnitTree tree,
      CollegeCalendar calendar,
      Periods periods,
      ReportWords words,
      FigureViews figures,
      DocumentAnswers files,
      ReportDesk desk,
      AnalysisYears years,
      RecordedYears recorded) {
    this.reports = reports;
    this.tree = tree;
    this.calendar = calendar;
    this.periods = periods;
    this.words = words;
    this.figures = figures;
    this.files = files;
    this.desk = desk;
    this.years = years;
    this.recorded = recorded;
  }

  /** Three years to choose, named by the first and last. */
  record Choice(String from, String to, String name) {}

  /** Those of a kind. */
  record Choices(PeriodKind kind, List<Choice> spans) {}

  @GetMapping("/reports/incidents")
  String incidents(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String from,
      @RequestParam @Nullable String to,
      @RequestParam @Nullable String unit,
      Model model,
      Locale locale) {
    List<Choices> choices = choices(locale);
    Choice choice = chosen(choices, from, to);
    MakeIncidentReport.Result report = reports.report(person, choice.from(), choice.to(), unit);
    model.addAttribute("choices", choices);
    model.addAttribute("choice", choice);
    model.addAttribute("unit", report.unit() == null ? "" : report.unit());
    model.addAttribute("units", tree.choices(person, report.unit()));
    model.addAttribute("report", report);
    model.addAttribute(
        "notes", report.notes().stream().map(note -> words.sentence(locale, note)).toList());
    model.addAttribute("wholeCollege", person.seesEverything());
    boolean hasData = report.years().stream().anyMatch(year -> year.total() != null);
    model.addAttribute("hasData", hasData);
    model.addAttribute("parts", hasData ? parts(person, report, locale) : List.of());
    model.addAttribute("kept", kept(person, locale));
    model.addAttribute("office", person.is(Role.ADMIN, Role.QUALITY_OFFICE));
    return "incident-report";
  }

  /** The latest where nobody chose; other years than those that were asked for are never shown. */
  private static Choice chosen(List<Choices> choices, @Nullable String from, @Nullable String to) {
    List<Choice> spans = choices.stream().flatMap(kind -> kind.spans().stream()).toList();
    return spans.stream()
        .filter(span -> isAskedFor(from, span.from()) && isAskedFor(to, span.to()))
        .findFirst()
        .orElseThrow(
            () ->
                Rejection.invalid(
                    "report.span",
                    "There is no analysis of '%s' to '%s'; choose one of %s.",
                    Objects.requireNonNullElse(from, ""),
                    Objects.requireNonNullElse(to, ""),
                    spans.stream().map(Choice::name).collect(Collectors.joining("; "))));
  }

  private static boolean isAskedFor(@Nullable String year, String offered) {
    return year == null || year.isBlank() || year.strip().equals(offered);
  }

  private List<DocumentViews.Part> parts(
      SignedIn person, MakeIncidentReport.Result report, Locale locale) {
    var wanted = new ReportDesk.Wanted(report.from(), report.to(), report.unit());
    ReportModel model = desk.analysis(person, wanted, locale, false);
    return DocumentViews.of(model.document(), model);
  }

  private List<KeptReportPage.Line> kept(SignedIn person, Locale locale) {
    return desk.list(person).stream()
        .filter(item -> item.kind() == ReportKind.INCIDENTS)
        .map(item -> KeptReportPage.line(item, periods, calendar.zone(), locale))
        .toList();
  }

  @GetMapping("/reports/incidents/file")
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam @Nullable String unit,
      @RequestParam String format,
      Locale locale) {
    reports.check(from, to);
    var wanted = new ReportDesk.Wanted(from, to, unit);
    return files.answer(
        desk.analysis(person, wanted, locale, false).document(),
        PaperFileController.format(format));
  }

  @GetMapping("/figures/{reference}")
  String figure(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String reference,
      @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String referer,
      Model model,
      Locale locale) {
    FindFigure.Result found = reports.figure(person, reference, EVENTS);
    FigureViews.View view = figures.of(locale, found);
    model.addAttribute("figure", found);
    model.addAttribute("view", view);
    model.addAttribute("origin", FigureHome.of(referer, reference, report(view, locale)));
    return "figure";
  }

  private String report(FigureViews.View view, Locale locale) {
    return UriComponentsBuilder.fromPath("/reports/incidents")
        .queryParamIfPresent("from", first(view.year(), locale))
        .queryParamIfPresent("unit", Optional.ofNullable(view.unit()))
        .build()
        .toUriString();
  }

  /** First year of the newest report that shows a year; empty where none does. */
  private Optional<String> first(String year, Locale locale) {
    return spans(locale, ReportYears.kind(year)).stream()
        .map(Choice::from)
        .filter(from -> from.compareTo(year) <= 0)
        .findFirst();
  }

  private Period complete(PeriodKind kind) {
    return AnalysisYears.complete(kind, calendar.terms(), calendar.today());
  }

  /**
   * Years that are over, newest first; those of the kind that the college has set before others.
   */
  private List<Choices> choices(Locale locale) {
    return Stream.of(PeriodKind.SCHOOL_YEAR, PeriodKind.CALENDAR_YEAR)
        .sorted(Comparator.comparing(kind -> kind != years.kind()))
        .map(kind -> new Choices(kind, spans(locale, kind)))
        .toList();
  }

  private List<Choice> spans(Locale locale, PeriodKind kind) {
    int newest = ReportYears.number(complete(kind));
    List<Period> first =
        IntStream.range(0, CHOICES)
            .mapToObj(back -> ReportYears.year(kind, newest - back))
            .map(last -> AnalysisYears.endingWith(last).first())
            .toList();
    return recorded.of(first).stream()
        .map(year -> ReportYears.year(kind, ReportYears.number(year) + AnalysisYears.YEARS - 1))
        .map(AnalysisYears::endingWith)
        .map(span -> choice(locale, span))
        .toList();
  }

  private Choice choice(Locale locale, AnalysisYears.Span span) {
    String first = span.first().code();
    String last = span.last().code();
    PeriodKind kind = span.last().kind();
    return new Choice(
        first, last, periods.full(locale, first, kind) + " – " + periods.full(locale, last, kind));
  }
}
