package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.controlpoint.Level;
import io.vigil.api.diagnosis.Box;
import io.vigil.api.framework.CellChange;
import io.vigil.api.framework.FrameworkCommand.MapDepartments;
import io.vigil.api.framework.FrameworkCommand.ReviseTasks;
import io.vigil.api.framework.TaskLineChange;
import io.vigil.api.period.Period.SchoolYear;
import io.vigil.api.studentform.FindStudentForms;
import io.vigil.api.studentform.StudentFormCommand;
import io.vigil.api.studentform.StudentFormCommand.HandInStudentForm;
import io.vigil.api.studentform.StudentFormCommand.WriteStudentForm;
import io.vigil.api.studentform.StudentFormState;
import io.vigil.app.fixture.SampleDiagnoses;
import io.vigil.app.fixture.SampleRegisters;
import io.vigil.app.fixture.WebTest;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The framework that an office changes, what students write, and the pages around them. */
class DiagnosisCycleIT extends WebTest {
  private static final String TASKS = "/registers/framework/tasks/versions";

  @Autowired SampleRegisters registers;
  @Autowired SampleDiagnoses diagnoses;

  private static String fields(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, String> task(String basedOn, String task, String lead) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("basedOn", basedOn);
    fields.put("reason", "年度修订");
    fields.put("task.5.2.3", task);
    fields.put("lead.5.2.3", lead);
    return fields;
  }

  @Test
  void theOfficeChangesATaskAndItsLead() {
    HttpClient office = inDemonstrationAs("demo-quality");

    HttpResponse<String> made =
        send(office, form(office, TASKS, fields(task("1", "每学期演练", "D02"))));

    assertThat(made.statusCode()).isEqualTo(302);
    ReviseTasks order = (ReviseTasks) registers.orders.getLast();
    assertThat(order.lines())
        .containsExactly(new TaskLineChange("5.2.3", "每学期演练", "D02", "预警办法每年修订", "D01"));
    assertThat(order.reason()).isEqualTo("年度修订");
  }

  @Test
  void theTableOfTasksStandsBesideWhatTheCollegeConcludesOfItself() {
    String page =
        send(inDemonstrationAs("demo-quality"), request("/registers/framework").GET()).body();

    assertThat(page)
        .contains("自我结论", "佐证材料 ")
        .containsPattern("/diagnosis/d-1/parts/5\\.2\"[^>]*>达成<");
  }

  @Test
  void whoChangesAnOldVersionSeesWhatOthersChangedAndLosesNothing() {
    HttpClient office = inDemonstrationAs("demo-quality");

    String refused = send(office, form(office, TASKS, fields(task("0", "每学期演练", "D02")))).body();

    assertThat(refused)
        .contains("其间已有第 1 版，改动了 5.2.3")
        .contains("每学期演练</textarea>", "年度修订")
        .contains("其间已改为：预警办法每年修订")
        .contains("name=\"basedOn\" value=\"1\"");
  }

  @ParameterizedTest
  @CsvSource({
    "9.9.1, D01, 'Line 2: ''point'' is ''9.9.1''; there is no element 9.9'",
    "5.2.9, D01, 'Line 2: ''point'' is ''5.2.9''; element 5.2 has no such point'",
    "5.2.3, 夜校处, 'Line 2: ''lead'' is ''夜校处''; the college has no such department'"
  })
  void aLineThatNamesWhatThereIsNotIsRefusedWithItsNumberAndField(
      String point, String lead, String said) {
    String lines =
        "[{\"point\":\"5.2.3\"},{\"point\":\"%s\",\"lead\":\"%s\"}]".formatted(point, lead);

    HttpResponse<String> answer =
        post(
            "/api/framework/tasks/versions",
            "application/json",
            "{\"reason\":\"修订\",\"lines\":%s}".formatted(lines));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(said);
  }

  @Test
  void departmentsAreMappedByIdNameOrAlias() {
    HttpResponse<String> answer =
        post(
            "/api/framework/matrix/versions",
            "application/json",
            "{\"reason\":\"调整\",\"lines\":[{\"system\":\"SUPPORT\",\"level\":\"STUDENT\","
                + "\"units\":[\"汽车工程学院\",\"FACULTIES\"]}]}");

    assertThat(answer.statusCode()).isEqualTo(201);
    MapDepartments order = (MapDepartments) registers.orders.getLast();
    assertThat(order.cells())
        .containsExactly(
            new CellChange(
                "SUPPORT", Level.STUDENT, List.of("D02", CellChange.FACULTIES), List.of("D01")));
    assertThat(get("/api/framework/matrix").body()).contains("\"version\":1", "辅导员并入二级学院");
  }

