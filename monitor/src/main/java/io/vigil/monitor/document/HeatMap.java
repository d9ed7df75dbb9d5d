package io.vigil.monitor.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures by unit and year, the larger the darker, each one printed in its field. */
public record HeatMap(
    String key, String caption, String measure, List<String> columns, List<Row> rows)
    implements Chart {

  public HeatMap {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (var row : rows) {
      if (row.values().size() != columns.size()) {
        throw new IllegalArgumentException(
            "chart %s has %d columns, and %d values in %s"
                .formatted(key, columns.size(), row.values().size(), row.name()));
      }
    }
  }

  /**
   * @param values one for each column; null where there is none, or where it is hidden
   */
  public record Row(String name, List<@Nullable BigDecimal> values) {

    public Row {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }
}
