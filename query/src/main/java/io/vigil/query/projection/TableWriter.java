package io.vigil.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Writes many rows into one table with one statement: each column travels as one array.
 *
 * @param <R> what a row is made from
 */
public final class TableWriter<R> {

  private final String table;
  private final List<Column<R>> columns;

  TableWriter(String table, List<Column<R>> columns) {
    this.table = table;
    this.columns = List.copyOf(columns);
  }

  public static <R> TableColumns<R> into(String table) {
    return new TableColumns<>(table);
  }

  /** Inserts rows whose keys are new; the others stay as they are. */
  public void insertNew(JdbcTemplate jdbc, Slot slot, List<R> rows) {
    update(jdbc, insert(slot) + onConflict("DO NOTHING"), rows);
  }

  /**
   * Inserts rows that are expected to be new. Where one is not, nothing is written and the answer
   * is false.
   */
  public boolean copyNew(JdbcTemplate jdbc, Slot slot, List<R> rows) {
    String statement =
        "COPY %s.%s (%s) FROM STDIN (FORMAT binary)".formatted(slot.schema(), table, names());
    var copy = new BinaryCopy<>(statement, columns);
    return rows.isEmpty()
        || Boolean.TRUE.equals(
            jdbc.execute((Connection connection) -> copy.write(connection, rows)));
  }

  /** Inserts rows whose keys are new and maps what {@code summary} says of those, {@code added}. */
  public <T> List<T> insertNew(
      JdbcTemplate jdbc, Slot slot, List<R> rows, String summary, RowMapper<T> mapper) {
    String sql =
        "WITH added AS (%s%s RETURNING %s) %s"
            .formatted(insert(slot), onConflict("DO NOTHING"), keys("t."), summary);
    return query(jdbc, sql, rows, mapper);
  }

  /** Inserts rows, or overwrites those of the same keys that came from older events. */
  public void upsert(JdbcTemplate jdbc, Slot slot, List<R> rows) {
    upsert(jdbc, slot, rows, overwrites());
  }

  /** Inserts rows; on a known key sets what {@code overwrites} says, {@code t} being the row. */
  public void upsert(JdbcTemplate jdbc, Slot slot, List<R> rows, String overwrites) {
    update(jdbc, insert(slot) + onConflict("DO UPDATE SET " + overwrites), rows);
  }

  /**
   * Deletes the rows, {@code t}, that meet a condition with one of the given, {@code r}, and maps
   * what {@code summary} says of those, {@code removed}.
   */
  public <T> List<T> delete(
      JdbcTemplate jdbc,
      Slot slot,
      List<R> rows,
      String condition,
      String summary,
      RowMapper<T> mapper) {
    String sql =
        "WITH removed AS (DELETE FROM %s.%s AS t USING (%s) AS r WHERE %s RETURNING %s) %s"
            .formatted(slot.schema(), table, select(), condition, keys("t."), summary);
    return query(jdbc, sql, rows, mapper);
  }

  private String insert(Slot slot) {
    return "INSERT INTO %s.%s AS t (%s) %s".formatted(slot.schema(), table, names(), select());
  }

  private String select() {
    return "SELECT %s FROM unnest(%s) AS r (%s)"
        .formatted(
            columns.stream().map(Column::source).collect(Collectors.joining(", ")),
            columns.stream().map(Column::parameter).collect(Collectors.joining(", ")),
            names());
  }

  private String onConflict(String action) {
    return " ON CONFLICT (%s) %s".formatted(keys(""), action);
  }

  private String keys(String prefix) {
    return columns.stream()
        .filter(Column::key)
        .map(column -> prefix + column.name())
        .collect(Collectors.joining(", "));
  }

  private String overwrites() {
    return columns.stream()
            .filter(column -> !column.key())
            .map(column -> "%1$s = excluded.%1$s".formatted(column.name()))
            .collect(Collectors.joining(", "))
        + " WHERE t.event_position < excluded.event_position";
  }

  private String names() {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  private void update(JdbcTemplate jdbc, String sql, List<R> rows) {
    if (!rows.isEmpty()) {
      jdbc.update(connection -> prepare(connection, sql, rows));
    }
  }

  private <T> List<T> query(JdbcTemplate jdbc, String sql, List<R> rows, RowMapper<T> mapper) {
    return rows.isEmpty()
        ? List.of()
        : jdbc.query(connection -> prepare(connection, sql, rows), mapper);
  }

  private PreparedStatement prepare(Connection connection, String sql, List<R> rows)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < columns.size(); i++) {
      statement.setArray(i + 1, columns.get(i).arrayOf(connection, rows));
    }
    return statement;
  }
}
