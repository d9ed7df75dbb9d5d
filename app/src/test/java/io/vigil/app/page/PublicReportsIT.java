package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.SampleReports;
import io.vigil.app.fixture.WebTest;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report that the office publishes, as those read it who have not signed in. */
class PublicReportsIT extends WebTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private HttpResponse<String> outside(String path) {
    return send(browser(), request(path).header("Accept", "text/html").GET());
  }

  private static String path(String report) {
    return "/public/reports/" + report;
  }

  /** A frozen report, one of whose paragraphs was written by a person. */
  private String frozen() {
    JsonNode made =
        JSON.readTree(
            post("/api/reports", "application/json", "{\"from\":\"2023-24\",\"to\":\"2025-26\"}")
                .body());
    String id = made.path("id").asString();
    post(
        "/api/reports/" + id + "/paragraphs/summary.count",
        "application/json",
        "{\"text\":\"改写后的文字。\"}");
    post("/api/reports/" + id + "/freeze", "application/json", "{}");
    return id;
  }

  /** The administrator proposes, the president releases. */
  private HttpResponse<String> publish(String id, String body) {
    HttpResponse<String> proposed = propose(id, body);
    return proposed.statusCode() == 200 ? release("demo-president", id) : proposed;
  }

  private HttpResponse<String> propose(String id, String body) {
    return post("/api/reports/" + id + "/propose-publication", "application/json", body);
  }

  private HttpResponse<String> release(String post, String id) {
    HttpClient person = inDemonstrationAs(post);
    return send(person, form(person, "/reports/kept/" + id + "/public/publish", "reason=ok"));
  }

  @Test
  void whoeverHasNotSignedInReadsWhatIsPublishedAndComesNoFurther() {
    assertThat(outside("/sign-in").body()).contains("href=\"/public\"");
    assertThat(outside("/public").body()).contains("近三年质量事故分析报告", path(SampleReports.PUBLISHED));

    String page = outside(path(SampleReports.PUBLISHED)).body();

    assertThat(page)
        .contains("各学年逐年下降。", "<a class=\"brand\" href=\"/public\">")
        .doesNotContain("/figures/", "/reports/kept", "/api/", "incidents~total", "summary.count");
    assertThat(outside("/reports/kept/" + SampleReports.PUBLISHED).statusCode()).isEqualTo(302);
  }

  @Test
  void itIsTakenAlongAsAFileWithoutWayIntoTheCollege() {
    HttpResponse<String> html = outside(path(SampleReports.PUBLISHED) + "/file?format=html");

    assertThat(html.body()).contains("各学年逐年下降。").doesNotContain("/figures/", "incidents~total");
    assertThat(outside(path(SampleReports.PUBLISHED) + "/file?format=pdf").body())
        .startsWith("%PDF");
    assertThat(outside(path(SampleReports.PUBLISHED) + "/file?format=docx").statusCode())
        .isEqualTo(404);
  }

  @Test
  void onlyAFrozenReportIsPublishedAndOnlyWithAReason() {
    String id = frozen();
    String draft =
        JSON.readTree(
                post(
                        "/api/reports",
                        "application/json",
                        "{\"from\":\"2023-24\",\"to\":\"2025-26\"}")
                    .body())
            .path("id")
            .asString();

    assertThat(publish(draft, "{\"reason\":\"按信息公开要求\"}").statusCode()).isEqualTo(409);
    assertThat(publish(id, "{}").statusCode()).isEqualTo(422);
    assertThat(outside(path(id)).statusCode()).isEqualTo(404);
  }

  @Test
  void anEditedParagraphGoesAlongOnlyWhereTheOfficeSaysSo() {
    String without = frozen();
    String with = frozen();

    publish(without, "{\"reason\":\"按信息公开要求\"}");
    publish(with, "{\"reason\":\"按信息公开要求\",\"paragraphs\":[\"summary.count\"]}");

    assertThat(outside(path(without)).body()).contains("各学年逐年下降。").doesNotContain("改写后");
    assertThat(outside(path(with)).body()).contains("改写后的文字。").doesNotContain("各学年逐年下降。");
  }

  @Test
  void whoeverProposesIsToldThatAnotherReleases() {
    String id = frozen();
    HttpResponse<String> alone =
        post("/api/reports/" + id + "/publish", "application/json", "{\"reason\":\"x\"}");
    propose(id, "{\"reason\":\"按信息公开要求\"}");
    HttpResponse<String> own =
        post("/api/reports/" + id + "/publish", "application/json", "{\"reason\":\"x\"}");

    assertThat(alone.statusCode()).isEqualTo(409);
    assertThat(own.statusCode()).isEqualTo(409);
    assertThat(own.body()).contains("publication.same-person");
    assertThat(outside(path(id)).statusCode()).isEqualTo(404);
  }

  @Test
  void whoeverReleasesIsToldOfPublishedReportsOfTheSameDays() {
    String id = frozen();
    String drafted =
        post("/api/reports", "application/json", "{\"kind\":\"bulletin\",\"period\":\"2025-10\"}")
            .body();
    String bulletin = JSON.readTree(drafted).path("id").asString();
    post("/api/reports/" + bulletin + "/freeze", "application/json", "{}");

    HttpClient office = inDemonstrationAs("demo-quality");
    String page = send(office, request("/reports/kept/" + bulletin + "/public").GET()).body();

    assertThat(page).contains("时间重叠", "/reports/kept/" + SampleReports.PUBLISHED);
    assertThat(send(office, request("/reports/kept/" + id + "/public").GET()).body())
        .as("the same report once more tells nothing new")
        .doesNotContain("/reports/kept/" + SampleReports.PUBLISHED);
    assertThat(
            JSON.readTree(get("/api/reports/" + bulletin).body())
                .path("overlapping")
                .findValuesAsString("id"))
        .contains(SampleReports.PUBLISHED);
  }

  @Test
  void theOfficePublishesAndWithdrawsOnAPageThatShowsWhatOthersRead() {
    String id = frozen();
    HttpClient office = inDemonstrationAs("demo-quality");
    String page = "/reports/kept/" + id + "/public";

    assertThat(send(office, request(page).GET()).body()).contains("公开文本", "各学年逐年下降。", "改写后的文字。");
    send(office, form(office, page + "/propose", "reason=ok&paragraph=summary.count"));
    assertThat(outside(path(id)).statusCode()).isEqualTo(404);
    assertThat(send(office, request(page).GET()).body())
        .contains("提请人不能自己核准")
        .doesNotContain("/public/publish");
    release("demo-quality", id);
    assertThat(outside(path(id)).statusCode()).isEqualTo(404);

    HttpClient president = inDemonstrationAs("demo-president");
    assertThat(send(president, request(page).GET()).body()).contains("核准公开", "改写后的文字。");
    release("demo-president", id);
    assertThat(outside(path(id)).statusCode()).isEqualTo(200);
    assertThat(send(office, request("/reports/kept/" + id).GET()).body()).contains("已公开");

    send(office, form(office, page + "/withdraw", "reason=wrong"));
    assertThat(outside(path(id)).statusCode()).isEqualTo(404);
    assertThat(outside(path(id) + "/file").statusCode()).isEqualTo(404);
    assertThat(send(office, request(page).GET()).body()).contains("公开记录", "wrong");
    HttpResponse<String> again =
        post("/api/reports/" + id + "/withdraw", "application/json", "{\"reason\":\"x\"}");
    assertThat(again.statusCode()).isEqualTo(409);
  }
}
