package io.vigil.app.page;

import io.vigil.api.report.FindReports;
import io.vigil.api.report.ReportKind;
import io.vigil.app.report.DocumentAnswers;
import io.vigil.app.report.ReportDesk;
import io.vigil.app.report.SentReports;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Periods;
import io.vigil.monitor.document.Document;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 质量监测周报 on a page, as a file, and kept to be edited. */
@Controller
@ForOffice
class WeeklyController {
  private static final String CHANNEL = "page";

  private final WeeklyFacts weekly;
  private final ReportDesk desk;
  private final SentReports sent;
  private final DocumentAnswers files;
  private final Periods periods;
  private final CollegeCalendar calendar;

  WeeklyController(
      WeeklyFacts weekly,
      ReportDesk desk,
      SentReports sent,
      DocumentAnswers files,
      Periods periods,
      CollegeCalendar calendar) {
    this.weekly = weekly;
    this.desk = desk;
    this.sent = sent;
    this.files = files;
    this.periods = periods;
    this.calendar = calendar;
  }

  @GetMapping("/reports/weekly")
  String page(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable String week,
      Model model,
      Locale locale) {
    WeeklyFacts.Week wanted = weekly.week(week == null || week.isBlank() ? null : week);
    model.addAttribute("week", wanted.code());
    model.addAttribute("weeks", weekly.weeks());
    boolean office = person.is(Role.ADMIN, Role.QUALITY_OFFICE);
    List<FindReports.Item> kept =
        desk.list(person).stream().filter(item -> item.kind() == ReportKind.WEEKLY).toList();
    model.addAttribute("mayKeep", office);
    model.addAttribute(
        "toSend",
        office ? toSend(kept, wanted).map(item -> line(item, locale)).orElse(null) : null);
    model.addAttribute("kept", kept.stream().map(item -> line(item, locale)).toList());
    PaperView.show(
        model,
        weekly.of(person, wanted, locale).document(),
        "/",
        "/reports/weekly/file?week=" + wanted.code());
    return "weekly";
  }

  private KeptReportPage.Line line(FindReports.Item item, Locale locale) {
    return KeptReportPage.line(item, periods, calendar.zone(), locale);
  }

  /** What lies ready of this week, else of another: on Monday that is the one that is over. */
  private Optional<FindReports.Item> toSend(List<FindReports.Item> kept, WeeklyFacts.Week shown) {
    return Stream.concat(Stream.of(shown), weekly.weeks().stream())
        .flatMap(week -> toSend(kept, week.code()).stream())
        .findFirst();
  }

  /** The newest report of a week of which none was sent. */
  private static Optional<FindReports.Item> toSend(List<FindReports.Item> kept, String week) {
    List<FindReports.Item> ofWeek = kept.stream().filter(item -> item.from().equals(week)).toList();
    return ofWeek.stream().allMatch(item -> item.sentAt() == null)
        ? ofWeek.stream().findFirst()
        : Optional.empty();
  }

  /** 质量监测周报 of a teaching week, such as 2026-27/1-W12; without one, of the latest. */
  @GetMapping({"/api/reports/weekly", "/reports/weekly/file"})
  @ForReaders
  @ResponseBody
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable String week,
      @RequestParam(defaultValue = "json") String format,
      Locale locale) {
    WeeklyFacts.Week wanted = weekly.week(week);
    Document document = weekly.of(person, wanted, locale).document();
    return files.answer(document, PaperFileController.format(format));
  }

  /** Keeps the report as it is now, to be edited and frozen; one that was sent is shown instead. */
  @PostMapping("/reports/weekly")
  @ForQualityOffice
  String keep(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String week,
      Locale locale,
      RedirectAttributes after) {
    WeeklyFacts.Week wanted = weekly.week(week);
    Optional<FindReports.Item> out = sent.weekly(person, wanted.code());
    if (out.isPresent()) {
      after.addAttribute("id", out.get().reportId());
      return "redirect:/reports/kept/{id}";
    }
    ReportDesk.Made made = weekly.made(person, wanted, locale);
    after.addAttribute("id", desk.keep(person, wanted.code(), null, locale, made, CHANNEL));
    return "redirect:/reports/kept/{id}?new";
  }
}
