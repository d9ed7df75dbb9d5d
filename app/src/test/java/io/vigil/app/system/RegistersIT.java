package io.vigil.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.system.Caller.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Targets and registers from the first step to the board, through HTTP and with real clocks. */
@Order(3)
class RegistersIT extends SmallCollege {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Test
  void aTargetIsReportedAssessedChangedByProcedureAndConcluded() {
    String issue =
        """
        {"unit":"D02","year":2026,"document":"院发〔2026〕8号","tasks":[
         {"taskId":"a","kind":"KEY","head":"PROJECTS","name":"课程","weight":60,"assignee":"D02"},
         {"taskId":"b","kind":"REGULAR","head":"QUALITY_CONTROL","name":"到课","weight":40,
          "assignee":"D02",
          "indicator":{"controlPoint":"CRS-01","direction":"HIGHER_IS_BETTER","target":95}}]}
        """;
    assertThat(dean.post("/api/targets", issue).status()).isEqualTo(403);
    Answer issued = office.post("/api/targets", issue);
    assertThat(issued.status()).as(issued.body().toString()).isEqualTo(201);
    assertThat(office.post("/api/targets", issue).status()).isEqualTo(409);
    String target = "/api/targets/" + issued.body().path("id").asString();
    await(target, body -> body.at("/target/tasks").size() == 2);

    String report = "{\"task\":\"%s\",%s,\"text\":\"验收报告\"}";
    assertThat(dean.post(target + "/report", report.formatted("a", "\"completion\":101")).status())
        .isEqualTo(422);
    assertThat(dean.post(target + "/report", report.formatted("a", "\"completion\":90")).status())
        .isEqualTo(200);
    assertThat(dean.post(target + "/report", report.formatted("b", "\"value\":85.49525")).status())
        .isEqualTo(200);
    assertThat(other.post(target + "/report", report.formatted("a", "\"completion\":9")).status())
        .isEqualTo(403);
    assertThat(dean.post(target + "/assess", report.formatted("a", "\"completion\":9")).status())
        .isEqualTo(403);
    Answer graded = await(target, body -> body.at("/target/attainment").asDouble() > 89);
    assertThat(graded.body().at("/target/attainment").asString()).isEqualTo("89.99");
    assertThat(graded.body().at("/target/grade").isNull()).as("the year runs").isTrue();

    Answer proposed =
        dean.post(target + "/propose-change", "{\"kind\":\"drop\",\"task\":\"b\",\"text\":\"停招\"}");
    String decide =
        """
        {"change":"%s","accepted":true,"document":"质委〔2026〕6号","text":"同意"}
        """;
    String decision = decide.formatted(proposed.body().path("part").asString());
    assertThat(dean.post(target + "/decide-change", decision).status()).isEqualTo(403);
    assertThat(office.post(target + "/decide-change", decision).status()).isEqualTo(200);
    await(target, body -> body.at("/target/attainment").asInt() == 90);
    assertThat(office.post(target + "/conclude", "{\"text\":\"完成\"}").status()).isEqualTo(200);
    assertThat(dean.post(target + "/report", report.formatted("a", "\"completion\":90")).status())
        .isEqualTo(409);

    await("/api/targets?year=2026", body -> body.at("/items/0/grade").asString().equals("REACHED"));
    assertThat(other.get("/api/targets?year=2026").body().path("items")).isEmpty();
    assertThat(office.get("/api/targets?year=2026&kind=regular").body().at("/items/0/tasks"))
        .isEmpty();
    assertThat(office.content("/api/targets/score-sheet?year=2026").body())
        .startsWith("PK".getBytes(UTF_8));
    assertThat(office.get("/api/targets/score-sheet?year=1990").status()).isEqualTo(400);
  }

