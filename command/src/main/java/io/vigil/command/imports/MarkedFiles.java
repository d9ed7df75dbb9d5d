package io.vigil.command.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Marked copies of files with refused rows, readable by the owner alone, kept for a month. */
public final class MarkedFiles {
  static final Duration KEPT = Duration.ofDays(30);
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final Path folder;
  private final Clock clock;

  public MarkedFiles(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** The folder, which only the owner can look into. */
  public Path folder() {
    try {
      return Files.createDirectories(folder, ownerOnly("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty file for the refused rows of an import. */
  public Path create(String importId, String extension) {
    Path file = folder().resolve(importId + "." + extension);
    try {
      Files.deleteIfExists(file);
      return Files.createFile(file, ownerOnly("rw-------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<Path> find(String fileName) {
    Path file = folder.resolve(fileName).normalize();
    return file.startsWith(folder) && Files.isRegularFile(file)
        ? Optional.of(file)
        : Optional.empty();
  }

  /** Deletes the copies whose time is over. */
  void deleteOld() {
    Instant oldest = clock.instant().minus(KEPT);
    try (Stream<Path> files = Files.list(folder())) {
      for (Path file : files.toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