  @Test
  void aStudentWritesTheOwnFormOverWhatIsMeasuredOfTheClass() {
    HttpClient student = inDemonstrationAs("demo-student");
    assertThat(send(student, request("/student-forms/own").GET()).body())
        .contains("汽检2401班", "只有您本人和本班辅导员", "name=\"GAP\"");

    HttpResponse<String> written =
        send(
            student,
            form(student, "/student-forms/own", fields(Map.of("GAP", "英语差两分", "EFFECT", "尚未开始"))));

    assertThat(written.statusCode()).isEqualTo(302);
    WriteStudentForm order =
        diagnoses.studentOrders.stream()
            .filter(WriteStudentForm.class::isInstance)
            .map(WriteStudentForm.class::cast)
            .reduce((one, later) -> later)
            .orElseThrow();
    assertThat(order.classGroup()).isEqualTo("P06-2401");
    assertThat(order.student()).isEqualTo(order.by().actor());
    assertThat(order.content().texts()).containsValues("英语差两分", "尚未开始");
  }

  private static Map<String, String> complete(String gap) {
    return Map.of(
        "ATTAINMENT", "到课 95%", "GAP", gap, "CAUSES", "晚自习少", "MEASURES", "每周三次", "EFFECT", "尚未开始");
  }

  private List<StudentFormCommand> lastOrders(int count) {
    List<StudentFormCommand> all = diagnoses.studentOrders;
    return all.subList(all.size() - count, all.size());
  }

  @Test
  void whatStandsOnThePageIsHandedInAndNotWhatWasSavedBefore() {
    HttpClient student = inDemonstrationAs("demo-student");
    send(student, form(student, "/student-forms/own", fields(complete("差两分"))));
    assertThat(send(student, request("/student-forms/own").GET()).body()).contains("差两分");

    HttpResponse<String> handedIn =
        send(student, form(student, "/student-forms/own/hand-in", fields(complete("已补上一分"))));

    assertThat(handedIn.statusCode()).isEqualTo(302);
    WriteStudentForm written = (WriteStudentForm) lastOrders(2).getFirst();
    assertThat(written.content().text(Box.GAP)).isEqualTo("已补上一分");
    assertThat(lastOrders(1).getFirst()).isInstanceOf(HandInStudentForm.class);
    assertThat(send(student, request("/student-forms/own").GET()).body())
        .contains("已补上一分", "已提交，辅导员可以查看", "readonly")
        .doesNotContain("/student-forms/own/hand-in");
  }

