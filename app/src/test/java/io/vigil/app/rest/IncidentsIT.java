package io.vigil.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.WebTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who may do what with findings and incidents, and what is said of bad input. */
class IncidentsIT extends WebTest {
  private static final String REPORT =
      """
      {"unit":"D02","category":"考试与成绩","occurredAt":"2026-11-12T09:00",
       "description":"监考缺岗","quantity":{"clause":"EX-02","value":%s}}
      """;

  private final JsonMapper json = JsonMapper.builder().build();

  @ParameterizedTest
  @CsvSource({"12, GENERAL", "15, SERIOUS", "'\"12\"', GENERAL"})
  void aReportIsAnsweredWithTheGradeThatFollows(String value, String severity) {
    HttpResponse<String> answer = report(REPORT.formatted(value));

    assertThat(answer.statusCode()).isEqualTo(201);
    JsonNode made = json.readTree(answer.body());
    assertThat(made.get("id").asString()).isNotBlank();
    assertThat(made.get("state").asString()).isEqualTo("REPORTED");
    assertThat(made.get("proposedSeverity").asString()).isEqualTo(severity);
  }

  @ParameterizedTest
  @CsvSource({"T0109, 201", "S0034, 201", "demo-president, 201", "王芳, 422", "Wang Fang, 422"})
  void whomACaseConcernsIsToldByACodeAndNeverByAName(String person, int status) {
    HttpResponse<String> answer =
        report(
            """
            {"unit":"D02","category":"考试与成绩","occurredAt":"2026-11-12T09:00",
             "description":"监考缺岗","person":"%s"}
            """
                .formatted(person));

    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 422) {
      assertThat(answer.body()).contains("number").doesNotContain(person);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|unit",
        "{\"unit\":\"nowhere\"}|nowhere",
        "{\"unit\":\"D02\"}|occurredAt",
        "{\"unit\":\"D02\",\"occurredAt\":\"gestern\"}|gestern",
        "{\"unit\":\"D02\",\"occurredAt\":\"2026-11-12\",\"category\":\"EXAM\"}|description",
        "{\"unit\":\"D02\",\"category\":\"EXAM\",\"occurredAt\":\"2026-11-12\",\"quantity\":{\"clause\":\"XX\",\"value\":1}}|CT-01",
        "{\"unit\":\"D02\",\"category\":\"EXAM\",\"occurredAt\":\"2026-11-12\",\"quantity\":{\"clause\":\"SP-07\",\"value\":\"x\"}}|out-patient"
      })
  void badInputIsNamed(String body, String named) {
    HttpResponse<String> answer = report(body);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(named);
  }

  @ParameterizedTest
  @CsvSource({
    "demo-auto-dean, incident-2, accept, 403",
    "demo-auto-dean, incident-1, accept, 403",
    "demo-teaching, incident-2, accept, 200",
    "demo-quality, incident-2, accept, 200",
    "demo-expert, incident-2, accept, 403",
    "demo-quality, incident-3, accept, 404",
    "demo-teaching, incident-1, change, 403",
    "demo-quality, nothing, accept, 404",
    "demo-quality, incident-2, fly, 404"
  })
  void aStepIsForThoseWhoMayTakeIt(String post, String id, String step, int status) {
    HttpClient browser = inDemonstrationAs(post);
    HttpResponse<String> answer =
        send(
            browser,
            request("/api/incidents/" + id + "/" + step)
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", csrf(browser))
                .POST(BodyPublishers.ofString("{\"text\":\"x\",\"severity\":\"GENERAL\"}")));

    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "demo-quality, MAJOR, 403",
    "demo-quality, SERIOUS, 200",
    "demo-president, MAJOR, 200"
  })
  void aGradeIsDecidedByThoseWhoMay(String post, String severity, int status) {
    HttpClient browser = inDemonstrationAs(post);
    HttpResponse<String> answer =
        send(
            browser,
            request("/api/incidents/incident-1/change")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", csrf(browser))
                .POST(
                    BodyPublishers.ofString(
                        "{\"text\":\"x\",\"severity\":\"%s\"}".formatted(severity))));

    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Test
  void aNumberThatCannotBeReadIsRefusedAndShownAgain() {
    HttpClient browser = inDemonstrationAs("demo-quality");
    String page = "/findings/incidents/incident-1";

    assertThat(send(browser, request(page).GET()).body()).contains("value=\"12000000\"");
    assertThat(
            send(browser, form(browser, page + "/assess", "moneyLost=1,200&causes=RULES")).body())
        .contains("经济损失“1,200”不是数", "value=\"1,200\"")
        .containsPattern("value=\"RULES\" checked");
    assertThat(
            send(browser, form(browser, page + "/change", "members=7&present=x&inFavour=4&text=x"))
                .body())
        .contains("“x”不是数");
  }

  @ParameterizedTest
  @CsvSource({
    "affected=x, 影响学生数“x”不是数",
    "value=12&affected=30, 请填写情形",
  })
  void whatCannotBeReadOfAReportIsRefusedAndEverythingElseIsShownAgain(
      String written, String refusal) {
    HttpClient browser = inDemonstrationAs("demo-quality");
    String told =
        "unit=D02&category=EXAM&occurredAt=2026-11-19T08:00&description=no-invigilator"
            + "&place=hall-7&person=T0290&post=TEACHER&";

    String page = send(browser, form(browser, "/findings/incidents", told + written)).body();

    assertThat(page)
        .contains(refusal, "no-invigilator", "value=\"hall-7\"", "value=\"T0290\"")
        .contains("value=\"2026-11-19T08:00\"");
    for (String field : written.split("&")) {
      assertThat(page).contains("value=\"" + field.substring(field.indexOf('=') + 1) + "\"");
    }
  }

  @Test
  void whatCannotBeReadOfAFindingIsRefusedAndEverythingElseIsShownAgain() {
    HttpClient browser = inDemonstrationAs("demo-quality");
    String told = "kind=WALK_THROUGH&unit=D02&text=nobody-there&place=hall-7&present=x&expected=38";

    assertThat(send(browser, form(browser, "/findings", told)).body())
        .contains("实到“x”不是数", "nobody-there", "value=\"hall-7\"", "value=\"x\"", "value=\"38\"");
  }

  @Test
  void aFacultySeesItsOwnCases() {
    String ofTheDean =
        send(inDemonstrationAs("demo-auto-dean"), request("/api/incidents").GET()).body();

    assertThat(ofTheDean).contains("incident-1").doesNotContain("incident-2");
    assertThat(get("/api/incidents").body()).contains("incident-1", "incident-2");
  }

  @ParameterizedTest
  @CsvSource({
    "state=changed, incident-1, incident-2",
    "state=reported&category=EXAM, incident-2, incident-1"
  })
  void aListIsNarrowedByStateAndCategory(String query, String listed, String left) {
    assertThat(get("/api/incidents?" + query).body()).contains(listed).doesNotContain(left);
    assertThat(get("/api/incidents?" + query + "&overdue=true").body()).doesNotContain(listed);
  }

  @Test
  void aStateThatIsNoneIsNamed() {
    HttpResponse<String> refused = get("/api/incidents?state=flown");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("flown", "reported");
  }

  @Test
  void aFilterThatIsNotKnownIsNamedWithThoseThatAre() {
    HttpResponse<String> refused = get("/api/incidents?yaer=2025-26");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("yaer", "category, lapses, open, overdue");
  }

  @Test
  void aSealedCaseIsCountedAndNotShown() {
    String listed = get("/api/incidents").body();

    assertThat(listed).doesNotContain("incident-3", "师德").contains("\"sealed\":1");
    assertThat(get("/api/incidents/incident-3").statusCode()).isEqualTo(404);
    assertThat(
            send(inDemonstrationAs("demo-quality"), request("/findings/incidents/incident-3").GET())
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void whoeverOnlyReadsSeesNoPersons() {
    String ofTheExpert =
        send(inDemonstrationAs("demo-expert"), request("/api/incidents/incident-1").GET()).body();

    assertThat(ofTheExpert).contains("GENERAL").doesNotContain("T0290", "监考缺岗", "无人接替");
    assertThat(get("/api/incidents/incident-1").body()).contains("T0290", "无人接替", "rectify");
  }

  @Test
  void errorsOfAPersonAreShownToTheDecidingOfficeAlone() {
    assertThat(page("demo-teaching")).contains("T0352");
    assertThat(page("demo-quality")).doesNotContain("T0352");
    assertThat(page("demo-president")).doesNotContain("T0352");
  }

  private String page(String post) {
    return send(inDemonstrationAs(post), request("/findings?tab=lapses").GET()).body();
  }

  @Test
  void aFindingIsNotedAndPutRight() {
    HttpResponse<String> noted =
        post(
            "/api/findings",
            "application/json",
            "{\"kind\":\"walk-through\",\"unit\":\"D02\",\"text\":\"无人上课\"}");

    assertThat(noted.statusCode()).isEqualTo(201);
    assertThat(json.readTree(noted.body()).get("state").asString()).isEqualTo("NEW");
    assertThat(
            post("/api/findings/finding-1/settle", "application/json", "{\"text\":\"已到课\"}")
                .statusCode())
        .isEqualTo(200);
    assertThat(post("/api/findings", "application/json", "{\"kind\":\"x\"}").statusCode())
        .isEqualTo(422);
  }

  @Test
  void theRulesAreOpenToReaders() {
    JsonNode rules = json.readTree(get("/api/rule-book").body()).get("inForce");

    assertThat(rules.get("clauses")).hasSize(21);
    assertThat(rules.get("labels").get("SERIOUS").get("name").asString()).isEqualTo("较大");
  }

  private HttpResponse<String> report(String body) {
    return post("/api/incidents", "application/json", body);
  }
}
