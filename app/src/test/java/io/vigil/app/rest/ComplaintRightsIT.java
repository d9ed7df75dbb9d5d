package io.vigil.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.SampleComplaints;
import io.vigil.app.fixture.WebTest;
import io.vigil.app.security.Role;
import io.vigil.app.security.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees and does what with requests while the college takes no anonymous ones. */
class ComplaintRightsIT extends WebTest {
  private static final String LEAK = "/api/complaints/" + SampleComplaints.LEAK;
  private static final String REPORT = "/api/complaints/" + SampleComplaints.REPORT;

  @Autowired JdbcClient jdbc;
  @Autowired Tokens tokens;

  @Test
  void nobodyFilesWithoutSigningInAndIsToldHowTo() {
    HttpResponse<String> answer =
        send(
            request("/api/complaints")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("Authorization: Basic");
    assertThat(send(request("/api/complaints/ABCD-EFGH-JKMN-PQRS").GET()).statusCode())
        .isEqualTo(401);
    assertThat(send(request("/complaints/new?place=x").header("Accept", "text/html").GET()))
        .satisfies(page -> assertThat(page.statusCode()).isEqualTo(302));
  }

  @Test
  void theNameIsSeenByTheOfficeThatTakesRequestsInAndNotByTheUnitConcerned() {
    assertThat(as(Role.QUALITY_OFFICE, LEAK).body()).contains("张三", "13800000000");
    assertThat(as(Role.DEPARTMENT, LEAK, "O05").body())
        .contains("七号公寓三楼漏水。")
        .doesNotContain("张三", "13800000000");
    assertThat(as(Role.LEADER, LEAK).body()).doesNotContain("张三");
  }

  @Test
  void whatIsSealedIsReadByItsBodyAlone() {
    assertThat(as(Role.QUALITY_OFFICE, REPORT).statusCode()).isEqualTo(403);
    assertThat(as(Role.ADMIN, REPORT).statusCode()).isEqualTo(403);
    assertThat(as(Role.DEPARTMENT, REPORT, "LL").statusCode()).isEqualTo(403);
    assertThat(as(Role.DEPARTMENT, REPORT, "O05").body()).contains("张三");
  }

  @Test
  void anotherUnitSeesNothing() {
    assertThat(as(Role.DEPARTMENT, LEAK, "D01").statusCode()).isEqualTo(403);
    assertThat(as(Role.REVIEWER, LEAK).statusCode()).isEqualTo(403);
  }

  @Test
  void aComplaintAboutTheQualityOfficeIsSeenAndAnsweredByLeadersAndNotByTheOffice() {
    String own = "/api/complaints/" + SampleComplaints.OFFICE_CASE;

    assertThat(as(Role.LEADER, own).body())
        .contains("\"investigate\"", "\"reply\"", "\"escalate\"", "张三");
    assertThat(as(Role.QUALITY_OFFICE, own).statusCode()).isEqualTo(403);
    assertThat(stepOf(own, Role.QUALITY_OFFICE, "reply").statusCode()).isEqualTo(403);
    assertThat(as(Role.DEPARTMENT, own, "O05").body())
        .contains("\"allowedSteps\":[\"investigate\",\"note\",\"reply\"]")
        .doesNotContain("张三");
  }

  @Test
  void aDepartmentAccountOfTheQualityOfficeSeesNothingOfWhatComplainsOfIt() {
    for (int i = 0; i < 3; i++) {
      jdbc.sql(
              """
              INSERT INTO auth.account
                (id, login, name_zh, name_en, role, scopes, office, demo, created_at)
              VALUES (gen_random_uuid(), :login, 'x', 'x', 'QUALITY_OFFICE', '{}', 'O05', false, now())
              """)
          .param("login", "moved-" + i)
          .update();
    }
    try {
      String own = "/api/complaints/" + SampleComplaints.OFFICE_CASE;
      assertThat(as(Role.DEPARTMENT, own, "O05").statusCode()).isEqualTo(403);
      assertThat(as(Role.DEPARTMENT, LEAK, "O05").statusCode()).isEqualTo(200);
    } finally {
      jdbc.sql("DELETE FROM auth.account WHERE login LIKE 'moved-%'").update();
    }
  }

  @Test
  void aStepIsRefusedToARoleThatMayNotTakeIt() {
    assertThat(step(Role.LEADER, "reply").statusCode()).isEqualTo(403);
    assertThat(step(Role.DEPARTMENT, "transfer", "O05").statusCode()).isEqualTo(403);
  }

  @Test
  void aUnitNeitherSortsNorRefusesAComplaintAboutItself() {
    String own = "/api/complaints/" + SampleComplaints.OWN_CASE;

    assertThat(as(Role.DEPARTMENT, own, "O05").body()).contains("\"allowedSteps\":[]");
    for (String step : List.of("triage", "refuse")) {
      HttpResponse<String> refused = stepOf(own, Role.DEPARTMENT, step, "O05");
      assertThat(refused.statusCode()).as(step).isEqualTo(403);
      assertThat(refused.body()).contains("about O05 itself", "quality office");
    }
    assertThat(as(Role.DEPARTMENT, own, "LL").body()).contains("\"triage\"");
    assertThat(as(Role.QUALITY_OFFICE, own).body()).contains("\"triage\"");
  }

  @Test
  void whoeverFiledARequestJudgesItOrWithdrawsItFromTheOwnPages() {
    var student = inDemonstrationAs("demo-quality");
    String list = send(student, request("/complaints/own").GET()).body();
    String one = send(student, request("/complaints/own/" + SampleComplaints.REPLIED).GET()).body();

    assertThat(list)
        .contains(
            "href=\"/complaints/own/complaint-1\"",
            "/complaints/own/complaint-1/withdraw",
            "/complaints/own/complaint-4/satisfied",
            "/complaints/own/complaint-4/dissatisfied");
    assertThat(one)
        .contains("请在 2099-11-17 23:59 前评价", "/complaints/own/complaint-4/satisfied")
        .doesNotContain("/complaints/own/complaint-4/withdraw", "张三");
  }

  @Test
  void theHistoriesOfCasesSayThroughWhatAndForWhomAStepWasTaken() {
    var office = inDemonstrationAs("demo-quality");

    assertThat(send(office, request("/complaints/" + SampleComplaints.LEAK).GET()).body())
        .contains("代 校长", "· 页面");
    for (String path : List.of("/findings/finding-1", "/findings/incidents/incident-1")) {
      assertThat(send(office, request(path).GET()).body()).as(path).contains("代 处长");
    }
  }

  @Test
  void aRequestDoesNotEndInAnIncidentThatIsNotThere() {
    assertThat(ending("convert-to-incident", "x"))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
        .satisfies(answer -> assertThat(answer.body()).contains("no incident", "report"));
  }

  @Test
  void aRequestIsMergedIntoNoneThatIsNotThereOrOverOrSealed() {
    assertThat(ending("merge", "x").body()).contains("no request");
    assertThat(ending("merge", SampleComplaints.REPORT).body()).contains("no request");
    assertThat(ending("merge", SampleComplaints.CLOSED))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
        .satisfies(answer -> assertThat(answer.body()).contains("over (CLOSED)", "reopen"));
  }

  private HttpResponse<String> ending(String step, String other) {
    return send(
        request(LEAK + "/" + step)
            .header("Authorization", token(Role.QUALITY_OFFICE))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"other\":\"%s\"}".formatted(other))));
  }

  @Test
  void stepsAreOfferedToThoseWhoMayTakeThem() {
    assertThat(as(Role.DEPARTMENT, LEAK, "O05").body())
        .contains("\"allowedSteps\":[\"investigate\",\"note\",\"reply\"]");
    assertThat(as(Role.LEADER, LEAK).body()).contains("\"allowedSteps\":[]");
  }

  @Test
  void theListsAreKeptByTheQualityOffice() {
    assertThat(
            put("/api/complaint-places", Role.QUALITY_OFFICE, "{\"name\":\"体育馆\",\"unit\":\"O05\"}")
                .statusCode())
        .isEqualTo(200);
    assertThat(as(Role.DEPARTMENT, "/api/complaint-places", "O05").body()).contains("体育馆");
    assertThat(
            put("/api/complaint-places", Role.QUALITY_OFFICE, "{\"name\":\"泳池\",\"unit\":\"ZZ\"}")
                .body())
        .contains("'unit' is 'ZZ'");
    assertThat(
            put(
                    "/api/complaint-categories",
                    Role.QUALITY_OFFICE,
                    "{\"name\":\"举报\",\"body\":\"O05\"}")
                .body())
        .contains("\"kind\":\"REPORT\"", "\"body\":\"O05\"");
    assertThat(put("/api/complaint-places", Role.DEPARTMENT, "{}").statusCode()).isEqualTo(403);
  }

  @Test
  void thePagesShowWhatIsDueAndOfferTheNextStep() {
    var office = inDemonstrationAs("demo-quality");

    assertThat(send(office, request("/complaints").GET()).body())
        .contains("诉求〔2026〕0037号", "7号公寓", "11", "78.6%", "答复已超期 3 个工作日", "密封件");
    assertThat(send(office, request("/complaints/" + SampleComplaints.LEAK).GET()).body())
        .contains("七号公寓三楼漏水。", "/complaints/complaint-1/reply", "张三", "超期：答复");
    assertThat(
            send(
                    office,
                    request(
                            "/complaints/codes?place=第二食堂"
                                .replace("第二食堂", "%E7%AC%AC%E4%BA%8C%E9%A3%9F%E5%A0%82"))
                        .GET())
                .body())
        .contains("<svg", "第二食堂", "/complaints/new?place=%E7%AC%AC%E4%BA%8C%E9%A3%9F%E5%A0%82");
    assertThat(
            send(
                    office,
                    request("/complaints/new?place=%E7%AC%AC%E4%BA%8C%E9%A3%9F%E5%A0%82").GET())
                .body())
        .contains("value=\"第二食堂\" selected", "name=\"subject\"");
  }

  @Test
  void aLongListIsTurnedPageByPage() {
    String second =
        send(
                inDemonstrationAs("demo-quality"),
                request("/complaints?show=over&state=CLOSED&page=1").GET())
            .body();

    assertThat(second)
        .contains("show=over&amp;kind=&amp;state=CLOSED", "&amp;page=0", "&amp;page=2");
  }

  private HttpResponse<String> as(Role role, String path, String... scopes) {
    return send(request(path).header("Authorization", token(role, scopes)).GET());
  }

  private HttpResponse<String> step(Role role, String step, String... scopes) {
    return stepOf(LEAK, role, step, scopes);
  }

  private HttpResponse<String> stepOf(String path, Role role, String step, String... scopes) {
    return send(
        request(path + "/" + step)
            .header("Authorization", token(role, scopes))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"text\":\"x\"}")));
  }

  private HttpResponse<String> put(String path, Role role, String body) {
    return send(
        request(path)
            .header("Authorization", token(role))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private String token(Role role, String... scopes) {
    return "Bearer " + tokens.issue("c-" + role, role, List.of(scopes), UUID.randomUUID(), null);
  }
}
