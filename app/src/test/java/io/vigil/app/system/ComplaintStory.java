package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.vigil.app.fixture.Browsers;
import io.vigil.app.system.Caller.Answer;

/**
 * Somebody complains without a name; the department leaves it, the college takes it over and makes
 * an incident of it, whose grade an appeal changes.
 */
record ComplaintStory(Stage stage) {
  void play() {
    stage.clock().leapTo("2026-11-30T09:00");
    try (BrowserContext window = stage.browser().window(Browsers.PHONE)) {
      Page phone = window.newPage();
      String code = complain(phone);
      String complaint = latestComplaint();
      theCollegeHandsItOver(phone, code, complaint);
      theDepartmentMissesItsLimit(phone, code, complaint);
      String incident = itBecomesAnIncident(phone, code, complaint);
      itIsGraded(incident);
      awaitStatus(phone, code, "认定");
      theAppealChangesTheGrade(incident);
      awaitStatus(phone, code, "申诉：变更");
      itIsPutRightAndClosed(incident);
      awaitStatus(phone, code, "结案");
      assertThat(status(phone, code))
          .contains("已转事故", "提级到学校", "转为事故", "认定", "申诉：变更")
          .doesNotContain("四分钟", "书面检查", "T0601");
    }
  }

  private String complain(Page phone) {
    phone.navigate(stage.address("/complaints/new"));
    Stage.assertFits(phone);
    phone.selectOption("#unit", "D06");
    phone.fill("#subject", "上课迟到");
    phone.fill("#text", "周五第一节课老师迟到。");
    phone.click("form[action$='/complaints/new'] button");
    Stage.assertFits(phone);
    String code = phone.locator("main code").innerText();
    assertThat(status(phone, code)).contains("已收到").doesNotContain("迟到");
    return code;
  }

  private String latestComplaint() {
    return stage
        .jdbc()
        .sql("SELECT complaint_id FROM board.complaint ORDER BY received_at DESC LIMIT 1")
        .query(String.class)
        .single();
  }

  /** What whoever complained sees with the code. */
  private String status(Page phone, String code) {
    phone.navigate(stage.address("/complaints/status?code=" + code));
    Stage.assertFits(phone);
    return phone.locator("main section").innerText();
  }

  private void awaitStatus(Page phone, String code, String state) {
    Stage.await().until(() -> status(phone, code).contains(state));
  }

  private void theCollegeHandsItOver(Page phone, String code, String complaint) {
    step(stage.quality(), "/api/complaints/" + complaint, "acknowledge", "{}");
    step(stage.quality(), "/api/complaints/" + complaint, "triage", "{}");
    awaitStatus(phone, code, "已分办");
    step(stage.quality(), "/api/complaints/" + complaint, "accept", "{}");
    awaitStatus(phone, code, "已受理");
    step(stage.quality(), "/api/complaints/" + complaint, "assign", "{}");
    awaitStatus(phone, code, "已交办");
    step(stage.dean(), "/api/complaints/" + complaint, "investigate", "{}");
    awaitStatus(phone, code, "调查中");
    step(stage.dean(), "/api/complaints/" + complaint, "note", "{\"text\":\"正在核实\"}");
    awaitStatus(phone, code, "正在核实");
  }

  /** Five working days after it was handed over, and a night. */
  private void theDepartmentMissesItsLimit(Page phone, String code, String complaint) {
    stage.clock().leapTo("2026-12-07T08:30");
    assertThat(status(phone, code)).contains("调查中").doesNotContain("提级到学校");
    stage.clock().leapTo("2026-12-09T10:00");
    awaitStatus(phone, code, "提级到学校");
    Stage.await()
        .untilAsserted(
            () ->
                assertThat(
                        stage
                            .jdbc()
                            .sql(
                                """
                                SELECT colour FROM board.warning
                                WHERE about = 'EVENT' AND unit = 'D06'
                                  AND evidence -> 'occurrence' ->> 'caseId' = ?
                                """)
                            .param(complaint)
                            .query(String.class)
                            .list())
                    .containsExactly("BLUE"));
  }

