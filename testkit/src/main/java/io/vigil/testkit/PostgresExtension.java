package io.vigil.testkit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh PostgreSQL database for one test class, held in a static field with {@code
 * RegisterExtension}.
 *
 * <p>All classes of a JVM share one server: an embedded one, or the one that {@code
 * VIGIL_TEST_TIMESCALE_URL} names.
 */
public final class PostgresExtension implements AfterAllCallback {

  private static final int CONNECTIONS = 16;

  private final boolean migrated;
  private @Nullable Database database;
  private @Nullable HikariDataSource pool;

  private PostgresExtension(boolean migrated) {
    this.migrated = migrated;
  }

  /** A database that has seen every migration found under {@code classpath:db/migration}. */
  public static PostgresExtension migrated() {
    return new PostgresExtension(true);
  }

  /** A database without a table. */
  public static PostgresExtension empty() {
    return new PostgresExtension(false);
  }

  /** Whether the tests run on a server that has the TimescaleDB extension. */
  public static boolean hasTimescale() {
    return PostgresServer.shared().hasTimescale();
  }

  public synchronized DataSource dataSource() {
    if (pool == null) {
      pool = new HikariDataSource(poolOf(database()));
    }
    return pool;
  }

  public String jdbcUrl() {
    return database().url();
  }

  public String username() {
    return database().username();
  }

  public String password() {
    return database().password();
  }

  @Override
  public synchronized void afterAll(ExtensionContext context) {
    if (pool != null) {
      pool.close();
      pool = null;
    }
    if (database != null) {
      PostgresServer.shared().drop(database);
      database = null;
    }
  }

  private synchronized Database database() {
    if (database == null) {
      var server = PostgresServer.shared();
      database = migrated ? server.createMigrated() : server.create();
    }
    return database;
  }

  private static HikariConfig poolOf(Database database) {
    var config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(database.username());
    config.setPassword(database.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    return config;
  }
}
