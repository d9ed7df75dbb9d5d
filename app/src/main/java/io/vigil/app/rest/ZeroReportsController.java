package io.vigil.app.rest;

import io.vigil.api.period.Period;
import io.vigil.api.period.Period.SchoolYear;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.zeroreport.FindZeroReportCoverage;
import io.vigil.api.zeroreport.FindZeroReports;
import io.vigil.api.zeroreport.ZeroReportCommand;
import io.vigil.app.check.ZeroReportDesk;
import io.vigil.app.security.ForCaseworkers;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Zero reports. */
@RestController
@RequestMapping("/api/zero-reports")
@ForReaders
class ZeroReportsController {
  private static final String CHANNEL = "api";

  private final ZeroReportDesk desk;

  ZeroReportsController(ZeroReportDesk desk) {
    this.desk = desk;
  }

  /** Units that owe reports, from a month on. */
  record Owing(
      @Nullable List<String> units,
      @Nullable String from,
      @Nullable String to,
      @Nullable List<Integer> months,
      @Nullable String due) {}

  record Owed(List<String> units) {}

  /** A report of a unit and month. */
  record Filing(
      @Nullable String unit,
      @Nullable String month,
      @Nullable Boolean nothing,
      @Nullable String note,
      @Nullable String at) {}

  record Filed(String unit, String month) {}

  @PostMapping("/duties")
  @ResponseStatus(HttpStatus.CREATED)
  @ForQualityOffice
  Owed owe(@AuthenticationPrincipal SignedIn person, @RequestBody Owing wanted) {
    String to = Parameters.text(wanted.to());
    List<Integer> months = wanted.months();
    String due = Parameters.text(wanted.due());
    var duty =
        new ZeroReportDesk.Duty(
            Bodies.list(wanted.units()),
            ZeroReportDesk.month("from", wanted.from()),
            to == null ? null : ZeroReportDesk.month("to", to),
            months == null ? ZeroReportCommand.USUAL_MONTHS : months,
            due == null ? ZeroReportCommand.USUAL_DUE : due);
    return new Owed(desk.owe(person, duty, CHANNEL));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @ForCaseworkers
  Filed file(@AuthenticationPrincipal SignedIn person, @RequestBody Filing told) {
    String unit = Bodies.required("unit", told.unit());
    String month = Bodies.required("month", told.month());
    String nothing =
        Bodies.required("nothing", told.nothing() == null ? null : told.nothing() + "");
    desk.file(person, unit, month, Boolean.parseBoolean(nothing), told.note(), told.at(), CHANNEL);
    return new Filed(unit, month);
  }

  /** Reports of a school year; of the current one where none is named. */
  @GetMapping
  FindZeroReports.Result list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable String schoolYear) {
    return new FindZeroReports.Result(desk.of(person, year(schoolYear)));
  }

  /** How many of the reports that were due are there, by school year and unit. */
  @GetMapping("/coverage")
  FindZeroReportCoverage.Result coverage(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String from,
      @RequestParam String to) {
    return new FindZeroReportCoverage.Result(desk.coverage(person, year(from), year(to)));
  }

  private int year(@Nullable String code) {
    String text = Parameters.text(code);
    return text != null && Period.parse(text, PeriodKind.SCHOOL_YEAR) instanceof SchoolYear year
        ? year.startYear()
        : desk.currentYear().startYear();
  }
}
