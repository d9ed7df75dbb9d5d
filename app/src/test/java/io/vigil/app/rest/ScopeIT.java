package io.vigil.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.WebTest;
import java.net.http.HttpClient;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody sees who sees a faculty only. */
class ScopeIT extends WebTest {
  private final JsonMapper json = JsonMapper.builder().build();
  private String token = "";

  @BeforeEach
  void aMachineOfAFaculty() {
    String issued =
        post(
                "/api/tokens",
                "application/json",
                "{\"name\":\"faculty\",\"role\":\"importer\",\"scopes\":[\"D02\"]}")
            .body();
    token = json.readTree(issued).get("token").asString();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/figures/incidents~total~2013-14~D02~*, 200",
    "/api/figures/incidents~total~2013-14~P06~teaching, 200",
    "/api/figures/incidents~total~2013-14~D06~*, 403",
    "/api/figures/incidents~students~2013-14~LL~*, 403",
    "/api/figures/incidents~total~2013-14~*~*, 403",
    "/api/figures/incidents~total~2013-14~nowhere~*, 404",
    "/api/figures/incidents~total~2013-14~!zz~*, 404",
    "/api/figures/anything, 404",
    "/api/reports/incidents?from=2023-24&to=2025-26&unit=D06, 403",
    "/api/imports/imp-1, 404",
    "/api/imports/imp-1/marked, 404"
  })
  void staysInsideItsScope(String path, int status) {
    assertThat(send(asFaculty(path).GET()).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/figures/concluded~measure-rate~2023-24~2025-26~D06|unit.outside-scope|'D06'|(D02)",
        "/api/reports/incidents?from=2023-24&to=2025-26&unit=D06|unit.outside-scope|'D06'|(D02)",
        "/api/figures/concluded~measure~2023-24~2025-26~*|unit.whole-college|whole college|D02"
            + " alone",
        "/api/readings?controlPoint=CRS-05&unit=T0109|unit.of-a-person|'T0109'|quality office"
      },
      quoteCharacter = '`')
  void whoeverAsksForOthersIsToldThatItIsTheUnitAndWhomToAsk(
      String path, String code, String named, String advice) {
    JsonNode problem = json.readTree(send(asFaculty(path).GET()).body());

    assertThat(problem.path("status").asInt()).isEqualTo(403);
    assertThat(problem.path("code").asString()).isEqualTo(code);
    assertThat(problem.path("detail").asString())
        .contains(named, advice, "ask the")
        .doesNotContain("role");
  }

  @Test
  void whoeverMayNotDoItWhateverTheUnitIsToldSo() {
    assertThat(
            json.readTree(send(asFaculty("/api/accounts").GET()).body()).path("detail").asString())
        .contains("Your role may not do this");
  }

  @Test
  void figuresOfTheWholeCollegeAreForThoseWhoSeeIt() {
    HttpClient dean = inDemonstrationAs("demo-auto-dean");

    assertThat(page(dean, "/figures/incidents~total~2013-14~D02~*")).isEqualTo(200);
    assertThat(page(dean, "/figures/incidents~total~2013-14~*~*")).isEqualTo(403);
    assertThat(page(dean, "/figures/incidents~total~2013-14~D06~*")).isEqualTo(403);
    HttpClient president = inDemonstrationAs("demo-president");
    assertThat(page(president, "/figures/incidents~total~2013-14~*~*")).isEqualTo(200);
    assertThat(page(president, "/figures/incidents~total~2013-14~NOPE~*")).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "demo-teacher, 200",
    "demo-quality, 200",
    "demo-auto-dean, 403",
    "demo-teaching, 403",
    "demo-president, 403",
    "demo-expert, 403"
  })
  void aTeachersFiguresAreTheirOwnAndTheQualityOffices(String post, int status) {
    HttpClient reader = inDemonstrationAs(post);

    assertThat(
            Stream.of(
                "/units/T0109",
                "/units/T0109/control-points/CRS-05",
                "/charts/trend?unit=T0109&controlPoint=CRS-05",
                "/warnings?unit=T0109",
                "/warnings/w-4",
                "/api/readings?controlPoint=CRS-05&unit=T0109",
                "/api/trend?controlPoint=CRS-05&unit=T0109",
                "/api/signals?unit=T0109",
                "/api/warnings?unit=T0109",
                "/api/warnings/w-4",
                "/api/units/T0109",
                "/api/figures/readings~CRS-05~T0109~2025-26!2F1~2025-26!2F1",
                "/figures/incidents~total~2013-14~T0109~*"))
        .allSatisfy(path -> assertThat(page(reader, path)).as(path).isEqualTo(status));
  }

  @Test
  void aTeachersFiguresAreNotForTheMachineOfTheFaculty() {
    assertThat(send(asFaculty("/api/readings?controlPoint=CRS-05&unit=T0109").GET()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void dataInDoubtAreThoseOfTheFacultyAlone() {
    String path = "/api/doubts";
    String ofTheDean = send(inDemonstrationAs("demo-auto-dean"), request(path).GET()).body();

    assertThat(ofTheDean).contains("P06-2401").doesNotContain("P10-2501", "P23-2401");
    assertThat(send(asFaculty(path).GET()).body()).doesNotContain("P10-2501", "P23-2401");
    assertThat(get(path).body()).contains("P06-2401", "P10-2501", "P23-2401");
  }

  @Test
  void importsOfOthersAreNotListed() {
    assertThat(json.readTree(send(asFaculty("/api/imports").GET()).body()).get("items")).isEmpty();
    assertThat(json.readTree(get("/api/imports").body()).get("items")).hasSize(2);
    assertThat(get("/api/imports/imp-1").statusCode()).isEqualTo(200);
  }

  @Test
  void unitsAreListedFromTheScopeDown() {
    String found = send(asFaculty("/api/units?text=P&size=1").GET()).body();

    assertThat(json.readTree(found).get("items")).hasSize(1);
    assertThat(found).contains("P06").doesNotContain("P23");
  }

  private java.net.http.HttpRequest.Builder asFaculty(String path) {
    return request(path).header("Authorization", "Bearer " + token);
  }

  private int page(HttpClient browser, String path) {
    return send(browser, request(path).GET()).statusCode();
  }
}
