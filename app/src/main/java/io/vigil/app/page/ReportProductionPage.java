package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import io.vigil.app.report.DocumentAnswers;
import io.vigil.app.report.Production;
import io.vigil.app.report.Production.Stage;
import io.vigil.app.report.ProductionKey;
import io.vigil.app.report.Productions;
import io.vigil.app.report.ReportDesk;
import io.vigil.app.rest.IncidentReports;
import io.vigil.app.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows how far a file of the three-year report is, and gives it out. */
@Controller
@ForOffice
class ReportProductionPage {
  /** Ends the asking of a page. */
  private static final int STOP_POLLING = 286;

  private final IncidentReports reports;
  private final Productions productions;
  private final DocumentAnswers answers;

  ReportProductionPage(IncidentReports reports, Productions productions, DocumentAnswers answers) {
    this.reports = reports;
    this.productions = productions;
    this.answers = answers;
  }

  @PostMapping("/reports/incidents/make")
  String make(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam @Nullable String unit,
      @RequestParam String format,
      Locale locale,
      RedirectAttributes after) {
    reports.check(from, to);
    after.addAttribute(
        "id",
        productions.begin(
            person,
            new ReportDesk.Wanted(from, to, unit),
            PaperFileController.format(format),
            locale));
    return "redirect:/reports/productions/{id}";
  }

  @GetMapping("/reports/productions/{id}")
  String show(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      Model model,
      Locale locale) {
    put(here(person, id, locale), model);
    return "report-production";
  }

  /** The nodes behind a balancer do not know of each other's files: each can make them. */
  private Production here(SignedIn person, String id, Locale locale) {
    return productions.find(person, id).orElseGet(() -> begun(person, id, locale));
  }

  private Production begun(SignedIn person, String id, Locale locale) {
    ProductionKey key = ProductionKey.of(id).orElseThrow(() -> Rejection.notFound("report", id));
    reports.check(key.wanted().from(), key.wanted().to());
    return productions.beginAgain(person, key, locale);
  }

  /** Nothing where it is as far as the page knows, so that it is not read out again. */
  @GetMapping("/reports/productions/{id}/state")
  @Nullable String state(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String seen,
      Model model,
      Locale locale,
      HttpServletResponse response) {
    Production production = here(person, id, locale);
    if (production.stage().isOver()) {
      response.setStatus(STOP_POLLING);
    } else if (production.stage().name().equals(seen)) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      return null;
    }
    put(production, model);
    return "parts/report-production";
  }

  private static void put(Production production, Model model) {
    model.addAttribute("production", production);
    model.addAttribute("stages", Stage.values());
    if (production.refused() instanceof Rejection refused) {
      model.addAttribute("refused", refused);
    }
  }

  /** Back to the page where it is not made here yet. */
  @GetMapping("/reports/productions/{id}/file")
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal SignedIn person, @PathVariable String id, Locale locale) {
    Production production = here(person, id, locale);
    if (!production.stage().isOver()) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("../" + id)).build();
    }
    var document = production.document();
    var made = production.made();
    if (document == null || made == null) {
      throw Rejection.conflict(
          "report.not-made", "The file is not made yet; wait until the page says that it is.");
    }
    return answers.download(document, made, production.format());
  }
}
