package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.testkit.NeedsAxonServer;
import io.vigil.testkit.PostgresExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** Every role in a process of its own: files go to one, questions to another. */
@NeedsAxonServer
@ResourceLock("the Axon Server")
class SeparateRolesOnAxonServerIT extends RealDataContract {
  @RegisterExtension static final PostgresExtension postgres = PostgresExtension.empty();

  private final List<VigilProcess> processes = new ArrayList<>();
  private VigilClient pages;

  @BeforeAll
  void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) throws Exception {
    AxonServer.empty();
    for (String role : List.of("command", "query", "monitor", "web")) {
      processes.add(process(directory.resolve(role), role));
    }
    pages = processes.getLast().client();
    importEverything(processes.getFirst().client(), pages);
  }

  private static VigilProcess process(Path directory, String role) throws IOException {
    return VigilProcess.started(
        directory,
        AxonServer.setting(),
        "vigil.roles=" + role,
        "vigil.master-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
        "spring.datasource.url=" + postgres.jdbcUrl(),
        "spring.datasource.username=" + postgres.username(),
        "spring.datasource.password=" + postgres.password());
  }

  @AfterAll
  void stop() throws Exception {
    for (VigilProcess process : processes.reversed()) {
      process.close();
    }
  }

  @Test
  void showsTheProcessorsOfAllProcesses() {
    assertThat(pages.get("/api/processors").valueStream().map(one -> one.path("name").asString()))
        .containsExactly(
            "monitor.alert",
            "monitor.occurrence",
            "monitor.watch",
            "query.alert",
            "query.attachment",
            "query.check",
            "query.complaint",
            "query.delivery",
            "query.diagnosis",
            "query.doubt",
            "query.finding",
            "query.imports",
            "query.incident",
            "query.reading",
            "query.reference",
            "query.register",
            "query.report",
            "query.response",
            "query.signal",
            "query.tally",
            "query.warning");
  }

  @Test
  void saysWhyAStepIsRefusedAsOneProcessDoes() {
    Caller people = processes.getLast().caller();
    people.post(
        "/api/complaints", "{\"unit\":\"01M019\",\"subject\":\"没有热水\",\"text\":\"两天没有热水\"}");
    pages.awaitQuiet();
    String id = people.get("/api/complaints").body().at("/items/0/id").asString();

    Caller.Answer refused = people.post("/api/complaints/" + id + "/reply", "{\"text\":\"x\"}");

    assertThat(refused.status()).as(refused.body().toString()).isEqualTo(409);
    assertThat(refused.body().path("code").asString()).isEqualTo("step.refused");
    assertThat(refused.body().path("allowedSteps").valueStream().map(JsonNode::asString))
        .contains("acknowledge", "triage")
        .doesNotContain("reply", "close");
  }

  @Override
  long readingEvents() throws Exception {
    return AxonServer.events(type -> type.startsWith("reading."));
  }
}
