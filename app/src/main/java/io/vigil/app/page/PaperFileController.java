package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import io.vigil.app.report.DocumentAnswers;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import io.vigil.monitor.document.format.Format;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Papers as files, for machines and for people. */
@RestController
@ForReaders
class PaperFileController {
  private final WarningPapers warnings;
  private final IncidentPapers incidents;
  private final DiagnosisPapers diagnoses;
  private final DocumentAnswers files;

  PaperFileController(
      WarningPapers warnings,
      IncidentPapers incidents,
      DiagnosisPapers diagnoses,
      DocumentAnswers files) {
    this.warnings = warnings;
    this.incidents = incidents;
    this.diagnoses = diagnoses;
    this.files = files;
  }

  /** 预警通知单. */
  @GetMapping({"/api/warnings/{id}/notice", "/warnings/{id}/notice/file"})
  ResponseEntity<byte[]> notice(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam String format,
      Locale locale) {
    return files.answer(warnings.notice(person, id, locale), format(format));
  }

  /** 整改报告. */
  @GetMapping({"/api/warnings/{id}/rectification", "/warnings/{id}/rectification/file"})
  ResponseEntity<byte[]> rectification(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam String format,
      Locale locale) {
    return files.answer(warnings.rectification(person, id, locale), format(format));
  }

  /** 督办单. */
  @GetMapping({"/api/warnings/supervision", "/warnings/supervision/file"})
  ResponseEntity<byte[]> supervision(
      @AuthenticationPrincipal SignedIn person,
      @ModelAttribute("filter") WarningFilter filter,
      @RequestParam String format,
      Locale locale) {
    return files.answer(warnings.supervision(person, filter, locale), format(format));
  }

  /** 整改单 of an incident. */
  @GetMapping({"/api/incidents/{id}/rectification", "/findings/incidents/{id}/rectification/file"})
  ResponseEntity<byte[]> incidentRectification(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam String format,
      Locale locale) {
    return files.answer(incidents.rectification(person, id, locale), format(format));
  }

  /** 质量事故认定书. */
  @GetMapping({"/api/incidents/{id}/decision", "/findings/incidents/{id}/notice/file"})
  ResponseEntity<byte[]> decision(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam String format,
      Locale locale) {
    return files.answer(incidents.decision(person, id, locale), format(format));
  }

  /** 自我诊改报告, once it is handed in. */
  @GetMapping({"/api/diagnoses/{id}/report", "/diagnosis/{id}/report/file"})
  ResponseEntity<byte[]> diagnosis(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam String format,
      Locale locale) {
    return files.answer(diagnoses.handedIn(person, id, locale), format(format));
  }

  static Format format(String wanted) {
    return Format.of(wanted)
        .orElseThrow(
            () ->
                Rejection.invalid(
                    "format.unknown",
                    "'format' is '%s'; use one of html, docx, pdf, xlsx, json and png.",
                    wanted));
  }
}