  @Test
  void aTaskOfTheCollegeIsSplitOverFacultiesThatReportTheirParts() throws IOException {
    String issue =
        """
        {"unit":"LL","year":2025,"tasks":[
         {"taskId":"a","kind":"KEY","head":"RESULTS","name":"就业","weight":100,"assignee":"LL"}]}
        """;
    String outside = issue.replace("\"LL\",\"year\"", "\"D01\",\"year\"");
    assertThat(office.post("/api/targets", outside).body().toString()).contains("target.assignee");
    String nobody = issue.replace(",\"assignee\":\"LL\"", "");
    assertThat(office.post("/api/targets", nobody).body().toString()).contains("field.missing");
    String target =
        "/api/targets/" + office.post("/api/targets", issue).body().path("id").asString();
    await(target, body -> body.at("/target/tasks").size() == 1);
    assertThat(dean.get(target).status()).isEqualTo(403);

    String split =
        """
        {"task":"a","parts":[
          {"taskId":"a1","assignee":"智能制造学院","weight":50},
          {"taskId":"a2","assignee":"D02","weight":%d}]}
        """;
    assertThat(office.post(target + "/split", split.formatted(40)).body().toString())
        .contains("target.parts-sum");
    assertThat(office.post(target + "/split", split.formatted(50)).status()).isEqualTo(200);
    await(target, body -> body.at("/target/tasks").size() == 3);
    String further = "{\"task\":\"a2\",\"parts\":[{\"assignee\":\"D01\",\"weight\":100}]}";
    assertThat(dean.post(target + "/split", further).body().toString()).contains("target.assignee");

    String report = "{\"task\":\"%s\",\"completion\":%d,\"text\":\"就业月报\"}";
    assertThat(dean.post(target + "/report", report.formatted("a2", 80)).status()).isEqualTo(200);
    assertThat(dean.post(target + "/report", report.formatted("a1", 80)).status()).isEqualTo(403);
    assertThat(other.post(target + "/report", report.formatted("a1", 100)).status()).isEqualTo(200);
    Answer rolled = await(target, body -> body.at("/target/attainment").asInt() == 90);
    assertThat(rolled.body().at("/target/grade").asString()).isEqualTo("REACHED");
    Answer seen = dean.get(target);
    assertThat(seen.body().at("/target/tasks").size()).isEqualTo(2);
    assertThat(seen.body().at("/target/attainment").isNull()).isTrue();
    assertThat(scored(dean)).as("it carries out a part alone").doesNotContain("LL");
    assertThat(scored(office)).contains("LL");
  }

  private List<String> scored(Caller who) throws IOException {
    byte[] workbook = who.content("/api/targets/score-sheet?year=2025").body();
    try (var sheets = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      return sheets.getFirstSheet().read().stream().map(row -> row.getCellText(0)).toList();
    }
  }

  @Test
  void aTaskCountsOnceInTheScoreSheetHoweverItIsSplit() {
    String issue =
        """
        {"unit":"D01","year":2024,"tasks":[
         {"taskId":"a","kind":"KEY","head":"PROJECTS","name":"专业群","weight":20,"assignee":"D01"},
         {"taskId":"b","kind":"KEY","head":"PROJECTS","name":"课程","weight":80,"assignee":"D01"}]}
        """;
    String target =
        "/api/targets/" + office.post("/api/targets", issue).body().path("id").asString();
    await(target, body -> body.at("/target/tasks").size() == 2);
    String split =
        """
        {"task":"a","parts":[{"taskId":"a1","assignee":"D01","weight":100}]}
        """;
    assertThat(office.post(target + "/split", split).status()).isEqualTo(200);
    String report = "{\"task\":\"%s\",\"completion\":%d,\"text\":\"总结\"}";
    assertThat(other.post(target + "/report", report.formatted("a1", 100)).status()).isEqualTo(200);
    assertThat(other.post(target + "/report", report.formatted("b", 50)).status()).isEqualTo(200);
    await(target, body -> body.at("/target/attainment").asDouble() == 60);

    String figure =
        "/api/figures/analysis~sum~target-of-head~2024-01-01~2024-12-31~D01~D01@PROJECTS~*";
    assertThat(office.get(figure).body().path("value").asDouble()).isEqualTo(60);
  }

