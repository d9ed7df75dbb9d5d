package io.vigil.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The server's own {@code postmaster.pid}. The process id in it proves nothing: after a crash or in
 * a new container the same number may be anybody's.
 */
final class PostmasterFile {

  private final Path cluster;
  private final Path file;
  private final Optional<ProcessHandle> process;

  private PostmasterFile(Path cluster) {
    this.cluster = cluster;
    this.file = cluster.resolve("postmaster.pid");
    this.process = processId(file).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
  }

  static PostmasterFile of(Path cluster) {
    return new PostmasterFile(cluster);
  }

  /** The live server of this very cluster. */
  Optional<ProcessHandle> server() {
    return process.filter(PostmasterFile::isPostgres).filter(this::servesThisCluster);
  }

  /** A dead server's file is PostgreSQL's business; it stumbles over a stranger's id or none. */
  void discardIfMisleading() {
    var stranger = process.isPresent() && server().isEmpty();
    if (stranger || processId(file).isEmpty()) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Optional<Long> processId(Path file) {
    return firstLine(file)
        .filter(line -> line.matches("-?\\d{1,18}"))
        .map(Long::valueOf)
        .map(Math::abs);
  }

  private static Optional<String> firstLine(Path file) {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try (var lines = Files.lines(file)) {
      return lines.findFirst().map(String::strip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    var program = process.info().command().map(Path::of).map(Path::getFileName);
    return program.filter(name -> name.toString().startsWith("postgres")).isPresent();
  }

  /**
   * Unless it is known to serve another one: better to stop a stranger's than to start a second.
   */
  private boolean servesThisCluster(ProcessHandle process) {
    var served = workingDirectory(process).or(() -> argument(process));
    return served.map(this::isThisCluster).orElse(true);
  }

  private boolean isThisCluster(Path directory) {
    try {
      return Files.isSameFile(directory, cluster);
    } catch (IOException e) {
      return false;
    }
  }

  /** PostgreSQL works in its data directory, also after that has been moved. */
  private static Optional<Path> workingDirectory(ProcessHandle process) {
    return Optional.of(Path.of("/proc/%d/cwd".formatted(process.pid()))).filter(Files::isDirectory);
  }

  private static Optional<Path> argument(ProcessHandle process) {
    List<String> arguments = process.info().arguments().map(Arrays::asList).orElse(List.of());
    var option = arguments.indexOf("-D");
    return option < 0 || option + 1 == arguments.size()
        ? Optional.empty()
        : Optional.of(Path.of(arguments.get(option + 1)));
  }
}
