package io.vigil.app.rest;

import io.vigil.api.report.MakeIncidentReport;
import io.vigil.app.report.FileNames;
import io.vigil.app.wording.ReportWords;
import io.vigil.monitor.report.IncidentReportWorkbook;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Gives a report out as a workbook. */
@Component
public class Workbooks {
  private final ReportWords words;

  Workbooks(ReportWords words) {
    this.words = words;
  }

  public ResponseEntity<StreamingResponseBody> answer(
      MakeIncidentReport.Result report, Locale locale) {
    var workbook = new IncidentReportWorkbook((key, texts) -> words.text(locale, key, texts));
    String name =
        FileNames.of(
            "xlsx", words.text(locale, "reports.kind.INCIDENTS"), report.from(), report.to());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(MediaTypes.XLSX))
        .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(name))
        .body(out -> workbook.write(report, out));
  }
}
