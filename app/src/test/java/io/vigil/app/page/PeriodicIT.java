package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.casework.By;
import io.vigil.api.report.ReportCommand.DraftReport;
import io.vigil.app.casework.DueCases;
import io.vigil.app.fixture.WebTest;
import io.vigil.app.security.Orders;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports of months, terms and years of the sample college on 20 November 2026. */
class PeriodicIT extends WebTest {

  @Autowired
  @Qualifier("calendarDrafts")
  DueCases drafts;

  @Autowired Orders orders;

  private final JsonMapper json = JsonMapper.builder().build();

  @ParameterizedTest
  @CsvSource({
    "bulletin,bulletin/6,2026-10",
    "term,term/7,2025-26/2",
    "status-data,status-data/5,2025-26",
    "annual-excerpt,annual-excerpt/6,2024-25",
    "score-sheet,score-sheet/2,2025",
    "base-data,base-data/2,2025-26",
    "external-diagnosis,external-diagnosis/2,2025-26",
    "programme-quality,programme-quality/5,2025-26",
    "quality-analysis,quality-analysis/5,2025-26/2"
  })
  void withoutAPeriodTheLatestThatLiesReadyIsMade(String kind, String rules, String period) {
    JsonNode report = json.readTree(get("/api/reports/" + kind).body());

    assertThat(report.at("/rules").asString()).isEqualTo(rules);
    assertThat(report.at("/document/head/subtitle").asString()).startsWith(period + " ");
    assertThat(report.at("/bases/0/figures/0").asString()).startsWith("incidents~total");
  }

