package io.vigil.command.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The columns that a kind of table may have.
 *
 * @param alternatives groups of columns of which at least one group must be complete; empty where
 *     the required columns are enough
 */
public record Schema(List<Column> columns, List<List<String>> alternatives) {
  /** Columns that a marked copy adds; a mended copy may be sent as it is. */
  static final List<String> IGNORED = List.of("error", "错误", "line", "行号");

  public static Schema of(Column... columns) {
    return new Schema(List.of(columns), List.of());
  }

  public Schema withOneOf(List<List<String>> groups) {
    return new Schema(columns, groups);
  }

  /** Position of a column in this schema. */
  public int index(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no column " + name);
  }

  Map<String, Integer> byKey() {
    var positions = new HashMap<String, Integer>();
    for (int i = 0; i < columns.size(); i++) {
      int position = i;
      columns.get(i).keys().forEach(key -> positions.putIfAbsent(key, position));
    }
    return positions;
  }

  String names() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  int[] nowhere() {
    var positions = new int[columns.size()];
    Arrays.fill(positions, -1);
    return positions;
  }
}
