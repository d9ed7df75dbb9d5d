package io.vigil.app.page;

import io.vigil.api.imports.FindImports;
import io.vigil.api.imports.ImportKind;
import io.vigil.api.message.Rejection;
import io.vigil.app.rest.Deliveries;
import io.vigil.app.security.ForImporters;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.command.table.FileProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
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

  private final Questions questions;
  private final Deliveries deliveries;

  ImportController(Questions questions, Deliveries deliveries) {
    this.questions = questions;
    this.deliveries = deliveries;
  }

  @GetMapping("/imports")
  String page(@AuthenticationPrincipal SignedIn person, Model model) {
    model.addAttribute("kinds", ImportKind.values());
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
      refused(file, e, String.valueOf(e.getMessage()), model);
    }
    model.addAttribute("fileName", file.getOriginalFilename());
    return "parts/import-result";
  }

  private static void refused(MultipartFile file, Exception e, String why, Model model) {
    LOG.info("file {} refused: {}", file.getOriginalFilename(), e.getMessage());
    model.addAttribute("refusal", why);
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
