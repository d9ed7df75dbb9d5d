package io.vigil.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

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

  static ChildVigil started(Path jar, Path data) throws IOException {
    int port = freePort();
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--vigil.data-dir=" + data,
                "--vigil.admin.password=" + VigilHttp.PASSWORD)
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
