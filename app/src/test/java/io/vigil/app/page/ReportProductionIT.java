package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.WebTest;
import io.vigil.app.report.ProductionKey;
import io.vigil.app.report.ReportDesk;
import io.vigil.monitor.document.format.Format;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of the three-year report, made while a page shows how far they are. */
class ReportProductionIT extends WebTest {
  private static final int STOP_POLLING = 286;
  private static final String YEARS = "from=2023-24&to=2025-26&unit=&format=";

  private String begun(HttpClient who, String fields) {
    return send(who, form(who, "/reports/incidents/make", fields))
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceAll("^.*(?=/reports/)", "");
  }

  private HttpResponse<String> over(HttpClient who, String path) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> send(who, request(path + "/state").GET()),
            answer -> answer.statusCode() == STOP_POLLING);
  }

  @ParameterizedTest
  @CsvSource({"docx,PK", "xlsx,PK", "pdf,%PDF"})
  void aFileIsMadeStepByStepAndGivenOut(String format, String begins) {
    HttpClient office = inDemonstrationAs("demo-quality");
    String path = begun(office, YEARS + format);

    assertThat(send(office, request(path).GET()).body())
        .contains("正在编制报告文件", "role=\"status\"", "aria-live=\"polite\"");
    assertThat(over(office, path).body()).contains("文件已编好", path + "/file", "用时");
    assertThat(send(office, request(path).GET()).body()).doesNotContain("hx-get=\"" + path);
    HttpResponse<String> file = send(office, request(path + "/file").GET());
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body().getBytes(StandardCharsets.UTF_8))
        .startsWith(begins.getBytes(StandardCharsets.UTF_8));
    assertThat(
            send(inDemonstrationAs("demo-president"), request(path + "/file").GET()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aNodeThatDoesNotKnowTheFileSaysSoAndMakesItItself() {
    HttpClient office = inDemonstrationAs("demo-quality");
    String elsewhere =
        "/reports/productions/"
            + new ProductionKey(
                    "began-on-another-node",
                    new ReportDesk.Wanted("2023-24", "2025-26", ""),
                    Format.XLSX)
                .id();

    HttpResponse<String> page = send(office, request(elsewhere).GET());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("正在这里重新编制");
    assertThat(over(office, elsewhere).body()).contains("文件已编好", elsewhere + "/file");
    assertThat(send(office, request(elsewhere + "/file").GET()).body()).startsWith("PK");
  }

  @Test
  void aFileThatIsAskedForWhereItIsNotMadeYetLeadsBackToItsPage() {
    HttpClient office = inDemonstrationAs("demo-quality");
    String id =
        new ProductionKey(
                "made-on-another-node", new ReportDesk.Wanted("2023-24", "2025-26", ""), Format.PDF)
            .id();

    HttpResponse<String> early =
        send(office, request("/reports/productions/" + id + "/file").GET());

    assertThat(early.statusCode()).isEqualTo(303);
    assertThat(early.headers().firstValue("Location")).hasValue("../" + id);
    assertThat(over(office, "/reports/productions/" + id).body()).contains("文件已编好");
  }

  @Test
  void whatCannotBeMadeIsSaidToBe() {
    HttpClient department = inDemonstrationAs("demo-auto-dean");
    String path = begun(department, "from=2023-24&to=2025-26&unit=D06&format=pdf");

    assertThat(over(department, path).body()).contains("文件没有编成").doesNotContain(path + "/file");
    assertThat(send(department, request(path + "/file").GET()).statusCode()).isEqualTo(409);
    assertThat(send(department, request("/reports/productions/unknown").GET()).statusCode())
        .isEqualTo(404);
    assertThat(
            send(
                    department,
                    form(
                        department,
                        "/reports/incidents/make",
                        "from=long+ago&to=2025-26&unit=&format=pdf"))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void thePageOffersTheFormatsAndTheWorkbookIsThatOfTheSameModel() {
    HttpClient office = inDemonstrationAs("demo-quality");

    assertThat(send(office, request("/reports/incidents").GET()).body())
        .contains("value=\"docx\"", "value=\"pdf\"", "value=\"xlsx\"", "/api/reports/incidents");
    assertThat(
            send(office, request("/reports/incidents/file?" + YEARS + "xlsx").GET()).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/reports/incidents",
        "/api/figures/{reference}",
        "/api/reports",
        "/api/reports/{id}/freeze",
        "/api/reports/{id}/send",
        "/api/reports/{id}/paragraphs/{paragraph}",
        "/api/reports/{id}/differences",
        "/api/reports/weekly",
        "/api/reports/bulletin",
        "/api/reports/term",
        "/api/reports/status-data",
        "/api/reports/annual-excerpt",
        "/api/reports/score-sheet",
        "/api/reports/base-data",
        "/api/reports/external-diagnosis",
        "/api/reports/programme-quality",
        "/api/reports/quality-analysis",
        "/api/base-data",
        "/api/incidents/{id}/{step}",
        "/api/diagnoses",
        "/api/reviews"
      })
  void theInterfaceDescribesWhatReportsAndTheCycleNeed(String path) {
    JsonNode paths =
        JsonMapper.builder().build().readTree(get("/api/openapi.json").body()).path("paths");

    assertThat(paths.propertyNames()).contains(path);
  }
}
