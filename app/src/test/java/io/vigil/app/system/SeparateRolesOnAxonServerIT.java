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
            "query.attachment",
            "query.report",
            "query.check",
            "query.diagnosis",
            "query.alert",
            "query.delivery",
            "query.doubt",
            "query.incident",
            "query.finding",
            "query.complaint",
            "query.imports",
            "query.reading",
            "query.reference",
            "query.register",
            "query.response",
            "query.signal",
            "query.tally",
            "query.warning");
  }

  @Override
  long readingEvents() throws Exception {
    return AxonServer.events(type -> type.startsWith("reading."));
  }
}
