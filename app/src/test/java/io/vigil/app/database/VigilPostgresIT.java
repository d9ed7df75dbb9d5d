package io.vigil.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Order(3)
class VigilPostgresIT {

  @TempDir Path data;

  @Test
  void keepsItsDataBetweenStarts() throws SQLException {
    try (var first = AnyPostgres.started(data)) {
      AnyPostgres.execute(first, "CREATE TABLE kept AS SELECT '守望' AS word");
    }

    try (var second = AnyPostgres.started(data)) {
      assertThat(AnyPostgres.query(second, "SELECT word FROM kept")).containsExactly("守望");
    }
  }

  @Test
  void listensOnTheConfiguredPort() throws Exception {
    ReadyData.initialised(data);
    var port = freePort();

    try (var postgres = VigilPostgres.start(AnyPostgres.settings(data, port))) {
      assertThat(postgres.port()).isEqualTo(port);
      assertThat(postgres.jdbcUrl())
          .contains(":" + port + "/")
          .contains("reWriteBatchedInserts=true");
      assertThat(AnyPostgres.query(postgres, "SELECT 1")).containsExactly("1");
    }
  }

  @Test
  void stopsTheServerAndGivesTheDirectoryUpWhenClosed() {
    ReadyData.initialised(data);
    var postgres = AnyPostgres.started(data);
    var server = AnyPostgres.server(data);

    postgres.close();
    postgres.close();

    AnyPostgres.awaitEnd(server);
    assertThat(data.resolve("postgres").resolve("postmaster.pid")).doesNotExist();
    DataDirectoryLock.acquire(data).close();
  }

  @Test
  void stopsOpenConnectionsRatherThanWaitForThem() throws SQLException {
    ReadyData.initialised(data);
    var postgres = AnyPostgres.started(data);
    try (var open = AnyPostgres.owner(postgres)) {
      postgres.close();

      assertThat(open.isValid(1)).isFalse();
    }
  }

  @Test
  void recoversWhatWasCommittedWhenTheServerItselfWasKilled() throws Exception {
    ReadyData.initialised(data);
    try (var first = AnyPostgres.started(data)) {
      AnyPostgres.execute(first, "CREATE TABLE kept AS SELECT 7 AS number");
      var server = AnyPostgres.server(data);
      server.destroyForcibly();
      AnyPostgres.awaitEnd(server);
    }
    assertThat(data.resolve("postgres").resolve("postmaster.pid")).exists();

    try (var second = AnyPostgres.started(data)) {
      assertThat(AnyPostgres.query(second, "SELECT number FROM kept")).containsExactly("7");
    }
  }

  @Test
  void doesNotTakeAStrangersProcessForTheServerOfTheDirectory() throws Exception {
    ReadyData.initialised(data);
    leaveProcessId(Long.toString(ProcessHandle.current().pid()));

    try (var postgres = AnyPostgres.started(data)) {
      assertThat(AnyPostgres.query(postgres, "SELECT 1")).containsExactly("1");
    }
  }

  @Test
  void doesNotTakeTheServerOfAnotherDirectoryForItsOwn(@TempDir Path other) throws Exception {
    ReadyData.initialised(data);
    ReadyData.initialised(other);
    try (var neighbour = AnyPostgres.started(other)) {
      leaveProcessId(Long.toString(AnyPostgres.server(other).pid()));

      try (var postgres = AnyPostgres.started(data)) {
        assertThat(AnyPostgres.query(postgres, "SELECT 1")).containsExactly("1");
      }
      assertThat(AnyPostgres.query(neighbour, "SELECT 1")).containsExactly("1");
    }
  }

  @Test
  void startsOverAProcessFileThatACrashLeftEmpty() throws Exception {
    ReadyData.initialised(data);
    leaveProcessId("");

    try (var postgres = AnyPostgres.started(data)) {
      assertThat(AnyPostgres.query(postgres, "SELECT 1")).containsExactly("1");
    }
  }

  @Test
  void initialisesAfreshWhenTheFirstTimeWasCutShort() throws Exception {
    Files.createDirectories(data.resolve("postgres.new1").resolve("base"));
    Files.writeString(data.resolve("postgres.new1").resolve("PG_VERSION"), "17");

    try (var postgres = AnyPostgres.started(data)) {
      assertThat(AnyPostgres.query(postgres, "SELECT 1")).containsExactly("1");
    }
    assertThat(data.resolve("postgres.new1")).doesNotExist();
  }

  @Test
  void showsTheServersLastWordsWhenItDoesNotStart() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var settings = AnyPostgres.settings(data, taken.getLocalPort());

      assertThatThrownBy(() -> VigilPostgres.start(settings))
          .isInstanceOf(PostgresFailure.class)
          .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
          .hasMessageContaining("Address already in use")
          .hasMessageContaining("--vigil.postgres.port");
    }
    AnyPostgres.started(data).close();
  }

  @Test
  void namesTheMissingPasswordFileAndLeavesTheDataAlone() throws Exception {
    ReadyData.initialised(data);
    var file = data.resolve("secrets").resolve("postgres");
    Files.delete(file);

    assertThatThrownBy(() -> AnyPostgres.started(data))
        .isInstanceOf(PostgresFailure.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("backup");
    assertThat(file).doesNotExist();
  }

  @Test
  void givesTheApplicationANewPasswordWhenItsFileIsGone() throws Exception {
    ReadyData.initialised(data);
    Files.delete(data.resolve("secrets").resolve("vigil"));

    try (var postgres = AnyPostgres.started(data)) {
      assertThat(AnyPostgres.query(postgres, "SELECT 1")).containsExactly("1");
    }
  }

  @Test
  void refusesDataOfAnotherMajorVersion() throws Exception {
    Files.createDirectories(data.resolve("postgres"));
    Files.writeString(data.resolve("postgres").resolve("PG_VERSION"), "16\n");

    assertThatThrownBy(() -> AnyPostgres.started(data))
        .isInstanceOf(PostgresFailure.class)
        .hasMessageContaining("PostgreSQL 16")
        .hasMessageContaining("PostgreSQL 17");
  }

  @Test
  void refusesAWrongPassword() {
    ReadyData.initialised(data);
    try (var postgres = AnyPostgres.started(data)) {
      assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "vigil", "guess"))
          .hasMessageContaining("password authentication failed");
    }
  }

  private void leaveProcessId(String id) throws IOException {
    Files.writeString(data.resolve("postgres").resolve("postmaster.pid"), id);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
