package io.vigil.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A PostgreSQL that lives as long as this JVM and forgets everything. */
final class EmbeddedServer {

  private static final String CONNECTIONS = "200";

  private EmbeddedServer() {}

  static String start() {
    try {
      // closed by its own shutdown hook
      var server =
          EmbeddedPostgres.builder().setServerConfig("max_connections", CONNECTIONS).start();
      return server.getJdbcUrl("postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL for the tests does not start", e);
    }
  }
}
