package io.vigil.testkit;

import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server of this JVM's tests; every test class has a database of its own on it. */
final class PostgresServer {

  private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
  private static final String TIMESCALE_AVAILABLE =
      "SELECT count(*) FROM pg_available_extensions WHERE name = 'timescaledb'";
  private static final String DATABASE = "(//[^/]+/)[^?]*";

  private final String url;
  private final boolean embedded;
  private final boolean timescale;
  private @Nullable Database template;

  private PostgresServer(String url, boolean embedded) {
    this.url = url;
    this.embedded = embedded;
    this.timescale = count(at(url), TIMESCALE_AVAILABLE) > 0;
    log.info("Tests run on PostgreSQL {} TimescaleDB", timescale ? "with" : "WITHOUT");
  }

  static PostgresServer shared() {
    return Shared.SERVER;
  }

  boolean hasTimescale() {
    return timescale;
  }

  Database create() {
    return create("");
  }

  /**
   * Copying a template is quick, but it would stay behind on somebody's server, and TimescaleDB's
   * workers keep a template busy.
   */
  Database createMigrated() {
    return embedded
        ? create(" TEMPLATE " + template().name() + " STRATEGY FILE_COPY")
        : migrate(create());
  }

  void drop(Database database) {
    execute(at(url), "DROP DATABASE IF EXISTS " + database.name() + " WITH (FORCE)");
  }

  private synchronized Database template() {
    if (template == null) {
      template = migrate(create());
    }
    return template;
  }

  private Database create(String options) {
    var name = "vigil_test_" + UUID.randomUUID().toString().replace("-", "");
    execute(at(url), "CREATE DATABASE " + name + options);
    var server = at(url);
    return new Database(
        name,
        url.replaceFirst(DATABASE, "$1" + name),
        requireText(server.getUser(), "user"),
        Objects.requireNonNullElse(server.getPassword(), ""));
  }

  private Database migrate(Database database) {
    try {
      if (timescale) {
        execute(at(database), "CREATE EXTENSION IF NOT EXISTS timescaledb");
      }
      runMigrations(database);
      return database;
    } catch (RuntimeException e) {
      drop(database);
      throw e;
    }
  }

  private static void runMigrations(Database database) {
    Flyway.configure()
        .dataSource(at(database))
        .locations("classpath:db/migration")
        .failOnMissingLocations(false)
        .load()
        .migrate();
  }

  private static String requireText(@Nullable String value, String part) {
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException(
          "The address of the test database names no " + part + ": add ?" + part + "=…");
    }
    return value;
  }

  private static PGSimpleDataSource at(Database database) {
    var source = at(database.url());
    source.setUser(database.username());
    source.setPassword(database.password());
    return source;
  }

  private static PGSimpleDataSource at(String url) {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    return source;
  }

  private static void execute(DataSource source, String sql) {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static long count(DataSource source, String sql) {
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Started by the first test that asks. */
  private static final class Shared {

    static final PostgresServer SERVER = start();

    private static PostgresServer start() {
      var external = System.getenv("VIGIL_TEST_TIMESCALE_URL");
      return external == null || external.isBlank()
          ? new PostgresServer(EmbeddedServer.start(), true)
          : new PostgresServer(external, false);
    }
  }
}
