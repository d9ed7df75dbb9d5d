package io.vigil.app.database;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Data directories of their own, programs unpacked once for all tests. */
final class AnyPostgres {

  static final Path BINARIES = Path.of("target", "postgres-binaries");

  private AnyPostgres() {}

  static PostgresSettings settings(Path dataDirectory) {
    return settings(dataDirectory, PostgresSettings.ANY_PORT);
  }

  static PostgresSettings settings(Path dataDirectory, int port) {
    return new PostgresSettings(dataDirectory, BINARIES, port);
  }

  static VigilPostgres started(Path dataDirectory) {
    return VigilPostgres.start(settings(dataDirectory));
  }

  static void execute(VigilPostgres postgres, String sql) throws SQLException {
    try (var connection = owner(postgres);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column. */
  static List<String> query(VigilPostgres postgres, String sql) throws SQLException {
    try (var connection = owner(postgres)) {
      return query(connection, sql);
    }
  }

  static List<String> query(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var values = new ArrayList<String>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  static Connection owner(VigilPostgres postgres) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(), postgres.username(), postgres.password());
  }

  static Connection board(VigilPostgres postgres) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(), postgres.boardUsername(), postgres.boardPassword());
  }

  static Connection superuser(VigilPostgres postgres, Path dataDirectory) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(),
        Roles.SUPERUSER,
        new Secrets(dataDirectory).passwordOf(Roles.SUPERUSER));
  }

  /** A dead process that nobody has collected yet still counts as alive, but has no program. */
  static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  static void awaitEnd(ProcessHandle process) {
    await().until(() -> !runs(process));
  }

  static ProcessHandle server(Path dataDirectory) {
    return PostmasterFile.of(dataDirectory.resolve("postgres")).server().orElseThrow();
  }
}
