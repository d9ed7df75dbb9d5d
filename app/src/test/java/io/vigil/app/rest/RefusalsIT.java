package io.vigil.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.WebTest;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is refused is said in the reader's language on pages, and by a code over HTTP. */
class RefusalsIT extends WebTest {
  private static final String INCIDENT =
      "unit=D02&category=EXAM&occurredAt=2026-11-19T09:00&description=x&clause=EX-02&value=";

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void aCaseWithoutItsQuantityIsRefusedInTheReadersLanguage() {
    HttpClient quality = inDemonstrationAs("demo-quality");

    String chinese = send(quality, form(quality, "/findings/incidents", INCIDENT)).body();
    send(quality, request("/language/en").GET());
    String english = send(quality, form(quality, "/findings/incidents", INCIDENT)).body();

    assertThat(chinese).contains("选了情形，还没有填量值，请填写量值（分钟）。");
    assertThat(english).contains("without its quantity").doesNotContain("还没有填量值");
  }

  @Test
  void aMachineIsToldTheCodeTheParametersAndTheEnglishSentence() {
    HttpResponse<String> answer =
        post(
            "/api/incidents",
            "application/json",
            "{\"unit\":\"D02\",\"category\":\"EXAM\",\"occurredAt\":\"gestern\",\"description\":\"x\"}");

    assertThat(answer.statusCode()).isEqualTo(422);
    JsonNode problem = json.readTree(answer.body());
    assertThat(problem.get("code").asString()).isEqualTo("field.no-moment");
    assertThat(problem.get("parameters").get(0).asString()).isEqualTo("occurredAt");
    assertThat(problem.get("parameters").get(1).asString()).isEqualTo("gestern");
    assertThat(problem.get("detail").asString()).startsWith("'occurredAt' is 'gestern'; write");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/reviews|{'unit':'LL','cycle':'2026-27','materials':[null]}|materials[0]",
        "/api/surveys|{'unit':'LL','title':'x','questions':[null]}|questions[0]",
        "/api/meetings|{'unit':'LL','title':'x','agenda':[null]}|agenda[0]",
        "/api/targets|{'unit':'D02','year':2027,'tasks':[null]}|tasks[0]",
        "/api/targets|{'unit':'D02','year':2027,'tasks':[{'taskId':'T1','name':'x'}]}|tasks[0].kind",
      },
      quoteCharacter = '`')
  void whatIsMissingDeepInABodyIsNamed(String address, String body, String field) {
    HttpResponse<String> answer = post(address, "application/json", body.replace('\'', '"'));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    JsonNode problem = json.readTree(answer.body());
    assertThat(problem.get("code").asString()).isEqualTo("field.missing");
    assertThat(problem.get("parameters").get(0).asString()).isEqualTo(field);
  }

  @Test
  void aMomentThatCannotBeReadIsCalledByItsOwnField() {
    HttpResponse<String> answer =
        post(
            "/api/meetings",
            "application/json",
            "{\"unit\":\"LL\",\"title\":\"x\",\"heldAt\":\"x\"}");

    assertThat(answer.statusCode()).isEqualTo(422);
    JsonNode problem = json.readTree(answer.body());
    assertThat(problem.get("detail").asString()).startsWith("'heldAt' is 'x'; write a moment");
    assertThat(problem.get("parameters").get(0).asString()).isEqualTo("heldAt");
  }

  @Test
  void aWrongStepIsAnsweredWithThoseThatAnAddressMayName() {
    HttpResponse<String> answer = post("/api/matters/m-1/done", "application/json", "{}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json.readTree(answer.body()).get("detail").asString())
        .contains("'step'", "report-done", "send-back")
        .doesNotContain("_");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'unit':'D02','year':'soon'}|'year' has the value 'soon', which cannot be read; write a"
            + " number.",
        "{'unit':'D02','tasks':[{'kind':'SOME'}]}|'tasks[0].kind' has the value 'SOME', which"
            + " cannot be read; write one of",
        "{'unit':'D02','document':[]}|'document' cannot be read; write a text.",
        "{'unit':'D02','tasks':7}|'tasks' cannot be read; see /api/openapi.json for its form.",
        "{'unit':'D02','document':'a\\u0000b'}|'document' has the value 'a\uFFFDb', which cannot be"
            + " read; leave out the control characters",
        "{'unit':'D02','tasks':[{'name':'a\\u0007'}]}|'tasks[0].name' has the value 'a\uFFFD',"
            + " which cannot be read; leave out the control characters",
        "{'unit':'D02',|The body cannot be read as JSON at line 1, column",
      },
      quoteCharacter = '`')
  void whatCannotBeReadIsNamed(String body, String said) {
    HttpResponse<String> answer = post("/api/targets", "application/json", body.replace('\'', '"'));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json.readTree(answer.body()).get("detail").asString()).startsWith(said);
  }

  @Test
  void aTeacherNotesFindingsAndRegistersNoIncident() {
    HttpClient teacher = inDemonstrationAs("demo-teacher");

    String findings = send(teacher, request("/findings").GET()).body();

    assertThat(findings).contains("/findings/new").doesNotContain("/findings/incidents/new");
    assertThat(send(teacher, request("/findings/incidents/new").GET()).statusCode()).isEqualTo(403);
    assertThat(send(teacher, form(teacher, "/findings/incidents", INCIDENT)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void unknownUnitsAndControlPointsAreNotSilenced() {
    HttpClient quality = inDemonstrationAs("demo-quality");
    String end = "&reason=x&until=2026-11-27T08:00";

    assertThat(send(quality, form(quality, "/inbox/silences", "unit=X99" + end)).body())
        .contains("没有“X99”这个部门，请从列表中选择部门。");
    assertThat(send(quality, form(quality, "/inbox/silences", "controlPoint=X-99" + end)).body())
        .contains("没有“X-99”这个质控点，请从列表中选择质控点。");
  }

  @Test
  void nobodyIsActedForByStudents() {
    HttpClient dean = inDemonstrationAs("demo-auto-dean");

    String account = send(dean, request("/account").GET()).body();

    assertThat(account)
        .contains("汽车工程学院教学秘书")
        .doesNotContain("学生（汽检2401班）", "学生信息员（汽检2401班）", "校外诊断专家");
  }
}
