package io.vigil.app.system;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a JVM learnt as it started Vigil, kept by the first that ends in order for those after it:
 * half of a start is loading classes. Needs JDK 25 (JEP 514); others start without.
 */
final class StartupCache {
  private static final int SINCE = 25;

  private static final Path CACHE =
      Path.of("target", "vigil-" + ProcessHandle.current().pid() + ".aot");

  private static final AtomicBoolean LEARNING = new AtomicBoolean();

  static {
    CACHE.toFile().deleteOnExit();
  }

  private final boolean learns =
      Runtime.version().feature() >= SINCE
          && !Files.exists(CACHE)
          && LEARNING.compareAndSet(false, true);

  List<String> options() {
    if (learns) {
      return List.of("-XX:AOTCacheOutput=" + CACHE);
    }
    return Files.exists(CACHE) ? List.of("-XX:AOTCache=" + CACHE) : List.of();
  }

  /** Vigil without its tests: only jars can be kept. */
  static String classPath() {
    return Stream.concat(
            Stream.of(Path.of("target", "plain", "vigil.jar").toString()),
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Files.isDirectory(Path.of(entry))))
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** A killed process keeps nothing: the next one learns. */
  void killed() {
    if (learns) {
      LEARNING.set(false);
    }
  }
}
