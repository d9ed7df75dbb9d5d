package io.vigil.app.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the server's programs to their end, in bounded time and without the rights of root. */
final class Programs {

  private final Path home;
  private final List<String> prefix;

  Programs(Path home) {
    this.home = home;
    this.prefix = Privileges.dropping();
  }

  record Result(int status, String output) {

    boolean succeeded() {
      return status == 0;
    }
  }

  Result run(Duration limit, String program, String... arguments) {
    var command = new ArrayList<>(prefix);
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    try {
      return run(limit, new ProcessBuilder(command));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + program, e);
    }
  }

  /** Output goes to a file: the server inherits it on Windows and would keep a pipe open. */
  private static Result run(Duration limit, ProcessBuilder builder)
      throws IOException, InterruptedException {
    var output = Files.createTempFile("vigil-postgres", ".out");
    try {
      withPlainEnvironment(builder).redirectErrorStream(true).redirectOutput(output.toFile());
      var process = builder.start();
      process.getOutputStream().close();
      var status = waitFor(process, limit);
      return new Result(status, new String(Files.readAllBytes(output), UTF_8).strip());
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static int waitFor(Process process, Duration limit) throws InterruptedException {
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }

  private static ProcessBuilder withPlainEnvironment(ProcessBuilder builder) {
    var environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("PG"));
    environment.put("LC_ALL", "C");
    return builder;
  }
}
