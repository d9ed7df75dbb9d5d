package io.vigil.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** How fast {@code COPY} writes the same rows into a table of the same shape: the ceiling. */
final class Ceiling {
  private final DataSource database;
  private final Path work;

  Ceiling(DataSource database, Path work) {
    this.database = database;
    this.work = work;
  }

  /** Time to copy the rows of a table, which keeps its indexes, in one transaction. */
  Duration of(String table, String where) throws SQLException, IOException {
    Files.createDirectories(work);
    Path rows = work.resolve("ceiling.copy");
    try (Connection connection = database.getConnection()) {
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      try (OutputStream out = Files.newOutputStream(rows)) {
        copy.copyOut(
            "copy (select * from %s where %s) to stdout (format binary)".formatted(table, where),
            out);
      }
      execute(connection, "drop table if exists ceiling");
      execute(connection, "create table ceiling (like %s including all)".formatted(table));
      try {
        return timed(copy, rows);
      } finally {
        execute(connection, "drop table ceiling");
        Files.delete(rows);
      }
    }
  }

  long rows(String table) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement();
        var count = statement.executeQuery("select count(*) from " + table)) {
      count.next();
      return count.getLong(1);
    }
  }

  private static Duration timed(CopyManager copy, Path rows) throws SQLException, IOException {
    try (InputStream in = Files.newInputStream(rows)) {
      long start = System.nanoTime();
      copy.copyIn("copy ceiling from stdin (format binary)", in);
      return Duration.ofNanos(System.nanoTime() - start);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
