package io.vigil.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.vigil.app.VigilApplication;
import io.vigil.app.fixture.Chromium;
import io.vigil.app.system.Caller.Answer;
import io.vigil.app.system.Mailbox.Letter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
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
class StoriesIT {
  private static final Mailbox MAIL = new Mailbox();
  private static final String DEAN_MAIL = "dean@college.example";
  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/a/[\\w-]+)");
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

  private final Receiver robots = receiver();
  private final Chromium browser = new Chromium();
  private StoryClock clock;
  private JdbcClient jdbc;
  private Caller admin;
  private Caller attendanceSystem;
  private Account dean;
  private Account teaching;
  private Account quality;
  private Account committee;

  @DynamicPropertySource
  static void places(DynamicPropertyRegistry registry) throws IOException {
    port = VigilProcess.freePort();
    registry.add("server.port", () -> port);
    registry.add("vigil.url", () -> address(""));
    registry.add("vigil.mail.port", MAIL::port);
    registry.add(
        "vigil.data-dir", () -> "target/stories-%d".formatted(ProcessHandle.current().pid()));
  }

  private static Receiver receiver() {
    try {
      return new Receiver();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeAll
  void aCollege(@Autowired StoryClock time, @Autowired JdbcClient database) {
    clock = time;
    jdbc = database;
    clock.leapTo("2026-11-05T09:00");
    admin = Caller.admin(port);
    file(admin, "/api/units", UNITS);
    file(admin, "/api/control-points", ATTENDANCE);
    new VigilClient(port).awaitQuiet();
    attendanceSystem = admin.inRole(port, "IMPORTER", "LL");
    dean = Account.of(admin, port, "tourism-dean", "DEPARTMENT", "D06");
    teaching = Account.of(admin, port, "teaching", "DATA_OWNER", "O05");
    quality = Account.of(admin, port, "quality", "QUALITY_OFFICE");
    committee = Account.of(admin, port, "committee", "LEADER");
    contact("mail", dean.id(), DEAN_MAIL);
    contact("wecom", "D06", robots.address("/wecom"));
  }

  @AfterAll
  void curtain() {
    browser.close();
    robots.close();
    MAIL.close();
  }

  private void contact(String channel, String owner, String where) {
    Answer made =
        admin.post(
            "/api/alert-contacts",
            "{\"channel\":\"%s\",\"owner\":\"%s\",\"address\":\"%s\"}"
                .formatted(channel, owner, where));
    assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
  }

  private static void file(Caller who, String path, String csv) {
    Answer answer = who.post(path, "text/csv", csv.getBytes(UTF_8));
    assertThat(answer.body().path("rejected").asInt(-1)).as(answer.body().toString()).isZero();
  }

  private static String address(String path) {
    return "http://localhost:" + port + path;
  }

  @Test
  @Order(1)
  void aWarningIsAnsweredFromAPhoneClosesByItsMeasuresAndComesBackOneColourWorse()
      throws Exception {
    attended("2026-11-05", 93);
    clock.leapTo("2026-11-09T17:00");
    attended("2026-11-09", 84);
    String warning = awaitWarning("YELLOW");

    String link = whatTheDepartmentIsTold();
    aPreviewOfTheLinkAcknowledgesNothing(link, warning);
    try (BrowserContext phone = browser.window(Chromium.PHONE)) {
      Page page = phone.newPage();
      acknowledge(page, link, warning);
      answer(page, warning);
    }

    betterReadingsCloseIt(warning);
    itComesBackOneColourWorse(warning);
  }

  private void attended(String day, double percent) {
    file(
        attendanceSystem,
        "/api/readings",
        "control_point,unit,period,value\nATT,P23,%s,%s\n".formatted(day, percent));
  }

  private String awaitWarning(String colour) {
    await()
        .untilAsserted(
            () -> assertThat(openWarnings()).singleElement().asString().endsWith(" " + colour));
    return openWarnings().getFirst().split(" ")[0];
  }

  private List<String> openWarnings() {
    return jdbc.sql(
            """
            SELECT id || ' ' || colour FROM board.warning
            WHERE control_point = 'ATT' AND unit = 'P23' AND state = 'OPEN'
            """)
        .query(String.class)
        .list();
  }

  /** Yellow ones are told together: after two minutes, once over each channel. */
  private String whatTheDepartmentIsTold() {
    await().until(() -> admin.get("/api/alerts").body().path("total").asInt() > 0);
    assertThat(MAIL.letters()).isEmpty();
    clock.leap(Duration.ofMinutes(3));
    await().until(() -> !MAIL.letters().isEmpty() && !robots.arrivals().isEmpty());

    assertThat(robots.arrivals()).hasSize(1);
    assertThat(robots.arrivals("/wecom").getFirst().body())
        .contains("旅游管理", "到课率")
        .doesNotContain(dean.login());
    assertThat(MAIL.letters()).hasSize(1);
    Letter letter = MAIL.letters(DEAN_MAIL).getFirst();
    assertThat(letter.subject()).contains("黄色预警", "旅游管理", "到课率");
    Matcher link = LINK.matcher(letter.text());
    assertThat(link.find()).as(letter.text()).isTrue();
    return link.group(1);
  }

  private void aPreviewOfTheLinkAcknowledgesNothing(String link, String warning) throws Exception {
    try (var preview = HttpClient.newHttpClient()) {
      URI page = URI.create(address(link));
      var look = HttpRequest.newBuilder(page).GET().build();
      assertThat(preview.send(look, BodyHandlers.ofString()).body()).contains("签收");
      var head = HttpRequest.newBuilder(page).method("HEAD", BodyPublishers.noBody()).build();
      assertThat(preview.send(head, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }
    assertThat(answerState(warning)).isEqualTo("NEW");
  }

  private String answerState(String warning) {
    return jdbc.sql("SELECT state FROM board.warning_response WHERE warning_id = ?")
        .param(warning)
        .query(String.class)
        .single();
  }

  private void acknowledge(Page page, String link, String warning) {
    page.navigate(address(link));
    assertFits(page);
    page.click("form[action='%s'] button".formatted(link));
    assertThat(page.locator("[role=status]").innerText()).contains("已于");
    await().until(() -> answerState(warning).equals("ACKNOWLEDGED"));
    assertThat(
            jdbc.sql(
                    """
                    SELECT actor || ' ' || role || ' ' || channel
                    FROM board.warning_response_step
                    WHERE warning_id = ? AND channel <> 'clock'
                    """)
                .param(warning)
                .query(String.class)
                .list())
        .containsExactly(dean.id() + " DEPARTMENT link");
    page.navigate(address(link));
    assertThat(page.locator("form[action='%s']".formatted(link)).count()).as("once").isZero();
  }

  private void answer(Page page, String warning) {
    dean.signIn(page, address("/sign-in"));
    page.navigate(address("/warnings/" + warning));
    assertFits(page);
    page.locator("#next-step input[name=cause]").first().check();
    page.fill("#next-step input[name=text]", "实习周与上课冲突");
    page.fill("#next-step input[name=measure]", "调整实习周课表");
    page.fill("#next-step input[name=due]", "2026-11-12");
    press(page, warning, "PLANNED");

    clock.leapTo("2026-11-12T15:00");
    page.fill("#next-step input[name=result]", "课表已调整");
    press(page, warning, "IN_PROGRESS");
    page.fill("#next-step input[name=summary]", "课表调整完毕，逐日核对到课");
    press(page, warning, "SUBMITTED");
  }

  private void press(Page page, String warning, String state) {
    page.click("#next-step button");
    assertThat(page.locator("#response [role=status]").innerText()).contains("已记录");
    await().until(() -> answerState(warning).equals(state));
    page.reload();
  }

  private void betterReadingsCloseIt(String warning) {
    attended("2026-11-12", 92);
    await().until(() -> state(warning).equals("CLEARED"));
    clock.leapTo("2026-11-13T17:00");
    attended("2026-11-13", 93);
    await().until(() -> state(warning).equals("CLOSED"));
  }

  private String state(String warning) {
    return jdbc.sql("SELECT state FROM board.warning WHERE id = ?")
        .param(warning)
        .query(String.class)
        .single();
  }

  private void itComesBackOneColourWorse(String earlier) {
    clock.leapTo("2026-11-23T17:00");
    attended("2026-11-23", 84);

    String again = awaitWarning("ORANGE");
    assertThat(again).isNotEqualTo(earlier);
    await()
        .untilAsserted(
            () ->
                assertThat(MAIL.letters(DEAN_MAIL))
                    .extracting(Letter::subject)
                    .anyMatch(subject -> subject.contains("橙色预警")));
    try (BrowserContext window = browser.window(Chromium.PHONE)) {
      Page page = window.newPage();
      dean.signIn(page, address("/sign-in"));
      page.navigate(address("/warnings/" + again));
      assertThat(page.locator("main").innerText()).contains("复发");
    }
  }

  @Test
  @Order(2)
  void anAnonymousComplaintThatADepartmentLeavesBecomesAnIncidentWhoseGradeAnAppealChanges() {
    clock.leapTo("2026-11-30T09:00");
    try (BrowserContext window = browser.window(Chromium.PHONE)) {
      Page phone = window.newPage();
      String code = complain(phone);
      String complaint = latestComplaint();
      theCollegeHandsItOver(phone, code, complaint);
      theDepartmentMissesItsLimit(phone, code, complaint);
      String incident = itBecomesAnIncident(phone, code, complaint);
      itIsGraded(incident);
      awaitStatus(phone, code, "认定");
      theAppealChangesTheGrade(incident);
      awaitStatus(phone, code, "申诉：变更");
      itIsPutRightAndClosed(incident);
      awaitStatus(phone, code, "结案");
      assertThat(status(phone, code))
          .contains("已转事故", "提级到学校", "转为事故", "认定", "申诉：变更")
          .doesNotContain("四分钟", "书面检查", "T0601");
    }
  }

  private static String complain(Page phone) {
    phone.navigate(address("/complaints/new"));
    assertFits(phone);
    phone.selectOption("#unit", "D06");
    phone.fill("#subject", "上课迟到");
    phone.fill("#text", "周五第一节课老师迟到。");
    phone.click("form[action$='/complaints/new'] button");
    assertFits(phone);
    String code = phone.locator("main code").innerText();
    assertThat(status(phone, code)).contains("已收到").doesNotContain("迟到");
    return code;
  }

  private String latestComplaint() {
    return jdbc.sql("SELECT complaint_id FROM board.complaint ORDER BY received_at DESC LIMIT 1")
        .query(String.class)
        .single();
  }

  /** What whoever complained sees with the code. */
  private static String status(Page phone, String code) {
    phone.navigate(address("/complaints/status?code=" + code));
    assertFits(phone);
    return phone.locator("main section").innerText();
  }

  private void awaitStatus(Page phone, String code, String state) {
    await().until(() -> status(phone, code).contains(state));
  }

  private void theCollegeHandsItOver(Page phone, String code, String complaint) {
    step(quality, "/api/complaints/" + complaint, "acknowledge", "{}");
    step(quality, "/api/complaints/" + complaint, "triage", "{}");
    awaitStatus(phone, code, "已分办");
    step(quality, "/api/complaints/" + complaint, "accept", "{}");
    awaitStatus(phone, code, "已受理");
    step(quality, "/api/complaints/" + complaint, "assign", "{}");
    awaitStatus(phone, code, "已交办");
    step(dean, "/api/complaints/" + complaint, "investigate", "{}");
    awaitStatus(phone, code, "调查中");
    step(dean, "/api/complaints/" + complaint, "note", "{\"text\":\"正在核实\"}");
    awaitStatus(phone, code, "正在核实");
  }

  /** Five working days after it was handed over, and a night. */
  private void theDepartmentMissesItsLimit(Page phone, String code, String complaint) {
    clock.leapTo("2026-12-07T08:30");
    assertThat(status(phone, code)).contains("调查中").doesNotContain("提级到学校");
    clock.leapTo("2026-12-09T10:00");
    awaitStatus(phone, code, "提级到学校");
    await()
        .untilAsserted(
            () ->
                assertThat(
                        jdbc.sql(
                                """
                                SELECT colour FROM board.warning
                                WHERE about = 'EVENT' AND unit = 'D06'
                                  AND evidence -> 'occurrence' ->> 'caseId' = ?
                                """)
                            .param(complaint)
                            .query(String.class)
                            .list())
                    .containsExactly("BLUE"));
  }

  private String itBecomesAnIncident(Page phone, String code, String complaint) {
    Answer reported =
        quality
            .calls()
            .post(
                "/api/incidents",
                """
                {"unit":"D06","category":"课堂教学","occurredAt":"2026-11-27T08:00",
                 "description":"第一节课迟到六分钟","quantity":{"clause":"CT-01","value":6},
                 "person":"T0601","complaintId":"%s"}
                """
                    .formatted(complaint));
    assertThat(reported.body().path("proposedSeverity").asString()).isEqualTo("GENERAL");
    String incident = reported.body().path("id").asString();
    step(
        quality,
        "/api/complaints/" + complaint,
        "convert-to-incident",
        "{\"incidentId\":\"%s\"}".formatted(incident));
    awaitStatus(phone, code, "已转事故");
    return incident;
  }

  private void itIsGraded(String incident) {
    new VigilClient(port).awaitQuiet();
    assertThat(taken(teaching, incident, "accept", "{}")).isEqualTo("ACCEPTED");
    assertThat(
            taken(
                teaching,
                incident,
                "investigate",
                "{\"panel\":[{\"id\":\"T0502\",\"unit\":\"O05\"}]}"))
        .isEqualTo("INVESTIGATING");
    taken(dean, incident, "statement", "{\"text\":\"路上堵车\"}");
    assertThat(taken(dean, incident, "propose", "{\"text\":\"情况属实\"}")).isEqualTo("PROPOSED");
    assertThat(
            taken(
                teaching,
                incident,
                "decide",
                "{\"document\":\"教〔2026〕12号\",\"consequences\":[\"书面检查\"]}"))
        .isEqualTo("DECIDED");
    assertThat(taken(teaching, incident, "notify", "{}")).isEqualTo("NOTIFIED");
    assertThat(shown(incident, "severity")).isEqualTo("GENERAL");
  }

  private void theAppealChangesTheGrade(String incident) {
    clock.leapTo("2026-12-14T10:00");
    assertThat(taken(dean, incident, "appeal", "{\"text\":\"只迟到四分钟\"}")).isEqualTo("APPEALED");
    taken(teaching, incident, "inform", "{}");
    taken(teaching, incident, "hand-over", "{}");
    taken(teaching, incident, "inquire", "{\"text\":\"监控显示四分钟\"}");
    assertThat(
            taken(committee, incident, "change", "{\"severity\":\"LAPSE\",\"text\":\"监控显示四分钟\"}"))
        .isEqualTo("CHANGED");
    assertThat(shown(incident, "severity")).isEqualTo("LAPSE");
  }

  private void itIsPutRightAndClosed(String incident) {
    taken(
        dean,
        incident,
        "measure",
        "{\"text\":\"提前十分钟到岗\",\"responsible\":\"教研室主任\",\"dueOn\":\"2026-12-18\"}");
    clock.leapTo("2026-12-18T16:00");
    assertThat(taken(dean, incident, "rectify", "{\"text\":\"一周无迟到\"}")).isEqualTo("RECTIFIED");
    assertThat(taken(teaching, incident, "verify", "{\"effective\":true}")).isEqualTo("VERIFIED");
    assertThat(taken(teaching, incident, "close", "{}")).isEqualTo("CLOSED");
    await()
        .untilAsserted(
            () ->
                assertThat(
                        quality
                            .calls()
                            .get("/api/incidents/" + incident)
                            .body()
                            .at("/incident/steps")
                            .valueStream()
                            .map(step -> step.path("step").asString()))
                    .containsSubsequence(
                        "decided", "notice-served", "appealed", "appeal-changed", "closed"));
  }

  private String shown(String incident, String field) {
    new VigilClient(port).awaitQuiet();
    return quality
        .calls()
        .get("/api/incidents/" + incident)
        .body()
        .path("incident")
        .path(field)
        .asString();
  }

  private static String taken(Account who, String incident, String step, String told) {
    return step(who, "/api/incidents/" + incident, step, told);
  }

  /** Takes a step, and answers which state it leads to. */
  private static String step(Account who, String path, String step, String told) {
    Answer answer = who.calls().post(path + "/" + step, told);
    assertThat(answer.status()).as(step + " " + answer.body()).isEqualTo(200);
    return answer.body().path("state").asString();
  }

  private static void assertFits(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as(page.url())
        .isEqualTo(Chromium.PHONE);
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
  }
}
