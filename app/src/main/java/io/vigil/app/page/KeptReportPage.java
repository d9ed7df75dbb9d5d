package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.FindReports;
import io.vigil.api.report.ReportKind;
import io.vigil.app.report.DocumentAnswers;
import io.vigil.app.report.ReportAuthors;
import io.vigil.app.report.ReportDesk;
import io.vigil.app.report.SentReports;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.ForResponders;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Periods;
import io.vigil.monitor.document.format.Format;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** A report that is kept: edited paragraph by paragraph until it is frozen. */
@Controller
@ForOffice
class KeptReportPage {
  private static final String CHANNEL = "page";
  private static final String BACK = "redirect:/reports/kept/{id}";

  private final ReportDesk desk;
  private final ReportAuthors authors;
  private final SentReports sending;
  private final Periods periods;
  private final CollegeCalendar calendar;
  private final Actors actors;
  private final DocumentAnswers files;

  KeptReportPage(
      ReportDesk desk,
      ReportAuthors authors,
      SentReports sending,
      Periods periods,
      CollegeCalendar calendar,
      Actors actors,
      DocumentAnswers files) {
    this.desk = desk;
    this.authors = authors;
    this.sending = sending;
    this.periods = periods;
    this.calendar = calendar;
    this.actors = actors;
    this.files = files;
  }

  /**
   * A kept report in a list.
   *
   * @param frozenOn {@code null} while it is a draft
   * @param sentOn {@code null} where it was not sent out
   * @param dueOn when the calendar has it ready; {@code null} where that is not told
   * @param late how many days after that it was drafted; not positive where it was in time
   */
  record Line(
      String id,
      String years,
      @Nullable String unit,
      String draftedOn,
      @Nullable String frozenOn,
      @Nullable String sentOn,
      @Nullable String dueOn,
      long late) {

    Line due(String on, long days) {
      return new Line(id, years, unit, draftedOn, frozenOn, sentOn, on, days);
    }
  }

  static Line line(FindReports.Item item, Periods periods, ZoneId zone, Locale locale) {
    return new Line(
        item.reportId(),
        span(item, periods, locale),
        item.unit(),
        periods.date(locale, item.draftedAt().atZone(zone).toLocalDate()),
        date(item.frozenAt(), periods, zone, locale),
        date(item.sentAt(), periods, zone, locale),
        null,
        0);
  }

  private static @Nullable String date(
      @Nullable Instant at, Periods periods, ZoneId zone, Locale locale) {
    return at == null ? null : periods.date(locale, at.atZone(zone).toLocalDate());
  }

  private static String span(FindReports.Item item, Periods periods, Locale locale) {
    PeriodKind kind = item.kind().period(item.from());
    String first = periods.full(locale, item.from(), kind);
    return item.from().equals(item.to())
        ? first
        : first + " – " + periods.full(locale, item.to(), kind);
  }

  @PostMapping("/reports/kept")
  @ForQualityOffice
  String draft(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam @Nullable String unit,
      Locale locale,
      RedirectAttributes after) {
    var wanted = new ReportDesk.Wanted(from, to, unit);
    after.addAttribute("id", desk.draft(person, wanted, locale, CHANNEL));
    return BACK + "?new";
  }

  @GetMapping("/reports/kept/{id}")
  String one(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam(name = "new", required = false) @Nullable String made,
      Model model,
      Locale locale) {
    Optional<ReportDesk.Kept> found = desk.find(person, id);
    if (found.isEmpty() && made != null) {
      return "report-pending";
    }
    ReportDesk.Kept kept = found.orElseThrow(() -> Rejection.notFound("report", id));
    model.addAttribute("kept", kept);
    model.addAttribute("back", path(kept.kind()));
    model.addAttribute("line", line(kept.item(), periods, calendar.zone(), locale));
    model.addAttribute("by", actors.name(locale, kept.item().draftedBy()));
    model.addAttribute("parts", DocumentViews.of(kept.document(), kept.model()));
    boolean office = person.is(Role.ADMIN, Role.QUALITY_OFFICE);
    if (kept.isFrozen() && kept.kind().canBeMadeAnew()) {
      model.addAttribute("later", desk.later(kept));
    }
    model.addAttribute(
        "mayEdit", !kept.isFrozen() && authors.mayWrite(person, kept.kind(), kept.item().unit()));
    model.addAttribute("mayFreeze", !kept.isFrozen() && office);
    boolean releases = person.is(Role.LEADER) && kept.item().proposal().isPresent();
    model.addAttribute(
        "maySend", office && kept.kind() == ReportKind.WEEKLY && kept.item().sentAt() == null);
    model.addAttribute("proposed", kept.item().proposal().isPresent());
    model.addAttribute(
        "mayPublish", kept.isFrozen() && (office || releases) && kept.item().open() != null);
    return "kept-report";
  }

  @GetMapping("/reports/kept/{id}/file")
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam String format) {
    Format wanted = Format.of(format).orElseThrow(() -> Rejection.notFound("format", format));
    ReportDesk.Kept kept = desk.require(person, id);
    return files.answer(kept.document(), wanted);
  }

  /** The page on which reports of its kind are made. */
  static String path(ReportKind kind) {
    return switch (kind) {
      case INCIDENTS -> "/reports/incidents";
      case WEEKLY -> "/reports/weekly";
      default -> "/reports/periodic/" + kind.code();
    };
  }

  @GetMapping("/reports/kept/{id}/differences")
  String differences(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      Model model,
      Locale locale) {
    ReportDesk.Kept kept = desk.require(person, id);
    model.addAttribute("line", line(kept.item(), periods, calendar.zone(), locale));
    ReportDesk.Later later = desk.later(kept);
    model.addAttribute("differences", later.differences());
    model.addAttribute("corrections", later.corrections());
    model.addAttribute("rulesDiffer", !kept.isOfCurrentRules());
    model.addAttribute("analysis", kept.kind() == ReportKind.INCIDENTS);
    return "report-differences";
  }

  @PostMapping("/reports/kept/{id}/paragraphs")
  @ForResponders
  String edit(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam String paragraph,
      @RequestParam String text,
      RedirectAttributes after) {
    try {
      desk.edit(person, id, paragraph, text, CHANNEL);
    } catch (Rejection e) {
      CheckForms.refuse(e, paragraph, Map.of("text", text), after);
    }
    after.addAttribute("id", id);
    return BACK + "#" + paragraph;
  }

  @PostMapping("/reports/kept/{id}/freeze")
  @ForQualityOffice
  String freeze(
      @AuthenticationPrincipal SignedIn person, @PathVariable String id, RedirectAttributes after) {
    try {
      desk.freeze(person, id, CHANNEL);
    } catch (Rejection e) {
      after.addFlashAttribute("refused", e);
    }
    after.addAttribute("id", id);
    return BACK;
  }

  /** To leaders and departments, frozen as it stands. */
  @PostMapping("/reports/kept/{id}/send")
  @ForQualityOffice
  String send(
      @AuthenticationPrincipal SignedIn person, @PathVariable String id, RedirectAttributes after) {
    try {
      sending.send(person, id, CHANNEL);
    } catch (Rejection e) {
      after.addFlashAttribute("refused", e);
    }
    after.addAttribute("id", id);
    return BACK;
  }
}