  private String itBecomesAnIncident(Page phone, String code, String complaint) {
    Answer reported =
        stage
            .quality()
            .calls()
            .post(
                "/api/incidents",
                """
                {"unit":"D06","category":"课堂教学","occurredAt":"2026-11-27T08:00",
                 "description":"第一节课迟到六分钟","quantity":{"clause":"CT-01","value":6},
                 "person":"T0601","complaintId":"%s"}
                """
                    .formatted(complaint));
    assertThat(reported.body().path("proposedSeverity").asString()).isEqualTo("GENERAL");
    String incident = reported.body().path("id").asString();
    step(
        stage.quality(),
        "/api/complaints/" + complaint,
        "convert-to-incident",
        "{\"incidentId\":\"%s\"}".formatted(incident));
    awaitStatus(phone, code, "已转事故");
    return incident;
  }

  private void itIsGraded(String incident) {
    stage.awaitQuiet();
    assertThat(taken(stage.teaching(), incident, "accept", "{}")).isEqualTo("ACCEPTED");
    assertThat(
            taken(
                stage.teaching(),
                incident,
                "investigate",
                "{\"panel\":[{\"id\":\"T0502\",\"unit\":\"O05\"}]}"))
        .isEqualTo("INVESTIGATING");
    taken(stage.dean(), incident, "statement", "{\"text\":\"路上堵车\"}");
    assertThat(taken(stage.dean(), incident, "propose", "{\"text\":\"情况属实\"}"))
        .isEqualTo("PROPOSED");
    assertThat(
            taken(
                stage.teaching(),
                incident,
                "decide",
                "{\"document\":\"教〔2026〕12号\",\"consequences\":[\"书面检查\"]}"))
        .isEqualTo("DECIDED");
    assertThat(taken(stage.teaching(), incident, "notify", "{}")).isEqualTo("NOTIFIED");
    assertThat(shown(incident, "severity")).isEqualTo("GENERAL");
  }

  private void theAppealChangesTheGrade(String incident) {
    stage.clock().leapTo("2026-12-14T10:00");
    assertThat(taken(stage.dean(), incident, "appeal", "{\"text\":\"只迟到四分钟\"}"))
        .isEqualTo("APPEALED");
    taken(stage.teaching(), incident, "inform", "{}");
    taken(stage.teaching(), incident, "hand-over", "{}");
    taken(stage.teaching(), incident, "inquire", "{\"text\":\"监控显示四分钟\"}");
    assertThat(
            taken(
                stage.committee(),
                incident,
                "change",
                "{\"severity\":\"LAPSE\",\"text\":\"监控显示四分钟\"}"))
        .isEqualTo("CHANGED");
    assertThat(shown(incident, "severity")).isEqualTo("LAPSE");
  }

  private void itIsPutRightAndClosed(String incident) {
    taken(
        stage.dean(),
        incident,
        "measure",
        "{\"text\":\"提前十分钟到岗\",\"responsible\":\"教研室主任\",\"dueOn\":\"2026-12-18\"}");
    stage.clock().leapTo("2026-12-18T16:00");
    assertThat(taken(stage.dean(), incident, "rectify", "{\"text\":\"一周无迟到\"}"))
        .isEqualTo("RECTIFIED");
    assertThat(taken(stage.teaching(), incident, "verify", "{\"effective\":true}"))
        .isEqualTo("VERIFIED");
    assertThat(taken(stage.teaching(), incident, "close", "{}")).isEqualTo("CLOSED");
    Stage.await()
        .untilAsserted(
            () ->
                assertThat(
                        stage
                            .quality()
                            .calls()
                            .get("/api/incidents/" + incident)
                            .body()
                            .at("/incident/steps")
                            .valueStream()
                            .map(step -> step.path("step").asString()))
                    .containsSubsequence(
                        "decided", "notice-served", "appealed", "appeal-changed", "closed"));
  }

  private String shown(String incident, String field) {
    stage.awaitQuiet();
    return stage
        .quality()
        .calls()
        .get("/api/incidents/" + incident)
        .body()
        .path("incident")
        .path(field)
        .asString();
  }

  private static String taken(Account who, String incident, String step, String told) {
    return step(who, "/api/incidents/" + incident, step, told);
  }

  /** Takes a step, and answers which state it leads to. */
  private static String step(Account who, String path, String step, String told) {
    Answer answer = who.calls().post(path + "/" + step, told);
    assertThat(answer.status()).as(step + " " + answer.body()).isEqualTo(200);
    return answer.body().path("state").asString();
  }
}
