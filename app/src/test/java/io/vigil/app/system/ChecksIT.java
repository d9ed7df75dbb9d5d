package io.vigil.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.system.Caller.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Self-checks and zero reports from the plan to the board, through HTTP and with real clocks. */
class ChecksIT extends SmallCollege {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(UTF_8);

  @Test
  void aSelfCheckThatIsNotDoneBecomesOverdueByItselfAndIsDoneLate() {
    String check = overdueCheckOf("D02", "process");
    Answer seen = await(check, body -> state(body).equals("OVERDUE"));
    assertThat(seen.body().at("/check/number").asString()).startsWith("自查〔");

    assertThat(dean.post(check + "/start", "{}").status()).isEqualTo(200);
    String finding =
        dean.post(check + "/note-finding", "{\"text\":\"两份缺批改\",\"item\":\"作业布置与批改\"}")
            .body()
            .path("part")
            .asString();
    assertThat(dean.post(check + "/finish", "{\"text\":\"已自查\"}").status()).isEqualTo(200);

    Answer done = await(check, body -> state(body).equals("DONE"));
    assertThat(done.body().at("/check/late").asBoolean()).isTrue();
    await(check, body -> body.at("/history/findings/0/state").asString().equals("overdue"));

    String close = "{\"finding\":\"%s\",\"text\":\"已补改\"}".formatted(finding);
    assertThat(dean.post(check + "/close-finding", close).status()).isEqualTo(200);
    await(check, body -> body.at("/history/findings/0/state").asString().equals("closed"));
    assertThat(dean.post(check + "/close-finding", close).status()).isEqualTo(409);
  }

  private static String state(JsonNode body) {
    return body.at("/check/state").asString();
  }

  /** Planned a month ago, due yesterday. */
  private String overdueCheckOf(String unit, String area) {
    LocalDate yesterday = LocalDate.now(CHINA).minusDays(1);
    Answer planned =
        office.post(
            "/api/self-checks",
            """
            {"period":"%s/1","units":["%s"],"areas":["%s"],"due":"%s","at":"%s"}
            """
                .formatted(
                    schoolYear(yesterday),
                    unit,
                    area,
                    yesterday,
                    Instant.now().minus(30, ChronoUnit.DAYS)));
    assertThat(planned.status()).as(planned.body().toString()).isEqualTo(201);
    return "/api/self-checks/" + planned.body().at("/ids/0").asString();
  }

  private static String schoolYear(LocalDate day) {
    int start = day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1;
    return "%d-%02d".formatted(start, (start + 1) % 100);
  }