  @Test
  void whatIsNotCompleteStaysOnThePageWhenItIsHandedIn() {
    HttpClient student = inDemonstrationAs("demo-student");
    Map<String, String> fields = new LinkedHashMap<>(complete("英语只差一分"));
    fields.put("CAUSES", "");

    HttpResponse<String> refused =
        send(student, form(student, "/student-forms/own/hand-in", fields(fields)));

    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body()).contains("英语只差一分", "role=\"alert\"", "还有空格");
  }

  @Test
  void whatWasGivenBackOfTheYearBeforeIsWrittenUntilItIsHandedInAgain() {
    HttpClient student = inDemonstrationAs("demo-student");
    send(student, form(student, "/student-forms/own", fields(complete("今年的差距"))));
    send(student, request("/student-forms/own").GET());
    WriteStudentForm running = (WriteStudentForm) lastOrders(1).getFirst();
    String before = new SchoolYear(Integer.parseInt(running.cycle().substring(0, 4)) - 1).code();
    diagnoses.ownForms.add(
        new FindStudentForms.Item(
            StudentFormCommand.id(running.student(), before),
            running.student(),
            running.classGroup(),
            "汽检2401班",
            before,
            StudentFormState.RETURNED,
            running.content(),
            running.at(),
            running.at(),
            "请写具体些"));
    try {
      assertThat(send(student, request("/student-forms/own").GET()).body()).contains("请写具体些");

      send(student, form(student, "/student-forms/own/hand-in", fields(complete("去年的差距"))));

      assertThat(lastOrders(2))
          .extracting(StudentFormCommand::formId)
          .containsOnly(StudentFormCommand.id(running.student(), before));
    } finally {
      diagnoses.ownForms.clear();
    }
  }

  @Test
  void theCounsellorChoosesTheYearAndKeepsAReasonThatIsRefused() {
    HttpClient counsellor = inDemonstrationAs("demo-counsellor");

    assertThat(send(counsellor, request("/student-forms?cycle=2025-26").GET()).body())
        .contains("还没有学生填写")
        .containsPattern("<option value=\"2025-26\"[^>]*selected");
    String reason = "字".repeat(2001);
    assertThat(
            send(
                    counsellor,
                    form(
                        counsellor,
                        "/student-forms/student-form-1/return",
                        fields(Map.of("reason", reason))))
                .body())
        .contains(reason, "role=\"alert\"");
  }

  @Test
  void aFormThatIsLongerThanAPageStaysWithTheStudent() {
    HttpClient student = inDemonstrationAs("demo-student");

    String refused =
        send(student, form(student, "/student-forms/own", fields(Map.of("GAP", "字".repeat(651)))))
            .body();

    assertThat(refused).contains("字".repeat(651), "role=\"alert\"");
  }

  @Test
  void aFormThatWaitsIsToldOnTheFirstPages() {
    assertThat(send(inDemonstrationAs("demo-student"), request("/complaints/own").GET()).body())
        .contains("学年自诊表待填写", "未填写");
    assertThat(send(inDemonstrationAs("demo-counsellor"), request("/").GET()).body())
        .contains("本班自诊：应交 132 人（按在校生），已交 1 份，填写中 1 份");
  }

  @Test
  void theCounsellorReadsWhatWasHandedInOfTheOwnClass() {
    HttpClient counsellor = inDemonstrationAs("demo-counsellor");

    assertThat(send(counsellor, request("/student-forms").GET()).body())
        .contains("应交 132 人（按在校生）", "已提交 1 份，填写中 1 份")
        .doesNotContain("英语差两分");
    assertThat(send(counsellor, request("/student-forms/student-form-1").GET()).body())
        .contains("英语差两分");
    assertThat(status(counsellor, "/student-forms/student-form-2")).isEqualTo(403);
    assertThat(status(counsellor, "/student-forms/student-form-3")).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo-quality", "demo-auto-dean", "demo-president"})
  void everybodyElseSeesNumbersAlone(String post) {
    HttpClient reader = inDemonstrationAs(post);

    assertThat(send(reader, request("/student-forms").GET()).body())
        .contains("已提交 12 份", "不足 5 份")
        .doesNotContain("student-form-1");
    assertThat(status(reader, "/student-forms/student-form-1")).isEqualTo(403);
    assertThat(status(reader, "/student-forms/own")).isEqualTo(403);
  }

  private int status(HttpClient browser, String path) {
    return send(browser, request(path).GET()).statusCode();
  }

  @Test
  void theLifeOfAUnitTellsRequestsToThoseAloneWhoDealWithThem() {
    HttpClient office = inDemonstrationAs("demo-quality");
    assertThat(send(office, request("/units/P23/life").GET()).body())
        .contains("投诉 3 件 第二食堂", "听课 3 次", "逐期变差");
    assertThat(send(inDemonstrationAs("demo-expert"), request("/units/P23/life").GET()).body())
        .contains("逐期变差")
        .doesNotContain("投诉 3 件");
    assertThat(send(office, request("/units/D02/checks").GET()).body())
        .contains("最近自查自纠", "2026年10月");
  }

  @Test
  void unitsAreSuggestedByWhatSomebodyBeganToWrite() {
    HttpClient office = inDemonstrationAs("demo-quality");

    assertThat(send(office, request("/units/suggestions?unit=%E6%B1%BD%E6%A3%80").GET()).body())
        .contains("value=\"汽检2401班\"")
        .doesNotContain("旅游管理");
  }

  @Test
  void theFormThatGivesTasksGrowsByRowsWithAllThatWasWritten() {
    HttpClient office = inDemonstrationAs("demo-quality");
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("unit", "D02");
    fields.put("year", "2031");
    fields.put("name0", "课程");
    fields.put("name1", "");
    fields.put("name2", "");

    String grown = send(office, form(office, "/targets/new", fields(fields))).body();

    assertThat(grown).contains("value=\"课程\"", "name=\"name5\"").doesNotContain("name=\"name6\"");
    assertThat(grown).containsPattern("<option value=\"D02\"[^>]*selected");
  }
}
