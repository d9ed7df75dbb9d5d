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

class TrialContractIT extends WebTest {
  private static final String STANDARD_92 =
      """
      {"controlPoint": "STU-17", "lines": {"standard": 92}, "persistence": 2}
      """;

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void aTrialIsAcceptedAndTellsHowItStands() {
    HttpResponse<String> accepted = start(STANDARD_92);
    String id = json.readTree(accepted.body()).get("id").asString();

    JsonNode trial = json.readTree(get("/api/trials/" + id).body());

    assertThat(accepted.statusCode()).isEqualTo(202);
    assertThat(accepted.headers().firstValue("Location")).hasValue("/api/trials/" + id);
    assertThat(trial.propertyNames())
        .contains("id", "state", "done", "all", "before", "after", "new", "gone", "earlier")
        .contains("later", "changes", "terms");
    assertThat(trial.get("state").asString()).isEqualTo("done");
    assertThat(trial.get("before").propertyNames())
        .containsExactlyInAnyOrder("cases", "byColour", "daysOpen");
    assertThat(trial.get("changes").get(0).propertyNames())
        .contains("unit", "since", "before", "after", "days");
    assertThat(trial.get("changes").get(0).get("before").isNull()).isTrue();
  }

  @Test
  void differencesAreAskedForByKind() {
    String path = "/api/trials/trial-1?kind=earlier&size=1";

    JsonNode trial = json.readTree(get(path).body());

    assertThat(trial.get("changes")).hasSize(1);
    assertThat(trial.get("changes").get(0).get("days").asInt()).isEqualTo(-14);
  }

  @Test
  void aTrialIsCancelled() {
    String id = json.readTree(start(STANDARD_92).body()).get("id").asString();

    assertThat(send(asAdmin("/api/trials/" + id).DELETE()).statusCode()).isEqualTo(204);
    assertThat(send(asAdmin("/api/trials/unknown").DELETE()).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                                                            | 400 | JSON",
        "{\"lines\": {\"standard\": 92}}                              | 400 | controlPoint",
        "{\"controlPoint\": \"nothing\", \"persistence\": 2}          | 404 | nothing",
        "{\"controlPoint\": \"STU-17\"}                               | 422 | give a line",
        "{\"controlPoint\": \"MAJ-01\", \"persistence\": 2}           | 422 | import some",
        "{\"controlPoint\": \"STU-17\", \"persistence\": 0}           | 422 | from 1 to 99",
        "{\"controlPoint\": \"STU-17\", \"recovery\": 100}            | 422 | from 1 to 99",
        "{\"controlPoint\": \"STU-17\", \"minimumDenominator\": -1}   | 400 | 0 or more",
        "{\"controlPoint\": \"STU-17\", \"lines\": {\"standard\": 96}}| 422 | target 95",
        "{\"controlPoint\": \"STU-17\", \"lines\": {\"warning\": 91}} | 422 | standard 90",
        "{\"controlPoint\": \"STU-17\", \"colourCeiling\": \"pink\"}  | 400 | colourCeiling",
        "{\"controlPoint\": \"STU-17\", \"detection\": {\"runLength\": 19}} | 422 | from 20",
        "{\"controlPoint\": \"STU-17\", \"detection\": {\"window\": 1}} | 422 | persistence, 2, to"
            + " 12",
        "{\"controlPoint\": \"STU-17\", \"persistence\": 4, \"detection\": {\"window\": 3}} | 422 |"
            + " persistence, 4",
        "{\"controlPoint\": \"STU-17\", \"detection\": {\"clearMargin\": -1}} | 422 | 0 or more",
        "{\"controlPoint\": \"STU-17\", \"persistence\": 2, \"unit\": \"nowhere\"}       | 404 |"
            + " nowhere",
        "{\"controlPoint\": \"STU-17\", \"persistence\": 2, \"from\": \"yesterday\"}     | 400 |"
            + " from",
        "{\"controlPoint\": \"STU-17\", \"persistence\": 2, \"from\": \"2026-02-01\", \"to\":"
            + " \"2026-01-01\"} | 400 | before"
      })
  void aTrialThatCannotBeRunSaysWhatToDo(String wanted, int status, String word) {
    HttpResponse<String> answer = start(wanted);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(json.readTree(answer.body()).get("detail").asString()).contains(word);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/trials/unknown, 404",
    "/api/trials/trial-1?kind=other, 400",
    "/api/trials/trial-1?page=-1, 400",
    "/api/trials/trial-1?size=501, 400"
  })
  void whatCannotBeShownIsAnsweredWithAProblem(String path, int status) {
    assertThat(get(path).statusCode()).isEqualTo(status);
  }

  @Test
  void whoeverSeesAFacultyTriesWithinItAndSeesTheirOwnTrialsOnly() {
    String token = tokenOf("quality_office", "D02");

    assertThat(as(token, "{\"controlPoint\":\"STU-17\",\"persistence\":2,\"unit\":\"D06\"}"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(403);
    String own =
        json.readTree(as(token, "{\"controlPoint\":\"STU-17\",\"persistence\":2}").body())
            .get("id")
            .asString();
    assertThat(seen(token, own)).isEqualTo(200);
    assertThat(seen(token, "trial-1")).isEqualTo(404);
    assertThat(get("/api/trials/" + own).statusCode()).isEqualTo(200);
  }

  @Test
  void onlyTheQualityOfficeIsOfferedATrial() {
    HttpClient dean = inDemonstrationAs("demo-auto-dean");

    assertThat(send(dean, request("/control-points/STU-17").GET()).body())
        .doesNotContain("/control-points/STU-17/trial");
    assertThat(send(dean, request("/control-points/STU-17/trial").GET()).statusCode())
        .isEqualTo(403);
    assertThat(
            send(inDemonstrationAs("demo-quality"), request("/control-points/STU-17").GET()).body())
        .contains("/control-points/STU-17/trial");
  }

  @Test
  void theInterfaceDescribesTrials() {
    assertThat(get("/api/openapi.json").body()).contains("/api/trials/{id}");
  }

  private HttpResponse<String> start(String wanted) {
    return post("/api/trials", "application/json", wanted);
  }

  private String tokenOf(String role, String scope) {
    String wanted =
        "{\"name\":\"%s\",\"role\":\"%s\",\"scopes\":[\"%s\"]}".formatted(role, role, scope);
    return json.readTree(post("/api/tokens", "application/json", wanted).body())
        .get("token")
        .asString();
  }

  private HttpResponse<String> as(String token, String wanted) {
    return send(
        request("/api/trials")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(wanted)));
  }

  private int seen(String token, String id) {
    return send(request("/api/trials/" + id).header("Authorization", "Bearer " + token).GET())
        .statusCode();
  }
}
