package io.vigil.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.VigilApplication;
import io.vigil.app.database.ReadyData;
import io.vigil.app.system.Caller.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A college of two faculties that is used through HTTP, with real clocks that look often. */
@SpringBootTest(
    classes = VigilApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "vigil.postgres.binaries-dir=target/postgres-binaries",
      "vigil.limits.look-every=200ms",
      "vigil.limits.self-check.close-finding=1s",
      "vigil.admin.password=" + VigilClient.ADMIN_PASSWORD
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
@ResourceLock("a small college")
abstract class SmallCollege {
  private static final AtomicInteger STARTED = new AtomicInteger();

  private static final String UNITS =
      """
      unit,name,kind,parent
      LL,临澜职业技术学院,SCHOOL,
      D01,智能制造学院,FACULTY,LL
      D02,汽车工程学院,FACULTY,LL
      """;

  Caller office;

  /** Of 汽车工程学院. */
  Caller dean;

  /** The dean of the other faculty. */
  Caller other;

  Caller expert;

  @DynamicPropertySource
  static void dataDirectory(DynamicPropertyRegistry registry) {
    String directory =
        "target/small-college-%d-%d"
            .formatted(ProcessHandle.current().pid(), STARTED.incrementAndGet());
    Path data = ReadyData.migrated(Path.of(directory));
    registry.add("vigil.data-dir", data::toString);
  }

  @BeforeAll
  void aCollege(@LocalServerPort int port) {
    office = Caller.admin(port);
    assertThat(office.post("/api/units", "text/csv", UNITS.getBytes(UTF_8)).status())
        .isEqualTo(200);
    await("/api/units", body -> body.toString().contains("LL"));
    dean = office.inRole(port, "DEPARTMENT", "D02");
    other = office.inRole(port, "DEPARTMENT", "D01");
    expert = office.inRole(port, "REVIEWER", "LL");
  }

  Answer await(String path, Predicate<JsonNode> there) {
    return Awaitility.await()
        .pollInterval(Duration.ofMillis(50))
        .until(() -> office.get(path), answer -> there.test(answer.body()));
  }
}
