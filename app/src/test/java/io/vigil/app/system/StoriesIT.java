package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.VigilApplication;
import io.vigil.app.database.ReadyData;
import io.vigil.app.fixture.Browsers;
import io.vigil.app.system.Caller.Answer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Two stories from the first fact to the last step, through a browser, a mail server and a robot.
 * Days pass by the clock that the whole system goes by.
 */
@SpringBootTest(
    classes = {VigilApplication.class, StoryClock.InItsPlace.class},
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {
      "story.begins-at=2026-11-05T09:00",
      "vigil.postgres.binaries-dir=target/postgres-binaries",
      "vigil.admin.password=" + VigilClient.ADMIN_PASSWORD,
      "vigil.complaints.anonymous=true",
      "vigil.limits.look-every=200ms",
      "vigil.alerts.look-every=100ms",
      "vigil.mail.host=localhost",
      "vigil.mail.starttls=false",
      "db-scheduler.polling-interval=100ms"
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
@Order(1)
class StoriesIT {
  private static final Mailbox MAIL = new Mailbox();
  private static final String UNITS =
      """
      unit,name,kind,parent
      LL,学校,SCHOOL,
      D06,旅游与康养学院,FACULTY,LL
      P23,旅游管理,PROGRAMME,D06
      O01,质量管理办公室,OFFICE,LL
      O05,教务处,OFFICE,LL
      """;
  private static final String ATTENDANCE =
      """
      code,name_zh,level,unit,direction,target,standard,warning,period,recovery,ceiling,statistics,valid_from
      ATT,到课率,MAJOR,%,HIGHER_IS_BETTER,95,90,85,DAY,2,RED,false,2020-01-01
      """;

  private static int port;

  private final Browsers browser = Browsers.open();
  private final Receiver robots = receiver();
  private Stage stage;

  @DynamicPropertySource
  static void places(DynamicPropertyRegistry registry) throws IOException {
    port = VigilProcess.freePort();
    registry.add("server.port", () -> port);
    registry.add("vigil.url", () -> "http://localhost:" + port);
    registry.add("vigil.mail.port", MAIL::port);
    Path data =
        ReadyData.migrated(Path.of("target/stories-%d".formatted(ProcessHandle.current().pid())));
    registry.add("vigil.data-dir", data::toString);
  }

  private static Receiver receiver() {
    try {
      return new Receiver();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeAll
  void aCollege(@Autowired StoryClock clock, @Autowired JdbcClient jdbc) {
    Caller admin = Caller.admin(port);
    Stage.file(admin, "/api/units", UNITS);
    Stage.file(admin, "/api/control-points", ATTENDANCE);
    new VigilClient(port).awaitQuiet();
    stage =
        new Stage(
            port,
            clock,
            jdbc,
            browser,
            MAIL,
            robots,
            admin,
            admin.inRole(port, "IMPORTER", "LL"),
            Account.of(admin, port, "tourism-dean", "DEPARTMENT", "D06"),
            Account.of(admin, port, "teaching", "DATA_OWNER", "O05"),
            Account.of(admin, port, "quality", "QUALITY_OFFICE"),
            Account.of(admin, port, "committee", "LEADER"));
    contact(admin, "mail", stage.dean().id(), Stage.DEAN_MAIL);
    contact(admin, "wecom", "D06", robots.address("/wecom"));
  }

  @AfterAll
  void curtain() {
    browser.close();
    robots.close();
    MAIL.close();
  }

  private static void contact(Caller admin, String channel, String owner, String where) {
    Answer made =
        admin.post(
            "/api/alert-contacts",
            "{\"channel\":\"%s\",\"owner\":\"%s\",\"address\":\"%s\"}"
                .formatted(channel, owner, where));
    assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
  }

  @Test
  @Order(1)
  void aWarningIsAnsweredFromAPhoneClosesByItsMeasuresAndComesBackOneColourWorse()
      throws Exception {
    new AttendanceStory(stage).play();
  }

  @Test
  @Order(2)
  void anAnonymousComplaintThatADepartmentLeavesBecomesAnIncidentWhoseGradeAnAppealChanges() {
    ComplaintStory.play(stage);
  }
}
