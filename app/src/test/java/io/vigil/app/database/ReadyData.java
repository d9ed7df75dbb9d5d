package io.vigil.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;

/**
 * Data directories as an earlier start left them, made once for all tests of a JVM and copied:
 * initialising and migrating take seconds.
 */
public final class ReadyData {
  private static final List<String> KEPT = List.of("postgres", "secrets");

  private ReadyData() {}

  /** One whose database is there and holds nothing. */
  static void initialised(Path data) {
    copy(Initialised.DATA, data);
  }

  /**
   * One that has seen every migration. Its commits do not wait for the disk: a Vigil that is killed
   * loses nothing by that, only a machine would.
   */
  public static Path migrated(Path data) {
    copy(Migrated.DATA, data);
    return data;
  }

  private static Path directory(String name) {
    return Path.of("target", "ready-%s-%d".formatted(name, ProcessHandle.current().pid()));
  }

  private static void copy(Path from, Path to) {
    for (String part : KEPT) {
      try {
        Files.createDirectories(to);
        Files.walkFileTree(from.resolve(part), new Copy(from, to));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Initialised {
    static final Path DATA = made();

    private static Path made() {
      Path data = directory("initialised");
      AnyPostgres.started(data).close();
      return data;
    }
  }

  private static final class Migrated {
    static final Path DATA = made();

    private static Path made() {
      Path data = directory("migrated");
      initialised(data);
      try (var postgres = AnyPostgres.started(data);
          var superuser = AnyPostgres.superuser(postgres, data);
          var statement = superuser.createStatement()) {
        Flyway.configure()
            .dataSource(postgres.jdbcUrl(), postgres.username(), postgres.password())
            .locations("classpath:db/migration")
            .load()
            .migrate();
        statement.execute("ALTER ROLE %s SET synchronous_commit = off".formatted(Roles.OWNER));
        return data;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** With owners and permissions, which the server asks about. */
  private static final class Copy extends SimpleFileVisitor<Path> {
    private final Path from;
    private final Path to;

    Copy(Path from, Path to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      return copied(directory);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      return copied(file);
    }

    private FileVisitResult copied(Path path) throws IOException {
      Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
      return FileVisitResult.CONTINUE;
    }
  }
}
