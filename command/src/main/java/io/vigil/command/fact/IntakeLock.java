package io.vigil.command.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One writer of facts at a time, on all nodes: two imports of the same rows must not both find that
 * nothing is known of them. Its users queue on a {@link Turn} first: a node that waits with many
 * connections in its hands has none left for the one writer that is to go on.
 */
final class IntakeLock {
  /** {@code vigil} in ASCII, and a number of its own. */
  private static final long KEY = 0x766967696C_0001L;

  private IntakeLock() {}

  static void takeForTransaction(JdbcTemplate jdbc) {
    jdbc.query("SELECT pg_advisory_xact_lock(?)", row -> {}, KEY);
  }

  /** Held over several transactions, until it is closed or its holder dies. */
  static Held take(DataSource dataSource) {
    try {
      Connection connection = dataSource.getConnection();
      try {
        execute(connection, "SELECT pg_advisory_lock(?)");
        return new Held(connection);
      } catch (SQLException | RuntimeException e) {
        cut(connection, e);
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the lock of the intake cannot be taken", e);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, KEY);
      statement.execute();
    }
  }

  /** First cut, then given back: the pool must not hand it on with the lock still in it. */
  private static void cut(Connection connection, Exception why) {
    try (connection) {
      connection.abort(Runnable::run);
    } catch (SQLException | RuntimeException e) {
      why.addSuppressed(e);
    }
  }

  record Held(Connection connection) implements AutoCloseable {
    /** A connection that cannot give the lock back is cut, which gives it back. */
    @Override
    public void close() {
      try {
        execute(connection, "SELECT pg_advisory_unlock(?)");
        connection.close();
      } catch (RuntimeException e) {
        cut(connection, e);
        throw e;
      } catch (SQLException e) {
        cut(connection, e);
        throw new IllegalStateException("the lock of the intake cannot be given back", e);
      }
    }
  }
}
