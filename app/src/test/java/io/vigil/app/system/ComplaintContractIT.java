package io.vigil.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.VigilApplication;
import io.vigil.app.database.ReadyData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A college that takes anonymous complaints, and lets a department have three seconds to reply. */
@SpringBootTest(
    classes = VigilApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "vigil.postgres.binaries-dir=target/postgres-binaries",
      "vigil.admin.password=" + VigilClient.ADMIN_PASSWORD,
      "vigil.complaints.anonymous=true",
      "vigil.complaints.per-hour=12",
      "vigil.limits.complaint.reply=3s",
      "vigil.limits.look-every=200ms"
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class ComplaintContractIT {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String UNITS =
      """
      unit,name,kind,parent
      LL,学院,SCHOOL,
      O12,后勤服务处,OFFICE,LL
      O04,纪检监察室,OFFICE,LL
      O01,质量管理办公室,OFFICE,LL
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private int port;
  private JdbcClient jdbc;

  @DynamicPropertySource
  static void dataDirectory(DynamicPropertyRegistry registry) {
    Path data =
        ReadyData.migrated(
            Path.of("target/complaints-%d".formatted(ProcessHandle.current().pid())));
    registry.add("vigil.data-dir", data::toString);
  }

  @BeforeAll
  void aCollege(@LocalServerPort int at, @Autowired JdbcClient database) {
    port = at;
    jdbc = database;
    var vigil = new VigilClient(at);
    vigil.post("/api/units", "text/csv", UNITS);
    vigil.awaitQuiet();
  }

  @Test
  @Order(1)
  void whoeverFilesWithoutSigningInGetsACodeThatShowsWhatBecomesOfIt() {
    String code = file("{\"unit\":\"O12\",\"subject\":\"没有热水\",\"text\":\"张三说两天没有热水\"}");

    JsonNode status = JSON.readTree(get("/api/complaints/" + code).body());
    assertThat(code).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
    assertThat(status.path("state").asString()).isEqualTo("RECEIVED");
    assertThat(status.path("history")).hasSize(1);
    assertThat(status.toString()).doesNotContain("张三", "没有热水");
    assertThat(
            jdbc.sql("SELECT count(*) FROM read_live.complaint WHERE code_hash LIKE '%' || ?")
                .param(code)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  @Order(2)
  void theListIsForTheCollegeAlone() {
    assertThat(get("/api/complaints").statusCode()).isEqualTo(401);
    JsonNode list = JSON.readTree(asAdmin("/api/complaints").body());
    assertThat(list.path("items").get(0).path("number").asString()).startsWith("诉求〔");
  }

  @Test
  @Order(3)
  void anImpossibleStepNamesTheAllowedOnes() {
    HttpResponse<String> refused = step(latest(), "reply", "{\"text\":\"x\"}");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(
            JSON.readTree(refused.body())
                .path("allowedSteps")
                .valueStream()
                .map(JsonNode::asString))
        .contains("acknowledge", "triage")
        .doesNotContain("reply", "close");
  }

  @Test
  @Order(4)
  void whatADepartmentDoesNotAnswerInTimeGoesToTheCollegeAndBecomesAnIncident() {
    String code =
        file("{\"unit\":\"O12\",\"subject\":\"漏水\",\"text\":\"三楼漏水\",\"place\":\"7号公寓\"}");
    String id = latest();
    for (String step : List.of("acknowledge", "triage", "accept", "assign", "investigate")) {
      assertThat(step(id, step, "{}").statusCode()).as(step).isEqualTo(200);
    }
    step(id, "note", "{\"text\":\"内部：王五负责\",\"internal\":true}");

    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> get("/api/complaints/" + code).body().contains("\"state\":\"ESCALATED\""));
    assertThat(get("/api/complaints/" + code).body()).doesNotContain("王五");
    assertThat(
            jdbc.sql(
                    """
                    SELECT level || ' ' || colour FROM board.complaint_step
                    WHERE complaint_id = ? AND what = 'overdue' ORDER BY event_position LIMIT 1
                    """)
                .param(id)
                .query(String.class)
                .single())
        .isEqualTo("DEPARTMENT BLUE");

    assertThat(step(id, "convert-to-incident", "{\"other\":\"x\"}").statusCode()).isEqualTo(422);
    HttpResponse<String> converted =
        step(id, "convert-to-incident", "{\"incidentId\":\"%s\"}".formatted(incidentOf(id)));
    assertThat(converted.body()).contains("CONVERTED_TO_INCIDENT");
    assertThat(step(id, "reply", "{\"text\":\"已转质量事故处理\"}").body())
        .contains("CONVERTED_TO_INCIDENT");
    assertThat(step(id, "assign", "{\"unit\":\"O12\"}").body())
        .contains("\"allowedSteps\":[\"satisfied\",\"dissatisfied\"]");
  }

  private String incidentOf(String complaint) {
    String report =
        """
        {"unit":"O12","category":"课堂教学","occurredAt":"%s","description":"漏水三日无人处理",
         "complaintId":"%s"}
        """
            .formatted(Instant.now(), complaint);
    Matcher id =
        Pattern.compile("\"id\":\"([^\"]+)\"")
            .matcher(send(asAdminTo("/api/incidents"), report).body());
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  @Test
  @Order(5)
  void theReplyIsJudgedByCodeAndClosesTheRequest() {
    String code = file("{\"unit\":\"O12\",\"subject\":\"排队\",\"text\":\"太久\",\"kind\":\"建议\"}");
    String id = latest();
    for (String step : List.of("triage", "accept", "assign")) {
      step(id, step, "{}");
    }
    assertThat(step(id, "reply", "{\"text\":\"已加开窗口\"}").body()).contains("REPLIED");

    assertThat(send(request("/api/complaints/" + code + "/satisfied"), "{}").body())
        .contains("CLOSED");
    Awaitility.await()
        .until(() -> get("/api/complaints/" + code).body().contains("\"state\":\"CLOSED\""));
    assertThat(get("/api/complaints/" + code).body()).contains("已加开窗口");
    assertThat(send(request("/api/complaints/" + code + "/close"), "{}").statusCode())
        .isIn(401, 403);
  }

  @Test
  @Order(6)
  void theThirdComplaintAboutAPlaceIsACluster() {
    IntStream.range(0, 2)
        .forEach(
            i -> file("{\"unit\":\"O12\",\"subject\":\"漏水\",\"text\":\"又漏了\",\"place\":\"7号公寓\"}"));

    Awaitility.await()
        .until(() -> asAdmin("/api/complaints/places").body().contains("\"colour\":\"BLUE\""));
  }

  @Test
  @Order(7)
  void aReportOfWrongdoingNeedsItsBodyAndIsANumberAfterwards() {
    String report = "{\"unit\":\"O12\",\"subject\":\"举报\",\"text\":\"收受回扣\",\"kind\":\"举报\"}";
    assertThat(send(request("/api/complaints"), report).statusCode()).isEqualTo(422);

    send(asAdminTo("/api/complaint-categories"), "{\"name\":\"举报\",\"body\":\"O04\"}");
    file(report);

    assertThat(asAdmin("/api/complaints").body()).doesNotContain("收受回扣").contains("\"sealed\":[{");
  }

  @Test
  @Order(8)
  void wrongInputSaysWhichFieldAndWhatToDo() {
    assertThat(
            send(request("/api/complaints"), "{\"unit\":\"O99\",\"subject\":\"a\",\"text\":\"b\"}"))
        .satisfies(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(422);
              assertThat(answer.body()).contains("'unit' is 'O99'");
            });
    assertThat(get("/api/complaints/0000-0000-0000-0000").statusCode()).isEqualTo(404);
  }

  @Test
  @Order(9)
  void thePagesNeedNoSignInAndTheOthersDo() {
    assertThat(get("/complaints/new?place=x").body()).contains("name=\"subject\"", "_csrf");
    assertThat(get("/complaints/status").statusCode()).isEqualTo(200);
    assertThat(get("/complaints/codes").statusCode()).isIn(302, 401);
  }

  @Test
  @Order(10)
  void oneAddressFilesSoMuchWithinAnHourAndNoMore() {
    HttpResponse<String> last =
        IntStream.range(0, 13)
            .mapToObj(
                i ->
                    send(
                        request("/api/complaints"),
                        "{\"unit\":\"O12\",\"subject\":\"a\",\"text\":\"b\",\"kind\":\"inquiry\"}"))
            .reduce((one, next) -> next)
            .orElseThrow();

    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).contains("3600");
    assertThat(last.body()).contains("12 requests within an hour");
  }

  @Test
  @Order(11)
  void whoeverIsErasedLeavesNoWordBehind() {
    String subject =
        jdbc.sql("SELECT person_id FROM read_live.complaint_content WHERE title = '没有热水'")
            .query(String.class)
            .single();
    String id =
        jdbc.sql("SELECT complaint_id FROM read_live.complaint_content WHERE title = '没有热水'")
            .query(String.class)
            .single();
    step(id, "transfer", "{\"other\":\"市场监管局\",\"text\":\"已与张三说明\"}");
    Awaitility.await().until(() -> noteOfLastStep(id).contains("张三"));
    assertThat(eventsTelling("已与张三说明")).isZero();
    HttpResponse<String> erased =
        send(
            asAdminTo("/api/persons/" + subject.replace("|", "%7C") + "/erase"),
            "{\"ground\":\"本人要求\",\"confirm\":\"%s\"}".formatted(subject));

    assertThat(erased.body()).contains("\"boardsForgot\":true");
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM read_live.complaint_content"
                        + " WHERE person_id = ? AND title IS NULL AND content IS NULL")
                .param(subject)
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(noteOfLastStep(id)).isEqualTo("市场监管局");
    assertThat(asAdmin("/api/complaints/" + id).body()).doesNotContain("张三");
  }

  @Test
  @Order(12)
  void whatComplainsOfTheQualityOfficeIsNowhereInWhatTheOfficeReads() {
    Caller admin = Caller.admin(port);
    account("zhiban", "QUALITY_OFFICE", "\"O01\"");
    account("yuanzhang", "LEADER", "null");
    Caller office = admin.inRole(port, "QUALITY_OFFICE");
    String complaint = "{\"unit\":\"O01\",\"subject\":\"问卷\",\"text\":\"问卷做了三遍\",\"kind\":\"投诉\"}";
    assertThat(send(asAdminTo("/api/complaints"), complaint).statusCode()).isEqualTo(201);
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> asAdmin("/api/alerts?size=100").body().contains(latest()));
    String id = latest();
    String year = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString().substring(0, 4);
    String figure = "/api/figures/analysis~sum~complaint~%1$s-01-01~%1$s-12-31~*~*~*";

    assertThat(asAdmin("/api/complaints?size=100").body()).contains(id);
    assertThat(asAdmin("/api/complaints/places").body()).contains("\"unit\":\"O01\"");
    for (String list :
        List.of(
            "/api/complaints?size=100",
            "/api/complaints/places",
            "/api/alerts?size=100",
            "/api/alerts/untold",
            "/api/suppressions?size=100",
            figure.formatted(year))) {
      Caller.Answer answer = office.get(list);
      assertThat(answer.status()).as(list).isEqualTo(200);
      assertThat(answer.body().toString()).as(list).doesNotContain(id, "\"unit\":\"O01\"");
    }
    assertThat(office.get("/api/complaints/" + id).status()).isEqualTo(403);
    String alert =
        jdbc.sql("SELECT alert_id FROM board.alert WHERE case_id = ? LIMIT 1")
            .param(id)
            .query(String.class)
            .single();
    assertThat(office.get("/api/alerts/" + alert).status()).isEqualTo(404);
    assertThat(office.post("/api/alerts/" + alert + "/acknowledge", "").status()).isEqualTo(404);
    assertThat(office.post("/api/alerts/" + alert + "/repeat", "").status()).isEqualTo(404);
  }

  private void account(String login, String role, String office) {
    assertThat(
            Caller.admin(port)
                .post(
                    "/api/accounts",
                    "{\"login\":\"%1$s\",\"nameZh\":\"%1$s\",\"role\":\"%2$s\",\"scopes\":[],\"office\":%3$s}"
                        .formatted(login, role, office))
                .status())
        .isEqualTo(201);
  }

  private String noteOfLastStep(String id) {
    return jdbc.sql(
            """
            SELECT coalesce(note, '') FROM read_live.complaint_step
            WHERE complaint_id = ? ORDER BY event_position DESC LIMIT 1
            """)
        .param(id)
        .query(String.class)
        .single();
  }

  private long eventsTelling(String words) {
    return jdbc.sql(
            """
            SELECT count(*) FROM eventstore.domain_event
            WHERE position(CAST(:words AS bytea) IN payload) > 0
            """)
        .param("words", words.getBytes(UTF_8))
        .query(Long.class)
        .single();
  }

  private String file(String body) {
    HttpResponse<String> answer = send(request("/api/complaints"), body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body()).path("code").asString();
  }

  private String latest() {
    return jdbc.sql(
            "SELECT complaint_id FROM board.complaint ORDER BY number_year DESC, number DESC LIMIT"
                + " 1")
        .query(String.class)
        .single();
  }

  private HttpResponse<String> step(String id, String step, String body) {
    return send(asAdminTo("/api/complaints/" + id + "/" + step), body);
  }

  private HttpResponse<String> asAdmin(String path) {
    return send(asAdminTo(path).GET());
  }

  private HttpRequest.Builder asAdminTo(String path) {
    String user =
        Base64.getEncoder().encodeToString(("admin:" + VigilClient.ADMIN_PASSWORD).getBytes(UTF_8));
    return request(path).header("Authorization", "Basic " + user);
  }

  private HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String body) {
    return send(
        request
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body, UTF_8)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }
}
