package io.vigil.app.page;

import io.vigil.api.imports.FindImports;
import io.vigil.api.imports.ImportKind;
import io.vigil.api.message.Rejection;
import io.vigil.app.caseimport.CaseFile;
import io.vigil.app.caseimport.CaseReceipt;
import io.vigil.app.caseimport.ComplaintImport;
import io.vigil.app.caseimport.IncidentImport;
import io.vigil.app.rest.Deliveries;
import io.vigil.app.security.AllowedTo;
import io.vigil.app.security.ForImporters;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.RefusalWords;
import io.vigil.command.table.FileProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files brought by hand. */
@Controller
@ForImporters
class ImportController {
  private static final Logger LOG = LoggerFactory.getLogger(ImportController.class);
  private static final int SHOWN = 15;
  private static final String CASES = "import";

  private final Questions questions;
  private final Deliveries deliveries;
  private final IncidentImport incidents;
  private final ComplaintImport complaints;
  private final RefusalWords refusals;

  ImportController(
      Questions questions,
      Deliveries deliveries,
      IncidentImport incidents,
      ComplaintImport complaints,
      RefusalWords refusals) {
    this.questions = questions;
    this.deliveries = deliveries;
    this.incidents = incidents;
    this.complaints = complaints;
    this.refusals = refusals;
  }

  @GetMapping("/imports")
  String page(@AuthenticationPrincipal SignedIn person, Model model) {
    model.addAttribute("kinds", ImportKind.ofFacts());
    model.addAttribute(
        "mayImportComplaints",
        person.is(ForQualityOffice.class.getAnnotation(AllowedTo.class).value()));
    recent(person, model);
    return "imports";
  }

  @GetMapping("/imports/recent")
  String recent(@AuthenticationPrincipal SignedIn person, Model model) {
    FindImports.Result found =
        questions.ask(
            new FindImports(false, null, person.onlyActor(), SHOWN), FindImports.Result.class);
    model.addAttribute("imports", found.items());
    model.addAttribute(
        "running", found.items().stream().anyMatch(item -> item.state().equals("running")));
    return "parts/imports-recent";
  }

  @PostMapping("/imports")
  String take(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam MultipartFile file,
      @RequestParam @Nullable ImportKind kind,
      Model model,
      Locale locale)
      throws IOException {
    try (InputStream body = file.getInputStream()) {
      var delivery =
          new Deliveries.Delivery(
              kind(file, kind), null, file.getOriginalFilename(), person, "page", locale);
      model.addAttribute("receipt", deliveries.take(delivery, body));
    } catch (FileProblem e) {
      refused(file, e, e.message(locale), model);
    } catch (Rejection e) {
      refused(file, e, refusals.text(locale, e), model);
    }
    model.addAttribute("fileName", file.getOriginalFilename());
    return "parts/import-result";
  }

  private static void refused(MultipartFile file, Exception e, String why, Model model) {
    LOG.info("file {} refused: {}", file.getOriginalFilename(), e.getMessage());
    model.addAttribute("refusal", why);
  }

  /** Cases that were kept elsewhere; complaints only by those who take them in. */
  @PostMapping("/imports/incidents")
  String incidents(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam MultipartFile file,
      Model model,
      Locale locale)
      throws IOException {
    return cases(file, model, locale, told -> incidents.take(person, told));
  }

  @PostMapping("/imports/complaints")
  @ForQualityOffice
  String complaints(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam MultipartFile file,
      Model model,
      Locale locale)
      throws IOException {
    return cases(file, model, locale, told -> complaints.take(person, told));
  }

  private String cases(
      MultipartFile file, Model model, Locale locale, Function<CaseFile, CaseReceipt> taking)
      throws IOException {
    try (InputStream body = file.getInputStream()) {
      var told = new CaseFile(null, file.getOriginalFilename(), body, CASES, locale);
      model.addAttribute("receipt", taking.apply(told));
    } catch (FileProblem e) {
      refused(file, e, e.message(locale), model);
    } catch (Rejection e) {
      refused(file, e, refusals.text(locale, e), model);
    }
    model.addAttribute("fileName", file.getOriginalFilename());
    return "parts/case-import-result";
  }

  private ImportKind kind(MultipartFile file, @Nullable ImportKind chosen) throws IOException {
    if (chosen != null) {
      return chosen;
    }
    try (InputStream body = file.getInputStream()) {
      return deliveries.kindOf(file.getOriginalFilename(), body);
    }
  }
}
