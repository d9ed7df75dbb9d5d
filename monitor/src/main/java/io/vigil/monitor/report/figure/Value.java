package io.vigil.monitor.report.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the report.
 *
 * @param value {@code null} where there is none
 * @param reference of the rows behind it
 * @param rows how many these are
 */
public record Value(@Nullable Double value, String reference, int rows) {

  public static Value of(FigureKey key, List<Row> rows) {
    return new Value(
        key.aggregate().of(rows.stream().map(Row::value).toList()), key.text(), rows.size());
  }

  /** Of a share: how many of the rows it counts. */
  public long part() {
    return value == null ? 0 : Math.round(value * rows);
  }

  public long count() {
    return value == null ? 0 : Math.round(value);
  }
}
