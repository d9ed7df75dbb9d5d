package io.vigil.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A fixed list shipped with the demo college: a text file with a header and no quoting. */
public record Table(List<String> columns, List<Row> rows) {
  private static final String FOLDER = "/demo/";

  public static Table of(String file) {
    List<String> lines = lines(FOLDER + file);
    String separator = lines.get(0).contains("|") ? "|" : ",";
    List<String> columns = cells(lines.get(0), separator);
    List<Row> rows =
        lines.stream().skip(1).map(line -> new Row(columns, cells(line, separator))).toList();
    return new Table(columns, rows);
  }

  /** Rows by what they have in a column. */
  public Map<String, List<Row>> by(String column) {
    return rows.stream().collect(Collectors.groupingBy(row -> row.text(column)));
  }

  /** First cells of the lines after the header; they are never quoted. */
  static List<String> codes(String file) {
    return lines(file).stream().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
  }

  private static List<String> lines(String file) {
    try (InputStream in = Table.class.getResourceAsStream(file);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, () -> "missing resource " + file),
                    StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line, String separator) {
    return List.of(line.split(Pattern.quote(separator), -1));
  }

  /** One line; cells are asked for by the name of their column. */
  public record Row(List<String> columns, List<String> cells) {
    public Row {
      if (cells.size() != columns.size()) {
        throw new IllegalStateException("expected " + columns + " but read " + cells);
      }
    }

    public String text(String column) {
      int index = columns.indexOf(column);
      if (index < 0) {
        throw new IllegalArgumentException("no column " + column + " among " + columns);
      }
      return cells.get(index);
    }

    public boolean has(String column) {
      return !text(column).isEmpty();
    }

    public int number(String column) {
      return Integer.parseInt(text(column));
    }

    public double real(String column) {
      return Double.parseDouble(text(column));
    }

    @Nullable BigDecimal decimal(String column) {
      return has(column) ? new BigDecimal(text(column)) : null;
    }

    /** Numbers of the columns {@code prefix + from} to {@code prefix + to}. */
    List<Integer> numbers(String prefix, int from, int to) {
      return IntStream.rangeClosed(from, to).mapToObj(i -> number(prefix + i)).toList();
    }
  }
}
