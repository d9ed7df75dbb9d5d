package io.vigil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where a run keeps its data. */
final class WorkDirectory {
  private static final Path USUAL = Path.of("target/bench");

  private WorkDirectory() {}

  /** The one that is asked for, empty. */
  static Path of(Arguments given) throws IOException {
    Path asked = given.directory("work");
    Path work = (asked == null ? USUAL : asked).toAbsolutePath();
    delete(work);
    return Files.createDirectories(work);
  }

  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
