package io.vigil.monitor.report.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the report.
 *
 * @param value {@code null} where there is none
 * @param reference of the rows behind it
 * @param rows how many these are
 */
record Value(@Nullable Double value, String reference, int rows) {

  static Value of(FigureKey key, List<Row> rows) {
    return new Value(
        key.aggregate().of(rows.stream().map(Row::value).toList()), key.text(), rows.size());
  }

  /** Of a share: how many of the rows it counts. */
  long part() {
    return value == null ? 0 : Math.round(value * rows);
  }

  long count() {
    return value == null ? 0 : Math.round(value);
  }
}
