package io.vigil.app.rest;

import io.vigil.app.caseimport.CaseFile;
import io.vigil.app.caseimport.CaseReceipt;
import io.vigil.app.caseimport.ComplaintImport;
import io.vigil.app.caseimport.IncidentImport;
import io.vigil.app.security.ForImporters;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of cases that were kept elsewhere, one case a row, known by their own numbers. */
@RestController
@RequestMapping(
    path = "/api",
    consumes = {MediaTypes.CSV, MediaTypes.JSON, MediaTypes.NDJSON, MediaTypes.XLSX})
class CaseImportsController {
  private static final String FILE_NAME = "X-File-Name";
  private static final String CHANNEL = "import";

  private final IncidentImport incidents;
  private final ComplaintImport complaints;
  private final DataSize limit;

  CaseImportsController(
      IncidentImport incidents,
      ComplaintImport complaints,
      @Value("${vigil.cases.largest-file:20MB}") DataSize limit) {
    this.incidents = incidents;
    this.complaints = complaints;
    this.limit = limit;
  }

  @PostMapping("/incidents/import")
  @ForImporters
  CaseReceipt incidents(
      @AuthenticationPrincipal SignedIn person,
      HttpServletRequest request,
      @RequestHeader(name = FILE_NAME, required = false) @Nullable String fileName)
      throws IOException {
    return incidents.take(person, file(request, fileName));
  }

  @PostMapping("/complaints/import")
  @ForQualityOffice
  CaseReceipt complaints(
      @AuthenticationPrincipal SignedIn person,
      HttpServletRequest request,
      @RequestHeader(name = FILE_NAME, required = false) @Nullable String fileName)
      throws IOException {
    return complaints.take(person, file(request, fileName));
  }

  private CaseFile file(HttpServletRequest request, @Nullable String fileName) throws IOException {
    return new CaseFile(
        request.getContentType(),
        fileName,
        new LimitedInputStream(request.getInputStream(), limit),
        CHANNEL,
        language(request));
  }

  /** A program that asks for no language is told in English. */
  private static Locale language(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? Locale.ENGLISH
        : LocaleContextHolder.getLocale();
  }
}