  @Test
  void standardsThatAreNotRevisedInTimeRaiseOneWarningOfTheCollege() {
    LocalDate yesterday = LocalDate.now(CHINA).minusDays(1);
    String issue =
        """
        {"kind":"%s","group":"教学","name":"%s","unit":"%s","reviseBy":"%s","at":"%s"}
        """;
    Instant begun = Instant.now().minus(700, ChronoUnit.DAYS);
    String tooLate = issue.formatted("rule", "听课制度", "D01", yesterday.plusYears(5), begun);
    assertThat(office.post("/api/standards", tooLate).status()).isEqualTo(422);
    String first = standard(issue.formatted("standard", "教学标准", "D01", yesterday, begun));
    String second = standard(issue.formatted("rule", "听课制度", "D02", yesterday, begun));
    await("/api/standards", body -> body.toString().split("REVISION_OVERDUE", -1).length == 3);
    Answer warned = await("/api/warnings", body -> body.toString().contains("质量标准逾期 2 项"));
    assertThat(warned.body().path("total").asInt()).isEqualTo(1);
    assertThat(warned.body().at("/items/0/unit").asString()).isEqualTo("LL");

    String check = "{\"result\":\"partly-followed\",\"text\":\"抽查\"}";
    assertThat(other.post(second + "/check-execution", check).status()).isEqualTo(403);
    assertThat(dean.post(second + "/check-execution", check).status()).isEqualTo(200);
    assertThat(dean.post(second + "/revise", "{\"text\":\"修订\"}").status()).isEqualTo(403);
    assertThat(office.post(first + "/revise", "{\"text\":\"征求意见\"}").status()).isEqualTo(200);
    assertThat(office.post(second + "/revise", "{\"text\":\"征求意见\"}").status()).isEqualTo(200);
    Answer revised = await(second, body -> body.at("/standard/version").asInt() == 2);
    assertThat(revised.body().at("/standard/execution").asString()).isEqualTo("PARTLY_FOLLOWED");
    await("/api/warnings?state=closed", body -> body.toString().contains("质量标准逾期"));
    Answer folder =
        await(
            "/api/elements/5.3/evidence?kind=revised_standard&words=%E6%A0%87%E5%87%86",
            body -> body.path("total").asInt() >= 2);
    assertThat(folder.body().at("/groups/0/count").asInt()).isPositive();
    assertThat(office.get("/api/elements/5.3/evidence?kind=weather").status()).isEqualTo(400);
    await("/api/elements", body -> body.at("/evidence/1.3.2/count").asInt() >= 1);
  }

  private String standard(String issue) {
    Answer issued = office.post("/api/standards", issue);
    assertThat(issued.status()).as(issued.body().toString()).isEqualTo(201);
    return "/api/standards/" + issued.body().path("id").asString();
  }

  @Test
  void aHazardIsAssignedBecomesOverdueAndIsClosedOnceItIsLookedAt() {
    String hazard =
        """
        {"kind":"hazard","unit":"D02","place":"3号实训楼","text":"疏散通道堵塞","grade":"serious",
         "due":"%s","at":"%s"}
        """
            .formatted(LocalDate.now(CHINA).minusDays(1), Instant.now().minus(9, ChronoUnit.DAYS));
    assertThat(other.post("/api/matters", hazard).status()).isEqualTo(403);
    assertThat(dean.post("/api/matters", hazard.replace("hazard", "weather")).status())
        .isEqualTo(422);
    assertThat(dean.post("/api/matters", hazard.replace("hazard", "external-finding")).status())
        .isEqualTo(403);
    Answer recorded = dean.post("/api/matters", hazard);
    assertThat(recorded.status()).as(recorded.body().toString()).isEqualTo(201);
    String matter = "/api/matters/" + recorded.body().path("id").asString();
    await(matter, body -> body.at("/matter/state").asString().equals("OVERDUE"));

    String done = "{\"text\":\"已清理\"}";
    assertThat(other.post(matter + "/report-done", done).status()).isEqualTo(403);
    assertThat(dean.post(matter + "/report-done", done).status()).isEqualTo(200);
    assertThat(dean.post(matter + "/close", done).status()).isEqualTo(403);
    assertThat(office.post(matter + "/close", done).status()).isEqualTo(200);
    Answer closed = await(matter, body -> body.at("/matter/state").asString().equals("CLOSED"));
    assertThat(closed.body().at("/matter/late").asBoolean()).isTrue();
    assertThat(office.post(matter + "/close", done).status()).isEqualTo(409);
  }

