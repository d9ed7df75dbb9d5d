package io.vigil.app.system;

import io.vigil.app.VigilApplication;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.util.function.SingletonSupplier;

/** Vigil in a JVM of its own, which can be killed. */
final class VigilProcess implements AutoCloseable {
  private static final int PORT_LINE = 3;

  private final Process process;
  private final Path dataDirectory;
  private final int port;
  private final StartupCache cache;

  /** By a token: a password is slow to check by design. */
  private final Supplier<Caller> administrator;

  private VigilProcess(Process process, Path dataDirectory, int port, StartupCache cache) {
    this.process = process;
    this.dataDirectory = dataDirectory;
    this.port = port;
    this.cache = cache;
    this.administrator = SingletonSupplier.of(() -> Caller.admin(port).inRole(port, "ADMIN"));
  }

  static VigilProcess started(Path dataDirectory, String... settings) throws IOException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    var cache = new StartupCache();
    command.addAll(cache.options());
    command.addAll(List.of("-cp", StartupCache.classPath()));
    command.add(VigilApplication.class.getName());
    command.add("--server.port=" + port);
    command.add("--vigil.data-dir=" + dataDirectory);
    command.add("--vigil.postgres.binaries-dir=target/postgres-binaries");
    command.add("--vigil.admin.password=" + VigilClient.ADMIN_PASSWORD);
    command.add("--vigil.reports.warm-up=false");
    Stream.of(settings).map(setting -> "--" + setting).forEach(command::add);
    Path log = dataDirectory.resolveSibling(dataDirectory.getFileName() + ".log");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    var vigil = new VigilProcess(process, dataDirectory, port, cache);
    vigil.awaitReady(log);
    return vigil;
  }

  VigilClient client() {
    return administrator.get().client(port);
  }

  Caller caller() {
    return administrator.get();
  }

  /** As {@code kill -9} does: nothing is finished, nothing is said. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
    cache.killed();
  }

  private Connection database() throws IOException, SQLException {
    Path cluster = dataDirectory.resolve("postgres");
    String databasePort = Files.readAllLines(cluster.resolve("postmaster.pid")).get(PORT_LINE);
    String password = Files.readString(dataDirectory.resolve("secrets/vigil")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + databasePort.strip() + "/vigil", "vigil", password);
  }

  /** What a query of that database finds, the columns of a row parted by blanks. */
  List<String> rows(String sql) throws IOException, SQLException {
    List<String> rows = new ArrayList<>();
    try (var connection = database();
        var statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(String.valueOf(result.getString(column)));
        }
        rows.add(String.join(" ", row));
      }
    }
    return rows;
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    process.waitFor();
  }

  private void awaitReady(Path log) {
    Awaitility.await("Vigil is ready; see " + log)
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> !process.isAlive() || isListening());
    if (!process.isAlive()) {
      throw new IllegalStateException("Vigil did not start; see " + log);
    }
  }

  private boolean isListening() throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (ConnectException e) {
      return false;
    }
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
