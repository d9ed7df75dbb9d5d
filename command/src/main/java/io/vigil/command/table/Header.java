package io.vigil.command.table;

import io.vigil.command.table.FileProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first line of a table, understood: which of its columns is which. */
public final class Header {
  private final Schema schema;
  private final List<String> names;
  private final int[] positions;

  private Header(Schema schema, List<String> names, int[] positions) {
    this.schema = schema;
    this.names = List.copyOf(names);
    this.positions = positions;
  }

  /** Columns may stand in any order. */
  static Header read(Schema schema, List<String> names) {
    int[] positions = schema.nowhere();
    Map<String, Integer> known = schema.byKey();
    var unknown = new ArrayList<String>();
    for (int i = 0; i < names.size(); i++) {
      place(names.get(i), i, positions, known, unknown);
    }
    if (!unknown.isEmpty()) {
      throw new FileProblem(
          Kind.HEADER,
          "header.unknown",
          String.join(", ", unknown),
          Schema.shown(schema.columns()));
    }
    var header = new Header(schema, names, positions);
    header.requireComplete();
    return header;
  }

  /** A first line that nobody has understood. */
  static Header unread(List<String> names) {
    return new Header(Schema.of(), names, new int[0]);
  }

  /** The header of a format that names its values row by row. */
  static Header all(Schema schema) {
    int[] positions = schema.nowhere();
    for (int i = 0; i < positions.length; i++) {
      positions[i] = i;
    }
    return new Header(schema, schema.columns().stream().map(Column::name).toList(), positions);
  }

  private static void place(
      String name, int at, int[] positions, Map<String, Integer> known, List<String> unknown) {
    String key = Column.key(name);
    if (key.isEmpty() || Schema.IGNORED.contains(key)) {
      return;
    }
    Integer position = known.get(key);
    if (position == null) {
      unknown.add("'" + name.strip() + "'");
    } else if (positions[position] >= 0) {
      throw new FileProblem(Kind.HEADER, "header.twice", name.strip());
    } else {
      positions[position] = at;
    }
  }

  private void requireComplete() {
    List<Column> missing = schema.missing(this::has);
    if (!missing.isEmpty()) {
      throw new FileProblem(
          Kind.HEADER, "header.missing", Schema.shown(missing), String.join(", ", names));
    }
    if (!schema.hasAlternative(this::has)) {
      throw new FileProblem(Kind.HEADER, "header.alternatives", schema.alternativesShown());
    }
  }

  boolean has(String column) {
    return positions[schema.index(column)] >= 0;
  }

  /** Name of a documented column as this table writes it; {@code null} where it has none. */
  @Nullable String nameOf(String column) {
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] >= 0 && schema.columns().get(i).name().equals(column)) {
        return names.get(positions[i]).strip();
      }
    }
    return null;
  }

  int position(int column) {
    return positions[column];
  }

  int width() {
    return names.size();
  }

  public List<String> names() {
    return names;
  }
}
