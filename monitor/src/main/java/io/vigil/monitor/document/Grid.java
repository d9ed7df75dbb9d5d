package io.vigil.monitor.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param key stays the same from document to document, for example T1
 * @param caption with its number, as it is to be read
 * @param note what stands below it, such as the meaning of its figures
 */
public record Grid(
    String key, String caption, List<Column> columns, List<List<Cell>> rows, @Nullable String note)
    implements Block {

  public Grid {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (var row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "table %s has %d columns, and a row of %d cells"
                .formatted(key, columns.size(), row.size()));
      }
    }
  }
}
