package io.vigil.bench;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.vigil.monitor.detect.count.CountSeries;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weekly counts, one series per column beside the week's number {@code t}; an empty cell is a week
 * without a report.
 *
 * @param first the number of the first week
 */
record CountTable(int first, Map<String, CountSeries> series) {
  private static final int MOST_DIGITS = 6;

  /**
   * @throws Refused for what cannot be read, with line, column, value and remedy
   */
  static CountTable read(Path file) throws IOException, Refused {
    try (Reader in = CsvFile.open(file);
        CsvReader<CsvRecord> rows =
            CsvReader.builder().allowMissingFields(true).allowExtraFields(true).ofCsvRecord(in)) {
      return read(file, rows.iterator());
    } catch (CsvParseException broken) {
      throw new Refused("%s: %s".formatted(file, broken.getMessage()));
    }
  }

  private static CountTable read(Path file, Iterator<CsvRecord> rows) throws Refused {
    if (!rows.hasNext()) {
      throw new Refused("%s is empty. Its first line must be t and the series.".formatted(file));
    }
    List<String> head = head(rows.next());
    var weeks = new ArrayList<double[]>();
    int first = 0;
    while (rows.hasNext()) {
      double[] week = week(rows.next(), head, weeks.isEmpty() ? -1 : first + weeks.size());
      first = weeks.isEmpty() ? (int) week[0] : first;
      weeks.add(week);
    }
    if (weeks.isEmpty()) {
      throw new Refused("%s has no weeks below its first line.".formatted(file));
    }
    return new CountTable(first, columns(head, weeks));
  }

  private static List<String> head(CsvRecord line) throws Refused {
    List<String> head = line.getFields();
    String start = head.getFirst().replace("\uFEFF", "");
    if (!start.equals("t") || head.size() < 2) {
      throw bad(line, 0, start, "the first line must be t and at least one series");
    }
    var names = new HashSet<String>();
    for (int column = 1; column < head.size(); column++) {
      if (head.get(column).isBlank() || !names.add(head.get(column))) {
        throw bad(line, column, head.get(column), "give each series a name of its own");
      }
    }
    return head;
  }

  private static double[] week(CsvRecord line, List<String> head, int expected) throws Refused {
    if (line.getFieldCount() != head.size()) {
      throw new Refused(
          "Line %d has %d columns, the first line %d. Give each series one cell, empty for no report."
              .formatted(line.getStartingLineNumber(), line.getFieldCount(), head.size()));
    }
    double[] week = new double[head.size()];
    for (int column = 0; column < week.length; column++) {
      week[column] = number(line, column, head);
    }
    if (expected >= 0 && week[0] != expected) {
      throw bad(line, 0, line.getField(0), "weeks must follow each other: " + expected);
    }
    return week;
  }

  private static double number(CsvRecord line, int column, List<String> head) throws Refused {
    String cell = line.getField(column).strip();
    if (cell.isEmpty() && column > 0) {
      return Double.NaN;
    }
    if (!cell.matches("\\d{1," + MOST_DIGITS + "}")) {
      String what = column == 0 ? "a week's number" : "a count, or nothing for no report";
      throw new Refused(
          "Line %d, column %s: '%s'. Give %s: a whole number from 0 to 999999."
              .formatted(line.getStartingLineNumber(), head.get(column), cell, what));
    }
    return Integer.parseInt(cell);
  }

  private static Refused bad(CsvRecord line, int column, String value, String remedy) {
    return new Refused(
        "Line %d, column %d: '%s'; %s."
            .formatted(line.getStartingLineNumber(), column + 1, value, remedy));
  }

  private static Map<String, CountSeries> columns(List<String> head, List<double[]> weeks) {
    var series = new LinkedHashMap<String, CountSeries>();
    for (int column = 1; column < head.size(); column++) {
      int at = column;
      series.put(
          head.get(column), CountSeries.of(weeks.stream().mapToDouble(week -> week[at]).toArray()));
    }
    return series;
  }

  /** How many weeks there are. */
  int weeks() {
    return series.values().iterator().next().weeks();
  }

  /** Only some weeks before one, and that one, which is then the last. */
  static CountSeries cut(CountSeries series, int week, int history) {
    int start = Math.max(0, week - history);
    return new CountSeries(
        Arrays.copyOfRange(series.counts(), start, week + 1),
        Arrays.copyOfRange(series.exposures(), start, week + 1));
  }
}
