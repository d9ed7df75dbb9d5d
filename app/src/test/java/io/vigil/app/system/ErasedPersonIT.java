package io.vigil.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.unit.UnitEvent.UnitChanged;
import io.vigil.api.unit.UnitKind;
import io.vigil.app.VigilApplication;
import io.vigil.app.database.ReadyData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** An erased name is nowhere any more: not in a single row of the database, and in no file. */
@SpringBootTest(
    classes = VigilApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "vigil.postgres.binaries-dir=target/postgres-binaries",
      "vigil.admin.password=" + VigilClient.ADMIN_PASSWORD
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class ErasedPersonIT {
  private static final Path DATA = Path.of("target/erased-person-" + ProcessHandle.current().pid());

  private static final String PERSONS =
      """
      unit,name,kind,parent
      LL,临澜职业技术学院,SCHOOL,
      T1,欧阳守愚,TEACHER,LL
      T2,司徒若谷,TEACHER,LL
      """;

  private static final String TABLES =
      """
      SELECT format('%I.%I', schemaname, tablename)
      FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
      """;

  private VigilClient vigil;
  private JdbcClient jdbc;

  @DynamicPropertySource
  static void dataDirectory(DynamicPropertyRegistry registry) {
    registry.add("vigil.data-dir", ReadyData.migrated(DATA)::toString);
  }

  @BeforeAll
  void twoPersonsOneOfThemInADeadLetter(
      @LocalServerPort int port, @Autowired JdbcClient database, @Autowired EventGateway events) {
    vigil = new VigilClient(port);
    jdbc = database;
    vigil.imports(
        "/api/units", "text/csv", () -> new ByteArrayInputStream(PERSONS.getBytes(UTF_8)));
    // a name that PostgreSQL refuses to write into the read tables
    events.publish(
        new UnitChanged(
            "T1",
            UnitKind.TEACHER,
            "LL",
            null,
            "欧阳守愚",
            List.of(),
            List.of("欧阳守愚\0"),
            List.of("LL", "T1"),
            Instant.EPOCH));
    Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> deadLetters() == 1);
    vigil.awaitQuiet();
    // both slots hold what they held in an installation that has been rebuilt before
    vigil.post("/api/processors/query.reference/replay", "application/json", "");
  }

  @Test
  void isInNoRowOfTheDatabaseAndInNoFile() throws IOException {
    assertThat(tablesNaming("欧阳守愚")).isNotEmpty().doesNotContain("eventstore.domain_event");

    JsonNode answer =
        vigil.post(
            "/api/persons/T1/erase",
            "application/json",
            "{\"ground\":\"request of the person\",\"confirm\":\"T1\"}");

    assertThat(answer.path("boardsForgot").asBoolean()).isTrue();
    assertThat(tablesNaming("欧阳守愚")).isEmpty();
    assertThat(tablesNaming("司徒若谷")).contains("intake.unit");
    assertThat(filesNaming("欧阳守愚")).isEmpty();
    assertThat(deadLetters()).isOne();
    assertThat(names()).containsExactly("LL 临澜职业技术学院", "T1 null", "T2 司徒若谷");
  }

  private List<String> tablesNaming(String name) {
    return jdbc.sql(TABLES).query(String.class).stream()
        .filter(table -> holds(table, name))
        .toList();
  }

  /** Texts as they are, binary columns as the digits that PostgreSQL shows them in. */
  private boolean holds(String table, String name) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM %s AS t WHERE t::text LIKE :text OR t::text LIKE :bytes)"
                .formatted(table))
        .param("text", "%" + name + "%")
        .param("bytes", "%" + HexFormat.of().formatHex(name.getBytes(UTF_8)) + "%")
        .query(Boolean.class)
        .single();
  }

  private static List<Path> filesNaming(String name) throws IOException {
    Path imports = DATA.resolve("imports");
    if (!Files.exists(imports)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(imports)) {
      return files.filter(Files::isRegularFile).filter(file -> names(file, name)).toList();
    }
  }

  private static boolean names(Path file, String name) {
    try {
      return Files.readString(file).contains(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long deadLetters() {
    return jdbc.sql("SELECT count(*) FROM eventstore.dead_letter_entry").query(Long.class).single();
  }

  private List<String> names() {
    return jdbc.sql(
            "SELECT concat_ws(' ', unit, coalesce(name, 'null')) FROM board.unit ORDER BY 1")
        .query(String.class)
        .list();
  }
}
