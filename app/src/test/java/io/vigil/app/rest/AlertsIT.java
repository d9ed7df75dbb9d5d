package io.vigil.app.rest;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vigil.app.alert.LiveInbox;
import io.vigil.app.fixture.SampleAlerts;
import io.vigil.app.fixture.WebTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alerts over HTTP: the API for machines, the pages, and the link without a sign-in. */
class AlertsIT extends WebTest {
  private static final String PHONE =
      "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/116.0 Mobile";

  private static final JsonMapper JSON = new JsonMapper();
  private static final String JSON_TYPE = "application/json";

  @Autowired SampleAlerts alerts;

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  @Test
  void alertsAreListedByState() {
    JsonNode failed = json(get("/api/alerts?state=failed"));
    assertThat(failed.at("/items/0/alertId").asString()).isEqualTo("alert-group");
    assertThat(failed.at("/items/0/chain/0/step").asString()).isEqualTo("suppressed");
    assertThat(get("/api/alerts?state=lost").statusCode()).isEqualTo(400);
    assertThat(get("/api/alerts/alert-mine").statusCode()).isEqualTo(200);
    assertThat(get("/api/alerts/none").statusCode()).isEqualTo(404);
  }

  @Test
  void whatWasHeldBackSaysWhy() {
    JsonNode held = json(get("/api/suppressions"));
    assertThat(held.at("/items/0/reason").asString()).isEqualTo("SILENCED");
    assertThat(held.at("/items/0/detail").asString()).isEqualTo("校运会停课");
  }

  @Test
  void whatNobodyCouldBeToldStandsThereForTheOfficeUntilItIsTriedAgain() {
    alerts.afresh();
    JsonNode untold = json(get("/api/alerts/untold"));
    assertThat(untold.at("/items/0/caseId").asString()).isEqualTo("finding-1");
    assertThat(untold.at("/items/0/attempts").asInt()).isEqualTo(12);
    HttpClient quality = inDemonstrationAs("demo-quality");
    HttpClient dean = inDemonstrationAs("demo-tourism-dean");
    String page = send(quality, request("/inbox/suppressions").GET()).body();
    assertThat(page).contains("未能通知 1 条", "已尝试 12 次", "no such unit", "/findings/finding-1");
    assertThat(send(dean, request("/inbox/suppressions").GET()).body()).doesNotContain("未能通知");

    assertThat(send(quality, form(quality, "/inbox/untold/repeat", "")).statusCode())
        .isEqualTo(302);

    assertThat(send(quality, request("/inbox/suppressions").GET()).body()).doesNotContain("未能通知");
    assertThat(json(get("/api/alerts/untold")).at("/items").size()).isZero();
  }

