package io.vigil.command.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
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

  /** The required columns that are not there. */
  List<Column> missing(Predicate<String> there) {
    return columns.stream()
        .filter(column -> column.required() && !there.test(column.name()))
        .toList();
  }

  boolean hasAlternative(Predicate<String> there) {
    return alternatives.isEmpty()
        || alternatives.stream().anyMatch(group -> group.stream().allMatch(there));
  }

  /** How well the names of the columns of some table fit. */
  public Fit fit(List<String> names) {
    Map<String, Integer> known = byKey();
    var there = new HashSet<String>();
    var unknown = new ArrayList<String>();
    for (String name : names) {
      String key = Column.key(name);
      Integer position = known.get(key);
      if (position != null) {
        there.add(columns.get(position).name());
      } else if (!key.isEmpty() && !IGNORED.contains(key)) {
        unknown.add(name.strip());
      }
    }
    List<Column> missing = missing(there::contains);
    return new Fit(this, there.size(), unknown, missing, hasAlternative(there::contains));
  }

  /**
   * @param known how many of its columns there are
   * @param alternative whether one of the groups of columns is complete
   */
  public record Fit(
      Schema schema, int known, List<String> unknown, List<Column> missing, boolean alternative) {

    public boolean isComplete() {
      return unknown.isEmpty() && missing.isEmpty() && alternative;
    }

    /** The higher, the nearer. */
    public int nearness() {
      return known - unknown.size() - missing.size() - (alternative ? 0 : 1);
    }

    /** What keeps the table from being of this kind. */
    public Localized lack() {
      return locale -> {
        var lacks = new ArrayList<String>();
        if (!missing.isEmpty()) {
          lacks.add(Reasons.text("head.missing", locale, shown(missing)));
        }
        if (!alternative) {
          lacks.add(Reasons.text("head.missing", locale, schema.alternativesShown()));
        }
        if (!unknown.isEmpty()) {
          lacks.add(Reasons.text("head.not-known", locale, String.join(", ", unknown)));
        }
        return String.join(Reasons.text("head.and", locale), lacks);
      };
    }
  }

  static Localized shown(List<Column> columns) {
    return locale ->
        columns.stream().map(column -> column.shown(locale)).collect(Collectors.joining(", "));
  }

  Localized alternativesShown() {
    return locale ->
        alternatives.stream()
            .map(group -> shown(group.stream().map(this::column).toList(), locale))
            .collect(Collectors.joining(" / "));
  }

  private Column column(String name) {
    return columns.get(index(name));
  }

  private static String shown(List<Column> group, Locale locale) {
    return group.stream().map(column -> column.shown(locale)).collect(Collectors.joining(" + "));
  }

  int[] nowhere() {
    var positions = new int[columns.size()];
    Arrays.fill(positions, -1);
    return positions;
  }
}
