package io.vigil.app.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Unpacks the server's programs from the jar, once for each archive. */
final class Binaries {

  static final String MAJOR_VERSION = "17";

  private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);

  private final Path directory;

  Binaries(Path directory) {
    this.directory = directory;
  }

  /** The directory with {@code bin}, {@code lib} and {@code share}. */
  Path home() {
    try {
      var home = directory.resolve("postgresql-%s-%s".formatted(MAJOR_VERSION, fingerprint()));
      if (Files.notExists(home)) {
        unpackOnce(home);
      }
      return home;
    } catch (IOException e) {
      throw new PostgresFailure(
          "The programs of PostgreSQL cannot be unpacked to %s: %s.".formatted(directory, e),
          "Make room (about 100 MB) and see that the directory can be written.",
          e);
    }
  }

  // Locks of files do not tell threads of one process apart, hence both kinds.
  private static synchronized void unpackOnce(Path home) throws IOException {
    var parent = Files.createDirectories(home.getParent());
    try (var channel = FileChannel.open(parent.resolve("unpack.lock"), CREATE, WRITE);
        var lock = channel.lock()) {
      if (lock.isValid() && Files.notExists(home)) {
        LOG.info("Unpacking PostgreSQL {} to {}", MAJOR_VERSION, home);
        unpack(home);
      }
    }
  }

  private static void unpack(Path home) throws IOException {
    var draft = Files.createTempDirectory(home.getParent(), "unpacking");
    try (var archive = archive()) {
      TarXz.unpack(archive, draft);
      Files.move(draft, home, ATOMIC_MOVE);
    } finally {
      Trees.delete(draft);
    }
  }

  /** Tells archives apart, and is quick: it is taken at every start. */
  private static String fingerprint() throws IOException {
    try (var archive = new CheckedInputStream(archive(), new CRC32())) {
      long length = archive.transferTo(OutputStream.nullOutputStream());
      return "%08x%x".formatted(archive.getChecksum().getValue(), length);
    }
  }

  private static InputStream archive() throws IOException {
    var system = system(System.getProperty("os.name"));
    var architecture = System.getProperty("os.arch");
    try {
      return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture);
    } catch (IllegalStateException e) {
      throw new PostgresFailure(
          "This build of Vigil brings no PostgreSQL for %s on %s.".formatted(system, architecture),
          "Name a PostgreSQL server of your own with spring.datasource.url, username and password.",
          e);
    }
  }

  private static String system(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows")) {
      return "Windows";
    }
    return lower.startsWith("mac") ? "Darwin" : "Linux";
  }
}
