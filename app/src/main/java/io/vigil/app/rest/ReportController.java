package io.vigil.app.rest;

import io.vigil.api.report.FindFigure;
import io.vigil.api.report.MakeIncidentReport;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.ReportWords;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api")
@ForReaders
class ReportController {
  private final IncidentReports reports;
  private final ReportWords words;
  private final Workbooks workbooks;

  ReportController(IncidentReports reports, ReportWords words, Workbooks workbooks) {
    this.reports = reports;
    this.words = words;
    this.workbooks = workbooks;
  }

  record Report(
      List<MakeIncidentReport.Year> years,
      List<MakeIncidentReport.Change> changes,
      boolean fallsEveryYear,
      boolean comparable,
      List<String> notes,
      List<MakeIncidentReport.Breakdown> byCategory,
      List<MakeIncidentReport.Breakdown> byUnit) {}

  @GetMapping(path = "/reports/incidents", produces = MediaType.APPLICATION_JSON_VALUE)
  Report asJson(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam @Nullable String unit,
      Locale locale) {
    MakeIncidentReport.Result report = reports.report(person, from, to, unit);
    return new Report(
        report.years(),
        report.changes(),
        report.fallsEveryYear(),
        report.comparable(),
        report.notes().stream().map(note -> words.sentence(locale, note)).toList(),
        report.byCategory(),
        report.byUnit());
  }

  @GetMapping(path = "/reports/incidents", produces = MediaTypes.XLSX)
  ResponseEntity<StreamingResponseBody> asWorkbook(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam @Nullable String unit,
      Locale locale) {
    return workbooks.answer(reports.report(person, from, to, unit), locale);
  }

  @GetMapping("/figures/{reference}")
  FindFigure.Result figure(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String reference,
      @RequestParam(defaultValue = "500") String size) {
    return reports.figure(person, reference, Parameters.size(size));
  }
}
