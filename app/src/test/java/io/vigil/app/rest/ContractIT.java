package io.vigil.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.WebTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContractIT extends WebTest {
  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void anImportAnswersWithItsCountsAndErrors() {
    HttpResponse<String> answer =
        post(
            "/api/readings", "text/csv", "control_point,unit,period,value\nA,B,2026-11-20,wrong\n");

    JsonNode body = json.readTree(answer.body());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(body.propertyNames())
        .containsExactlyInAnyOrder(
            "importId", "accepted", "unchanged", "corrected", "rejected", "errors");
    assertThat(body.get("errors").get(0).propertyNames())
        .containsExactlyInAnyOrder("line", "column", "value", "reason");
  }

  @Test
  void aReadingWithoutColourSaysNull() {
    JsonNode item =
        json.readTree(get("/api/readings?controlPoint=STU-17&unit=P06").body()).get("items").get(1);

    assertThat(item.propertyNames())
        .contains("period", "value", "colour", "target", "standard", "warning", "recordedAt");
    assertThat(item.get("colour").isNull()).isTrue();
    assertThat(item.get("value").isNull()).isTrue();
  }

  @Test
  void warningsExplainThemselvesInTheLanguageAskedFor() {
    String chinese = get("/api/warnings").body();
    String english = send(asAdmin("/api/warnings").header("Accept-Language", "en").GET()).body();

    JsonNode first = json.readTree(chinese).get("items").get(0);
    assertThat(first.propertyNames())
        .contains(
            "id", "controlPoint", "unit", "colour", "state", "raisedAt", "since", "explanation");
    assertThat(first.get("explanation").asString())
        .isEqualTo(
            "2026—2027学年第一学期第11教学周班级到课率为 76.4 %，低于预警值 80 %，"
                + "已连续 4 个教学周不达标，连续两期较重，颜色加深一级，回到线内并保持 2 个教学周即可结束。");
    assertThat(english).contains("below the warning value of 80 %");
  }

  @Test
  void signalsTellWhatWasExpectedAndGivePersonsNoColour() {
    JsonNode items = json.readTree(get("/api/signals").body()).get("items");

    assertThat(items.get(0).propertyNames())
        .contains(
            "kind", "controlPoint", "unit", "period", "noticedOn", "colour", "explanation", "seen");
    assertThat(items.get(0).path("kind").asString()).isEqualTo("shift");
    assertThat(items.get(0).path("expectation").path("lower").asDouble()).isEqualTo(92.51);
    assertThat(json.readTree(get("/api/signals?unit=T0109").body()).path("items"))
        .singleElement()
        .satisfies(one -> assertThat(one.path("colour").isNull()).isTrue());
    assertThat(json.readTree(get("/api/signals?kind=trend").body()).path("items"))
        .singleElement()
        .satisfies(
            one -> assertThat(one.path("worsening").path("finding").asString()).isEqualTo("NOTED"));
  }

  @Test
  void theReportKeepsItsShape() {
    JsonNode report = json.readTree(get("/api/reports/incidents?from=2023-24&to=2025-26").body());

    assertThat(report.propertyNames())
        .contains("years", "changes", "fallsEveryYear", "comparable", "notes");
    assertThat(report.get("years").get(0).propertyNames())
        .contains(
            "period", "total", "bySeverity", "lapses", "students", "ratePerThousand", "reference");
    assertThat(report.get("years").get(0).get("bySeverity").propertyNames())
        .containsExactlyInAnyOrder("general", "serious", "major");
    assertThat(report.get("changes").get(0).propertyNames())
        .contains("from", "to", "rateRatio", "low", "high");
    assertThat(report.get("notes").get(0).asString()).contains("15", "12", "9");
  }

  @Test
  void theReportComesAsAWorkbookToo() {
    HttpResponse<String> answer =
        send(
            asAdmin("/api/reports/incidents?from=2023-24&to=2025-26")
                .header("Accept", MediaTypes.XLSX)
                .GET());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(MediaTypes.XLSX);
    assertThat(answer.body()).startsWith("PK");
  }

  @Test
  void processorsTellHowFarTheyHaveCome() {
    JsonNode first = json.readTree(get("/api/processors").body()).get(0);

    assertThat(first.propertyNames()).containsExactlyInAnyOrder("name", "position", "lag", "state");
  }

  @Test
  void keptReportsArePagedAsOtherLists() {
    JsonNode all = json.readTree(get("/api/reports").body());
    JsonNode first = json.readTree(get("/api/reports?page=0&size=1").body());
    JsonNode beyond = json.readTree(get("/api/reports?page=1&size=500").body());

    assertThat(all.path("total").asInt()).isPositive().isEqualTo(all.path("items").size());
    assertThat(first.path("items")).containsExactly(all.path("items").path(0));
    assertThat(beyond.path("items")).isEmpty();
    assertThat(beyond.path("total")).isEqualTo(all.path("total"));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/readings?controlPoint=STU-17&unit=P06&from=yesterday, 400",
    "/api/readings?controlPoint=STU-17&unit=P06&from=2026-02-01&to=2026-01-01, 400",
    "/api/readings?controlPoint=STU-17, 400",
    "/api/readings?controlPoint=STU-17&unit=nowhere, 404",
    "/api/readings?controlPoint=nothing&unit=P06, 404",
    "/api/warnings?state=maybe, 400",
    "/api/warnings?colour=pink, 400",
    "/api/warnings?page=-1, 400",
    "/api/warnings?size=501, 400",
    "/api/warnings?size=many, 400",
    "/api/warnings?page=99999999999, 400",
    "/api/warnings?color=RED, 400",
    "/api/warnings/unknown, 404",
    "/api/signals?kind=rumour, 400",
    "/api/signals?from=2026-02-01&to=2026-01-01, 400",
    "/api/signals?unit=nowhere, 404",
    "/api/reports?page=-1, 400",
    "/api/reports/incidents?from=2013-14, 400",
    "/api/reports/incidents?from=2013-15&to=2015-16, 400",
    "/api/reports/incidents?from=2015-16&to=2013-14, 400",
    "/api/reports/incidents?from=2023&to=2024-25, 400",
    "/api/reports/incidents?from=2023-24&to=2025, 400",
    "/api/reports/incidents?from=20x3&to=2025, 400",
    "/api/trend?controlPoint=STU-17&unit=P06&grain=decade, 400",
    "/api/trend?controlPoint=STU-17&unit=P06&from=2010-01-01&to=2026-01-01&grain=day, 400",
    "/api/trend?controlPoint=STU-17&unit=P06&from=1950-01-01&to=2026-01-01, 400",
    "/api/trend?controlPoint=STU-17&unit=P06&from=+99999-01-01, 400",
    "/api/readings?controlPoint=STU-17&unit=P06&from=1899-12-31, 400",
    "/api/readings?controlPoint=STU-17&unit=P06&to=2201-01-01, 400",
    "/api/readings?controlPoint=STU-17&unit=P06%00, 400",
    "/api/units?text=a%00b, 400",
    "/api/units?text=%1B, 400",
    "/api/imports?state=some, 400",
    "/api/imports/unknown, 404",
    "/api/units/nowhere, 404",
    "/api/control-points/nothing, 404",
    "/api/nothing-here, 404",
    "/api/tokens/not-an-id, 405"
  })
  void badRequestsAreAnsweredWithAProblem(String path, int status) {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(json.readTree(answer.body()).get("detail").asString()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"a\",\"role\":\"importer\",\"days\":0}",
        "{\"name\":\"a\",\"role\":\"importer\",\"days\":-5}",
        "{\"name\":\"a\",\"role\":\"importer\",\"days\":2000000000}",
        "{\"name\":\"a\",\"role\":\"importer\",\"days\":1e30}",
        "{\"name\":\"a\\u0000b\",\"role\":\"importer\"}",
        "{\"name\":\"a\",\"role\":\"importer\",\"scopes\":[null]}",
        "{\"name\":\"a\",\"role\":\"department\"}",
        "{\"name\":\"\",\"role\":\"importer\"}",
        "{\"name\":\"a\",\"role\":\"king\"}",
        "{"
      })
  void aTokenThatCannotBeIssuedIsRefused(String wanted) {
    HttpResponse<String> answer =
        send(
            asAdmin("/api/tokens")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wanted)));

    assertThat(answer.statusCode()).isIn(400, 422);
    assertThat(json.readTree(answer.body()).get("detail").asString()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "/warnings?colour=pink, 400",
    "/warnings?state=maybe, 400",
    "/warnings?page=99999999999, 400",
    "/warnings?point=a%00, 400",
    "/warnings?colour=&unit=&point=, 200",
    "/warnings?colour=RED, 200",
    "/reports/incidents?from=2030-31&to=abc, 400",
    "/reports/incidents?from=, 200",
    "/reports/incidents/file?from=x&to=y&format=xlsx, 400",
    "/reports/incidents/file?from=1901-02&to=2025-26&format=xlsx, 400",
    "/units?text=%00, 400"
  })
  void badRequestsOfPeopleAreAnsweredWithAPage(String path, int status) {
    HttpResponse<String> answer = send(signedIn("admin", PASSWORD), request(path).GET());

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
  }

  @Test
  void aFileOfAnUnknownKindIsRefused() {
    HttpClient browser = signedIn("admin", PASSWORD);
    String csrf = csrf(browser);
    String body =
        """
        --b\r
        Content-Disposition: form-data; name="kind"\r
        \r
        x\r
        --b\r
        Content-Disposition: form-data; name="file"; filename="a.csv"\r
        \r
        unit\r
        --b--\r
        """;

    HttpResponse<String> answer =
        send(
            browser,
            request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("X-CSRF-TOKEN", csrf)
                .POST(BodyPublishers.ofString(body)));

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void whatCannotBeReadOrGivenIsSaidSo() {
    assertThat(post("/api/readings", "text/plain", "x").statusCode()).isEqualTo(415);
    assertThat(send(asAdmin("/api/readings").PUT(BodyPublishers.noBody())).statusCode())
        .isEqualTo(405);
    assertThat(
            send(asAdmin("/api/reports/incidents?from=2023-24&to=2025-26")
                    .header("Accept", "image/png")
                    .GET())
                .statusCode())
        .isEqualTo(406);
    assertThat(post("/api/readings", "text/csv", "").statusCode()).isEqualTo(422);
    assertThat(post("/api/readings", "text/csv", "x".repeat(1 << 21)).statusCode()).isEqualTo(413);
    assertThat(post("/api/processors/monitor.watch/replay", "text/csv", "").statusCode())
        .isEqualTo(409);
    assertThat(post("/api/processors/unknown/replay", "text/csv", "").statusCode()).isEqualTo(404);
    assertThat(post("/api/processors/query.reading/replay", "text/csv", "").statusCode())
        .isEqualTo(200);
  }

  @Test
  void aTokenOpensTheDoorUntilItIsRevoked() {
    String issued =
        post("/api/tokens", "application/json", "{\"name\":\"feed\",\"role\":\"importer\"}").body();
    String token = json.readTree(issued).get("token").asString();
    String id =
        json.readTree(get("/api/tokens").body())
            .get("items")
            .valueStream()
            .filter(item -> item.get("name").asString().equals("feed"))
            .map(item -> item.get("id").asString())
            .findFirst()
            .orElseThrow();

    assertThat(withToken(token, "/api/warnings")).isEqualTo(200);
    assertThat(withToken(token, "/api/processors")).isEqualTo(403);
    assertThat(send(asAdmin("/api/tokens/" + id).DELETE()).statusCode()).isEqualTo(204);
    assertThat(withToken(token, "/api/warnings")).isEqualTo(401);
  }

  @Test
  void theInterfaceDescribesItself() {
    HttpResponse<String> answer = get("/api/openapi.json");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("/api/incident-tallies");
  }

  @Test
  void theInterfaceSaysHowARefusalIsAnswered() {
    JsonNode paths = json.readTree(get("/api/openapi.json").body()).path("paths");

    assertThat(paths.at("/~1api~1diagnoses/post/responses").propertyNames())
        .contains("400", "401", "403", "409", "422");
    assertThat(paths.at("/~1api~1figures~1{reference}/get/responses/404/content").propertyNames())
        .containsExactly("application/problem+json");
    assertThat(paths.at("/~1api~1reports~1{id}~1freeze/post/summary").asString()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "incidents",
        "weekly",
        "bulletin",
        "term",
        "status-data",
        "annual-excerpt",
        "score-sheet",
        "base-data",
        "external-diagnosis",
        "programme-quality",
        "quality-analysis"
      })
  void aReportMayBeAskedForInAnyOfTheFormatsThatTheInterfaceNames(String report) {
    JsonNode parameters = parameters("/api/reports/" + report);

    assertThat(parameters)
        .filteredOn(parameter -> parameter.path("name").asString().equals("format"))
        .as(parameters.toPrettyString())
        .singleElement()
        .satisfies(
            format -> {
              assertThat(format.path("required").asBoolean()).isFalse();
              assertThat(format.at("/schema/enum").valueStream().map(JsonNode::asString))
                  .containsExactly("html", "docx", "pdf", "xlsx", "json", "png");
            });
    assertThat(parameters)
        .as("a period may be left out")
        .filteredOn(parameter -> parameter.path("required").asBoolean())
        .extracting(parameter -> parameter.path("name").asString())
        .isSubsetOf("from", "to");
    assertThat(parameters)
        .extracting(parameter -> parameter.path("name").asString())
        .doesNotContain("how", "open");
  }

  @Test
  void papersAndDataNameTheirFormatsAsWell() {
    assertThat(formats("/api/base-data")).containsExactly("json", "csv", "xlsx");
    assertThat(formats("/api/incidents/{id}/decision")).contains("docx", "pdf");
  }

  private JsonNode parameters(String path) {
    return json.readTree(get("/api/openapi.json").body())
        .path("paths")
        .path(path)
        .at("/get/parameters");
  }

  private List<String> formats(String path) {
    return parameters(path)
        .valueStream()
        .filter(parameter -> parameter.path("name").asString().equals("format"))
        .flatMap(parameter -> parameter.at("/schema/enum").valueStream())
        .map(JsonNode::asString)
        .toList();
  }

  @Test
  void theInterfaceSaysWhereTheVoteOnAnAppealMustBeTold() {
    assertThat(get("/api/openapi.json").body())
        .contains(
            "quorum tells how many members",
            "decides on an appeal it must be told, else it may be left out");
  }

  private int withToken(String token, String path) {
    return send(request(path).header("Authorization", "Bearer " + token).GET()).statusCode();
  }
}
