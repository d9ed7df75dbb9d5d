package io.vigil.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, and how a row of type {@code R} gives its value.
 *
 * @param arrayType type that travels to the database
 * @param expression turns what travelled ({@code %s}) into what is stored
 */
record Column<R>(
    String name,
    boolean key,
    String arrayType,
    String expression,
    Function<R, @Nullable Object> value) {

  String source() {
    return expression.formatted("r." + name);
  }

  java.sql.Array arrayOf(Connection connection, List<R> rows) throws SQLException {
    @Nullable Object[] values = emptyArray(rows.size());
    for (int i = 0; i < values.length; i++) {
      values[i] = value.apply(rows.get(i));
    }
    return connection.createArrayOf(arrayType, values);
  }

  /** Typed arrays travel in binary. */
  private @Nullable Object[] emptyArray(int size) {
    return switch (arrayType) {
      case "float8" -> new Double[size];
      case "int8" -> new Long[size];
      case "int4" -> new Integer[size];
      case "bool" -> new Boolean[size];
      default -> new String[size];
    };
  }
}
