package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.vigil.app.fixture.Browsers;
import java.util.Map;

/**
 * Somebody complains without a name; the department leaves it, the college takes it over and makes
 * an incident of it, whose grade an appeal changes. Everybody does their part on the pages.
 */
final class ComplaintStory {
  private final Stage stage;
  private final Desktop quality;
  private final Desktop dean;
  private final Desktop teaching;
  private final Desktop committee;

  private ComplaintStory(
      Stage stage, Desktop quality, Desktop dean, Desktop teaching, Desktop committee) {
    this.stage = stage;
    this.quality = quality;
    this.dean = dean;
    this.teaching = teaching;
    this.committee = committee;
  }

  static void play(Stage stage) {
    stage.clock().leapTo("2026-11-30T09:00");
    try (BrowserContext window = stage.browser().window(Browsers.PHONE);
        Desktop quality = new Desktop(stage, stage.quality());
        Desktop dean = new Desktop(stage, stage.dean());
        Desktop teaching = new Desktop(stage, stage.teaching());
        Desktop committee = new Desktop(stage, stage.committee())) {
      new ComplaintStory(stage, quality, dean, teaching, committee).play(window.newPage());
    }
  }

  private void play(Page phone) {
    String code = complain(phone);
    String complaint = "/complaints/" + latest("complaint");
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

  /** Id of the last complaint or incident that came in. */
  private String latest(String kind) {
    return stage
        .jdbc()
        .sql(
            "SELECT %1$s_id FROM board.%1$s ORDER BY %2$s DESC LIMIT 1"
                .formatted(kind, kind.equals("complaint") ? "received_at" : "reported_at"))
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
    quality.take(complaint, "acknowledge");
    quality.take(complaint, "triage");
    awaitStatus(phone, code, "已分办");
    quality.take(complaint, "accept");
    awaitStatus(phone, code, "已受理");
    quality.take(complaint, "assign");
    awaitStatus(phone, code, "已交办");
    dean.take(complaint, "investigate");
    awaitStatus(phone, code, "调查中");
    dean.take(complaint, "note", Map.of("text", "正在核实"));
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
                            .param(complaint.substring("/complaints/".length()))
                            .query(String.class)
                            .list())
                    .containsExactly("BLUE"));
  }

  private String itBecomesAnIncident(Page phone, String code, String complaint) {
    quality.fill(
        "/findings/incidents/new",
        "/findings/incidents",
        Map.of(
            "unit", "D06",
            "category", "CLASSROOM",
            "occurredAt", "2026-11-27T08:00",
            "description", "第一节课迟到六分钟",
            "clause", "CT-01",
            "value", "6",
            "person", "T0601"));
    stage.awaitQuiet();
    String id = latest("incident");
    quality.take(complaint, "convert-to-incident", Map.of("other", id));
    awaitStatus(phone, code, "已转事故");
    return "/findings/incidents/" + id;
  }

  private void itIsGraded(String incident) {
    teaching.take(incident, "accept");
    teaching.take(incident, "investigate", Map.of("panel", "T0502 教务处"));
    dean.take(incident, "statement", Map.of("text", "路上堵车"));
    dean.take(incident, "propose", Map.of("text", "情况属实"));
    teaching.take(incident, "decide", Map.of("document", "教〔2026〕12号", "consequences", "书面检查"));
    teaching.take(incident, "notify");
    teaching.sees(incident, "一般");
  }

  private void theAppealChangesTheGrade(String incident) {
    stage.clock().leapTo("2026-12-14T10:00");
    dean.take(incident, "appeal", Map.of("text", "只迟到四分钟"));
    teaching.take(incident, "inform");
    teaching.take(incident, "hand-over");
    teaching.take(incident, "inquire", Map.of("text", "监控显示四分钟"));
    committee.take(
        incident,
        "change",
        Map.of(
            "severity", "LAPSE",
            "text", "监控显示四分钟",
            "members", "7",
            "present", "5",
            "inFavour", "4"));
    committee.sees(incident, "委员 7 人，参加 5 人，赞成 4 人");
  }

  private void itIsPutRightAndClosed(String incident) {
    dean.take(
        incident,
        "measure",
        Map.of("text", "提前十分钟到岗", "responsible", "教研室主任", "dueOn", "2026-12-18"));
    stage.clock().leapTo("2026-12-18T16:00");
    dean.take(incident, "rectify", Map.of("text", "一周无迟到"));
    teaching.take(incident, "verify");
    teaching.take(incident, "close");
    teaching.sees(incident, "结案");
  }
}
