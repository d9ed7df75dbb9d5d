package io.vigil.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops the server of one cluster. */
final class Postmaster {

  private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

  /** Recovery after a crash may read a lot; pg_ctl returns at once if the server gives up. */
  private static final Duration START_LIMIT = Duration.ofMinutes(10);

  private static final Duration FAST_STOP_LIMIT = Duration.ofSeconds(60);
  private static final Duration IMMEDIATE_STOP_LIMIT = Duration.ofSeconds(10);
  private static final int ATTEMPTS = 3;

  private final Path cluster;
  private final ServerLog log;
  private final Programs programs;

  Postmaster(Path cluster, ServerLog log, Programs programs) {
    this.cluster = cluster;
    this.log = log;
    this.programs = programs;
  }

  /** Returns the port: the wanted one or, for {@link PostgresSettings#ANY_PORT}, a free one. */
  int start(int wanted) {
    log.rotate();
    for (var attempt = 1; ; attempt++) {
      var port = wanted == PostgresSettings.ANY_PORT ? freePort() : wanted;
      var result = startOn(port);
      if (result.succeeded()) {
        LOG.info("PostgreSQL runs on 127.0.0.1:{} with its data in {}", port, cluster);
        return port;
      }
      if (wanted == port || attempt == ATTEMPTS || !log.tail().contains("could not bind")) {
        throw notStarted(port, result);
      }
    }
  }

  private Programs.Result startOn(int port) {
    return pgCtl(START_LIMIT, "start", "-l", log.file().toString(), "-o", options(port));
  }

  /** Durable and closed whatever stands in postgresql.conf; the rest may be tuned there. */
  private static String options(int port) {
    return Stream.of(
            "port=" + port,
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "timezone=UTC",
            "log_timezone=UTC")
        .map(setting -> "-c " + setting)
        .collect(Collectors.joining(" "));
  }

  private PostgresFailure notStarted(int port, Programs.Result result) {
    return new PostgresFailure(
        "PostgreSQL did not start on 127.0.0.1:%d with its data in %s: %s%nLast lines of %s:%n%s"
            .formatted(port, cluster, result.output(), log.file(), log.tail()),
        "Mend what these lines name (a port in use: choose another with --vigil.postgres.port=...),"
            + " then start again.");
  }

  /** A server left behind by a killed process, or a file that would be taken for one. */
  void stopLeftover() {
    var left = PostmasterFile.of(cluster);
    if (left.server().isPresent()) {
      LOG.warn("Stopping a PostgreSQL that was left running in {}", cluster);
      stop();
    } else {
      left.discardIfMisleading();
    }
  }

  void stop() {
    if (PostmasterFile.of(cluster).server().isEmpty()) {
      return;
    }
    var fast = pgCtl(FAST_STOP_LIMIT, "stop", "-m", "fast");
    if (!fast.succeeded()) {
      LOG.warn("PostgreSQL did not stop in time, stopping it at once: {}", fast.output());
      stopImmediately();
    }
  }

  private void stopImmediately() {
    var result = pgCtl(IMMEDIATE_STOP_LIMIT, "stop", "-m", "immediate");
    if (!result.succeeded() && PostmasterFile.of(cluster).server().isPresent()) {
      throw new PostgresFailure(
          "PostgreSQL in %s cannot be stopped: %s".formatted(cluster, result.output()),
          "End the process named in the first line of %s by hand, then start again."
              .formatted(cluster.resolve("postmaster.pid")));
    }
  }

  private Programs.Result pgCtl(Duration limit, String action, String... more) {
    var seconds = Long.toString(limit.toSeconds());
    var common = Stream.of(action, "-s", "-w", "-t", seconds, "-D", cluster.toString());
    var arguments = Stream.concat(common, Stream.of(more)).toArray(String[]::new);
    return programs.run(limit.plusSeconds(10), "pg_ctl", arguments);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
