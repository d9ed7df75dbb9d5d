package io.vigil.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ClosedAndDurableIT {

  @TempDir static Path data;
  static VigilPostgres postgres;

  @BeforeAll
  static void start() {
    postgres = AnyPostgres.started(data);
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void writesDurably() throws SQLException {
    assertThat(setting("fsync")).isEqualTo("on");
    assertThat(setting("synchronous_commit")).isEqualTo("on");
    assertThat(setting("full_page_writes")).isEqualTo("on");
    assertThat(setting("data_checksums")).isEqualTo("on");
  }

  @Test
  void listensOnLoopbackOnlyAndOnNoSocketFile() throws SQLException {
    assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(setting("unix_socket_directories")).isEmpty();
    assertThat(setting("port")).isEqualTo(Integer.toString(postgres.port()));
  }

  @Test
  void asksEverybodyForAScramPassword() throws SQLException {
    assertThat(setting("password_encryption")).isEqualTo("scram-sha-256");
    assertThat(asSuperuser("SELECT DISTINCT auth_method FROM pg_hba_file_rules"))
        .containsExactly("scram-sha-256");
    assertThat(asSuperuser("SELECT error FROM pg_hba_file_rules WHERE error IS NOT NULL"))
        .isEmpty();
    assertThat(asSuperuser("SELECT rolname FROM pg_authid WHERE rolpassword NOT LIKE 'SCRAM-%'"))
        .isEmpty();
  }

  @Test
  void letsInNobodyFromOutside() throws SQLException {
    assertThat(
            asSuperuser(
                """
                SELECT DISTINCT address FROM pg_hba_file_rules WHERE address IS NOT NULL
                """))
        .containsOnly("127.0.0.1", "::1");
  }

  @Test
  void keepsTimeInUtcAndTextInUtf8() throws SQLException {
    assertThat(setting("log_timezone")).isEqualTo("UTC");
    assertThat(data.resolve("postgres").resolve("postmaster.opts"))
        .content()
        .contains("timezone=UTC");
    assertThat(setting("server_encoding")).isEqualTo("UTF8");
    assertThat(
            asSuperuser(
                """
                SELECT concat(datlocprovider, ' ', datlocale) FROM pg_database WHERE datname = 'vigil'
                """))
        .containsExactly("b C.UTF-8");
  }

  @Test
  void hasRoomForTheWorkload() throws SQLException {
    assertThat(asSuperuser("SHOW shared_buffers")).containsExactly("256MB");
    assertThat(asSuperuser("SHOW max_wal_size")).containsExactly("2GB");
    assertThat(setting("max_connections")).isEqualTo("100");
  }

  @Test
  void givesTheApplicationADatabaseOfItsOwnButNoRightsOverTheServer() throws SQLException {
    assertThat(
            AnyPostgres.query(
                postgres,
                """
                SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()
                """))
        .containsExactly("vigil");
    assertThat(
            asSuperuser(
                """
                SELECT rolname FROM pg_roles
                WHERE rolcanlogin AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication)
                """))
        .containsExactly("postgres");
  }

  @Test
  void letsTheBoardRoleReadWhatIsGrantedAndWriteNothing() throws SQLException {
    AnyPostgres.execute(postgres, "CREATE SCHEMA shown");
    AnyPostgres.execute(postgres, "CREATE TABLE shown.figure AS SELECT 1 AS number");
    AnyPostgres.execute(postgres, "GRANT USAGE ON SCHEMA shown TO vigil_board");
    AnyPostgres.execute(postgres, "GRANT ALL ON shown.figure TO vigil_board");

    try (var board = AnyPostgres.board(postgres)) {
      assertThat(AnyPostgres.query(board, "SELECT number FROM shown.figure")).containsExactly("1");
      assertThatThrownBy(() -> board.createStatement().execute("DELETE FROM shown.figure"))
          .hasMessageContaining("read-only transaction");
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has access lists instead of modes")
  void showsPasswordsAndDataToTheOwnerOnly() throws IOException {
    assertThat(modes(data.resolve("secrets")))
        .containsOnlyKeys("secrets", "postgres", "vigil", "vigil_board")
        .allSatisfy(
            (file, mode) ->
                assertThat(mode).isEqualTo(file.equals("secrets") ? "rwx------" : "rw-------"));
    assertThat(modes(data)).containsEntry("postgres", "rwx------");
    assertThat(modes(data)).containsEntry("postgres.log", "rw-------");
  }

  @Test
  void neverLogsAPassword() throws IOException {
    assertThat(data.resolve("postgres.log")).content().doesNotContain(postgres.password());
  }

  private static Map<String, String> modes(Path directory) throws IOException {
    try (var paths = Files.walk(directory, 1)) {
      return paths.collect(
          Collectors.toMap(path -> path.getFileName().toString(), ClosedAndDurableIT::mode));
    }
  }

  private static String mode(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String setting(String name) throws SQLException {
    return asSuperuser("SELECT setting FROM pg_settings WHERE name = '%s'".formatted(name))
        .getFirst();
  }

  private static List<String> asSuperuser(String sql) throws SQLException {
    try (var connection = AnyPostgres.superuser(postgres, data)) {
      return AnyPostgres.query(connection, sql);
    }
  }
}
