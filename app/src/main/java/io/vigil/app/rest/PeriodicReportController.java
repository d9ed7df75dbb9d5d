package io.vigil.app.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.vigil.api.report.ReportKind;
import io.vigil.app.report.DocumentAnswers;
import io.vigil.app.report.PeriodicDesk;
import io.vigil.app.report.ReportCalendar;
import io.vigil.app.security.ForReaders;
import io.vigil.app.security.SignedIn;
import io.vigil.monitor.document.format.Format;
import io.vigil.monitor.report.text.ReportModel;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports of months, terms and years as of now. */
@RestController
@RequestMapping("/api/reports")
@ForReaders
class PeriodicReportController {
  private final PeriodicDesk desk;
  private final ReportCalendar calendar;
  private final DocumentAnswers files;
  private final Clock clock;

  PeriodicReportController(
      PeriodicDesk desk, ReportCalendar calendar, DocumentAnswers files, Clock clock) {
    this.desk = desk;
    this.calendar = calendar;
    this.files = files;
    this.clock = clock;
  }

  /**
   * How a report is wanted.
   *
   * @param period what pages call the month, term or year
   * @param unit only this unit and those below it
   * @param format json, html, docx, pdf or xlsx; json where it is missing
   * @param open for outsiders
   */
  record How(
      @Nullable String period,
      @Nullable String unit,
      @Nullable String format,
      @Parameter(name = "public") @BindParam("public") @Nullable Boolean open) {}

  /** 质量月度通报 of a month, such as 2026-10; without one, of the latest that is over. */
  @GetMapping("/bulletin")
  ResponseEntity<?> bulletin(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String month,
      @ParameterObject @ModelAttribute How how,
      Locale locale) {
    return answer(person, ReportKind.BULLETIN, named("month", month), how, locale);
  }

  /** 院级诊断改进综合评价分析报告 of a term, such as 2025-26/2; without one, of the latest. */
  @GetMapping("/term")
  ResponseEntity<?> term(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String term,
      @ParameterObject @ModelAttribute How how,
      Locale locale) {
    return answer(person, ReportKind.TERM, named("term", term), how, locale);
  }

  /** 教学状态数据分析报告 of a school year, such as 2025-26; without one, of the latest. */
  @GetMapping("/status-data")
  ResponseEntity<?> statusData(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String year,
      @ParameterObject @ModelAttribute How how,
      Locale locale) {
    return answer(person, ReportKind.STATUS_DATA, named("year", year), how, locale);
  }

  /** 年报摘编 of a school year, such as 2025-26; without one, of the latest. */
  @GetMapping("/annual-excerpt")
  ResponseEntity<?> excerpt(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String year,
      @ParameterObject @ModelAttribute How how,
      Locale locale) {
    return answer(person, ReportKind.EXCERPT, named("year", year), how, locale);
  }

  /** 年度工作绩效评分表 of a calendar year, such as 2025; without one, of the latest. */
  @GetMapping("/score-sheet")
  ResponseEntity<?> scores(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String year,
      @ParameterObject @ModelAttribute How how,
      Locale locale) {
    return answer(person, ReportKind.SCORES, named("year", year), how, locale);
  }

  /** 教学状态数据平台基础数据表 of a school year, such as 2025-26; without one, of the latest. */
  @GetMapping("/base-data")
  ResponseEntity<?> baseData(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String year,
      @ParameterObject @ModelAttribute How how,
      Locale locale) {
    return answer(person, ReportKind.BASE_DATA, named("year", year), how, locale);
  }

  /** 外部诊断年度报告 of a school year, such as 2025-26; without one, of the latest. */
  @GetMapping("/external-diagnosis")
  ResponseEntity<?> external(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String year,
      @ParameterObject @ModelAttribute How how,
      Locale locale) {
    return answer(person, ReportKind.EXTERNAL, named("year", year), how, locale);
  }

  /** 专业质量年度报告 of a school year; with a unit, of the programmes of that faculty. */
  @GetMapping("/programme-quality")
  ResponseEntity<?> programmes(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String year,
      @ParameterObject @ModelAttribute How how,
      Locale locale) {
    return answer(person, ReportKind.PROGRAMME_QUALITY, named("year", year), how, locale);
  }

  /** 质量分析报告 of a term, such as 2025-26/2; the unit is a programme, a course or a faculty. */
  @GetMapping("/quality-analysis")
  ResponseEntity<?> analysis(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam @Nullable String term,
      @ParameterObject @ModelAttribute How how,
      Locale locale) {
    return answer(person, ReportKind.QUALITY_ANALYSIS, named("term", term), how, locale);
  }

  private ResponseEntity<?> answer(
      SignedIn person, ReportKind kind, @Nullable String given, How how, Locale locale) {
    Format format = format(how.format());
    String asked = asked(given, named("period", how.period()));
    String period = asked == null ? calendar.offered(kind, clock.instant()).code() : asked;
    ReportModel made =
        desk.shown(
            person,
            new PeriodicDesk.Wanted(kind, period, Parameters.text(how.unit())),
            locale,
            Boolean.TRUE.equals(how.open()));
    return format == Format.JSON ? ResponseEntity.ok(made) : files.answer(made.document(), format);
  }

  /** Whoever leaves it empty wanted one; whoever wants the latest does not ask. */
  private static @Nullable String named(String name, @Nullable String period) {
    if (period != null && period.isBlank()) {
      throw new BadParameter(
          name, period, "name one such as 2026-10, 2025-26/2 or 2025-26, or leave it out");
    }
    return period == null ? null : period.strip();
  }

  private static @Nullable String asked(@Nullable String given, @Nullable String period) {
    if (given != null && period != null && !given.equals(period)) {
      throw new BadParameter("period", period, "'" + given + "' was asked for as well; give one");
    }
    return given == null ? period : given;
  }

  private static Format format(@Nullable String wanted) {
    String name = Objects.requireNonNullElse(Parameters.text(wanted), "json");
    return Format.of(name)
        .orElseThrow(
            () ->
                new BadParameter("format", name, "use one of json, html, docx, pdf, xlsx and png"));
  }
}
