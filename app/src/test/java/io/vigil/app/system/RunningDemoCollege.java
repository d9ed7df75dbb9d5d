package io.vigil.app.system;

import io.vigil.app.VigilApplication;
import io.vigil.app.database.ReadyData;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The demo college, told once for all classes that only look at it. */
@SpringBootTest(
    classes = VigilApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "vigil.demo=true",
      "vigil.postgres.binaries-dir=target/postgres-binaries",
      "vigil.admin.password=" + VigilClient.ADMIN_PASSWORD
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock("the demo college")
abstract class RunningDemoCollege {

  /** About half a minute on an idle machine; builds share theirs. */
  static final Duration COMPLETE = Duration.ofMinutes(6);

  private static final AtomicInteger STARTED = new AtomicInteger();

  static final LocalDate OPENING = LocalDate.of(2026, 11, 20);

  int port;
  VigilClient vigil;
  JdbcClient jdbc;

  @DynamicPropertySource
  static void dataDirectory(DynamicPropertyRegistry registry) {
    // a new one each time: only an empty store is filled
    String directory =
        "target/demo-college-%d-%d"
            .formatted(ProcessHandle.current().pid(), STARTED.incrementAndGet());
    Path data = ReadyData.migrated(Path.of(directory));
    registry.add("vigil.data-dir", data::toString);
  }

  @BeforeAll
  void awaitTheWholeCollege(@LocalServerPort int at, @Autowired JdbcClient database) {
    port = at;
    vigil = new VigilClient(at);
    jdbc = database;
    Awaitility.await("the demo college is complete")
        .atMost(COMPLETE)
        .pollInterval(Duration.ofMillis(500))
        .until(this::isTold);
    vigil.awaitQuiet();
  }

  private boolean isTold() {
    return vigil
        .get("/api/imports?state=all")
        .path("items")
        .valueStream()
        .anyMatch(
            one ->
                one.path("kind").asString().equals("INCIDENT_TALLIES")
                    && one.path("state").asString().equals("done"));
  }

  List<LocalDate> raised(String which) {
    return jdbc.sql(
            "SELECT (raised_at AT TIME ZONE board.zone())::date FROM board.warning"
                + " WHERE state <> 'WITHDRAWN' AND "
                + which
                + " ORDER BY raised_at")
        .query(LocalDate.class)
        .list();
  }
}
