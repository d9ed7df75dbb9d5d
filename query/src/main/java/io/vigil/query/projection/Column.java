package io.vigil.query.projection;

import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of a table, and how a row of type {@code R} gives its value. */
record Column<R>(String name, boolean key, ColumnType type, Function<R, @Nullable Object> value) {

  private static final int NULL = -1;

  String source() {
    return type.stored("r." + name) + " AS " + name;
  }

  String parameter() {
    return "?::" + type.arrayType() + "[]";
  }

  Array arrayOf(Connection connection, List<R> rows) throws SQLException {
    @Nullable Object[] values = type.array(rows.size());
    for (int i = 0; i < values.length; i++) {
      values[i] = value.apply(rows.get(i));
    }
    return connection.createArrayOf(type.arrayType(), values);
  }

  void copy(DataOutputStream out, R row) throws IOException {
    Object given = value.apply(row);
    if (given == null) {
      out.writeInt(NULL);
    } else {
      type.copy(out, given);
    }
  }
}
