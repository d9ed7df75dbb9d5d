package io.vigil.app.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks a {@code .txz} with its links and executable files. */
final class TarXz {

  private static final int EXECUTABLE_BY_OWNER = 0100;

  private TarXz() {}

  static void unpack(InputStream archive, Path directory) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, inside(directory, entry));
      }
    }
  }

  private static Path inside(Path directory, TarArchiveEntry entry) throws IOException {
    var target = directory.resolve(entry.getName()).normalize();
    if (!target.startsWith(directory)) {
      throw new IOException("entry outside of the archive: " + entry.getName());
    }
    return target;
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target);
      markExecutable(entry, target);
    }
  }

  private static void markExecutable(TarArchiveEntry entry, Path file) throws IOException {
    if ((entry.getMode() & EXECUTABLE_BY_OWNER) != 0 && !file.toFile().setExecutable(true)) {
      throw new IOException(file + " cannot be made executable; is its disk mounted noexec?");
    }
  }
}
