package io.vigil.app.database;

import java.nio.file.Path;
import org.springframework.core.env.Environment;

/**
 * Where the embedded database lives.
 *
 * @param dataDirectory kept between starts
 * @param binaries holds the unpacked programs; may be shared by several data directories
 * @param port of the server on 127.0.0.1, {@link #ANY_PORT} to take a free one at each start
 */
public record PostgresSettings(Path dataDirectory, Path binaries, int port) {

  public static final int ANY_PORT = 0;

  public PostgresSettings {
    dataDirectory = dataDirectory.toAbsolutePath().normalize();
    binaries = binaries.toAbsolutePath().normalize();
  }

  public static PostgresSettings in(Path dataDirectory) {
    return new PostgresSettings(dataDirectory, dataDirectory.resolve("binaries"), ANY_PORT);
  }

  static PostgresSettings from(Environment environment) {
    var defaults = in(Path.of(environment.getProperty("vigil.data-dir", "vigil-data")));
    var binaries = environment.getProperty("vigil.postgres.binaries-dir");
    return new PostgresSettings(
        defaults.dataDirectory(),
        binaries == null ? defaults.binaries() : Path.of(binaries),
        environment.getProperty("vigil.postgres.port", Integer.class, ANY_PORT));
  }

  Path cluster() {
    return dataDirectory.resolve("postgres");
  }

  Path log() {
    return dataDirectory.resolve("postgres.log");
  }
}
