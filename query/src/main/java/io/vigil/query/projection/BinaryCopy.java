package io.vigil.query.projection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/** Writes rows with {@code COPY}, the quickest way in; it knows no {@code ON CONFLICT}. */
final class BinaryCopy<R> {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };
  private static final int FLAGS_AND_EXTENSION = 0;
  private static final int END = -1;
  private static final int USUAL_ROW = 512;
  private static final String UNIQUE_VIOLATION = "23505";

  private final String statement;
  private final List<Column<R>> columns;

  BinaryCopy(String statement, List<Column<R>> columns) {
    this.statement = statement;
    this.columns = columns;
  }

  /** False, and nothing is written, where a key is there already. */
  boolean write(Connection connection, List<R> rows) throws SQLException {
    var savepoint = connection.setSavepoint();
    try {
      copy(connection, bytes(rows));
      connection.releaseSavepoint(savepoint);
      return true;
    } catch (SQLException e) {
      connection.rollback(savepoint);
      if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }

  private void copy(Connection connection, byte[] bytes) throws SQLException {
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(statement, new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytes(List<R> rows) {
    var bytes = new ByteArrayOutputStream(rows.size() * USUAL_ROW);
    try (var out = new DataOutputStream(bytes)) {
      out.write(SIGNATURE);
      out.writeInt(FLAGS_AND_EXTENSION);
      out.writeInt(FLAGS_AND_EXTENSION);
      for (R row : rows) {
        out.writeShort(columns.size());
        for (Column<R> column : columns) {
          column.copy(out, row);
        }
      }
      out.writeShort(END);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
