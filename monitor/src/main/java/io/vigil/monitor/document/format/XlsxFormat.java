package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Grid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet for each table, with the exact figures. */
final class XlsxFormat {
  private static final int LONGEST_NAME = 31;
  private static final double WIDTH_OF_A_PART = 6;

  private XlsxFormat() {}

  static byte[] write(Document document) {
    var out = new ByteArrayOutputStream();
    var workbook = new Workbook(out, "Vigil", null);
    Set<String> names = new HashSet<>();
    document.all(Grid.class).forEach(grid -> write(grid, workbook.newWorksheet(name(grid, names))));
    if (names.isEmpty()) {
      workbook.newWorksheet("-").value(0, 0, document.head().title());
    }
    try {
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Names of sheets are short, know some signs not, and differ. */
  private static String name(Grid grid, Set<String> names) {
    String full = (grid.key() + " " + grid.caption()).replaceAll("[\\[\\]:*?/\\\\']", " ");
    String name = full.substring(0, Math.min(LONGEST_NAME, full.length())).strip();
    for (int copy = 2; !names.add(name); copy++) {
      String end = " " + copy;
      name = full.substring(0, Math.min(LONGEST_NAME - end.length(), full.length())) + end;
    }
    return name;
  }

  private static void write(Grid grid, Worksheet sheet) {
    for (int column = 0; column < grid.columns().size(); column++) {
      Column head = grid.columns().get(column);
      sheet.value(0, column, head.title());
      sheet.style(0, column).bold().wrapText(true).set();
      sheet.width(column, Math.clamp(head.width() * WIDTH_OF_A_PART, 10, 60));
    }
    sheet.freezePane(0, 1);
    int row = 1;
    for (var cells : grid.rows()) {
      for (int column = 0; column < cells.size(); column++) {
        write(cells.get(column), sheet, row, column);
      }
      row++;
    }
    if (grid.note() != null) {
      sheet.value(row + 1, 0, grid.note());
    }
  }

  private static void write(Cell cell, Worksheet sheet, int row, int column) {
    if (cell instanceof Cell.Number number && number.value() != null) {
      sheet.value(row, column, number.value());
    } else {
      sheet.value(row, column, cell.shown());
    }
  }
}
