package io.vigil.bench;

import io.vigil.monitor.detect.count.CountSeries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
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
    var head = new ArrayList<String>();
    var weeks = new ArrayList<double[]>();
    Rows.of(
        file,
        "t and the names of the series",
        line -> head.addAll(checked(line)),
        row -> weeks.add(week(row, weeks.isEmpty() ? -1 : weeks.getFirst()[0] + weeks.size())));
    if (weeks.isEmpty()) {
      throw new Refused(
          "%s has no weeks below its first line. Give a row for each week.".formatted(file));
    }
    return new CountTable((int) weeks.getFirst()[0], columns(head, weeks));
  }

  private static List<String> checked(Rows.Row line) throws Refused {
    List<String> head = line.head();
    if (!head.getFirst().equals("t") || head.size() < 2) {
      throw line.refused(
          "the head is '%s'. It has to be t and at least one series."
              .formatted(String.join(",", head)));
    }
    var names = new HashSet<String>();
    for (int column = 1; column < head.size(); column++) {
      if (head.get(column).isBlank() || !names.add(head.get(column))) {
        throw line.refused(
            "column %d is named '%s'. Give each series a name of its own."
                .formatted(column + 1, head.get(column)));
      }
    }
    return head;
  }

  private static double[] week(Rows.Row row, double expected) throws Refused {
    double[] week = new double[row.head().size()];
    for (int column = 0; column < week.length; column++) {
      week[column] = number(row, column);
    }
    if (expected >= 0 && week[0] != expected) {
      throw row.refused(
          0,
          "does not follow the week before",
          "Weeks must follow each other: %.0f.".formatted(expected));
    }
    return week;
  }

  private static double number(Rows.Row row, int column) throws Refused {
    String cell = row.text(column);
    if (cell.isEmpty() && column > 0) {
      return Double.NaN;
    }
    if (!cell.matches("\\d{1," + MOST_DIGITS + "}")) {
      String what = column == 0 ? "a week's number" : "a count, or nothing for no report";
      throw row.refused(column, "is no whole number from 0 to 999999", "Give %s.".formatted(what));
    }
    return Integer.parseInt(cell);
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