  @Test
  void theExternalReportCountsWhatIsOverdueAsItsTableDoes() {
    LocalDate today = LocalDate.now(CHINA);
    String finding =
        """
        {"kind":"external-finding","unit":"D02","source":"省教育厅督导组","text":"实训课时不足",
         "grade":"serious","due":"%s","at":"%s"}
        """
            .formatted(today.minusDays(1), Instant.now().minus(9, ChronoUnit.DAYS));
    Answer recorded = office.post("/api/matters", finding);
    assertThat(recorded.status()).as(recorded.body().toString()).isEqualTo(201);
    String matter = "/api/matters/" + recorded.body().path("id").asString();
    await(matter, body -> body.at("/matter/state").asString().equals("OVERDUE"));

    int start = today.getMonthValue() >= 9 ? today.getYear() : today.getYear() - 1;
    Answer report =
        office.get(
            "/api/reports/external-diagnosis?year=%d-%02d".formatted(start, (start + 1) % 100));

    assertThat(new ReportDocument(report.body().path("document")).text())
        .contains("逾期未整改1项，涉及：汽车工程学院");
  }

  @Test
  void whatAMeetingDecidesBecomesATaskOfTheUnit() {
    Answer called =
        office.post(
            "/api/meetings",
            """
            {"unit":"LL","title":"安全专题研讨","kind":"safety","heldAt":"2026-05-20T07:00:00Z",
             "agenda":[{"text":"到课率","link":"/warnings"}]}
            """);
    assertThat(called.status()).as(called.body().toString()).isEqualTo(201);
    String meeting = "/api/meetings/" + called.body().path("id").asString();
    await(meeting, body -> body.at("/meeting/agenda").size() == 1);
    assertThat(office.get(meeting).body().at("/meeting/kind").asString()).isEqualTo("SAFETY");
    String term = "/api/reports/term?term=2025-26/2";
    assertThat(office.get(term).body().toString()).contains("没有召开安全专题研讨");
    String outing = "{\"unit\":\"LL\",\"title\":\"春游\",\"kind\":\"outing\"}";
    assertThat(office.post("/api/meetings", outing).status()).isEqualTo(422);
    String minutes =
        """
        {"text":"逐项研究","decisions":[{"text":"调整排课","unit":"D02","due":"%s"}]}
        """;
    String past = minutes.formatted(LocalDate.now(CHINA).minusDays(1));
    assertThat(office.post(meeting + "/minutes", past).status()).isEqualTo(422);
    String later = minutes.formatted(LocalDate.now(CHINA).plusDays(9));
    assertThat(office.post(meeting + "/minutes", later).status()).isEqualTo(200);
    assertThat(office.post(meeting + "/minutes", later).status()).isEqualTo(409);
    Answer decided = await(meeting, body -> body.path("decisions").size() == 1);
    assertThat(decided.body().at("/decisions/0/state").asString()).isEqualTo("ASSIGNED");
    assertThat(decided.body().at("/decisions/0/unit").asString()).isEqualTo("D02");
    assertThat(office.get(term).body().toString()).contains("召开安全专题研讨1次，形成决议1项");
  }

