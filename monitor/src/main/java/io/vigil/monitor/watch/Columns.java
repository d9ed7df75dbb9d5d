package io.vigil.monitor.watch;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds the columns of many rows as arrays, for one statement over all of them. */
public final class Columns<R> {
  private final PreparedStatement statement;
  private final Collection<R> rows;
  private int index;

  public Columns(PreparedStatement statement, Collection<R> rows) {
    this(statement, rows, 0);
  }

  /** Leaves the first parameters to the caller. */
  Columns(PreparedStatement statement, Collection<R> rows, int skipped) {
    this.statement = statement;
    this.rows = rows;
    this.index = skipped;
  }

  public Columns<R> bind(String type, Function<R, @Nullable Object> column) throws SQLException {
    Object[] values = rows.stream().map(column).toArray();
    statement.setArray(++index, statement.getConnection().createArrayOf(type, values));
    return this;
  }

  public Columns<R> bindText(Function<R, @Nullable Object> column) throws SQLException {
    return bind("text", row -> text(column.apply(row)));
  }

  private static @Nullable Object text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
