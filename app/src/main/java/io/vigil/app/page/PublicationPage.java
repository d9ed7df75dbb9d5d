package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import io.vigil.api.report.FindReports;
import io.vigil.app.report.PublicReports;
import io.vigil.app.report.PublicationDesk;
import io.vigil.app.report.ReportDesk;
import io.vigil.app.security.Actors;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.SignedIn;
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

/** Where the office looks at what everybody would read, publishes it and takes it back. */
@Controller
@ForQualityOffice
class PublicationPage {
  private static final String CHANNEL = "page";
  private static final String PATH = "/reports/kept/{id}/public";

  private final ReportDesk desk;
  private final PublicationDesk publications;
  private final PublicReports open;
  private final Actors actors;

  PublicationPage(
      ReportDesk desk, PublicationDesk publications, PublicReports open, Actors actors) {
    this.desk = desk;
    this.publications = publications;
    this.open = open;
    this.actors = actors;
  }

  /** It was published or withdrawn. */
  record Step(boolean published, @Nullable String reason, String by, Instant at) {}

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
    model.addAttribute(
        "parts",
        publications
            .preview(item)
            .map(form -> DocumentViews.of(form))
            .orElse(List.of()));
    return "report-public";
  }

  private List<Step> steps(FindReports.Item item, Locale locale) {
    return item.publications().stream()
        .map(
            one ->
                new Step(one.published(), one.reason(), actors.name(locale, one.actor()), one.at()))
        .toList();
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
      after.addFlashAttribute("refused", true);
    }
    after.addAttribute("id", id);
    return "redirect:" + PATH;
  }
}