  @Test
  void aSilenceNeedsAReasonAndAnEnd() {
    assertThat(silence("{\"unit\":\"D06\",\"until\":\"2026-11-27T08:00:00+08:00\"}").body())
        .contains("'reason' is missing");
    assertThat(silence("{\"unit\":\"D06\",\"until\":\"2026-11-27T08:00:00+08:00\"}").statusCode())
        .isEqualTo(422);
    assertThat(silence("{\"unit\":\"D06\",\"reason\":\"x\"}").statusCode()).isEqualTo(422);
    assertThat(silence("{\"unit\":\"D06\",\"reason\":\"x\",\"until\":\"soon\"}").statusCode())
        .isEqualTo(422);

    HttpResponse<String> made =
        silence(
            "{\"unit\":\"D06\",\"colour\":\"blue\",\"reason\":\"校运会\","
                + "\"until\":\"2026-11-27T08:00:00+08:00\"}");
    assertThat(made.statusCode()).isEqualTo(201);
    String id = json(made).at("/id").asString();
    assertThat(get("/api/silences").body()).contains(id, "2026-11-27T00:00:00Z", "校运会");
    assertThat(send(asAdmin("/api/silences/" + id).DELETE()).statusCode()).isEqualTo(204);
    assertThat(send(asAdmin("/api/silences/" + id).DELETE()).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> silence(String body) {
    return post("/api/silences", JSON_TYPE, body);
  }

  @Test
  void routesAreReplacedWithAReason() {
    String routes =
        "\"routes\":[{\"colours\":[\"RED\"],\"role\":\"LEADER\",\"channels\":[\"INBOX\",\"MAIL\"]}]";
    assertThat(put("{" + routes + "}").statusCode()).isEqualTo(422);
    HttpResponse<String> set = put("{" + routes + ",\"reason\":\"办公会决定\"}");
    assertThat(set.statusCode()).isEqualTo(200);
    assertThat(json(set).at("/routes/0/role").asString()).isEqualTo("LEADER");
    assertThat(put("{\"routes\":[{\"role\":\"NOBODY\"}],\"reason\":\"x\"}").statusCode())
        .isEqualTo(422);
  }

  @Test
  void aRouteOfOtherCasesNamesTheirKindsAndNoColour() {
    String route = "{\"kinds\":[\"COMPLAINT\"],\"role\":\"DEPARTMENT\",\"channels\":[\"INBOX\"]}";
    HttpResponse<String> set = put("{\"routes\":[" + route + "],\"reason\":\"办公会决定\"}");

    assertThat(json(set).at("/routes/0/kinds/0").asString()).isEqualTo("COMPLAINT");
    HttpClient admin = signedIn("admin", PASSWORD);
    assertThat(send(admin, request("/inbox/routes").GET()).body())
        .contains("name=\"kinds.DEPARTMENT\" value=\"COMPLAINT\" checked=\"checked\"");
    send(
        admin,
        form(admin, "/inbox/routes", "kinds.LEADER=INCIDENT&case-channels.LEADER=MAIL&reason=x"));
    assertThat(get("/api/alert-routes").body())
        .contains("\"kinds\":[\"INCIDENT\"]")
        .doesNotContain("COMPLAINT");
  }

  @Test
  void aCaseWithoutAColourIsListedByItsKindAndWhatIsToBeDone() {
    HttpClient dean = inDemonstrationAs("demo-tourism-dean");

    assertThat(send(dean, request("/inbox").GET()).body())
        .contains("诉求〔2026〕0012号", "交办", "答复", ">诉求</span>");
  }

  private HttpResponse<String> put(String body) {
    return send(
        asAdmin("/api/alert-routes")
            .header("Content-Type", JSON_TYPE)
            .PUT(BodyPublishers.ofString(body)));
  }

  @Test
  void keysOfContactsAreNeverShown() {
    HttpResponse<String> made =
        post(
            "/api/alert-contacts",
            JSON_TYPE,
            "{\"channel\":\"dingtalk\",\"owner\":\"D06\",\"secret\":\"SECtell-nobody\","
                + "\"address\":\"https://oapi.dingtalk.com/robot/send?access_token=hidden\"}");
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(get("/api/alert-contacts").body())
        .contains("oapi.dingtalk.com/robot/send?…")
        .doesNotContain("hidden", "SECtell-nobody");
  }

  @Test
  void whatWasGivenUpIsSentAgain() {
    assertThat(post("/api/alerts/alert-group/repeat", JSON_TYPE, "").statusCode()).isEqualTo(202);
    assertThat(post("/api/alerts/alert-mine/repeat", JSON_TYPE, "").statusCode()).isEqualTo(409);
  }

  @Test
  void whoeverIsToldAcknowledgesAndTheQualityOfficeMayDoItInTheirName() {
    HttpClient dean = inDemonstrationAs("demo-tourism-dean");
    assertThat(send(dean, form(dean, "/inbox/alert-mine/acknowledge", "")).statusCode())
        .isEqualTo(302);
    assertThat(alerts.acknowledged().getLast().by().onBehalfOf()).isNull();
    assertThat(alerts.acknowledged().getLast().by().role()).isEqualTo("DEPARTMENT");

    HttpClient president = inDemonstrationAs("demo-president");
    assertThat(send(president, form(president, "/inbox/alert-group/acknowledge", "")).statusCode())
        .isEqualTo(403);
    HttpClient expert = inDemonstrationAs("demo-expert");
    assertThat(send(expert, form(expert, "/inbox/alert-mine/acknowledge", "")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void theLinkShowsTheCaseToAnybodyAndOnlyTheButtonAcknowledges() {
    HttpClient phone = browser();
    for (int look = 0; look < 2; look++) {
      HttpResponse<String> page = send(phone, request("/a/" + SampleAlerts.TOKEN).GET());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("旅游管理", "签收</button>").doesNotContain("已于");
    }

    HttpResponse<String> done = send(phone, form(phone, "/a/" + SampleAlerts.TOKEN, ""));
    assertThat(done.body()).contains("已于").doesNotContain("签收</button>");
    assertThat(send(phone, request("/a/forged").GET()).body()).contains("这个链接无效");
  }

  @Test
  void whoOpensTheLinkInABrowserHasOpenedItAndAPreviewerHasNot() {
    String link = "/a/" + SampleAlerts.TOKEN;
    int before = alerts.looks().size();
    send(browser(), request(link).GET());
    send(browser(), request(link).header("User-Agent", "Mozilla/5.0 DingTalkBot/1.0").GET());
    send(browser(), request(link).header("User-Agent", PHONE).method("HEAD", noBody()));
    send(browser(), request("/a/forged").header("User-Agent", PHONE).GET());
    assertThat(alerts.looks()).hasSize(before);

    send(browser(), request(link).header("User-Agent", PHONE).GET());

    assertThat(alerts.looks()).hasSize(before + 1);
    assertThat(alerts.looks().getLast().by()).as("the recipient").isNull();
  }

  @Test
  void aRedCaseInAGroupIsAcknowledgedByNameByThoseOnlyWhoMaySignIt() {
    String link = "/a/" + SampleAlerts.OF_A_GROUP;
    assertThat(send(browser(), request(link).GET()).body()).contains("登录后签收", "签收</button>");
    HttpClient other = inDemonstrationAs("demo-auto-dean");
    assertThat(send(other, form(other, link, "")).body()).contains("您的账号不能签收").doesNotContain("已于");

    HttpClient dean = inDemonstrationAs("demo-tourism-dean");
    assertThat(send(dean, request(link).GET()).body()).contains("签收</button>");
    assertThat(send(dean, form(dean, link, "")).body()).contains("已于");
  }

  @Test
  void theInboxListsAndFollowsWhatIsNew() {
    HttpClient dean = inDemonstrationAs("demo-tourism-dean");

    assertThat(send(dean, request("/inbox").GET()).body())
        .contains("旅游管理", "班级到课率", "签收</button>")
        .doesNotContain("\"/inbox/routes\"");
    assertThat(send(dean, request("/inbox/live").GET()).body()).contains("event:unread", "data:1");
    assertThat(send(dean, request("/inbox/alerts").GET()).body())
        .contains("尚待签收", "免打扰时段", "D06 工作群");
    assertThat(send(dean, request("/inbox/suppressions").GET()).body()).contains("校运会停课");
    assertThat(send(dean, request("/inbox/silences").GET()).body()).doesNotContain("新设暂停");
    HttpClient office = inDemonstrationAs("demo-quality");
    assertThat(send(office, request("/inbox/silences").GET()).body()).contains("新设暂停");
    assertThat(
            send(office, form(office, "/inbox/silences", "unit=D06&reason=&until=2026-11-27T08:00"))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void openPagesAreLetGoBeforeTheWebServerWaitsForThem(@Autowired LiveInbox inbox) {
    SseEmitter page = inbox.open("demo-quality");
    inbox.stop();
    SseEmitter late = inbox.open("demo-quality");
    inbox.start();

    assertThatIllegalStateException().isThrownBy(() -> page.send("1 1"));
    assertThatIllegalStateException().isThrownBy(() -> late.send("1 1"));
    assertThat(inbox.getPhase())
        .isGreaterThan(WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE);
  }
}
