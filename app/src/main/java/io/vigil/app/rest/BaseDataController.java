package io.vigil.app.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vigil.api.report.FindBaseData;
import io.vigil.app.report.BaseDataDesk;
import io.vigil.app.report.BaseDataFiles;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.SignedIn;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Base data for the regional office, with references to the status-data platform. */
@RestController
@RequestMapping("/api/base-data")
@ForQualityOffice
class BaseDataController {
  private final BaseDataDesk desk;
  private final BaseDataFiles files;

  BaseDataController(BaseDataDesk desk, BaseDataFiles files) {
    this.desk = desk;
    this.files = files;
  }

  /** Forms in which they are given. */
  private enum Form {
    JSON,
    CSV,
    XLSX
  }

  record BaseData(String year, long missing, List<FindBaseData.Row> rows) {}

  @GetMapping
  ResponseEntity<?> baseData(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable String year,
      @Parameter(schema = @Schema(allowableValues = {"json", "csv", "xlsx"}))
          @RequestParam(defaultValue = "json")
          String format,
      Locale locale) {
    Form form = Parameters.choice("format", format, Form.class);
    String wanted = desk.year(year);
    List<FindBaseData.Row> rows = desk.rows(person, wanted);
    return switch (form) {
      case CSV -> files.csv(rows, wanted, locale);
      case XLSX -> files.workbook(rows, wanted, locale);
      case JSON ->
          ResponseEntity.ok(
              new BaseData(
                  wanted, rows.stream().filter(FindBaseData.Row::isMissing).count(), rows));
    };
  }
}
