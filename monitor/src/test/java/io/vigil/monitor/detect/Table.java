package io.vigil.monitor.detect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small comma-separated reference table of the test resources. */
public record Table(List<Map<String, String>> rows) {

  /** Reads a table beside the tests of detection. */
  public static Table of(String name) {
    try (var in = Table.class.getResourceAsStream("/detect/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no table " + name);
      }
      return parsed(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Table parsed(List<String> lines) {
    List<String> head = List.of(lines.getFirst().split(",", -1));
    return new Table(lines.stream().skip(1).map(line -> row(head, line.split(",", -1))).toList());
  }

  private static Map<String, String> row(List<String> head, String[] cells) {
    return IntStream.range(0, cells.length)
        .boxed()
        .collect(Collectors.toMap(head::get, i -> cells[i]));
  }

  /** The number in a column of a row. */
  public static double number(Map<String, String> row, String column) {
    String cell = row.get(column);
    if (cell == null) {
      throw new IllegalArgumentException("no column " + column);
    }
    return Double.parseDouble(cell);
  }
}
