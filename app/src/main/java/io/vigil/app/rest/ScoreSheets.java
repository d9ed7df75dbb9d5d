package io.vigil.app.rest;

import io.vigil.api.targets.FindTargets;
import io.vigil.app.report.FileNames;
import io.vigil.app.wording.CollegeCalendar;
import io.vigil.app.wording.UnitNames;
import io.vigil.app.wording.Words;
import io.vigil.monitor.report.ScoreSheetWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Gives the score sheet of units out as a workbook. */
@Component
public class ScoreSheets {
  private final Words words;
  private final UnitNames unitNames;
  private final CollegeCalendar calendar;

  ScoreSheets(Words words, UnitNames unitNames, CollegeCalendar calendar) {
    this.words = words;
    this.unitNames = unitNames;
    this.calendar = calendar;
  }

  public ResponseEntity<byte[]> answer(List<FindTargets.Item> targets, int year, Locale locale) {
    var workbook =
        new ScoreSheetWorkbook(
            (key, texts) -> words.text(locale, key, texts),
            (unit, name) -> unitNames.of(locale, unit, name));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(MediaTypes.XLSX))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            FileNames.attachment(
                FileNames.of(
                    "xlsx", words.text(locale, "target.sheet.scores"), Integer.toString(year))))
        .body(written(workbook, targets));
  }

  /** Whole: an answer that is streamed is not finished for a machine, which signs in once. */
  private byte[] written(ScoreSheetWorkbook workbook, List<FindTargets.Item> targets) {
    var out = new ByteArrayOutputStream();
    try {
      workbook.write(targets, calendar.today().getYear(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
