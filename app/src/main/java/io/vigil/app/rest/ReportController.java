package io.vigil.app.rest;

import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.FindFigure;
import io.vigil.api.report.MakeIncidentReport;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.security.UnitAccess;
import io.vigil.app.wording.ReportWords;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
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
  private static final int LONGEST_IN_YEARS = 20;

  private final Questions questions;
  private final UnitAccess access;
  private final ReportWords words;
  private final Workbooks workbooks;

  ReportController(Questions questions, UnitAccess access, ReportWords words, Workbooks workbooks) {
    this.questions = questions;
    this.access = access;
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
    MakeIncidentReport.Result report = make(person, from, to, unit);
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
    return workbooks.answer(make(person, from, to, unit), locale);
  }

  @GetMapping("/figures/{reference}")
  FindFigure.Result figure(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String reference,
      @RequestParam(defaultValue = "500") String size) {
    FindFigure.Result figure =
        questions.ask(new FindFigure(reference, Parameters.size(size)), FindFigure.Result.class);
    if (!figure.events().stream().allMatch(event -> access.sees(person, event.unit()))) {
      throw new AccessDeniedException("figure beyond the scope");
    }
    return figure;
  }

  private MakeIncidentReport.Result make(
      SignedIn person, String from, String to, @Nullable String unit) {
    int first = startYear("from", from);
    int last = startYear("to", to);
    if (last < first || last - first >= LONGEST_IN_YEARS) {
      throw new BadParameter(
          "to", to, "it must lie from 0 to %d years after 'from'".formatted(LONGEST_IN_YEARS - 1));
    }
    var query = new MakeIncidentReport(from.strip(), to.strip(), access.orOwn(person, unit));
    return questions.ask(query, MakeIncidentReport.Result.class);
  }

  private static int startYear(String name, String text) {
    return Period.parse(Parameters.required(name, text), PeriodKind.SCHOOL_YEAR)
            instanceof Period.SchoolYear year
        ? year.startYear()
        : 0;
  }
}
