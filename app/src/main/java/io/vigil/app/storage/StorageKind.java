package io.vigil.app.storage;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the read tables are hypertables of TimescaleDB or plain ones under the same names.
 *
 * @param timescaleVersion version of the extension, if it is there
 */
public record StorageKind(String postgresVersion, Optional<String> timescaleVersion) {

  private static final Logger log = LoggerFactory.getLogger(StorageKind.class);

  static StorageKind of(JdbcClient jdbc) {
    var timescale =
        jdbc.sql("SELECT extversion FROM pg_extension WHERE extname = 'timescaledb'")
            .query(String.class)
            .optional();
    return new StorageKind(jdbc.sql("SHOW server_version").query(String.class).single(), timescale);
  }

  public String name() {
    return timescaleVersion.isPresent() ? "timescaledb" : "plain";
  }

  void log() {
    log.info(
        "PostgreSQL {}, read tables are {}",
        postgresVersion,
        timescaleVersion.map(v -> "hypertables of TimescaleDB " + v).orElse("plain tables"));
  }
}
