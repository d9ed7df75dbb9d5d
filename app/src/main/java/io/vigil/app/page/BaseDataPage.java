package io.vigil.app.page;

import io.vigil.api.message.Rejection;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.FindBaseData;
import io.vigil.app.report.BaseDataDesk;
import io.vigil.app.report.BaseDataFiles;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.Periods;
import io.vigil.app.wording.Words;
import io.vigil.monitor.report.PlatformPlace;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 基础数据上报: what the regional office collects, with its place in the status-data platform. */
@Controller
@ForQualityOffice
class BaseDataPage {
  private final BaseDataDesk desk;
  private final BaseDataFiles files;
  private final Words words;
  private final Figures figures;
  private final Periods periods;

  BaseDataPage(
      BaseDataDesk desk, BaseDataFiles files, Figures figures, Periods periods, Words words) {
    this.words = words;
    this.desk = desk;
    this.files = files;
    this.figures = figures;
    this.periods = periods;
  }

  /** A value in words. */
  record Line(FindBaseData.Row row, String place, String period, String value) {}

  @GetMapping("/base-data")
  String page(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable String year,
      Model model,
      Locale locale) {
    String wanted = yearOr(year, model);
    List<FindBaseData.Row> rows = desk.rows(person, wanted);
    model.addAttribute("year", wanted);
    model.addAttribute("missing", rows.stream().filter(FindBaseData.Row::isMissing).count());
    model.addAttribute("lines", rows.stream().map(row -> line(row, locale)).toList());
    return "base-data";
  }

  /** What cannot be read is told, and the usual year shown. */
  private String yearOr(@Nullable String year, Model model) {
    try {
      return desk.year(year);
    } catch (Rejection e) {
      model.addAttribute("refused", e.getMessage());
      return desk.year(null);
    }
  }

  private Line line(FindBaseData.Row row, Locale locale) {
    String period = row.period();
    return new Line(
        row,
        PlatformPlace.shown(row.reference(), (key, texts) -> words.text(locale, key, texts)),
        period == null ? "" : periods.full(locale, period, PeriodKind.SCHOOL_YEAR),
        figures.value(locale, row.value(), row.unitOfMeasure()));
  }

  /**
   * @param format {@code csv}, else a workbook
   */
  @GetMapping("/base-data/file")
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable String year,
      @RequestParam(defaultValue = "xlsx") String format,
      Locale locale) {
    String wanted = desk.year(year);
    List<FindBaseData.Row> rows = desk.rows(person, wanted);
    return format.equals("csv")
        ? files.csv(rows, wanted, locale)
        : files.workbook(rows, wanted, locale);
  }
}
