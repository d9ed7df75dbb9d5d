package io.vigil.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.system.Caller.Answer;
import io.vigil.testkit.PostgresExtension;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only node is stopped while a red case has a limit, and started when the limit is over. */
@Order(3)
class RestartedNodeIT {
  private static final String STEPS =
      "SELECT count(*) FROM board.warning_response_step WHERE step = ?";

  @RegisterExtension static final PostgresExtension postgres = PostgresExtension.migrated();

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path directory;

  private VigilProcess node(String name) throws IOException {
    return VigilProcess.started(
        directory.resolve(name),
        "vigil.master-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
        "spring.datasource.url=" + postgres.jdbcUrl(),
        "spring.datasource.username=" + postgres.username(),
        "spring.datasource.password=" + postgres.password(),
        "vigil.limits.warning.answer.red=60s",
        "vigil.limits.look-every=500ms",
        "db-scheduler.heartbeat-interval=500ms",
        "db-scheduler.polling-interval=200ms");
  }

  @Test
  void aLimitThatPassesWhileTheNodeIsDownIsToldOnceWhenItIsBack() throws Exception {
    try (VigilProcess node = node("before")) {
      aRedCase(node.caller());
      Awaitility.await().atMost(Duration.ofSeconds(50)).until(() -> steps("answer-awaited") == 1);
    }
    assertThat(steps("supervision-overdue")).as("while the limit runs").isZero();

    try (VigilProcess node = node("after")) {
      Awaitility.await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> steps("supervision-overdue") == 1);
      node.client().awaitQuiet();
      Awaitility.await()
          .during(Duration.ofSeconds(3))
          .until(() -> steps("supervision-overdue") == 1);
    }
    assertThat(steps("supervision-half")).isEqualTo(1);
  }

  private static int steps(String step) {
    return JdbcClient.create(postgres.dataSource())
        .sql(STEPS)
        .param(step)
        .query(Integer.class)
        .single();
  }

  private static void aRedCase(Caller admin) {
    file(admin, "/api/units", "unit,name,kind,parent\nLL,学校,SCHOOL,\nU1,系,FACULTY,LL\n");
    file(
        admin,
        "/api/control-points",
        """
        code,name_zh,level,unit,direction,target,standard,warning,ladder_red,period,ceiling,statistics,valid_from
        C1,C1,SCHOOL,次,LOWER_IS_BETTER,0,1,2,5,DAY,RED,false,2020-01-01
        """);
    LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);
    file(
        admin,
        "/api/readings",
        "control_point,unit,period,value\nC1,U1,%s,9\n".formatted(yesterday));
  }

  private static void file(Caller admin, String path, String csv) {
    Answer answer = admin.post(path, "text/csv", csv.getBytes(UTF_8));
    assertThat(answer.body().path("rejected").asInt(-1)).as(answer.body().toString()).isZero();
  }
}
