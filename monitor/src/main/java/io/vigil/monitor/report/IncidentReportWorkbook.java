package io.vigil.monitor.report;

import io.vigil.api.report.MakeIncidentReport.Breakdown;
import io.vigil.api.report.MakeIncidentReport.Cell;
import io.vigil.api.report.MakeIncidentReport.Change;
import io.vigil.api.report.MakeIncidentReport.Result;
import io.vigil.api.report.MakeIncidentReport.Year;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes the incident report as a workbook: one sheet per table, figures as numbers. */
public final class IncidentReportWorkbook {
  private static final double COLUMN_WIDTH = 16;

  /** Texts of the reader's language. */
  @FunctionalInterface
  public interface Texts {
    String text(String key, Object... arguments);
  }

  private final Texts texts;

  public IncidentReportWorkbook(Texts texts) {
    this.texts = texts;
  }

  /** Writes the workbook; leaves the stream open. */
  public void write(Result report, OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, "Vigil", null);
    years(sheet(workbook, "report.sheet.years"), report);
    changes(sheet(workbook, "report.sheet.changes"), report);
    breakdown(sheet(workbook, "report.sheet.categories"), report, report.byCategory());
    breakdown(sheet(workbook, "report.sheet.units"), report, report.byUnit());
    notes(sheet(workbook, "report.sheet.notes"), report);
    workbook.finish();
  }

  private Worksheet sheet(Workbook workbook, String key) {
    return workbook.newWorksheet(texts.text(key));
  }

  private void years(Worksheet sheet, Result report) {
    head(
        sheet,
        labels(
            "report.year",
            "report.total",
            "severity.general",
            "severity.serious",
            "severity.major",
            "severity.lapse",
            "report.students",
            "report.rate",
            "report.coverage",
            "report.reference"));
    int row = 1;
    for (Year year : report.years()) {
      row(
          sheet,
          row++,
          year.period(),
          year.total(),
          year.bySeverity().general(),
          year.bySeverity().serious(),
          year.bySeverity().major(),
          year.lapses(),
          year.students(),
          year.ratePerThousand(),
          year.coverage(),
          year.reference());
    }
  }

  private void changes(Worksheet sheet, Result report) {
    head(
        sheet,
        labels(
            "report.from",
            "report.to",
            "report.rate-ratio",
            "report.low",
            "report.high",
            "report.verdict"));
    int row = 1;
    for (Change change : report.changes()) {
      row(
          sheet,
          row++,
          change.from(),
          change.to(),
          change.rateRatio(),
          change.low(),
          change.high(),
          texts.text("report.verdict." + change.verdict().name()));
    }
  }

  private void breakdown(Worksheet sheet, Result report, List<Breakdown> rows) {
    List<String> head = new ArrayList<>(labels("report.code", "report.name"));
    for (Year year : report.years()) {
      head.add(year.period());
      head.add(texts.text("report.rate-of", year.period()));
    }
    head.add(texts.text("report.sum"));
    head(sheet, head);
    int row = 1;
    for (Breakdown part : rows) {
      row(sheet, row++, values(part));
    }
  }

  private static @Nullable Object[] values(Breakdown part) {
    Stream<@Nullable Object> cells = part.cells().stream().flatMap(IncidentReportWorkbook::values);
    return Stream.of(
            Arrays.<@Nullable Object>asList(part.code(), part.name()).stream(),
            cells,
            Arrays.<@Nullable Object>asList(part.total()).stream())
        .flatMap(parts -> parts)
        .toArray();
  }

  private static Stream<@Nullable Object> values(Cell cell) {
    return Arrays.<@Nullable Object>asList(cell.total(), cell.ratePerThousand()).stream();
  }

  private void notes(Worksheet sheet, Result report) {
    head(sheet, labels("report.sheet.notes"));
    int row = 1;
    for (var note : report.notes()) {
      row(sheet, row++, texts.text(note.key(), note.arguments().toArray()));
    }
  }

  private List<String> labels(String... keys) {
    return Arrays.stream(keys).map(texts::text).toList();
  }

  private static void head(Worksheet sheet, List<String> labels) {
    for (int column = 0; column < labels.size(); column++) {
      sheet.value(0, column, labels.get(column));
      sheet.style(0, column).bold().set();
      sheet.width(column, COLUMN_WIDTH);
    }
    sheet.freezePane(0, 1);
  }

  /** A missing figure stays an empty cell. */
  private static void row(Worksheet sheet, int row, @Nullable Object... values) {
    for (int column = 0; column < values.length; column++) {
      switch (values[column]) {
        case null -> {}
        case Number number -> sheet.value(row, column, number);
        case Object text -> sheet.value(row, column, text.toString());
      }
    }
  }
}
