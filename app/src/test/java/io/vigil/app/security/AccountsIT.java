package io.vigil.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.WebTest;
import io.vigil.app.security.account.Handovers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccountsIT extends WebTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Autowired Accounts accounts;
  @Autowired Handovers handovers;

  @Test
  void anAccountIsAddedChangedAndEveryChangeIsRecorded() {
    UUID clerk = add("clerk-1", "教学秘书", "DEPARTMENT", "D02");

    put(
        "/api/accounts/" + clerk,
        """
        {"nameZh":"李老师","nameEn":"Clerk","role":"DEPARTMENT","scopes":["D02","P06"],"externalId":"20190017"}
        """);

    JsonNode details = json(get("/api/accounts/" + clerk));
    assertThat(details.at("/account/nameZh").asString()).isEqualTo("李老师");
    assertThat(details.at("/account/externalId").asString()).isEqualTo("20190017");
    assertThat(texts(details.get("changes"), "what"))
        .containsExactly("EXTERNAL_ID", "SCOPES", "NAME_EN", "NAME_ZH", "CREATED");
    JsonNode scopes = details.get("changes").get(1);
    assertThat(scopes.get("was").asString()).isEqualTo("D02");
    assertThat(scopes.get("became").asString()).isEqualTo("D02 P06");
    assertThat(scopes.get("by").asString()).isEqualTo(admin().toString());
  }

  @Test
  void anotherRoleEndsTheSessions() {
    UUID owner = add("owner-1", "学生处", "DATA_OWNER", "D02");
    HttpClient browser = signedIn("owner-1", passwordOf(owner));
    assertThat(status(browser, "/account")).isEqualTo(200);

    put("/api/accounts/" + owner, "{\"nameZh\":\"学生处\",\"role\":\"LEADER\"}");

    HttpResponse<String> answer = send(browser, request("/account").header("Accept", "text/html"));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
  }

  @Test
  void anotherNameEndsNothing() {
    UUID owner = add("owner-2", "学生处", "DATA_OWNER", "D02");
    HttpClient browser = signedIn("owner-2", passwordOf(owner));

    put(
        "/api/accounts/" + owner,
        "{\"nameZh\":\"学生工作处\",\"role\":\"DATA_OWNER\",\"scopes\":[\"D02\"]}");

    assertThat(status(browser, "/account")).isEqualTo(200);
  }

  @Test
  void anAccountThatIsSwitchedOffIsOutAtOnce() {
    UUID owner = add("owner-3", "学生处", "DATA_OWNER", "D02");
    String password = passwordOf(owner);
    HttpClient browser = signedIn("owner-3", password);

    put(
        "/api/accounts/" + owner,
        "{\"nameZh\":\"学生处\",\"role\":\"DATA_OWNER\",\"scopes\":[\"D02\"],\"enabled\":false}");

    HttpResponse<String> part =
        send(browser, request("/deliveries").header("HX-Request", "true").GET());
    assertThat(part.statusCode()).isEqualTo(401);
    assertThat(part.headers().firstValue("HX-Redirect")).hasValue("/sign-in");
    assertThat(
            send(request("/api/warnings").header("Authorization", basic("owner-3", password)))
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void aGuestIsOutAfterTheLastDay() {
    UUID guest = add("expert-1", "校外专家", "REVIEWER", "");
    String password = passwordOf(guest);
    HttpClient browser = signedIn("expert-1", password);
    String wanted = "{\"nameZh\":\"校外专家\",\"role\":\"REVIEWER\",\"validUntil\":\"%s\"}";

    assertThat(put("/api/accounts/" + guest, wanted.formatted("2099-12-31")).statusCode())
        .isEqualTo(200);
    assertThat(status(browser, "/account")).isEqualTo(200);
    put("/api/accounts/" + guest, wanted.formatted("2020-01-31"));

    assertThat(status(browser, "/account")).isEqualTo(401);
    assertThat(
            send(request("/api/warnings").header("Authorization", basic("expert-1", password)))
                .statusCode())
        .isEqualTo(401);
    assertThat(texts(json(get("/api/accounts/" + guest)).get("changes"), "what"))
        .containsSubsequence("VALID_UNTIL", "VALID_UNTIL");
  }

  @Test
  void aCounsellorNeedsClasses() {
    HttpResponse<String> refused =
        post(
            "/api/accounts",
            "application/json",
            "{\"login\":\"counsellor-1\",\"nameZh\":\"辅导员\",\"role\":\"COUNSELLOR\"}");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("units");
  }

  @Test
  void aLinkSetsOnePasswordAndLookingAtItUsesNothingUp() {
    UUID clerk = add("clerk-2", "教学秘书", "DEPARTMENT", "D02");
    String path =
        json(post("/api/accounts/" + clerk + "/password-link", "application/json", ""))
            .get("path")
            .asString();
    HttpClient phone = browser();

    assertThat(send(phone, request(path).GET()).body()).contains("教学秘书", "clerk-2");
    assertThat(send(phone, form(phone, path, "password=short")).body()).contains("10 至 200");
    HttpResponse<String> set = send(phone, form(phone, path, "password=long-enough-1"));

    assertThat(set.headers().firstValue("Location").orElse("")).endsWith("/sign-in?changed");
    assertThat(send(phone, request(path).GET()).body()).contains("已过期或已用过");
    assertThat(status(signedIn("clerk-2", "long-enough-1"), "/account")).isEqualTo(200);
  }

  @Test
  void peopleChangeTheirOwnPassword() {
    UUID clerk = add("clerk-3", "教学秘书", "DEPARTMENT", "D02");
    String old = passwordOf(clerk);
    HttpClient browser = signedIn("clerk-3", old);

    assertThat(
            send(
                    browser,
                    form(browser, "/account/password", "present=wrong&password=my-own-password"))
                .body())
        .contains("现在的密码不对");
    send(
        browser,
        form(browser, "/account/password", "present=" + old + "&password=my-own-password"));

    assertThat(status(signedIn("clerk-3", "my-own-password"), "/account")).isEqualTo(200);
    assertThat(status(signedIn("clerk-3", old), "/account")).isNotEqualTo(200);
  }

  @Test
  void aDeputySeesWhatTheOtherSeesUntilItIsEnded() {
    UUID dean = add("dean-1", "院长", "DEPARTMENT", "D06");
    UUID secretary = add("secretary-1", "教学秘书", "DEPARTMENT", "D02");
    HttpClient browser = signedIn("secretary-1", passwordOf(secretary));
    assertThat(status(browser, "/units/D06")).isEqualTo(403);
    put("/api/accounts/" + dean + "/deputies/" + secretary, "{\"until\":\"2027-01-31\"}");

    send(browser, form(browser, "/stand-in", "account=" + dean));

    HttpResponse<String> unit = send(browser, request("/units/D06").GET());
    assertThat(unit.statusCode()).isEqualTo(200);
    assertThat(unit.body()).contains("教学秘书（代 院长）");
    assertThat(status(browser, "/units/D02")).isEqualTo(403);
    assertThat(status(browser, "/account")).as("the account of the other").isEqualTo(403);

    send(asAdmin("/api/accounts/" + dean + "/deputies/" + secretary).DELETE());

    assertThat(status(browser, "/units/D06")).isEqualTo(403);
    assertThat(status(browser, "/units/D02")).as("as oneself again").isEqualTo(200);
  }

  @Test
  void aMachineOfADeputyNamesTheOtherInAHeader() {
    UUID dean = add("dean-2", "院长", "DEPARTMENT", "D06");
    UUID secretary = add("secretary-2", "教学秘书", "DEPARTMENT", "D02");
    String password = passwordOf(secretary);
    put("/api/accounts/" + dean + "/deputies/" + secretary, "{\"until\":\"2027-01-31\"}");

    assertThat(warningsOf("D06", password, "dean-2")).isEqualTo(200);
    assertThat(warningsOf("D06", password, "demo-president")).isEqualTo(403);
  }

  private int warningsOf(String unit, String password, String onBehalfOf) {
    return send(request("/api/warnings?unit=" + unit)
            .header("Authorization", basic("secretary-2", password))
            .header("X-On-Behalf-Of", onBehalfOf))
        .statusCode();
  }

  @Test
  void nobodyActsForWhomTheyAreNoDeputy() {
    UUID secretary = add("secretary-3", "教学秘书", "DEPARTMENT", "D02");
    HttpClient browser = signedIn("secretary-3", passwordOf(secretary));

    assertThat(send(browser, form(browser, "/stand-in", "account=" + admin())).statusCode())
        .isEqualTo(403);
  }

  @Test
  void nobodyActsForAnAdministrator() {
    UUID secretary = add("secretary-4", "教学秘书", "DEPARTMENT", "D02");

    assertThat(
            put("/api/accounts/" + admin() + "/deputies/" + secretary, "{\"until\":\"2027-01-31\"}")
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void aDeputyshipThatIsOverOpensNothing() {
    UUID dean = add("dean-3", "院长", "DEPARTMENT", "D06");
    UUID secretary = add("secretary-5", "教学秘书", "DEPARTMENT", "D02");

    HttpResponse<String> past =
        put("/api/accounts/" + dean + "/deputies/" + secretary, "{\"until\":\"2026-11-19\"}");

    assertThat(past.statusCode()).isEqualTo(422);
    assertThat(past.body()).contains("until", "2026-11-19");
  }

  @Test
  void theWorkOfWhoeverLeavesPassesToTheSuccessor() {
    UUID old = add("clerk-old", "教学秘书", "DEPARTMENT", "D02");
    UUID next = add("clerk-new", "新教学秘书", "DEPARTMENT", "P23");
    UUID dean = add("dean-4", "院长", "DEPARTMENT", "D06");
    put("/api/accounts/" + dean + "/deputies/" + old, "{\"until\":\"2027-01-31\"}");

    post(
        "/api/accounts/" + old + "/handover",
        "application/json",
        "{\"successor\":\"" + next + "\"}");

    assertThat(accounts.find("clerk-old").orElseThrow().isEnabled()).isFalse();
    assertThat(accounts.find("clerk-new").orElseThrow().scopes()).containsExactly("P23", "D02");
    assertThat(handovers.current(old)).isEqualTo(next);
    assertThat(handovers.answeredBy(next)).containsExactly(next, old);
    JsonNode deputies = json(get("/api/accounts/" + dean)).get("deputies");
    assertThat(texts(deputies, "deputy")).containsExactly(next.toString());
  }

  @Test
  void workIsNotPassedToAnotherRole() {
    UUID clerk = add("clerk-4", "教学秘书", "DEPARTMENT", "D02");
    UUID leader = add("leader-1", "副校长", "LEADER", "");

    HttpResponse<String> answer =
        post(
            "/api/accounts/" + clerk + "/handover",
            "application/json",
            "{\"successor\":\"" + leader + "\"}");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(accounts.find("clerk-4").orElseThrow().isEnabled()).isTrue();
  }

  @Test
  void aPersonIsErasedWithEverythingThatNamesIt() {
    UUID clerk = add("wangfang", "王芳", "DEPARTMENT", "D02");
    put(
        "/api/accounts/" + clerk + "/contact",
        "{\"mail\":\"wf@college.edu.cn\",\"phone\":\"138 0013 8000\"}");
    put(
        "/api/accounts/" + clerk,
        "{\"nameZh\":\"王芳芳\",\"role\":\"DEPARTMENT\",\"scopes\":[\"D02\"],\"externalId\":\"20110023\"}");

    HttpResponse<String> answer =
        post(
            "/api/accounts/" + clerk + "/erase",
            "application/json",
            "{\"ground\":\"本人申请\",\"confirm\":\"wangfang\"}");
    assertThat(answer.body()).contains("\"boardsForgot\":true");

    String details = get("/api/accounts/" + clerk).body();
    assertThat(details)
        .contains("ERASED", "本人申请", "CONTACT")
        .doesNotContain("王芳", "wangfang", "wf@", "138 0013", "13800138000", "20110023");
    assertThat(get("/api/persons/erased").body())
        .contains("student|" + clerk, "\"by\":\"admin\"", "本人申请");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"login\":\"x\",\"nameZh\":\"甲\",\"role\":\"LEADER\"} | 422 | login",
        "{\"login\":\"token:x\",\"nameZh\":\"甲\",\"role\":\"LEADER\"} | 422 | login",
        "{\"login\":\"admin\",\"nameZh\":\"甲\",\"role\":\"LEADER\"} | 409 | login",
        "{\"login\":\"new-1\",\"nameZh\":\" \",\"role\":\"LEADER\"} | 422 | name",
        "{\"login\":\"new-1\",\"nameZh\":\"甲\",\"role\":\"IMPORTER\"} | 422 | role",
        "{\"login\":\"new-1\",\"nameZh\":\"甲\",\"role\":\"DEPARTMENT\"} | 422 | scopes",
        "{\"login\":\"new-1\",\"nameZh\":\"甲\",\"role\":\"LEADER\",\"scopes\":[\"D99\"]} | 422 |"
            + " D99",
        "{\"login\":\"new-1\",\"nameZh\":\"甲\",\"role\":\"KING\"} | 400 | KING",
      })
  void whatCannotBeAnAccountIsRefusedWithTheReason(String wanted, int status, String named) {
    HttpResponse<String> answer = post("/api/accounts", "application/json", wanted);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(named);
  }

  @Test
  void noAdministratorShutsTheDoorBehindOneself() {
    HttpResponse<String> off =
        put(
            "/api/accounts/" + admin(),
            "{\"nameZh\":\"系统管理员\",\"role\":\"ADMIN\",\"enabled\":false}");
    HttpResponse<String> less =
        put("/api/accounts/" + admin(), "{\"nameZh\":\"系统管理员\",\"role\":\"LEADER\"}");

    assertThat(List.of(off.statusCode(), less.statusCode())).containsOnly(409);
    assertThat(get("/api/accounts").statusCode()).isEqualTo(200);
  }

  @Test
  void thePageSaysInTheReadersLanguageWhyNot() {
    HttpClient browser = signedIn("admin", PASSWORD);

    HttpResponse<String> answer =
        send(
            browser,
            form(
                browser,
                "/it/accounts",
                "login=new-2&nameZh=%E7%94%B2&role=DEPARTMENT&scopes=&enabled=true"));

    assertThat(answer.body()).contains("二级学院的账号须写明可见单位");
  }

  @Test
  void thePageAddsAnAccountAndShowsAPasswordOnce() {
    HttpClient browser = signedIn("admin", PASSWORD);
    HttpResponse<String> added =
        send(
            browser,
            form(
                browser,
                "/it/accounts",
                "login=clerk-5&nameZh=Clerk&nameEn=&role=DEPARTMENT&scopes=D02+P06&enabled=true"));
    String path = URI.create(added.headers().firstValue("Location").orElseThrow()).getPath();

    String shown = send(browser, form(browser, path + "/password", "")).body();

    assertThat(shown).contains("新密码只显示这一次");
    assertThat(accounts.find("clerk-5").orElseThrow().scopes()).containsExactly("D02", "P06");
    assertThat(send(browser, request(path).GET()).body())
        .contains("重新生成密码")
        .doesNotContain("新密码只显示这一次");
  }

  private UUID add(String login, String name, String role, String scope) {
    String scopes = scope.isEmpty() ? "" : "\"" + scope + "\"";
    HttpResponse<String> added =
        post(
            "/api/accounts",
            "application/json",
            "{\"login\":\"%s\",\"nameZh\":\"%s\",\"role\":\"%s\",\"scopes\":[%s]}"
                .formatted(login, name, role, scopes));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    return UUID.fromString(json(added).get("id").asString());
  }

  private String passwordOf(UUID account) {
    return json(post("/api/accounts/" + account + "/password", "application/json", ""))
        .get("password")
        .asString();
  }

  private UUID admin() {
    return accounts.find("admin").orElseThrow().id();
  }

  private HttpResponse<String> put(String path, String body) {
    return send(
        asAdmin(path)
            .header("Content-Type", "application/json")
            .method("PUT", BodyPublishers.ofString(body)));
  }

  private int status(HttpClient browser, String path) {
    HttpRequest.Builder request = request(path).GET();
    return send(browser, request).statusCode();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  private static List<String> texts(JsonNode items, String field) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.get(field).asString()));
    return texts;
  }
}
