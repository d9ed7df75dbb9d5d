package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import io.vigil.api.report.FindReports;
import io.vigil.api.report.ReportKind;
import io.vigil.app.report.PublicReports;
import io.vigil.app.report.PublicationDesk;
import io.vigil.app.report.ReportDesk;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.ForReleasing;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.Periods;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one looks at what everybody would read, proposes it, releases it and takes it back. */
@Controller
@ForReleasing
class PublicationPage {
  private static final String CHANNEL = "page";
  private static final String PATH = "/reports/kept/{id}/public";

  private final ReportDesk desk;
  private final PublicationDesk publications;
  private final PublicReports open;
  private final Periods periods;
  private final CollegeCalendar calendar;
  private final Actors actors;

  PublicationPage(
      ReportDesk desk,
      PublicationDesk publications,
      PublicReports open,
      Periods periods,
      CollegeCalendar calendar,
      Actors actors) {
    this.desk = desk;
    this.publications = publications;
    this.open = open;
    this.periods = periods;
    this.calendar = calendar;
    this.actors = actors;
  }

  /** It was proposed, published or withdrawn. */
  record Step(FindReports.Step what, @Nullable String reason, String by, Instant at) {}

  /** A published report that tells of the same days. */
  record Overlap(String id, ReportKind kind, String period) {}

  @GetMapping(PATH)
  String look(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      Model model,
      Locale locale) {
    ReportDesk.Kept kept = desk.require(person, id);
    FindReports.Item item = kept.item();
    model.addAttribute("kept", kept);
    model.addAttribute("allowed", open.isAllowed());
    model.addAttribute("steps", steps(item, locale));
    model.addAttribute("proposal", item.proposal().orElse(null));
    model.addAttribute("another", publications.needsAnother(person));
    model.addAttribute(
        "own",
        item.proposal().filter(one -> one.actor().equals(person.id().toString())).isPresent());
    model.addAttribute("office", person.is(Role.ADMIN, Role.QUALITY_OFFICE));
    model.addAttribute("overlaps", overlaps(person, item, locale));
    model.addAttribute(
        "parts", publications.preview(item).map(DocumentViews::of).orElse(List.of()));
    return "report-public";
  }

  private List<Overlap> overlaps(SignedIn person, FindReports.Item item, Locale locale) {
    return publications.overlapping(person, item).stream()
        .map(
            other ->
                new Overlap(
                    other.reportId(),
                    other.kind(),
                    KeptReportPage.line(other, periods, calendar.zone(), locale).years()))
        .toList();
  }

  private List<Step> steps(FindReports.Item item, Locale locale) {
    return item.publications().stream()
        .map(one -> new Step(one.step(), one.reason(), actors.name(locale, one.actor()), one.at()))
        .toList();
  }

  @PostMapping(PATH + "/propose")
  @ForQualityOffice
  String propose(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam String reason,
      @RequestParam(name = "paragraph", required = false) @Nullable List<String> paragraphs,
      RedirectAttributes after) {
    return done(
        () ->
            publications.propose(
                person, id, paragraphs == null ? List.of() : paragraphs, reason, CHANNEL),
        id,
        after);
  }

  @PostMapping(PATH + "/publish")
  String publish(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam String reason,
      @RequestParam(name = "paragraph", required = false) @Nullable List<String> paragraphs,
      RedirectAttributes after) {
    return done(
        () ->
            publications.publish(
                person, id, paragraphs == null ? List.of() : paragraphs, reason, CHANNEL),
        id,
        after);
  }

  @PostMapping(PATH + "/withdraw")
  String withdraw(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam String reason,
      RedirectAttributes after) {
    return done(() -> publications.withdraw(person, id, reason, CHANNEL), id, after);
  }

  private static String done(Runnable step, String id, RedirectAttributes after) {
    try {
      step.run();
    } catch (Rejection e) {
      after.addFlashAttribute("refused", e);
    }
    after.addAttribute("id", id);
    return "redirect:" + PATH;
  }
}
