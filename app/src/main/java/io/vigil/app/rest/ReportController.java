package io.vigil.app.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.vigil.api.report.FindFigure;
import io.vigil.api.report.MakeIncidentReport;
import io.vigil.app.report.DocumentAnswers;
import io.vigil.app.report.ReportDesk;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.ReportWords;
import io.vigil.monitor.document.format.Format;
import io.vigil.monitor.report.text.ReportModel;
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

@RestController
@RequestMapping("/api")
@ForReaders
class ReportController {
  private final IncidentReports reports;
  private final ReportWords words;
  private final ReportDesk desk;
  private final DocumentAnswers files;

  ReportController(
      IncidentReports reports, ReportWords words, ReportDesk desk, DocumentAnswers files) {
    this.reports = reports;
    this.words = words;
    this.desk = desk;
    this.files = files;
  }

  /**
   * @param document the whole report with its tables
   */
  record Report(
      List<MakeIncidentReport.Year> years,
      List<MakeIncidentReport.Change> changes,
      boolean fallsEveryYear,
      boolean comparable,
      List<String> notes,
      List<MakeIncidentReport.Breakdown> byCategory,
      List<MakeIncidentReport.Breakdown> byUnit,
      ReportModel document) {

    /** For outsiders: what the document says, and no counts beside it. */
    static Report open(MakeIncidentReport.Result report, ReportModel model) {
      return new Report(
          List.of(),
          List.of(),
          report.fallsEveryYear(),
          report.comparable(),
          List.of(),
          List.of(),
          List.of(),
          model);
    }
  }

  @Operation(summary = "Three-year analysis of incidents")
  @GetMapping(path = "/reports/incidents", produces = MediaType.APPLICATION_JSON_VALUE)
  Report asJson(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam @Nullable String unit,
      @RequestParam(name = "public", defaultValue = "false") boolean open,
      Locale locale) {
    MakeIncidentReport.Result report = reports.report(person, from, to, unit);
    ReportModel model = desk.analysis(person, wanted(report), locale, open);
    return open ? Report.open(report, model) : whole(report, model, locale);
  }

  private Report whole(MakeIncidentReport.Result report, ReportModel model, Locale locale) {
    return new Report(
        report.years(),
        report.changes(),
        report.fallsEveryYear(),
        report.comparable(),
        report.notes().stream().map(note -> words.sentence(locale, note)).toList(),
        report.byCategory(),
        report.byUnit(),
        model);
  }

  private static ReportDesk.Wanted wanted(MakeIncidentReport.Result report) {
    return new ReportDesk.Wanted(report.from(), report.to(), report.unit());
  }

  /** The same as a workbook for those who ask for its media type. */
  @GetMapping(path = "/reports/incidents", produces = MediaTypes.XLSX)
  ResponseEntity<byte[]> asWorkbook(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam @Nullable String unit,
      @RequestParam(name = "public", defaultValue = "false") boolean open,
      Locale locale) {
    reports.check(from, to);
    var which = new ReportDesk.Wanted(from, to, unit);
    return files.answer(desk.analysis(person, which, locale, open).document(), Format.XLSX);
  }

  /** The same by the name of a format. */
  @GetMapping(path = "/reports/incidents", params = "format")
  ResponseEntity<?> as(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String format,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam @Nullable String unit,
      @RequestParam(name = "public", defaultValue = "false") boolean open,
      Locale locale) {
    Format wanted =
        Format.of(format)
            .orElseThrow(
                () ->
                    new BadParameter(
                        "format", format, "use one of json, html, docx, pdf, xlsx and png"));
    if (wanted == Format.JSON) {
      return ResponseEntity.ok(asJson(person, from, to, unit, open, locale));
    }
    reports.check(from, to);
    var which = new ReportDesk.Wanted(from, to, unit);
    return files.answer(desk.analysis(person, which, locale, open).document(), wanted);
  }

  @Operation(summary = "Where a figure of a report comes from")
  @GetMapping("/figures/{reference}")
  FindFigure.Result figure(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String reference,
      @RequestParam(defaultValue = "500") String size) {
    return reports.figure(person, reference, Parameters.size(size));
  }
}
