package io.vigil.monitor.report;

import io.vigil.api.report.FindBaseData;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Base data for the regional office, one value a row. */
public final class BaseDataWorkbook {
  private static final double COLUMN_WIDTH = 16;
  private static final List<String> COLUMNS =
      List.of(
          "reference",
          "code",
          "name",
          "unit",
          "unit-name",
          "period",
          "value",
          "measure",
          "numerator",
          "denominator",
          "readings",
          "state",
          "recorded",
          "element",
          "formula",
          "source");

  private final Texts texts;
  private final CalledUnits units;
  private final UnaryOperator<String> measures;
  private final boolean english;

  /**
   * @param measures what readers call a unit of measure
   */
  public BaseDataWorkbook(
      Texts texts, CalledUnits units, UnaryOperator<String> measures, boolean english) {
    this.texts = texts;
    this.units = units;
    this.measures = measures;
    this.english = english;
  }

  public List<String> titles() {
    return COLUMNS.stream().map(column -> texts.text("basedata.column." + column)).toList();
  }

  /** What stands in a row: texts, and numbers as such; empty where there is nothing to say. */
  public List<Object> cells(FindBaseData.Row row) {
    List<Object> cells = new ArrayList<>();
    String named = row.nameEn();
    cells.add(PlatformPlace.shown(row.reference(), texts));
    cells.add(row.controlPoint());
    cells.add(english && named != null ? named : row.name());
    cells.add(text(row.unit()));
    cells.add(named(row));
    cells.add(text(row.period()));
    cells.add(number(row.value()));
    cells.add(measures.apply(row.unitOfMeasure()));
    cells.add(number(row.numerator()));
    cells.add(number(row.denominator()));
    cells.add(row.readings());
    cells.add(texts.text("basedata.state." + state(row)));
    cells.add(row.recordedAt() == null ? "" : String.valueOf(row.recordedAt()));
    cells.add(text(row.element()));
    cells.add(text(row.formula()));
    cells.add(text(row.source()));
    return cells;
  }

  private String named(FindBaseData.Row row) {
    String unit = row.unit();
    return unit == null ? text(row.unitName()) : units.name(unit, row.unitName());
  }

  private static String state(FindBaseData.Row row) {
    if (row.isMissing()) {
      return "missing";
    }
    return row.value() == null ? "nothing" : "there";
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static Object number(@Nullable Double value) {
    return value == null ? "" : value;
  }

  /** Writes the workbook; leaves the stream open. */
  public void write(List<FindBaseData.Row> rows, OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, "Vigil", null);
    Worksheet sheet = workbook.newWorksheet(texts.text("basedata.title"));
    List<String> titles = titles();
    for (int column = 0; column < titles.size(); column++) {
      sheet.value(0, column, titles.get(column));
      sheet.style(0, column).bold().set();
      sheet.width(column, COLUMN_WIDTH);
    }
    for (int i = 0; i < rows.size(); i++) {
      write(sheet, i + 1, cells(rows.get(i)));
    }
    sheet.freezePane(3, 1);
    workbook.finish();
  }

  private static void write(Worksheet sheet, int row, List<Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      switch (cells.get(column)) {
        case Number number -> sheet.value(row, column, number);
        case Object words -> sheet.value(row, column, words.toString());
      }
    }
  }
}
