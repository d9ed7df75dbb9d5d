package io.vigil.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.calendar.AcademicCalendar;
import io.vigil.api.period.Period.SchoolYear;
import io.vigil.app.VigilApplication;
import io.vigil.app.database.ReadyData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a college's other systems do with cases, over HTTP alone, as the contract names it. */
@SpringBootTest(
    classes = VigilApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "vigil.postgres.binaries-dir=target/postgres-binaries",
      "vigil.admin.password=" + VigilClient.ADMIN_PASSWORD,
      "vigil.complaints.anonymous=true"
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class CasesContractIT {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String UNITS =
      """
      unit,name,kind,parent,aliases
      LL,学校,SCHOOL,,
      D02,汽车工程学院,FACULTY,LL,
      D03,建筑工程学院,FACULTY,LL,
      D06,旅游与康养学院,FACULTY,LL,
      D07,艺术设计学院,FACULTY,LL,
      O04,纪检监察室,OFFICE,LL,
      O05,教务处,OFFICE,LL,
      O07,学生工作处,OFFICE,LL,学生处
      O13,安全保卫处,OFFICE,LL,保卫处
      """;
  private static final String INCIDENT =
      """
      {"unit":"%s","category":"%s","occurredAt":"%s","description":"经过",
       "quantity":{"clause":"%s","value":%s%s}}
      """;
  private static final LocalDate YESTERDAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1);

  private final HttpClient http = HttpClient.newHttpClient();
  private int port;
  private String admin = "";
  private String department = "";
  private String academicAffairs = "";
  private String security = "";
  private String office = "";
  private String reviewer = "";

  @DynamicPropertySource
  static void dataDirectory(DynamicPropertyRegistry registry) {
    Path data =
        ReadyData.migrated(Path.of("target/cases-%d".formatted(ProcessHandle.current().pid())));
    registry.add("vigil.data-dir", data::toString);
  }

  @BeforeAll
  void aCollege(@LocalServerPort int at) {
    port = at;
    var vigil = new VigilClient(at);
    vigil.post("/api/units", "text/csv", UNITS);
    vigil.awaitQuiet();
    admin =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(("admin:" + VigilClient.ADMIN_PASSWORD).getBytes(UTF_8));
    department = token("DEPARTMENT", "D02", null);
    academicAffairs = token("DATA_OWNER", null, "O05");
    security = token("DATA_OWNER", null, "O13");
    office = token("QUALITY_OFFICE", null, null);
    reviewer = token("REVIEWER", null, null);
    warnings(vigil);
  }

  private String token(String role, @Nullable String scope, @Nullable String unit) {
    String body =
        JSON.writeValueAsString(
            JSON.createObjectNode()
                .put("name", role + unit)
                .put("role", role)
                .put("office", unit)
                .set("scopes", JSON.valueToTree(scope == null ? List.of() : List.of(scope))));
    return "Bearer " + read(post(admin, "/api/tokens", body), 201).path("token").asString();
  }

  private static void warnings(VigilClient vigil) {
    vigil.post(
        "/api/control-points",
        "text/csv",
        """
        code,name_zh,level,unit,direction,target,standard,warning,ladder_red,period,ceiling,statistics,valid_from
        INJ,安全隐患数,SCHOOL,次,LOWER_IS_BETTER,0,1,2,5,DAY,RED,false,2020-01-01
        """);
    vigil.post(
        "/api/readings",
        "text/csv",
        "control_point,unit,period,value\nINJ,D02,%1$s,9\nINJ,D03,%1$s,9\nINJ,D06,%1$s,9\nINJ,D07,%1$s,9\n"
            .formatted(YESTERDAY));
    vigil.awaitQuiet();
  }

  @ParameterizedTest
  @CsvSource({
    "CT-01, 0,",
    "CT-01, 1, LAPSE",
    "CT-01, 4, LAPSE",
    "CT-01, 5, GENERAL",
    "CT-01, 14, GENERAL",
    "CT-01, 15, SERIOUS",
    "CT-02, 1, SERIOUS",
    "CT-02, 4, SERIOUS",
    "CT-02, 5, MAJOR",
    "CT-03, 1, GENERAL",
    "CT-03, 2, GENERAL",
    "CT-03, 3, SERIOUS",
    "CT-04, 1, GENERAL",
    "CT-04, 2, SERIOUS",
    "CT-06, 9.9,",
    "CT-06, 10, GENERAL",
    "CT-06, 24.9, GENERAL",
    "CT-06, 25, SERIOUS",
    "CT-06, 49.9, SERIOUS",
    "CT-06, 50, MAJOR",
    "TP-01, 1, LAPSE",
    "TP-01, 3, LAPSE",
    "TP-01, 4, GENERAL",
    "EX-01, true, GENERAL",
    "EX-01, false,",
    "EX-02, 14, GENERAL",
    "EX-02, 15, SERIOUS",
    "EX-04, true, MAJOR",
    "EX-05, '\"affects answering\"', GENERAL",
    "EX-05, '\"exam stops\"', SERIOUS",
    "EX-05, '\"several rooms stop\"', MAJOR",
    "EX-08, 1, GENERAL",
    "EX-08, 5, GENERAL",
    "EX-08, 6, SERIOUS",
    "MG-01, 4, LAPSE",
    "MG-01, 5, GENERAL",
    "MG-01, 44, GENERAL",
    "MG-01, 45, SERIOUS",
    "MG-02, '\"yes\"', GENERAL",
    "SP-02a, 9,",
    "SP-02a, 10, LAPSE",
    "SP-02b, 1, GENERAL",
    "SP-02b, 4, GENERAL",
    "SP-02b, 5, SERIOUS",
    "SP-07, '\"no treatment\"', GENERAL",
    "SP-07, '\"out-patient\"', SERIOUS",
    "SP-07, '\"hospital\"', MAJOR",
    "RC-01, 1, LAPSE",
    "RC-01, 9, LAPSE",
    "RC-01, 10, GENERAL",
    "RC-01, 99, GENERAL",
    "RC-01, 100, SERIOUS",
    "LG-01, true, GENERAL",
    "LG-01, '\"suspected illness\"', SERIOUS",
    "LG-01, '\"outbreak\"', MAJOR",
    "LG-02, 3,",
    "LG-02, 4, LAPSE",
    "LG-02, 24, GENERAL",
    "LG-02, 72, SERIOUS",
    "SF-02, true, SERIOUS",
    "SF-02, '\"with harm\"', MAJOR",
    "ACC, 3, GENERAL"
  })
  void theProposedGradeFollowsFromTheLadder(
      String clause, String value, @Nullable String severity) {
    JsonNode made = read(report("D02", "课堂教学", clause, value, ""), 201);

    assertThat(made.path("id").asString()).isNotBlank();
    assertThat(made.path("state").asString()).isEqualTo("REPORTED");
    assertThat(made.path("proposedSeverity").asString(null)).isEqualTo(severity);
  }

  @Test
  void anInvigilatorWhomNobodyRelievedIsGraver() {
    JsonNode made = read(report("D02", "EXAM", "EX-02", "3", ",\"aggravated\":true"), 201);

    assertThat(made.path("proposedSeverity").asString()).isEqualTo("SERIOUS");
  }

  @ParameterizedTest
  @CsvSource({"课堂教学", "CLASSROOM", "Classroom teaching", "安全类", "FOOD"})
  void aCategoryIsNamedByItsNameOrCode(String category) {
    assertThat(report("D02", category, "CT-01", "6", "").statusCode()).isEqualTo(201);
  }

  @Test
  void anIncidentGoesItsWayStepByStepAtOnce() {
    String id = read(report("D02", "课堂教学", "CT-01", "6", ""), 201).path("id").asString();

    assertThat(step(academicAffairs, id, "accept", "{}").path("state").asString())
        .isEqualTo("ACCEPTED");
    step(department, id, "investigate", "{}");
    step(department, id, "propose", "{}");
    JsonNode decided =
        step(
            academicAffairs,
            id,
            "decide",
            "{\"consequences\":[\"通报批评\"],\"document\":\"教〔2026〕3号\"}");
    assertThat(decided.path("state").asString()).isEqualTo("DECIDED");
    assertThat(decided.path("severity").asString()).isEqualTo("GENERAL");
    step(academicAffairs, id, "notify", "{}");
    step(department, id, "appeal", "{\"text\":\"路上堵车\"}");
    HttpResponse<String> noVote =
        post(office, "/api/incidents/" + id + "/uphold", "{\"text\":\"理由不足\"}");
    assertThat(read(noVote, 422).toString()).contains("members", "present", "inFavour");
    String vote = "{\"text\":\"理由不足\",\"quorum\":{\"members\":7,\"present\":5,\"inFavour\":4}}";
    assertThat(step(office, id, "uphold", vote).path("state").asString()).isEqualTo("UPHELD");
    step(department, id, "measure", "{\"text\":\"提前到岗\"}");
    step(department, id, "rectify", "{\"text\":\"已落实\"}");
    HttpResponse<String> unsaid = post(office, "/api/incidents/" + id + "/verify", "{}");
    assertThat(read(unsaid, 422).toString()).contains("effective");
    step(office, id, "verify", "{\"effective\":true}");
    assertThat(step(office, id, "close", "{}").path("state").asString()).isEqualTo("CLOSED");
  }

  @ParameterizedTest
  @CsvSource({"decide", "appeal", "close", "verify", "rectify", "uphold"})
  void aStepThatIsNotPossibleNamesThoseThatAre(String step) {
    String id = read(report("D02", "课堂教学", "CT-01", "6", ""), 201).path("id").asString();
    HttpResponse<String> refused = post(admin, "/api/incidents/" + id + "/" + step, "{}");

    assertThat(refused.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(read(refused, 409).path("allowedSteps").valueStream().map(JsonNode::asString))
        .contains("accept", "reject")
        .doesNotContain(step);
  }

  @Test
  void anIncidentIsDecidedByTheOfficeThatItsCategoryNames() {
    String teaching = proposed("D02", "课堂教学", "CT-01", "6");
    String safety = proposed("D02", "人身", "SP-07", "\"no treatment\"");
    String own = proposed("O05", "教学管理", "MG-01", "10");

    assertThat(refusal(security, teaching)).contains("教务处", "O13");
    assertThat(refusal(academicAffairs, safety)).contains("保卫处 or 学生处");
    assertThat(refusal(academicAffairs, own)).contains("concerns O05 itself", "committee");
    assertThat(refusal(token("DATA_OWNER", null, null), teaching)).contains("belongs to no office");
    step(academicAffairs, teaching, "decide", "{}");
    step(security, safety, "decide", "{}");
    step(office, own, "decide", "{}");
  }

  @Test
  void aSealedCaseAboutItsOwnOfficeIsDecidedByTheLeadershipAndIsANumberToOthers() {
    String discipline = token("DATA_OWNER", null, "O04");
    String president = token("LEADER", null, null);
    String own = read(report("O04", "师德", "MG-01", "10", ""), 201).path("id").asString();
    String other = read(report("D07", "师德", "MG-01", "10", ""), 201).path("id").asString();
    for (String id : List.of(own, other)) {
      List.of("accept", "investigate", "propose").forEach(to -> step(discipline, id, to, "{}"));
    }

    assertThat(refusal(discipline, own)).contains("concerns O04 itself", "a leader");
    assertThat(post(office, "/api/incidents/" + own + "/decide", "{}").statusCode()).isEqualTo(404);
    assertThat(post(president, "/api/incidents/" + other + "/decide", "{}").statusCode())
        .isEqualTo(404);
    assertThat(step(president, own, "decide", "{}").path("severity").asString())
        .isEqualTo("GENERAL");

    SchoolYear year = AcademicCalendar.empty().schoolYearOn(YESTERDAY);
    String figure = "/api/figures/incidents~total~%s~O04~*".formatted(year.code());
    JsonNode others = get(office, figure);
    assertThat(others.path("value").asInt()).isEqualTo(1);
    assertThat(others.path("events").size()).isZero();
    assertThat(others.at("/sealed/count").asInt()).isEqualTo(1);
    assertThat(get(discipline, figure).path("events").size()).isEqualTo(1);
    String rows = "/api/figures/analysis~sum~case~%1$s~%1$s~O04~*~*".formatted(year.code());
    assertThat(get(office, rows).path("events").size()).isZero();
    assertThat(get(office, rows).at("/sealed/count").asInt()).isEqualTo(1);
    step(discipline, own, "assess", "{\"assessment\":{\"moneyLost\":5000,\"causes\":[\"RULES\"]}}");
    String money = rows.replace("~case~", "~money-lost~");
    Awaitility.await().until(() -> get(office, money).path("value").asInt() == 5000);
    assertThat(get(office, money).path("events").size()).isZero();
    String causes = rows.replace("~case~", "~cause-of-case~");
    assertThat(get(office, causes).at("/sealed/count").asInt()).isEqualTo(1);
    String report = "/api/reports/incidents?from=%1$s&to=%1$s".formatted(year.code());
    JsonNode annex = get(office, report).path("document");
    assertThat(annex.toString()).contains("密封案件 1 件").doesNotContain("纪检监察室\",\"MG-01");
  }

  private String refusal(String who, String id) {
    return read(post(who, "/api/incidents/" + id + "/decide", "{}"), 403).path("detail").asString();
  }

  private String proposed(String unit, String category, String clause, String value) {
    String id = read(report(unit, category, clause, value, ""), 201).path("id").asString();
    List.of("accept", "investigate", "propose").forEach(step -> step(admin, id, step, "{}"));
    return id;
  }

  @Test
  void whatIsSaidOfSomebodyIsReadNoMoreOnceTheyAreErased() {
    String id =
        read(
                post(
                    admin,
                    "/api/incidents",
                    """
                    {"unit":"D02","category":"课堂教学","occurredAt":"%s","description":"欧阳某迟到",
                     "person":"S0034","quantity":{"clause":"CT-01","value":6}}
                    """
                        .formatted(YESTERDAY)),
                201)
            .path("id")
            .asString();
    step(admin, id, "accept", "{\"text\":\"欧阳某承认\"}");
    step(admin, id, "investigate", "{}");
    step(admin, id, "propose", "{}");
    step(admin, id, "decide", "{\"consequences\":[\"欧阳某书面检讨\"]}");
    step(admin, id, "notify", "{\"text\":\"当面交给欧阳某\"}");
    step(admin, id, "measure", "{\"text\":\"与欧阳某谈话\",\"responsible\":\"欧阳某\"}");
    String path = "/api/incidents/" + id;
    Awaitility.await().until(() -> get(admin, path).toString().contains("与欧阳某谈话"));

    JsonNode erased =
        read(
            post(admin, "/api/persons/S0034/erase", "{\"ground\":\"本人要求\",\"confirm\":\"S0034\"}"),
            200);

    assertThat(erased.path("boardsForgot").asBoolean()).isTrue();
    assertThat(get(admin, path).toString()).contains("GENERAL", "NOTIFIED").doesNotContain("欧阳");
    SchoolYear year = AcademicCalendar.empty().schoolYearOn(YESTERDAY);
    JsonNode report = get(admin, "/api/reports/incidents?from=%1$s&to=%1$s".formatted(year.code()));
    assertThat(report.path("document").toString())
        .contains("共认定质量事故", "表6", "附表1")
        .doesNotContain("欧阳");
    assertThat(
            get(
                    admin,
                    "/api/figures/analysis~sum~case~%1$s~%1$s~D02~CT-01~*".formatted(year.code()))
                .path("value")
                .asInt())
        .isPositive();
  }

  @Test
  void whatIsSaidInAnswersAndFindingsIsReadNoMoreOnceItsKeyIsErased() {
    String warning = warning("D03");
    String path = "/api/warnings/" + warning;
    read(post(admin, path + "/acknowledge", "{\"note\":\"欧阳某已知\"}"), 200);
    read(post(admin, path + "/diagnose", "{\"text\":\"欧阳某排课过密\"}"), 200);
    String plan = "{\"measures\":[{\"text\":\"与司马某谈话\",\"person\":\"司马某\",\"due\":\"%s\"}]}";
    read(post(admin, path + "/plan", plan.formatted(YESTERDAY.plusDays(9))), 200);
    String noted = "{\"kind\":\"walk-through\",\"unit\":\"D03\",\"text\":\"欧阳某缺课\"}";
    String finding = read(post(admin, "/api/findings", noted), 201).path("id").asString();
    awaitShown("/api/findings/" + finding);
    read(post(admin, "/api/findings/" + finding + "/settle", "{\"text\":\"欧阳某已到\"}"), 200);
    Awaitility.await()
        .until(
            () ->
                get(admin, path).toString().contains("司马")
                    && get(admin, "/api/findings/" + finding).toString().contains("欧阳某已到"));

    erase(get(admin, path).findValue("measureId").asString());
    assertThat(get(admin, path).toString()).contains("欧阳").doesNotContain("司马");
    erase("warning|" + warning);
    erase("finding|" + finding);

    assertThat(get(admin, path).toString()).contains("PLANNED").doesNotContain("欧阳", "司马");
    assertThat(get(admin, "/api/findings/" + finding).toString())
        .contains("DONE")
        .doesNotContain("欧阳");
  }

  private void awaitShown(String path) {
    Awaitility.await().until(() -> send(request(admin, path).GET()).statusCode() == 200);
  }

  private void erase(String subject) {
    String order = "{\"ground\":\"本人要求\",\"confirm\":\"%s\"}".formatted(subject);
    String path = "/api/persons/%s/erase".formatted(URLEncoder.encode(subject, UTF_8));
    assertThat(read(post(admin, path, order), 200).path("boardsForgot").asBoolean()).isTrue();
  }

  @Test
  void nobodyOfTheUnitConcernedSitsOnAPanel() {
    String id = read(report("D02", "课堂教学", "CT-01", "6", ""), 201).path("id").asString();
    step(admin, id, "accept", "{}");
    HttpResponse<String> refused =
        post(
            admin,
            "/api/incidents/" + id + "/investigate",
            "{\"panel\":[{\"id\":\"u-7\",\"unit\":\"D02\"}]}");

    assertThat(read(refused, 422).path("detail").asString()).contains("u-7", "D02");
  }

  @Test
  void theWrongRoleIsRefused() {
    String id = read(report("D02", "课堂教学", "CT-01", "6", ""), 201).path("id").asString();
    String warning = warning("D02");

    assertThat(post(reviewer, "/api/incidents", "{}").statusCode()).isEqualTo(403);
    assertThat(post(department, "/api/incidents/" + id + "/accept", "{}").statusCode())
        .isEqualTo(403);
    assertThat(post(reviewer, "/api/warnings/" + warning + "/acknowledge", "{}").statusCode())
        .isEqualTo(403);
    assertThat(post(department, "/api/warnings/" + warning + "/verify", "{}").statusCode())
        .isEqualTo(403);
    assertThat(
            post(department, "/api/warnings/" + warning("D06") + "/acknowledge", "{}").statusCode())
        .isEqualTo(403);
    assertThat(post(department, "/api/silences", "{}").statusCode()).isEqualTo(403);
    assertThat(post(null, "/api/incidents", "{}").statusCode()).isEqualTo(401);
  }

  @Test
  void aWarningIsAnsweredStepByStep() {
    String id = "/api/warnings/" + warning("D06") + "/";

    assertThat(
            read(post(admin, id + "verify", "{\"effective\":true}"), 409)
                .path("allowedSteps")
                .toString())
        .contains("acknowledge");
    assertThat(post(admin, id + "diagnose", "{}").statusCode()).isEqualTo(409);
    assertThat(post(admin, id + "submit", "").statusCode()).isEqualTo(409);
    read(post(admin, id + "acknowledge", "{}"), 200);
    read(post(admin, id + "diagnose", "{\"text\":\"检查不及时\"}"), 200);
    read(
        post(
            admin,
            id + "plan",
            "{\"measures\":[{\"text\":\"每周检查\",\"due\":\"%s\"}]}".formatted(YESTERDAY.plusDays(9))),
        200);
    read(post(admin, id + "submit", "{\"summary\":\"已落实\"}"), 200);
    read(post(admin, id + "verify", "{\"effective\":true,\"document\":\"质委〔2026〕9号\"}"), 200);
  }

  @Test
  void aRedWarningIsFullyAcknowledgedOnceEachNamedPostHasTakenNotice() {
    String id = "/api/warnings/" + warning("D07");
    assertThat(missing(id)).containsExactly("DEPARTMENT", "QUALITY_OFFICE", "LEADER");
    String clerk = token("DEPARTMENT", "D07", null);
    read(post(clerk, id + "/acknowledge", "{}"), 200);
    Awaitility.await()
        .untilAsserted(() -> assertThat(missing(id)).containsExactly("QUALITY_OFFICE", "LEADER"));
    read(post(office, id + "/sign", "{\"note\":\"已阅\"}"), 200);
    String president =
        read(
                post(
                    admin,
                    "/api/accounts",
                    "{\"login\":\"president\",\"nameZh\":\"校长\",\"role\":\"LEADER\"}"),
                201)
            .path("id")
            .asString();

    read(post(clerk, id + "/sign", "{\"onBehalfOf\":\"%s\"}".formatted(president)), 200);

    read(post(reviewer, id + "/sign", "{}"), 403);
    Awaitility.await().untilAsserted(() -> assertThat(missing(id)).containsExactly("LEADER"));
    read(post(token("LEADER", null, null), id + "/sign", "{}"), 200);

    Awaitility.await().untilAsserted(() -> assertThat(missing(id)).isEmpty());
    JsonNode notice = get(admin, id).path("notice");
    assertThat(notice.path("complete").asBoolean()).isTrue();
    assertThat(notice.at("/signed/2/post").asString()).isEqualTo("LEADER");
  }

  @Test
  void anInstructionOfALeaderShowsThatItIsKnown() {
    String id = "/api/warnings/" + warning("D02");
    String leader = token("LEADER", null, null);
    String task = "{\"text\":\"限期整改\",\"due\":\"%s\"}".formatted(YESTERDAY.plusDays(9));

    read(post(leader, id + "/directive", task), 200);

    Awaitility.await()
        .untilAsserted(
            () -> assertThat(missing(id)).containsExactly("DEPARTMENT", "QUALITY_OFFICE"));
  }

  private List<String> missing(String path) {
    return get(admin, path)
        .path("notice")
        .path("missing")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private String warning(String unit) {
    return get(admin, "/api/warnings?state=open&controlPoint=INJ&unit=" + unit)
        .at("/items/0/id")
        .asString();
  }

  @Test
  void alertsAndWhatWasHeldBackAreListedAndSilencesEnd() {
    assertThat(get(admin, "/api/alerts?state=").path("items").isArray()).isTrue();
    assertThat(get(admin, "/api/alerts?state=delivered").path("total").isNumber()).isTrue();
    assertThat(get(admin, "/api/suppressions").path("items").isArray()).isTrue();
    HttpResponse<String> endless =
        post(admin, "/api/silences", "{\"unit\":\"D06\",\"reason\":\"停课\"}");
    assertThat(read(endless, 422).path("detail").asString()).contains("until");
    String body = "{\"unit\":\"D06\",\"reason\":\"停课\",\"until\":\"%s\"}";
    for (String until :
        List.of(
            YESTERDAY.plusDays(3).toString(),
            YESTERDAY.plusDays(3) + "T08:00",
            YESTERDAY.plusDays(3) + "T08:00:00+08:00")) {
      assertThat(
              read(post(admin, "/api/silences", body.formatted(until)), 201).path("id").asString())
          .isNotBlank();
    }
  }

  @Test
  void whoeverFilesWithoutSigningInGetsACodeAndNothingElse() {
    JsonNode filed =
        read(
            post(null, "/api/complaints", "{\"unit\":\"D02\",\"subject\":\"热水\",\"text\":\"没有\"}"),
            201);
    read(
        post(
            null,
            "/api/complaints",
            """
            {"unit":"D02","subject":"排队","text":"太久","place":"第二食堂","kind":"complaint",
             "contact":"13800000000"}
            """),
        201);

    assertThat(filed.propertyNames()).containsExactly("code");
    JsonNode status = get(null, "/api/complaints/" + filed.path("code").asString());
    assertThat(status.propertyNames()).containsExactlyInAnyOrder("state", "history");
    assertThat(status.path("history").size()).isEqualTo(1);
    assertThat(send(request(null, "/api/complaints").GET()).statusCode()).isEqualTo(401);
    assertThat(send(request(reviewer, "/api/complaints").GET()).statusCode()).isEqualTo(403);
    Awaitility.await().until(() -> get(admin, "/api/complaints").path("items").size() >= 2);
  }

  @Test
  void aSealedComplaintIsANumberBehindFigures() {
    post(admin, "/api/complaint-categories", "{\"name\":\"举报\",\"body\":\"O04\"}");
    String told = "{\"unit\":\"D07\",\"subject\":\"收礼\",\"text\":\"收受礼物\",\"kind\":\"report\"}";
    read(post(null, "/api/complaints", told), 201);
    // the day of the college may turn while the class runs
    LocalDate today = YESTERDAY.plusDays(1);
    String rows =
        "/api/figures/analysis~sum~complaint~%s~%s~D07~*~*".formatted(today, today.plusDays(1));
    Awaitility.await().until(() -> get(office, rows).at("/sealed/count").asInt(0) == 1);

    JsonNode figure = get(office, rows);

    assertThat(figure.path("events").size()).isEqualTo(figure.path("eventCount").asInt() - 1);
  }

  @Test
  void aStudentFilesAndSeesTheOwnRequestsAndNothingElse() {
    String student = token("STUDENT", null, null);
    String other = token("STUDENT", null, null);
    String id =
        read(
                post(
                    student,
                    "/api/complaints",
                    "{\"unit\":\"D02\",\"subject\":\"空调\",\"text\":\"坏了\"}"),
                201)
            .path("id")
            .asString();

    assertThat(get(student, "/api/complaints/own").at("/items/0/subject").asString())
        .isEqualTo("空调");
    assertThat(get(student, "/api/complaints/" + id).propertyNames())
        .containsExactlyInAnyOrder("state", "history");
    assertThat(get(other, "/api/complaints/own").path("items").size()).isZero();
    assertThat(send(request(other, "/api/complaints/" + id).GET()).statusCode()).isEqualTo(404);
    assertThat(post(other, "/api/complaints/" + id + "/withdraw", "{}").statusCode())
        .isEqualTo(403);
    for (String step : List.of("triage", "accept", "assign")) {
      read(post(admin, "/api/complaints/" + id + "/" + step, "{}"), 200);
    }
    read(post(admin, "/api/complaints/" + id + "/reply", "{\"text\":\"已修好\"}"), 200);
    read(post(student, "/api/complaints/" + id + "/satisfied", "{}"), 200);
    Awaitility.await()
        .until(
            () -> get(student, "/api/complaints/" + id).path("state").asString().equals("CLOSED"));
    assertThat(get(admin, "/api/complaints/" + id).at("/history").toString())
        .contains("\"actor\":\"complainant\"");
    for (String closed : List.of("complaints", "warnings", "incidents", "readings", "units")) {
      assertThat(send(request(student, "/api/" + closed).GET()).statusCode())
          .as(closed)
          .isEqualTo(403);
    }
  }

  private HttpResponse<String> report(
      String unit, String category, String clause, String value, String more) {
    return post(
        admin,
        "/api/incidents",
        INCIDENT.formatted(unit, category, YESTERDAY, clause, value, more));
  }

  private JsonNode step(String who, String id, String step, String body) {
    return read(post(who, "/api/incidents/" + id + "/" + step, body), 200);
  }

  private static JsonNode read(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }

  private JsonNode get(@Nullable String who, String path) {
    return read(send(request(who, path).GET()), 200);
  }

  private HttpResponse<String> post(@Nullable String who, String path, String body) {
    return send(
        request(who, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body, UTF_8)));
  }

  private HttpRequest.Builder request(@Nullable String who, String path) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    return who == null ? request : request.header("Authorization", who);
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
}
