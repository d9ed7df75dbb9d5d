package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet for each table, with the exact figures. */
final class XlsxFormat {
  private static final Pattern REMARK = Pattern.compile("[-\\d.]+%?( ?[（(][^\"]*[）)])");
  private static final int LONGEST_NAME = 31;
  private static final double WIDTH_OF_A_PART = 6;

  private XlsxFormat() {}

  static byte[] write(Document document) {
    var out = new ByteArrayOutputStream();
    var workbook = new Workbook(out, "Vigil", null);
    Set<String> names = new HashSet<>();
    var words = Words.of(document);
    document
        .all(Grid.class)
        .forEach(grid -> write(grid, words, workbook.newWorksheet(name(grid, names))));
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

  /**
   * Names of sheets are those of their tables as printed: short, without some signs, and unlike.
   */
  private static String name(Grid grid, Set<String> names) {
    String full = grid.caption().replaceAll("[\\[\\]:*?/\\\\']", " ");
    String name = full.substring(0, Math.min(LONGEST_NAME, full.length())).strip();
    for (int copy = 2; !names.add(name); copy++) {
      String end = " " + copy;
      name = full.substring(0, Math.min(LONGEST_NAME - end.length(), full.length())) + end;
    }
    return name;
  }

  /**
   * A column of the table and the one of the sheet where it begins.
   *
   * @param ends whether its cells are intervals, whose ends have a column each
   */
  private record Place(Column head, int column, int first, boolean ends) {
    int next() {
      return first + (ends ? 2 : 1);
    }
  }

  private static List<Place> places(Grid grid) {
    List<Place> places = new ArrayList<>();
    int next = 0;
    for (int column = 0; column < grid.columns().size(); column++) {
      int of = column;
      boolean ends = grid.rows().stream().anyMatch(row -> row.get(of) instanceof Cell.Interval);
      places.add(new Place(grid.columns().get(column), column, next, ends));
      next = places.getLast().next();
    }
    return places;
  }

  private static void write(Grid grid, Words words, Worksheet sheet) {
    List<Place> places = places(grid);
    places.forEach(place -> head(place, words, sheet));
    sheet.freezePane(0, 1);
    int row = 1;
    for (var cells : grid.rows()) {
      for (Place place : places) {
        write(cells.get(place.column()), sheet, row, place.first());
      }
      row++;
    }
    if (grid.note() != null) {
      sheet.value(row + 1, 0, grid.note());
    }
  }

  private static void head(Place place, Words words, Worksheet sheet) {
    String title = place.head().title();
    if (place.ends()) {
      head(place, title + " " + words.word("low"), place.first(), sheet);
      head(place, title + " " + words.word("high"), place.first() + 1, sheet);
    } else {
      head(place, title, place.first(), sheet);
    }
  }

  private static void head(Place place, String title, int column, Worksheet sheet) {
    sheet.value(0, column, title);
    sheet.style(0, column).bold().wrapText(true).set();
    sheet.width(column, Math.clamp(place.head().width() * WIDTH_OF_A_PART, 10, 60));
  }

  private static void write(Cell cell, Worksheet sheet, int row, int column) {
    switch (cell) {
      case Cell.Interval ends -> {
        sheet.value(row, column, ends.low());
        sheet.value(row, column + 1, ends.high());
      }
      case Cell.Number number -> write(number, sheet, row, column);
      case Cell.Text text -> sheet.value(row, column, text.text());
    }
  }

  private static void write(Cell.Number number, Worksheet sheet, int row, int column) {
    BigDecimal value = number.value();
    if (value == null) {
      sheet.value(row, column, number.shown());
    } else {
      sheet.value(row, column, value);
      remark(number.shown()).ifPresent(said -> said(said, sheet, row, column));
    }
  }

  /** What stands in brackets behind a figure, such as the months that it tells of. */
  private static Optional<String> remark(String shown) {
    Matcher found = REMARK.matcher(shown);
    return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** The figure stays a number, with which can be reckoned. */
  private static void said(String remark, Worksheet sheet, int row, int column) {
    sheet.style(row, column).format("General\"" + remark + "\"").set();
  }
}
