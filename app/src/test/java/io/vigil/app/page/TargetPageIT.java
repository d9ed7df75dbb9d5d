package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.WebTest;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages on which tasks are given and split, and what stays on pages that refuse a step. */
class TargetPageIT extends WebTest {

  @Test
  void whatWasWrittenOfTasksStaysWhereItIsRefused() {
    HttpClient office = inDemonstrationAs("demo-quality");
    String tasks =
        "unit=D01&year=2031&name0=%E8%AF%BE%E7%A8%8B&kind0=KEY&head0=PROJECTS&weight0=many";

    HttpResponse<String> refused = send(office, form(office, "/targets", tasks));

    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body()).contains("权重“many”不是数", "value=\"课程\"");
  }

  @Test
  void thePageOfATargetOffersToSplitWhatWasAssessedByTheProcedureAlone() {
    HttpClient office = inDemonstrationAs("demo-quality");
    assertThat(send(office, request("/targets/target-1").GET()).body())
        .contains("name=\"kind\" value=\"split\"", "assignee0", "100%")
        .doesNotContain("/targets/target-1/split");
    assertThat(send(office, request("/targets").GET()).body()).contains("/targets/new");
  }

  @ParameterizedTest
  @CsvSource({"t-1, 课堂质量", "t-2, 课堂到课", "t-4, 示范课"})
  void whoeverCarriesOutAPartOpensWhatItIsAPartOf(String task, String name) {
    HttpClient dean = inDemonstrationAs("demo-auto-dean");
    assertThat(send(dean, request("/targets/target-2").GET()).body())
        .contains("/targets/target-2/tasks/" + task);

    HttpResponse<String> page = send(dean, request("/targets/target-2/tasks/" + task).GET());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(name);
    assertThat(page.body().contains("/control-points/CRS-01")).isEqualTo(task.equals("t-2"));
  }

  @Test
  void aTaskIsReportedOnItsOwnPageWhereWhatIsRefusedStays() {
    HttpClient office = inDemonstrationAs("demo-quality");
    String address = "/targets/target-1/tasks/t-1";
    assertThat(send(office, request(address).GET()).body())
        .contains(address + "/report", "id=\"report\"");

    HttpResponse<String> refused =
        send(office, form(office, address + "/report", "completion=much&text=Half-done"));

    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body()).contains("refusal", "value=\"much\"", "value=\"Half-done\"");
  }

  @Test
  void aChangeIsToldOfTheTaskThatItIsAboutAndOfNoOtherOfItsName() {
    HttpClient office = inDemonstrationAs("demo-quality");
    assertThat(send(office, request("/targets/target-2/tasks/t-3").GET()).body()).contains("学院合并");
    assertThat(send(office, request("/targets/target-2/tasks/t-2").GET()).body())
        .doesNotContain("学院合并");
  }

  @Test
  void aRowThatNamesWhoCarriesOutATaskIsNotLeftOutForWantOfAName() {
    HttpClient office = inDemonstrationAs("demo-quality");
    String tasks =
        "unit=D01&year=2031&name0=%E8%AF%BE%E7%A8%8B&kind0=KEY&head0=PROJECTS&weight0=100"
            + "&name1=&assignee1=D02&kind1=KEY&head1=PROJECTS";

    HttpResponse<String> refused = send(office, form(office, "/targets", tasks));

    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body())
        .contains("第 2 行请填写")
        .containsPattern("name=\"assignee1\"[^>]*value=\"D02\"");
  }

  @Test
  void theFormShowsNoRowThatIsNotRead() {
    HttpClient office = inDemonstrationAs("demo-quality");
    String rows =
        IntStream.range(0, 59).mapToObj(row -> "name" + row + "=").collect(Collectors.joining("&"));

    String grown = send(office, form(office, "/targets/new", rows)).body();

    assertThat(grown).contains("name=\"name59\"").doesNotContain("name=\"name60\"", "再加几行");
  }

  @Test
  void whatWasWrittenOfPartsStaysWhereOneOfThemIsRefused() {
    HttpClient office = inDemonstrationAs("demo-quality");

    String page =
        refused(
            office,
            "/targets/target-1",
            "/propose-change",
            "kind=split&task=t-1&text=%E8%B0%83%E6%95%B4&assignee0=D02&name0=Part-one&weight0=60"
                + "&assignee1=&name1=Part-two&weight1=40");

    assertThat(page)
        .contains(
            "第 2 行", "value=\"Part-one\"", "value=\"Part-two\"", "value=\"60\"", "value=\"调整\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/reviews/r-1, /move, onSite=soon&text=Moved-again, value=\"Moved-again\"",
    "/checks/plans/plan-1, /hold-drill, text=Fire-drill&participants=many, value=\"Fire-drill\"",
    "/checks/inspections/inspection-1, /carry-out, visited=many&note=All-seen, All-seen</textarea>",
    "/registers/meetings, '', unit=&title=Safety-first&kind=SAFETY, value=\"Safety-first\"",
    "/registers/matters?kind=HAZARD, '', unit=LL&place=Lab-3&text=, value=\"Lab-3\"",
    "/registers/surveys, '', unit=&title=Parents-asked&respondents=PARENTS,"
        + " value=\"Parents-asked\"",
    "/registers/surveys/survey-1, /evaluate, valid=3&score=88.5&text=, value=\"88.5\"",
    "/registers/standards, '', kind=rule&group=Teaching&name=New-rule&unit=, value=\"New-rule\"",
    "/registers/standards/standard-1, /revise, text=&document=No-7, value=\"No-7\"",
    "/registers/practices, '', unit=&title=Good-one&text=&link=, value=\"Good-one\"",
    "/diagnosis, '', level=COURSE&unit=Nowhere&cycle=2025-26, value=\"Nowhere\"",
  })
  void whatWasWrittenOfAStepStaysWhereItIsRefused(
      String path, String step, String fields, String stays) {
    assertThat(refused(inDemonstrationAs("demo-quality"), path, step, fields)).contains(stays);
  }

  private String refused(HttpClient browser, String path, String step, String fields) {
    HttpResponse<String> answer = send(browser, form(browser, path + step, fields));
    assertThat(answer.statusCode()).isEqualTo(302);
    String page = send(browser, request(path).GET()).body();
    assertThat(page).contains("refusal");
    return page;
  }
}
