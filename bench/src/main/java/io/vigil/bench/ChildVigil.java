package io.vigil.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Vigil as it is installed, in a JVM of its own that can be killed. */
final class ChildVigil implements AutoCloseable {
  private static final int PORT_LINE = 3;

  private final Process process;
  private final Path data;
  private final VigilHttp http;

  private ChildVigil(Process process, Path data, int port) {
    this.process = process;
    this.data = data;
    this.http = new VigilHttp(port);
  }

  static ChildVigil started(Path jar, Path data, String... settings) throws IOException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-jar", jar.toString()));
    command.addAll(List.of("--server.port=" + port, "--server.address=127.0.0.1"));
    command.add("--vigil.data-dir=" + data);
    command.add("--vigil.admin.password=" + VigilHttp.PASSWORD);
    Stream.of(settings).map("--"::concat).forEach(command::add);
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolveSibling("log").toFile()))
            .start();
    var vigil = new ChildVigil(process, data, port);
    vigil.awaitReady();
    return vigil;
  }

  VigilHttp http() {
    return http;
  }

  Connection database() throws IOException, SQLException {
    List<String> postmaster = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    String password = Files.readString(data.resolve("secrets/vigil")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + postmaster.get(PORT_LINE).strip() + "/vigil",
        "vigil",
        password);
  }

  /** As {@code kill -9} does: nothing is finished, nothing is said. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    http.close();
    process.destroy();
    process.waitFor();
  }

  private void awaitReady() {
    while (!http.isThere()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("Vigil did not start; see " + data.resolveSibling("log"));
      }
      Pause.millis(100);
    }
    http.withToken();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
