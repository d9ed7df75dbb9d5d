package io.vigil.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.warning.ResponseCommand;
import io.vigil.api.warning.ResponseCommand.DiagnoseWarning;
import io.vigil.api.warning.ResponseCommand.GiveDirective;
import io.vigil.api.warning.ResponseCommand.PlanMeasures;
import io.vigil.api.warning.ResponseCommand.SignWarning;
import io.vigil.app.fixture.SampleResponses;
import io.vigil.app.fixture.WebTest;
import io.vigil.app.security.Accounts;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answering warnings over HTTP. */
class ResponsesIT extends WebTest {
  private static final String JSON = "application/json";

  private final JsonMapper json = JsonMapper.builder().build();

  @Autowired SampleResponses responses;
  @Autowired Accounts accounts;

  @Test
  void aStepThatIsImpossibleIsAnsweredWithThoseThatArePossible() {
    HttpResponse<String> answer = step("w-1", "acknowledge", "{}");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(
            json.readTree(answer.body()).get("allowedSteps").valueStream().map(JsonNode::asString))
        .containsExactly("diagnose", "plan");
  }

  @Test
  void whatIsSaidReachesTheWarning() {
    HttpResponse<String> answer =
        step("w-1", "diagnose", "{\"causes\":[\"teachers\",\"SCHEDULE\"],\"text\":\"换了三次\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json.readTree(answer.body()).get("step").asString()).isEqualTo("diagnose");
    assertThat(last(DiagnoseWarning.class).text()).isEqualTo("换了三次");
    assertThat(last(DiagnoseWarning.class).by().channel()).isEqualTo("api");

    assertThat(
            step("w-1", "plan", "{\"measures\":[{\"text\":\"固定代课\",\"due\":\"2026-12-01\"}]}")
                .statusCode())
        .isEqualTo(200);
    assertThat(last(PlanMeasures.class).measures().getFirst().unit()).isEqualTo("D06");
    assertThat(
            step("w-1", "directive", "{\"text\":\"一周内\",\"person\":\"王芳\",\"due\":\"2026-12-01\"}")
                .statusCode())
        .isEqualTo(200);
    assertThat(last(GiveDirective.class).task().personName()).isEqualTo("王芳");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plan|{\"measures\":[{\"text\":\"x\",\"unit\":\"Z99\",\"due\":\"2026-12-01\"}]}",
        "directive|{\"text\":\"x\",\"unit\":\"Z99\",\"due\":\"2026-12-01\"}",
      })
  void aUnitThatIsToDoSomethingHasToExist(String step, String body) {
    HttpResponse<String> answer = step("w-1", step, body);
    JsonNode problem = json.readTree(answer.body());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(problem.get("code").asString()).isEqualTo("unit.unknown");
    assertThat(problem.get("parameters").get(0).asString()).isEqualTo("Z99");
    assertThat(step("w-1", step, body.replace("Z99", "汽车工程学院")).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsDoneAboutAnIncidentStandsThereAndIsShownWithItsWarning() {
    HttpClient admin = signedIn("admin", PASSWORD);
    int before = responses.taken().size();
    JsonNode problem =
        json.readTree(
            step("w-7", "plan", "{\"measures\":[{\"text\":\"x\",\"due\":\"2026-12-01\"}]}").body());
    send(admin, form(admin, "/warnings/w-7/steps/plan", "measure=x&due=2026-12-01"));
    String page = send(admin, request("/warnings/w-7?step=refused").GET()).body();

    assertThat(problem.get("code").asString()).isEqualTo("warning.measures-at-incident");
    assertThat(responses.taken()).hasSize(before);
    assertThat(page)
        .contains("措施记在事故，不在预警另立。请打开", "已制定措施", "措施按事故办理")
        .doesNotContain("/warnings/w-7/steps/plan", "/warnings/w-7/steps/answer");
    assertThat(page.substring(page.indexOf("id=\"incident-measures\"")))
        .contains("考前核对监考名单；教务处", "/findings/incidents/incident-1", "事故〔2026〕0001号");
  }

  @Test
  void thePageSaysWhichUnitThereIsNotAndTakesNothing() {
    HttpClient admin = signedIn("admin", PASSWORD);
    int before = responses.taken().size();
    send(admin, form(admin, "/warnings/w-1/steps/directive", "measure=x&due=2026-12-01&unit=Z99"));

    assertThat(responses.taken()).hasSize(before);
    assertThat(send(admin, request("/warnings/w-1?step=refused").GET()).body())
        .contains("没有“Z99”这个部门");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "diagnose|{\"causes\":[\"weather\"]}|422",
        "plan|{}|422",
        "plan|{\"measures\":[{\"text\":\"x\",\"due\":\"soon\"}]}|422",
        "plan|{\"measures\":[{\"due\":\"2026-12-01\"}]}|422",
        "carry-out|{}|422",
        "carry-out|{\"measure\":\"m-1\",\"result\":\"done\"}|200",
        "submit|{\"summary\":\"done\"}|200",
        "verify|{}|422",
        "verify|{\"effective\":true}|200",
        "confirm|{\"document\":\"x\"}|422",
        "confirm|{\"confirmed\":true,\"document\":\"x\"}|200",
        "recheck|{\"result\":\"x\"}|422",
        "recheck|{\"holds\":true,\"result\":\"x\"}|200",
        "return|{\"reason\":\"x\"}|200",
        "improvement|{\"task\":\"x\"}|200",
        "withdrawal|{\"ground\":\"x\",\"reason\":\"x\"}|422",
        "withdrawal|{\"ground\":\"wrong-data\",\"reason\":\"x\"}|200",
        "withdrawal-decision|{}|422",
        "withdrawal-decision|{\"accepted\":true}|200",
        "note|{\"text\":\"x\",\"from\":\"2026-11-01\",\"to\":\"2026-11-07\"}|200",
        "note|{\"text\":\"x\",\"from\":\"?\"}|422",
        "useful|{}|422",
        "useful|{\"useful\":false}|200"
      })
  void eachStepSaysWhatIsWrong(String step, String body, int status) {
    assertThat(step("w-1", step, body).statusCode()).isEqualTo(status);
  }

  @Test
  void whoeverHadItDoneIsAnAccountAndNeverAName() {
    HttpResponse<String> named = step("w-1", "sign", "{\"onBehalfOf\":\"王芳\"}");
    assertThat(named.statusCode()).isEqualTo(422);
    assertThat(named.body()).contains("onBehalfOf").doesNotContain("王芳");

    String president = accounts.find("demo-president").orElseThrow().id().toString();
    assertThat(step("w-1", "sign", "{\"onBehalfOf\":\"demo-president\"}").statusCode())
        .isEqualTo(200);
    assertThat(last(SignWarning.class).by().onBehalfOf()).isEqualTo(president);
    assertThat(send(inDemonstrationAs("demo-tourism-dean"), request("/warnings/w-1").GET()).body())
        .doesNotContain("<input class=\"form-control\" name=\"behalf\"");
  }

  @Test
  void thereIsNoStepOfAWarningThatIsNone() {
    assertThat(step("none", "submit", "{}").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "department, D06, submit, 200",
    "department, D04, submit, 403",
    "department, D06, verify, 403",
    "department, D06, directive, 403",
    "data_owner, D06, withdrawal, 200",
    "quality_office, LL, submit, 403",
    "quality_office, LL, return, 200",
    "leader, LL, directive, 200",
    "leader, LL, return, 403",
    "reviewer, LL, useful, 403"
  })
  void eachRoleTakesItsOwnSteps(String role, String scope, String step, int status) {
    String body =
        "{\"summary\":\"x\",\"effective\":true,\"ground\":\"wrong_rule\",\"reason\":\"x\","
            + "\"text\":\"x\",\"due\":\"2026-12-01\",\"useful\":true}";

    assertThat(
            send(request("/api/warnings/w-1/" + step)
                    .header("Authorization", "Bearer " + token(role, scope))
                    .header("Content-Type", JSON)
                    .POST(BodyPublishers.ofString(body)))
                .statusCode())
        .isEqualTo(status);
  }

  @Test
  void aWarningTellsHowFarItsAnswerIs() {
    JsonNode listed = json.readTree(get("/api/warnings?unit=P23").body()).get("items").get(0);
    assertThat(listed.get("number").asString()).isEqualTo("预警〔2026〕0037号");
    assertThat(listed.get("responseState").asString()).isEqualTo("acknowledged");
    assertThat(listed.get("overdue").asBoolean()).isTrue();

    JsonNode one = json.readTree(get("/api/warnings/w-1").body()).get("response");
    assertThat(one.get("steps").get(0).get("onBehalfOf").asString()).isEqualTo("u-2");
    assertThat(get("/api/warnings?state=overdue").statusCode()).isEqualTo(200);
  }

  @Test
  void aDepartmentAnswersWithOneFormOnThePage() {
    HttpClient dean = inDemonstrationAs("demo-tourism-dean");
    String page = send(dean, request("/warnings/w-1").GET()).body();
    assertThat(page).contains("预警〔2026〕0037号").contains("逾期").contains("steps/answer");
    assertThat(page).doesNotContain("steps/verify").doesNotContain("steps/directive");

    String filled = "cause=TEACHERS&text=&measure=%E4%BB%A3%E8%AF%BE&due=2026-12-01&person=";
    HttpResponse<String> answer = send(dean, form(dean, "/warnings/w-1/steps/answer", filled));

    assertThat(answer.headers().firstValue("Location").orElse("")).contains("step=done");
    assertThat(last(PlanMeasures.class).by().channel()).isEqualTo("page");
    assertThat(
            send(dean, form(dean, "/warnings/w-1/steps/answer", "measure=x"))
                .headers()
                .firstValue("Location")
                .orElse(""))
        .contains("step=refused");
    assertThat(send(dean, form(dean, "/warnings/w-1/steps/verify", "effective=true")).statusCode())
        .isEqualTo(403);
    assertThat(send(dean, form(dean, "/warnings/w-1/steps/nothing", "")).statusCode())
        .isEqualTo(404);
    HttpClient other = inDemonstrationAs("demo-auto-dean");
    assertThat(send(other, form(other, "/warnings/w-1/steps/submit", "summary=x")).statusCode())
        .isEqualTo(403);
  }

  private HttpResponse<String> step(String id, String step, String body) {
    return post("/api/warnings/" + id + "/" + step, JSON, body);
  }

  private <C extends ResponseCommand> C last(Class<C> type) {
    List<C> all = responses.taken().stream().filter(type::isInstance).map(type::cast).toList();
    return all.getLast();
  }

  private String token(String role, String scope) {
    String body =
        "{\"name\":\"%s\",\"role\":\"%s\",\"scopes\":[\"%s\"]}".formatted(role, role, scope);
    return json.readTree(post("/api/tokens", JSON, body).body()).get("token").asString();
  }
}
