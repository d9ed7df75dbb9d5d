package io.vigil.app.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** The database, its owner and the reader of the boards; repeated at every start. */
final class Roles {

  static final String SUPERUSER = "postgres";
  static final String OWNER = "vigil";
  static final String BOARD = "vigil_board";
  static final String DATABASE = "vigil";

  private final Secrets secrets;

  Roles(Secrets secrets) {
    this.secrets = secrets;
  }

  void ensure(int port) {
    try (var connection = superuser(port)) {
      ensureRole(connection, OWNER);
      ensureRole(connection, BOARD);
      execute(connection, "ALTER ROLE vigil_board SET default_transaction_read_only = on");
      ensureDatabase(connection);
    } catch (SQLException e) {
      throw new PostgresFailure(
          "The roles of the embedded database cannot be set up: %s.".formatted(e.getMessage()),
          "Compare %s with the password of role postgres; restore the file from a backup if needed."
              .formatted(secrets.file(SUPERUSER)),
          e);
    }
  }

  private Connection superuser(int port) throws SQLException {
    var server = new PGSimpleDataSource();
    server.setServerNames(new String[] {"127.0.0.1"});
    server.setPortNumbers(new int[] {port});
    server.setDatabaseName("postgres");
    return server.getConnection(SUPERUSER, secrets.passwordOf(SUPERUSER));
  }

  private void ensureRole(Connection connection, String role) throws SQLException {
    if (missing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
      execute(connection, "CREATE ROLE %s LOGIN".formatted(role));
    }
    setPassword(connection, role);
  }

  /** Sends the scram verifier: the password itself never reaches the server or its log. */
  private void setPassword(Connection connection, String role) throws SQLException {
    var password = secrets.passwordOf(role).toCharArray();
    connection.unwrap(PGConnection.class).alterUserPassword(role, password, "scram-sha-256");
  }

  private static void ensureDatabase(Connection connection) throws SQLException {
    if (missing(connection, "SELECT 1 FROM pg_database WHERE datname = ?", DATABASE)) {
      execute(connection, "CREATE DATABASE %s OWNER %s".formatted(DATABASE, OWNER));
    }
  }

  private static boolean missing(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return !statement.executeQuery().next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