  @Test
  void aStepThatTheStateDoesNotAllowIsRefusedWithThoseThatItDoes() {
    String period = Integer.toString(Year.now(CHINA).getValue() + 1);
    Answer planned =
        office.post(
            "/api/self-checks", "{\"period\":\"%s\",\"areas\":[\"finance\"]}".formatted(period));
    String check = "/api/self-checks/" + planned.body().at("/ids/0").asString();
    await(check, body -> state(body).equals("PLANNED"));

    Answer refused = office.post(check + "/finish", "{}");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().path("allowedSteps").toString())
        .isEqualTo("[\"start\",\"call-off\"]");
  }

  @Test
  void aRoleTakesItsOwnStepsInItsOwnUnitsAlone() {
    String check = overdueCheckOf("D02", "standards");
    await(check, body -> state(body).equals("OVERDUE"));

    assertThat(dean.post(check + "/call-off", "{\"text\":\"不查了\"}").status()).isEqualTo(403);
    assertThat(other.get(check).status()).isEqualTo(403);
    assertThat(other.post(check + "/start", "{}").status()).isEqualTo(403);
    assertThat(dean.post("/api/self-checks", "{\"period\":\"2026\"}").status()).isEqualTo(403);
  }

  @Test
  void whatCannotBePlannedIsSaidWithARemedy() {
    Answer area = office.post("/api/self-checks", "{\"period\":\"2031\",\"areas\":[\"weather\"]}");
    assertThat(area.status()).isEqualTo(422);
    assertThat(area.body().path("detail").asString()).contains("'areas'", "weather", "finance");
    assertThat(office.post("/api/self-checks", "{}").status()).isEqualTo(422);
    assertThat(office.post("/api/self-checks", "{\"period\":\"soon\"}").status()).isEqualTo(400);
  }

  @Test
  void evidenceOfASelfCheckIsKeptWithItsHashAndSeenByItsUnit() {
    String check = overdueCheckOf("D02", "process");
    String id = check.substring(check.lastIndexOf('/') + 1);
    await(check, body -> state(body).length() > 0);
    Map<String, String> fields = Map.of("kind", "self_check", "case", id, "unit", "D02");

    Answer taken = dean.upload("/api/attachments", fields, "自查报告.pdf", PDF);
    assertThat(taken.status()).as(taken.body().toString()).isEqualTo(201);
    String file = "/api/attachments/" + taken.body().path("id").asString();
    await(
        "/api/attachments?kind=self_check&case=" + id,
        body -> body.toString().contains(taken.body().path("sha256").asString()));

    assertThat(dean.content(file).body()).isEqualTo(PDF);
    assertThat(other.content(file).statusCode()).isEqualTo(403);
    assertThat(other.upload("/api/attachments", fields, "x.pdf", PDF).status()).isEqualTo(404);
  }

  @Test
  void aZeroReportIsFiledOnceCorrectedAndCounted() {
    YearMonth last = YearMonth.now(CHINA).minusMonths(1);
    String owing =
        "{\"units\":[\"D01\",\"D02\"],\"from\":\"%s\",\"months\":[1,2,3,4,5,6,7,8,9,10,11,12]}";
    assertThat(
            office.post("/api/zero-reports/duties", owing.formatted(last.minusMonths(1))).status())
        .isEqualTo(201);
    String year = schoolYear(last.minusMonths(1).atDay(1));
    String list = "/api/zero-reports?schoolYear=" + year;
    await(list, body -> body.path("items").size() >= 2);

    String report = "{\"unit\":\"D02\",\"month\":\"%s\",\"nothing\":%s}";
    String month = last.minusMonths(1).toString();
    assertThat(dean.post("/api/zero-reports", report.formatted(month, "true")).status())
        .isEqualTo(201);
    assertThat(other.post("/api/zero-reports", report.formatted(month, "true")).status())
        .isEqualTo(403);
    assertThat(dean.post("/api/zero-reports", report.formatted(month, "false")).status())
        .isEqualTo(422);
    assertThat(
            dean.post(
                    "/api/zero-reports",
                    report.formatted(YearMonth.now(CHINA).plusMonths(1), "true"))
                .status())
        .isEqualTo(422);

    String coverage = "/api/zero-reports/coverage?from=%s&to=%s".formatted(year, year);
    await(coverage, body -> body.at("/years/0/all/filed").asInt() == 1);
    Answer counted = office.get(coverage);
    assertThat(counted.body().at("/years/0/all/owed").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(dean.get(coverage).body().at("/years/0/units")).hasSize(1);
  }

  @Test
  void aTermIsPlannedByItsCalendarAndMissedChecksBecomeOverdue() {
    LocalDate last = LocalDate.now(CHINA).minusYears(1);
    String plan =
        "{\"term\":\"%s/1\",\"units\":[\"D02\"],\"at\":\"%s\"}"
            .formatted(schoolYear(last), Instant.now().minus(1_000, ChronoUnit.DAYS));
    Answer planned = office.post("/api/inspections/plan", plan);
    assertThat(planned.status()).as(planned.body().toString()).isEqualTo(201);
    assertThat(planned.body().path("ids")).hasSize(3);

    String check = "/api/inspections/" + planned.body().at("/ids/1").asString();
    Answer seen = await(check, body -> state(body).equals("OVERDUE"));
    assertThat(seen.body().at("/check/kind").asString()).isEqualTo("MIDTERM");

    String done = "{\"observed\":{\"visited\":40,\"problems\":2}}";
    assertThat(dean.post(check + "/carry-out", done).status()).isEqualTo(200);
    await(check, body -> state(body).equals("DONE") && body.at("/check/late").asBoolean());
  }

  @Test
  void anObservedLessonTellsTheQualityOfficeAloneWhoseItWas() {
    String lesson =
        """
        {"kind":"observation","unit":"D02","found":"无授课计划",
         "observed":{"teacher":"T0109","score":%s,"present":38,"enrolled":40}}
        """;
    assertThat(dean.post("/api/inspections", lesson.formatted("101")).status()).isEqualTo(422);
    Answer recorded = office.post("/api/inspections", lesson.formatted("71"));
    assertThat(recorded.status()).as(recorded.body().toString()).isEqualTo(201);
    String check = "/api/inspections/" + recorded.body().path("id").asString();
    Answer seen = await(check, body -> body.at("/history/findings").size() == 1);

    assertThat(seen.body().at("/check/observed/teacher").asString()).isEqualTo("T0109");
    assertThat(dean.get(check).body().at("/check/observed").toString()).doesNotContain("T0109");
    assertThat(other.get(check).status()).isEqualTo(403);

    String finding = seen.body().at("/history/findings/0/findingId").asString();
    String recheck = "{\"finding\":\"%s\",\"text\":\"已补\",\"putRight\":true}".formatted(finding);
    assertThat(dean.post(check + "/recheck", recheck).status()).isEqualTo(200);
    await(check, body -> body.at("/history/findings/0/state").asString().equals("closed"));
  }

  @Test
  void aPlanIsActivatedForAnIncidentDrilledAndFallsDueForReview() {
    LocalDate yesterday = LocalDate.now(CHINA).minusDays(1);
    String issue =
        """
        {"name":"实训安全","unit":"LL","version":1,"reviewBy":"%s","steps":["报告","疏散"],"at":"%s"}
        """
            .formatted(yesterday, Instant.now().minus(900, ChronoUnit.DAYS));
    assertThat(dean.post("/api/contingency-plans", issue).status()).isEqualTo(403);
    Answer issued = office.post("/api/contingency-plans", issue);
    assertThat(issued.status()).as(issued.body().toString()).isEqualTo(201);
    String plan = "/api/contingency-plans/" + issued.body().path("id").asString();
    await(plan, body -> body.at("/plan/state").asString().equals("REVIEW_OVERDUE"));

    String drill = "{\"text\":\"疏散 4 分 10 秒\",\"participants\":320}";
    assertThat(office.post(plan + "/hold-drill", drill).status()).isEqualTo(200);
    String activate = "{\"text\":\"设备起火\",\"incident\":\"%s\"}";
    assertThat(office.post(plan + "/activate", activate.formatted("I-1")).status()).isEqualTo(422);
    String fire =
        "{\"unit\":\"D02\",\"category\":\"消防\",\"occurredAt\":\"%s\",\"description\":\"设备起火\"}"
            .formatted(Instant.now().minus(1, ChronoUnit.HOURS));
    String incident = office.post("/api/incidents", fire).body().path("id").asString();
    await("/api/incidents/" + incident, body -> body.toString().contains(incident));
    assertThat(office.post(plan + "/activate", activate.formatted(incident)).status())
        .isEqualTo(200);
    assertThat(office.post(plan + "/take-measure", "{\"text\":\"切断电源\"}").status()).isEqualTo(200);
    Answer active = await(plan, body -> body.at("/plan/activations").size() == 1);
    String activation =
        issued.body().path("id").asString()
            + "~"
            + active.body().at("/plan/activations/0/activationId").asString();
    assertThat(attach(office, activation).status()).isEqualTo(201);
    assertThat(attach(dean, activation).status()).isEqualTo(403);
    assertThat(attach(office, activation + "0").status()).isEqualTo(404);
    assertThat(dean.get("/api/contingency-plans").body().toString()).contains("设备起火");
    await(plan, body -> body.at("/history/steps").toString().contains("切断电源"));
    assertThat(expert.get("/api/contingency-plans").body().toString()).doesNotContain("设备起火");
    assertThat(expert.get(plan).body().toString()).doesNotContain("设备起火", "切断电源");
    Answer refused = office.post(plan + "/hold-drill", drill);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().path("allowedSteps").toString())
        .isEqualTo("[\"take-measure\",\"end-activation\"]");
    await(plan, body -> body.at("/plan/state").asString().equals("ACTIVE"));
    assertThat(dean.get(plan).body().at("/plan/incidentId").asString()).isEqualTo(incident);
  }

  @Test
  void aReportTellsOfAPlanThatWasRevisedAfterItsYears() {
    LocalDate lastYear = LocalDate.now(CHINA).minusYears(1);
    String issue =
        """
        {%s"name":"消防","unit":"LL","version":%d,"reviewBy":"%s","steps":["报告"],"at":"%s"}
        """;
    LocalDate review = LocalDate.now(CHINA).plusYears(1);
    Answer first =
        office.post(
            "/api/contingency-plans",
            issue.formatted("", 1, review, Instant.now().minus(900, ChronoUnit.DAYS)));
    String id = first.body().path("id").asString();
    await("/api/contingency-plans/" + id, body -> body.at("/plan/planId").asString().equals(id));
    String known = "\"id\":\"%s\",".formatted(id);
    assertThat(
            office
                .post("/api/contingency-plans", issue.formatted(known, 2, review, Instant.now()))
                .status())
        .isEqualTo(201);
    await("/api/contingency-plans/" + id, body -> body.at("/plan/version/number").asInt() == 2);
    tallies(schoolYear(lastYear) + ",D02,安全,general,1");

    String years =
        "from=%s&to=%s".formatted(schoolYear(lastYear.minusYears(1)), schoolYear(lastYear));
    Answer report =
        await("/api/reports/incidents?" + years, body -> body.at("/years/1/total").asInt() == 1);

    assertThat(new ReportDocument(report.body().path("document").path("document")).rows("A2"))
        .anyMatch(row -> row.startsWith("消防|"));
  }

  private void tallies(String... lines) {
    String csv = "period,unit,category,severity,count\n" + String.join("\n", lines) + "\n";
    Answer answer = office.post("/api/incident-tallies", "text/csv", csv.getBytes(UTF_8));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
  }

  @Test
  void aCalendarYearOfWhichAllMonthsAreCountedIsKnownWhateverCountsOfSchoolYearsSay() {
    tallies("2019-20,D01,安全,general,20", "2020-21,D01,安全,general,4");
    tallies(
        IntStream.rangeClosed(1, 12)
            .mapToObj("2020-%02d,D01,安全,general,1"::formatted)
            .toArray(String[]::new));

    Answer report =
        await(
            "/api/reports/incidents?from=2019&to=2020",
            body -> body.at("/years/1/total").asInt() == 12);

    assertThat(report.body().at("/years/1/uncut").asBoolean()).isFalse();
    assertThat(report.body().at("/years/0/uncut").asBoolean()).isTrue();
    assertThat(report.body().at("/years/0/total").isNull()).isTrue();
  }

  private static Answer attach(Caller person, String activation) {
    return person.upload(
        "/api/attachments",
        Map.of("kind", "plan_activation", "case", activation, "unit", "LL"),
        "现场.pdf",
        PDF);
  }
}