  @Test
  void aSurveyIsAReadingOfItsControlPointOnceItIsEvaluated() {
    String opening =
        """
        {"respondents":"students","unit":"LL","title":"在校生满意度","period":"2025-26/2",
         "population":8600,"sent":1200,"questions":["教学","食堂"],"controlPoint":"SCH-26"}
        """;
    assertThat(office.post("/api/surveys", opening.replace("1200", "9900")).status())
        .isEqualTo(422);
    assertThat(refused(opening.replace("SCH-26", "NOPE"))).contains("survey.control-point");
    assertThat(refused(opening.replace("2025-26/2", "2025-26"))).contains("survey.period-of-point");
    assertThat(refused(opening.replace("\"SCH-26\"", "null").replace("2025-26/2", "abc")))
        .contains("survey.period");
    assertThat(refused(opening.replace("食堂", " "))).contains("survey.question-blank");
    Answer opened = office.post("/api/surveys", opening);
    assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
    String survey = "/api/surveys/" + opened.body().path("id").asString();
    await(survey, body -> body.path("sent").asInt() == 1200);

    String evaluation = "{\"valid\":960,\"scores\":[91,84.5],\"text\":\"食堂偏低\"}";
    Answer evaluated = office.post(survey + "/evaluate", evaluation);

    assertThat(evaluated.status()).as(evaluated.body().toString()).isEqualTo(200);
    assertThat(evaluated.body().at("/reading/accepted").asInt())
        .as(evaluated.body().toString())
        .isEqualTo(1);
    await(survey, body -> body.path("result").asDouble() == 87.75);
    assertThat(office.post(survey + "/evaluate", evaluation).status()).isEqualTo(200);
    assertThat(office.post(survey + "/evaluate", evaluation.replace("960", "959")).status())
        .isEqualTo(409);
    await(
        "/api/elements/2.2/evidence?point=2.2.1&kind=survey",
        body -> body.path("total").asInt() == 1);
  }

  private String refused(String survey) {
    return office.post("/api/surveys", survey).body().toString();
  }

  @Test
  void theTableOfTasksSaysWhereEachStandsAndWhatWasSaidOfIt() {
    String said = "{\"state\":\"under-way\",\"text\":\"规划已报批\"}";
    assertThat(dean.post("/api/tasks/1.1.2", said).status()).isEqualTo(403);
    assertThat(office.post("/api/tasks/9.9.9", said).status()).isEqualTo(404);
    assertThat(office.post("/api/tasks/1.1.2", said.replace("under-way", "soon")).status())
        .isEqualTo(422);
    assertThat(office.post("/api/tasks/1.1.2", said).status()).isEqualTo(200);

    Answer table =
        await(
            "/api/tasks",
            body -> body.at("/projects/0/elements/0/rows/1/stage").asString().equals("UNDER_WAY"));
    JsonNode project = table.body().at("/projects/0");
    assertThat(project.at("/elements/0/rows/1/statement/text").asString()).isEqualTo("规划已报批");
    assertThat(project.at("/elements/0/rows/0/stage").asString()).isEqualTo("NOT_BEGUN");
    assertThat(project.path("tasks").asInt()).isEqualTo(9);
    assertThat(project.at("/totals/UNDER_WAY").asInt()).isPositive();
  }

  @Test
  void aCaseIsProposedByAUnitAndAdoptedByTheOffice() {
    String proposal =
        """
        {"kind":"good-practice","unit":"D02","title":"订单班","text":"成效","link":"%s"}
        """;
    assertThat(dean.post("/api/practices", proposal.formatted("https://a.example")).status())
        .isEqualTo(422);
    Answer proposed = dean.post("/api/practices", proposal.formatted("/units/D02"));
    assertThat(proposed.status()).as(proposed.body().toString()).isEqualTo(201);
    String practice = "/api/practices/" + proposed.body().path("id").asString();
    await(practice, body -> body.at("/practice/state").asString().equals("PROPOSED"));
    assertThat(dean.post(practice + "/adopt", "{\"text\":\"好\"}").status()).isEqualTo(403);
    assertThat(office.post(practice + "/adopt", "{\"text\":\"好\"}").status()).isEqualTo(200);
    await(practice, body -> body.at("/practice/state").asString().equals("ADOPTED"));
  }
}
