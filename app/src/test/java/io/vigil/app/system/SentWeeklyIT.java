package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.casework.By;
import io.vigil.api.report.ReportCommand.DraftReport;
import io.vigil.app.VigilApplication;
import io.vigil.app.database.ReadyData;
import io.vigil.app.system.Mailbox.Letter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
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

/** The weekly report from the draft of Monday to the mails of those who get it. */
@SpringBootTest(
    classes = {VigilApplication.class, StoryClock.InItsPlace.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "story.begins-at=2026-11-09T08:05",
      "vigil.postgres.binaries-dir=target/postgres-binaries",
      "vigil.admin.password=" + VigilClient.ADMIN_PASSWORD,
      "vigil.url=http://vigil.example",
      "vigil.limits.look-every=200ms",
      "vigil.alerts.look-every=100ms",
      "vigil.mail.host=localhost",
      "vigil.mail.starttls=false",
      "db-scheduler.polling-interval=100ms"
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class SentWeeklyIT {
  private static final Mailbox MAIL = new Mailbox();
  private static final String UNITS =
      """
      unit,name,kind,parent
      LL,学校,SCHOOL,
      D06,旅游与康养学院,FACULTY,LL
      """;

  private static final String DELIVERED =
      """
      SELECT count(*) FROM board.alert
      WHERE case_id = ? AND case_kind = 'REPORT' AND what = 'ISSUED' AND state = 'DELIVERED'
      """;

  private static final String MODEL = "SELECT model FROM board.report WHERE report_id = ?";

  private Caller admin;
  private Caller office;
  private Caller dean;

  @DynamicPropertySource
  static void places(DynamicPropertyRegistry registry) {
    registry.add("vigil.mail.port", MAIL::port);
    Path data =
        ReadyData.migrated(
            Path.of("target/sent-weekly-%d".formatted(ProcessHandle.current().pid())));
    registry.add("vigil.data-dir", data::toString);
  }

  @BeforeAll
  void aCollegeOnMondayMorning(@LocalServerPort int port) {
    admin = Caller.admin(port);
    Stage.file(admin, "/api/units", UNITS);
    new VigilClient(port).awaitQuiet();
    office = admin.inRole(port, "QUALITY_OFFICE");
    dean = admin.inRole(port, "DEPARTMENT", "D06");
    contact(Account.of(admin, port, "dean", "DEPARTMENT", "D06"));
    contact(Account.of(admin, port, "president", "LEADER"));
  }

  @AfterAll
  void close() {
    MAIL.close();
  }

  private void contact(Account account) {
    String wanted = "{\"channel\":\"mail\",\"owner\":\"%s\",\"address\":\"%s@example.edu\"}";
    assertThat(
            admin
                .post("/api/alert-contacts", wanted.formatted(account.id(), account.login()))
                .status())
        .isEqualTo(201);
  }

  private String ready() {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> admin.get("/api/reports").body().path("items"),
            items -> items.toString().contains("\"weekly\""))
        .valueStream()
        .filter(item -> item.path("kind").asString().equals("weekly"))
        .map(item -> item.path("id").asString())
        .findFirst()
        .orElseThrow();
  }

  /** Another draft of the same week, which says the same. */
  private String anotherOf(String id, JdbcClient jdbc, CommandGateway orders) {
    JsonNode like = admin.get("/api/reports/" + id).body();
    String week = like.at("/report/from").asString();
    String another = "another-of-the-week";
    orders.sendAndWait(
        new DraftReport(
            another,
            week,
            week,
            null,
            "zh",
            like.path("rules").asString(),
            jdbc.sql(MODEL).param(id).query(String.class).single(),
            null,
            List.of("change"),
            By.of("u-1", "QUALITY_OFFICE", "page"),
            Instant.parse("2026-11-09T00:05:00Z")));
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> office.get("/api/reports/" + another).status(), status -> status == 200);
    return another;
  }

  /** The one of two that is sent at once with the other, and not refused. */
  private String sentOf(String id, String another) {
    CompletableFuture<JsonNode> beside = CompletableFuture.supplyAsync(() -> sending(another));
    JsonNode first = sending(id);
    JsonNode second = beside.join();
    assertThat(List.of(first.path("state").asString(), second.path("state").asString()))
        .as("%s %s", first, second)
        .containsExactlyInAnyOrder("sent", "");
    assertThat(List.of(first.path("code").asString(), second.path("code").asString()))
        .containsExactlyInAnyOrder("", "report.sent-week");
    return first.has("state") ? id : another;
  }

  private JsonNode sending(String id) {
    return office.post("/api/reports/" + id + "/send", "").body();
  }

  @Test
  void leadersAndDepartmentsGetTheReportThatLayReadyWithBothFiles(
      @Autowired JdbcClient jdbc, @Autowired CommandGateway orders) {
    String ready = ready();
    assertThat(dean.get("/api/reports/" + ready).status()).isEqualTo(403);

    String id = sentOf(ready, anotherOf(ready, jdbc, orders));

    List<Letter> letters =
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .until(MAIL::letters, found -> found.size() >= 2);
    assertThat(letters)
        .extracting(Letter::to)
        .containsExactlyInAnyOrder("dean@example.edu", "president@example.edu");
    assertThat(letters)
        .allSatisfy(
            letter -> {
              assertThat(letter.subject()).contains("质量监测周报");
              assertThat(letter.text()).contains("http://vigil.example/reports/kept/" + id);
              assertThat(letter.files())
                  .extracting(name -> name.replaceAll(".*\\.", ""))
                  .containsExactly("docx", "png");
            });
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(jdbc.sql(DELIVERED).param(id).query(Long.class).single())
                    .as("two in the inbox, two by mail")
                    .isEqualTo(4));
    assertThat(dean.get("/api/reports/" + id).status()).isEqualTo(200);
    assertThat(office.post("/api/reports/" + id + "/send", "").status()).isEqualTo(409);
  }
}
