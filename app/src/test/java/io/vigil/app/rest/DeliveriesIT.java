package io.vigil.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.SampleFeeds;
import io.vigil.app.fixture.WebTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The delivery of data over HTTP. */
class DeliveriesIT extends WebTest {
  private static final String JSON = "application/json";
  private static final String FEED = "\"controlPoint\":\"MAJ-21\",\"dataOwner\":\"D04\"";

  private final JsonMapper json = JsonMapper.builder().build();

  @Autowired SampleFeeds feeds;

  @Test
  void theGridHasAColumnForEachTeachingWeekAndSharesForThreeSpans() {
    JsonNode answer = json.readTree(get("/api/deliveries?weeks=8").body());

    assertThat(answer.get("weeks")).hasSize(8);
    assertThat(answer.get("weeks").get(7).get("period").asString()).isEqualTo("2026-27/1-W12");
    assertThat(answer.get("shares").valueStream().map(share -> share.get("span").asString()))
        .containsExactly("week", "month", "term");
    assertThat(answer.get("shares").get(2).get("onTimeShare").asDouble()).isEqualTo(0.5);
    assertThat(get("/api/deliveries?weeks=0").statusCode()).isEqualTo(400);
    assertThat(get("/api/deliveries?until=yesterday").statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsMissingIsListedByFeed() {
    JsonNode answer = json.readTree(get("/api/missing").body());

    assertThat(answer.get("total").asInt()).isEqualTo(3);
    assertThat(answer.get("feeds").get(0).get("periods")).hasSize(3);
    assertThat(get("/api/missing?unit=nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void aReminderIsRecordedOnceADay() {
    feeds.afresh();
    HttpResponse<String> first = post("/api/reminders", JSON, "{" + FEED + "}");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(json.readTree(first.body()).get("missing").asInt()).isEqualTo(3);
    assertThat(post("/api/reminders", JSON, "{" + FEED + "}").statusCode()).isEqualTo(409);
    assertThat(post("/api/reminders", JSON, "{\"controlPoint\":\"MAJ-21\"}").statusCode())
        .isEqualTo(422);
    assertThat(
            post("/api/reminders", JSON, "{\"controlPoint\":\"A\",\"dataOwner\":\"B\"}")
                .statusCode())
        .isEqualTo(409);
    HttpClient office = inDemonstrationAs("demo-quality");
    assertThat(send(office, request("/deliveries").GET()).body())
        .as("the date stands in the place of the button")
        .contains("已催（")
        .doesNotContain("<button class=\"btn btn-primary\">催报");
  }

  @Test
  void aSpotCheckJudgesEveryRowOfItsSampleAndNoOther() {
    assertThat(check(1, "P15", "false").body()).contains("\"errorRate\":1.0");
    assertThat(check(1, "P15", "true").statusCode()).isEqualTo(409);
    assertThat(check(2, "P16", "true").statusCode()).isEqualTo(422);
    assertThat(check(2, "P15", "null").statusCode()).isEqualTo(422);
    assertThat(get("/api/spot-checks").body()).contains("\"errorRate\":0.1");
    assertThat(
            get("/api/spot-checks/sample?controlPoint=MAJ-21&dataOwner=D04&from=2025-10-27&to=2026-01-04")
                .body())
        .contains("\"total\":1");
  }

  private HttpResponse<String> check(int draw, String unit, String correct) {
    return post(
        "/api/spot-checks",
        JSON,
        """
        {%s,"from":"2025-10-27","to":"2026-01-04","draw":%d,
         "rows":[{"unit":"%s","period":"2025-26/1-W09","correct":%s}]}
        """
            .formatted(FEED, draw, unit, correct));
  }

  @Test
  void aDepartmentSeesThePageButRemindsNobody() {
    HttpClient clerk = inDemonstrationAs("demo-civil-clerk");

    assertThat(send(clerk, request("/deliveries").GET()).body()).contains("数据到位");
    assertThat(
            send(clerk, form(clerk, "/deliveries/remind", "controlPoint=MAJ-21&owner=D04"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void whatIsInDoubtIsConfirmedOnceByWhoOwesTheDataOrTheQualityOffice() {
    JsonNode doubt = json.readTree(get("/api/doubts").body()).path("items").get(0);
    assertThat(doubt.path("slip").asString()).isEqualTo("COMPLEMENT");

    String confirmation = "/api/doubts/" + doubt.path("doubtId").asString() + "/confirmation";
    HttpResponse<String> confirmed = post(confirmation, JSON, "{\"note\":\"全班外出实训\"}");
    assertThat(confirmed.statusCode()).isEqualTo(201);
    assertThat(json.readTree(confirmed.body()).get("readings").asInt()).isEqualTo(3);
    assertThat(post(confirmation, JSON, "{}").statusCode()).isEqualTo(409);
    assertThat(post("/api/doubts/none/confirmation", JSON, "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void aDepartmentSeesWhatIsInDoubtButConfirmsNothing() {
    seesButConfirmsNothing(inDemonstrationAs("demo-auto-clerk"), "汽检2401班");
  }

  @Test
  void whoOwesOtherDataSeesWhatIsInDoubtButConfirmsNothing() {
    seesButConfirmsNothing(inDemonstrationAs("demo-civil-clerk"), "网络2501班");
  }

  private void seesButConfirmsNothing(HttpClient browser, String seen) {
    HttpResponse<String> page = send(browser, request("/deliveries/doubts").GET());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(seen).doesNotContain("/deliveries/confirm");
    assertThat(send(browser, form(browser, "/deliveries/confirm", "doubt=doubt-1")).statusCode())
        .isEqualTo(403);
    assertThat(
            send(
                    browser,
                    request("/api/doubts/doubt-1/confirmation")
                        .header("Content-Type", JSON)
                        .header("X-CSRF-TOKEN", csrf(browser))
                        .POST(BodyPublishers.ofString("{}")))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void backfillsThatAreAllAlikeAreFound() {
    JsonNode rows = json.readTree(get("/api/doubts/backfills").body()).path("rows");

    assertThat(rows.get(0).path("readings").asInt()).isEqualTo(32);
    assertThat(get("/api/doubts/backfills?until=yesterday").statusCode()).isEqualTo(400);
    HttpClient clerk = inDemonstrationAs("demo-civil-clerk");
    assertThat(send(clerk, request("/deliveries/uniform?until=2026-11-20").GET()).body())
        .contains("补录 32 条", "数值全部为 98 %");
  }
}
