package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import io.vigil.api.period.Period;
import io.vigil.api.report.FindReports;
import io.vigil.api.report.ReportKind;
import io.vigil.app.report.DocumentAnswers;
import io.vigil.app.report.PeriodicDesk;
import io.vigil.app.report.RecordedYears;
import io.vigil.app.report.ReportAuthors;
import io.vigil.app.report.ReportCalendar;
import io.vigil.app.report.ReportDesk;
import io.vigil.app.security.ForResponders;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Periods;
import io.vigil.monitor.report.text.ReportModel;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All reports, and those that come again with months, terms and years. */
@Controller
@ForOffice
class PeriodicReportPage {
  private static final String CHANNEL = "page";
  private static final int CHOICES = 12;

  /** Of one period by units, in the order of their codes, which is that of the college. */
  private static final Comparator<FindReports.Item> LATEST_FIRST =
      Comparator.comparing(FindReports.Item::to)
          .reversed()
          .thenComparing(FindReports.Item::unit, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final PeriodicDesk periodic;
  private final ReportDesk desk;
  private final ReportAuthors authors;
  private final ReportCalendar calendar;
  private final DocumentAnswers files;
  private final RecordedYears recorded;
  private final Periods periods;
  private final CollegeCalendar days;
  private final UnitTree tree;
  private final Clock clock;

  PeriodicReportPage(
      PeriodicDesk periodic,
      ReportDesk desk,
      ReportAuthors authors,
      ReportCalendar calendar,
      DocumentAnswers files,
      RecordedYears recorded,
      Periods periods,
      CollegeCalendar days,
      UnitTree tree,
      Clock clock) {
    this.periodic = periodic;
    this.desk = desk;
    this.authors = authors;
    this.calendar = calendar;
    this.files = files;
    this.recorded = recorded;
    this.periods = periods;
    this.days = days;
    this.tree = tree;
    this.clock = clock;
  }

  /**
   * A kind of report, with what is kept of it.
   *
   * @param period the latest that is ready; {@code null} where its own page tells
   */
  record Shelf(
      ReportKind kind, String path, @Nullable String period, List<KeptReportPage.Line> kept) {}

  /** A period that can be chosen. */
  record Choice(String code, String name) {}

  @GetMapping("/reports")
  String all(@AuthenticationPrincipal SignedIn person, Model model, Locale locale) {
    List<FindReports.Item> kept = desk.list(person);
    model.addAttribute(
        "shelves",
        List.of(ReportKind.values()).stream().map(kind -> shelf(kind, kept, locale)).toList());
    return "reports";
  }

  private Shelf shelf(ReportKind kind, List<FindReports.Item> kept, Locale locale) {
    return new Shelf(
        kind,
        KeptReportPage.path(kind),
        PeriodicDesk.KINDS.contains(kind)
            ? name(kind, calendar.offered(kind, clock.instant()).code(), locale)
            : null,
        lines(kind, kept, locale));
  }

  private List<KeptReportPage.Line> lines(
      ReportKind kind, List<FindReports.Item> kept, Locale locale) {
    return kept.stream()
        .filter(item -> item.kind() == kind)
        .sorted(LATEST_FIRST)
        .map(item -> line(item, locale))
        .toList();
  }

  private KeptReportPage.Line line(FindReports.Item item, Locale locale) {
    LocalDate due = due(item);
    LocalDate drafted = LocalDate.ofInstant(item.draftedAt(), days.zone());
    return KeptReportPage.line(item, periods, days.zone(), locale)
        .due(periods.date(locale, due), ChronoUnit.DAYS.between(due, drafted));
  }

  /**
   * When the calendar has it ready, which a draft that was made later or by hand is held against.
   */
  private LocalDate due(FindReports.Item item) {
    ReportKind kind = item.kind();
    String code = new PeriodicDesk.Wanted(kind, item.to(), item.unit()).period();
    Period period = Period.parse(code, kind.period(code));
    return LocalDate.ofInstant(calendar.readyAt(kind, period), days.zone());
  }

  private String name(ReportKind kind, String code, Locale locale) {
    return periods.full(locale, code, kind.period());
  }

  @GetMapping("/reports/periodic/{kind}")
  String one(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String kind,
      @RequestParam @Nullable String period,
      @RequestParam @Nullable String unit,
      Model model,
      Locale locale) {
    PeriodicDesk.Wanted wanted = periodic.resolved(person, wanted(kind, period, unit));
    ReportModel made = periodic.shown(person, wanted, locale, false);
    model.addAttribute("wanted", wanted);
    model.addAttribute("head", made.document().head());
    model.addAttribute("parts", DocumentViews.of(made.document(), made));
    model.addAttribute("choices", choices(wanted.kind(), locale));
    model.addAttribute("unit", wanted.unit() == null ? "" : wanted.unit());
    model.addAttribute("units", tree.choices(person, wanted.unit()));
    model.addAttribute("kept", lines(wanted.kind(), desk.list(person), locale));
    model.addAttribute("mayDraft", authors.mayWrite(person, wanted.kind(), wanted.unit()));
    return "periodic-report";
  }

  private PeriodicDesk.Wanted wanted(String code, @Nullable String period, @Nullable String unit) {
    ReportKind kind =
        ReportKind.named(code)
            .filter(PeriodicDesk.KINDS::contains)
            .orElseThrow(() -> Rejection.notFound("report", code));
    return new PeriodicDesk.Wanted(
        kind,
        period == null || period.isBlank()
            ? calendar.offered(kind, clock.instant()).code()
            : period.strip(),
        unit == null || unit.isBlank() ? null : unit.strip());
  }

  private List<Choice> choices(ReportKind kind, Locale locale) {
    return recorded.of(calendar.choices(kind, CHOICES)).stream()
        .map(Period::code)
        .map(code -> new Choice(code, name(kind, code, locale)))
        .toList();
  }

  @GetMapping("/reports/periodic/{kind}/file")
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String kind,
      @RequestParam @Nullable String period,
      @RequestParam @Nullable String unit,
      @RequestParam String format,
      Locale locale) {
    PeriodicDesk.Wanted wanted = wanted(kind, period, unit);
    return files.answer(
        periodic.shown(person, wanted, locale, false).document(),
        PaperFileController.format(format));
  }

  /** Keeps the report as it is now, to be edited and frozen. */
  @PostMapping("/reports/periodic/{kind}")
  @ForResponders
  String keep(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String kind,
      @RequestParam String period,
      @RequestParam @Nullable String unit,
      Locale locale,
      RedirectAttributes after) {
    after.addAttribute("id", desk.draft(person, wanted(kind, period, unit), locale, CHANNEL));
    return "redirect:/reports/kept/{id}?new";
  }
}