  @ParameterizedTest
  @CsvSource({"docx,PK", "xlsx,PK", "pdf,%PDF", "html,<!"})
  void aBulletinComesAsAFile(String format, String begins)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        http.send(
            asAdmin("/api/reports/bulletin?month=2026-09&format=" + format).GET().build(),
            BodyHandlers.ofByteArray());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith(begins.getBytes(StandardCharsets.US_ASCII));
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains(URLEncoder.encode("质量月度通报", StandardCharsets.UTF_8), "2026-09")
        .endsWith("." + format);
  }

  @Test
  void aPeriodBeforeTheFirstRecordIsRefusedWithItsDay() {
    assertThat(get("/api/reports/bulletin?month=1999-10").body()).contains("2021-09-01");
  }

  @ParameterizedTest
  @CsvSource({
    "month=2030-01",
    "format=odt",
    "year=2025-26",
    "month=1999-10",
    "period=2030-01",
    "period=",
    "month="
  })
  void whatCannotBeMadeIsSaidToBe(String wrong) {
    HttpResponse<String> answer = get("/api/reports/bulletin?" + wrong);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(wrong.substring(wrong.indexOf('=') + 1));
  }

  @Test
  void whatIsNotKnownIsNamedWithWhatIs() {
    assertThat(get("/api/reports/annual-excerpt?month=2026-10").body())
        .contains("month", "format, period, public, unit, year");
    assertThat(get("/api/reports/annual-excerpt?period=2024-25").body()).contains("2024-25 ");
    assertThat(get("/api/reports/annual-excerpt?period=2024-25&year=2023-24").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aDepartmentReadsOfItselfAlone() {
    HttpClient department = inDemonstrationAs("demo-auto-dean");

    assertThat(send(department, request("/reports/periodic/bulletin").GET()).body())
        .contains("2026-10 D02");
    assertThat(send(department, request("/reports/periodic/bulletin?unit=D06").GET()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aFacultyWritesItsOwnReportOfProgrammesAndNoOther() {
    HttpClient faculty = inDemonstrationAs("demo-auto-dean");
    String own = "/reports/periodic/programme-quality";

    assertThat(send(faculty, request(own).GET()).body()).contains("action=\"" + own);
    HttpResponse<String> made = send(faculty, form(faculty, own, "period=2024-25"));
    String kept = made.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
    String path = kept.substring(kept.indexOf("/reports"));
    send(faculty, form(faculty, path + "/paragraphs", "paragraph=warning.raised&text=实训室已扩建。"));

    assertThat(send(faculty, request(path).GET()).body())
        .contains("实训室已扩建。")
        .doesNotContain(path + "/freeze");
    assertThat(send(faculty, form(faculty, path + "/freeze", "")).statusCode()).isEqualTo(403);
    assertThat(send(faculty, form(faculty, own, "period=2024-25&unit=D06")).statusCode())
        .isEqualTo(403);
    assertThat(
            send(faculty, form(faculty, "/reports/periodic/bulletin", "period=2026-10"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void theOfficeKeepsItEditsASentenceAndFreezesIt() {
    HttpClient office = inDemonstrationAs("demo-quality");

    HttpResponse<String> made =
        send(office, form(office, "/reports/periodic/term", "period=2024-25/2"));
    String kept = made.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
    String path = kept.substring(kept.indexOf("/reports"));
    send(office, form(office, path + "/paragraphs", "paragraph=warning.raised&text=总体平稳。"));
    send(office, form(office, path + "/freeze", ""));

    String page = send(office, request(path).GET()).body();
    assertThat(page).contains("总体平稳。", "已归档", "/reports/periodic/term", "/differences");
    assertThat(send(office, request("/reports").GET()).body()).contains(path);
    assertThat(send(office, request("/reports/incidents").GET()).body()).doesNotContain(path);
    assertThat(send(office, request(path + "/differences").GET()).statusCode()).isEqualTo(200);
    assertThat(send(office, request(path + "/file?format=xlsx").GET()).statusCode()).isEqualTo(200);
  }

  @Test
  void aDraftCanBeAskedForByItsKind() {
    String drafted =
        post(
                "/api/reports",
                "application/json",
                "{\"kind\": \"bulletin\", \"period\": \"2026-08\"}")
            .body();
    String id = json.readTree(drafted).path("id").asString();

    JsonNode kept = json.readTree(get("/api/reports/" + id).body());
    assertThat(kept.at("/report/kind").asString()).isEqualTo("bulletin");
    assertThat(kept.at("/report/from").asString()).isEqualTo("2026-08");
    assertThat(
            post(
                    "/api/reports",
                    "application/json",
                    "{\"kind\": \"gossip\", \"period\": \"2026-08\"}")
                .body())
        .contains("bulletin, term, status-data, annual-excerpt");
  }

  @Test
  void onTheFirstWorkingDayAtEightTheMonthThatIsOverLiesReadyOnce() {
    Instant seven = Instant.parse("2026-11-01T23:59:59Z");
    Instant eight = Instant.parse("2026-11-02T00:00:00Z");

    assertThat(bulletins(seven)).noneMatch(draft -> draft.from().equals("2026-10"));
    List<DraftReport> ready = bulletins(eight);

    assertThat(ready)
        .singleElement()
        .satisfies(
            draft -> {
              assertThat(draft.from()).isEqualTo("2026-10");
              assertThat(draft.by()).isEqualTo(By.clock());
              assertThat(draft.model()).contains("质量月度通报");
              assertThat(draft.paragraphs()).containsExactly("warning.raised");
            });
    orders.give(ready.getFirst(), "clock");
    assertThat(bulletins(eight)).isEmpty();
  }

  private List<DraftReport> bulletins(Instant now) {
    return drafts.commands(now, 10).stream()
        .map(DraftReport.class::cast)
        .filter(draft -> draft.rules().startsWith("bulletin/"))
        .toList();
  }

  @Test
  void aTermLiesReadyOnTheFirstWorkingDayAfterIt() {
    assertThat(terms("2026-07-11T00:00:00Z")).isEmpty();
    assertThat(terms("2026-07-20T00:00:00Z")).containsExactly("2025-26/2");
    assertThat(terms("2026-11-20T00:00:00Z")).isEmpty();
  }

  @Test
  void baseDataAndTheThreeYearsLieReadyInOctoberAndScoresInJanuary() {
    assertThat(ready("2026-09-30T00:00:00Z")).isEmpty();
    assertThat(ready("2025-10-13T00:00:00Z"))
        .containsExactlyInAnyOrder(
            "base-data/2 2024-25 2024-25", "incident-analysis/8 2022-23 2024-25");
    assertThat(ready("2026-10-12T00:00:00Z"))
        .as("an analysis of these years is kept")
        .containsExactly("base-data/2 2025-26 2025-26");
    assertThat(ready("2027-01-08T00:00:00Z")).containsExactly("score-sheet/2 2026 2026");
  }

  @Test
  void facultiesFindTheReportsThatTheyWriteThemselves() {
    List<DraftReport> drafts =
        this.drafts.commands(Instant.parse("2026-11-02T00:00:00Z"), 10).stream()
            .map(DraftReport.class::cast)
            .filter(draft -> draft.rules().startsWith("programme-quality/"))
            .toList();

    assertThat(drafts).extracting(DraftReport::unit).contains("D02").doesNotContainNull();
    assertThat(drafts).extracting(DraftReport::reportId).doesNotHaveDuplicates();
    assertThat(drafts).allSatisfy(draft -> assertThat(draft.from()).isEqualTo("2025-26"));
  }

  private List<String> ready(String now) {
    return drafts.commands(Instant.parse(now), 10).stream()
        .map(DraftReport.class::cast)
        .filter(draft -> draft.rules().matches("(base-data|incident-analysis|score-sheet)/.*"))
        .map(draft -> draft.rules() + " " + draft.from() + " " + draft.to())
        .toList();
  }

  private List<String> terms(String now) {
    return drafts.commands(Instant.parse(now), 10).stream()
        .map(DraftReport.class::cast)
        .filter(draft -> draft.rules().startsWith("term/"))
        .map(DraftReport::from)
        .toList();
  }
}
