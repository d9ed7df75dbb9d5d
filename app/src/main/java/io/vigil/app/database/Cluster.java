package io.vigil.app.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The directory with the data: initialised at the first start, kept ever after. */
final class Cluster {

  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
  private static final Duration INITDB_LIMIT = Duration.ofMinutes(5);
  private static final String DRAFT = "postgres.new";

  private final Path directory;
  private final Secrets secrets;
  private final Programs programs;

  Cluster(Path directory, Secrets secrets, Programs programs) {
    this.directory = directory;
    this.secrets = secrets;
    this.programs = programs;
  }

  void initialiseOnce() {
    try {
      if (Files.exists(directory)) {
        checkVersion();
        checkPassword();
      } else {
        initialise();
      }
    } catch (IOException e) {
      throw new PostgresFailure(
          "The database directory %s cannot be used: %s.".formatted(directory, e),
          "See that the user who runs Vigil owns it and that the disk is not full.",
          e);
    }
  }

  private void checkVersion() throws IOException {
    var file = directory.resolve("PG_VERSION");
    var version = Files.exists(file) ? Files.readString(file).strip() : "unknown";
    if (!version.equals(Binaries.MAJOR_VERSION)) {
      throw new PostgresFailure(
          "%s holds data of PostgreSQL %s, but this Vigil brings PostgreSQL %s."
              .formatted(directory, version, Binaries.MAJOR_VERSION),
          "Start the Vigil that wrote it, or choose another directory with --vigil.data-dir=...");
    }
  }

  private void checkPassword() {
    var file = secrets.file(Roles.SUPERUSER);
    if (Files.notExists(file)) {
      throw new PostgresFailure(
          "%s is missing, and without it nobody can sign in to %s.".formatted(file, directory),
          "Restore the file from a backup of the data directory.");
    }
  }

  /** In a draft that is renamed at the end: an initdb cut short never looks like a cluster. */
  private void initialise() throws IOException {
    LOG.info("Initialising the database in {}", directory);
    deleteDrafts();
    var draft = Files.createTempDirectory(directory.getParent(), DRAFT);
    initdb(draft);
    Files.move(draft, directory, ATOMIC_MOVE);
  }

  private void deleteDrafts() throws IOException {
    try (var drafts = Files.newDirectoryStream(directory.getParent(), DRAFT + "*")) {
      for (var draft : drafts) {
        Trees.delete(draft);
      }
    }
  }

  private void initdb(Path draft) {
    secrets.passwordOf(Roles.SUPERUSER);
    var result =
        programs.run(
            INITDB_LIMIT,
            "initdb",
            "--pgdata=" + draft,
            "--username=" + Roles.SUPERUSER,
            "--pwfile=" + secrets.file(Roles.SUPERUSER),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--data-checksums",
            "--set=shared_buffers=256MB",
            "--set=max_wal_size=2GB",
            "--set=max_connections=100",
            // a first import is asked about within seconds: without statistics that takes minutes
            "--set=autovacuum_naptime=5s");
    if (!result.succeeded()) {
      throw new PostgresFailure(
          "The database could not be initialised in %s:%n%s".formatted(directory, result.output()),
          "Mend what the last lines name, then start again; nothing has been stored yet.");
    }
  }
}
