package io.vigil.app.rest;

import io.vigil.api.targets.FindTargets;
import io.vigil.app.report.FileNames;
import io.vigil.app.wording.Words;
import io.vigil.monitor.report.ScoreSheetWorkbook;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Gives the score sheet of units out as a workbook. */
@Component
public class ScoreSheets {
  private final Words words;

  ScoreSheets(Words words) {
    this.words = words;
  }

  public ResponseEntity<StreamingResponseBody> answer(
      List<FindTargets.Item> targets, int year, Locale locale) {
    var workbook = new ScoreSheetWorkbook((key, texts) -> words.text(locale, key, texts));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(MediaTypes.XLSX))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            FileNames.attachment(
                FileNames.of(
                    "xlsx", words.text(locale, "target.sheet.scores"), Integer.toString(year))))
        .body(out -> workbook.write(targets, out));
  }
}
