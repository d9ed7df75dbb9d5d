package io.vigil.app.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.vigil.api.report.FindBaseData;
import io.vigil.app.wording.Figures;
import io.vigil.app.wording.UnitNames;
import io.vigil.app.wording.Words;
import io.vigil.monitor.report.BaseDataWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Gives base data out as files. */
@Component
public class BaseDataFiles {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** By it spreadsheets know the encoding. */
  private static final char MARK = '\uFEFF';

  private final UnitNames unitNames;
  private final Figures figures;
  private final Words words;

  BaseDataFiles(UnitNames unitNames, Figures figures, Words words) {
    this.unitNames = unitNames;
    this.figures = figures;
    this.words = words;
  }

  public ResponseEntity<byte[]> csv(List<FindBaseData.Row> rows, String year, Locale locale) {
    var text = new StringWriter();
    text.append(MARK);
    try (CsvWriter file = CsvWriter.builder().build(text)) {
      BaseDataWorkbook book = book(locale);
      file.writeRecord(book.titles());
      rows.forEach(row -> file.writeRecord(cells(book, row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer(text.toString().getBytes(UTF_8), "text/csv;charset=UTF-8", year + ".csv");
  }

  private static List<String> cells(BaseDataWorkbook book, FindBaseData.Row row) {
    return book.cells(row).stream().map(BaseDataFiles::cell).toList();
  }

  private static String cell(Object value) {
    String text = value.toString();
    boolean formula =
        value instanceof String && Stream.of("=", "+", "-", "@").anyMatch(text::startsWith);
    return formula ? "'" + text : text;
  }

  public ResponseEntity<byte[]> workbook(List<FindBaseData.Row> rows, String year, Locale locale) {
    var out = new ByteArrayOutputStream();
    try {
      book(locale).write(rows, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer(out.toByteArray(), XLSX, year + ".xlsx");
  }

  private BaseDataWorkbook book(Locale locale) {
    return new BaseDataWorkbook(
        (key, texts) -> words.text(locale, key, texts),
        (unit, name) -> unitNames.of(locale, unit, name),
        measure -> figures.unitAlone(locale, measure),
        locale.getLanguage().equals("en"));
  }

  private static ResponseEntity<byte[]> answer(byte[] body, String type, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("base-data-" + name).build().toString())
        .body(body);
  }
}
