package io.vigil.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.calendar.CollegeBreak;
import io.vigil.api.calendar.FindCalendar.DayRow;
import io.vigil.api.calendar.FindCalendar.TermRow;
import io.vigil.api.calendar.ReviseCalendar;
import io.vigil.api.rulebook.Clause;
import io.vigil.api.rulebook.IssueRuleBook;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.tally.Severity;
import io.vigil.app.fixture.SampleOffice;
import io.vigil.app.fixture.WebTest;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an office sets for the whole college, on pages and over HTTP. */
class OfficeSettingsIT extends WebTest {
  private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
  private static final Pattern SELECT =
      Pattern.compile("<select [^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern CHOSEN = Pattern.compile("value=\"([^\"]*)\"[^>]*selected");

  private final JsonMapper json = JsonMapper.builder().build();

  @Autowired SampleOffice office;

  @Test
  void theNextVersionOfTheRulesIsLookedAtBeforeItIsIssued() {
    HttpClient quality = inDemonstrationAs("demo-quality");
    Map<String, String> fields = fields(quality, "/rule-book/edit");
    fields.put("version", "2027");
    fields.put("reason", "质委会修订");
    fields.put("k.0.GENERAL", ">4");
    fields.put("validFrom", "2027-02-22");

    String preview = sent(quality, "/rule-book/preview", fields).body();

    assertThat(preview).contains("变动 1 项", "起始量值", "≥ 5", "&gt; 4");
    assertThat(sent(quality, "/rule-book/versions", fields).statusCode()).isEqualTo(302);
    IssueRuleBook issued = office.last(IssueRuleBook.class);
    assertThat(issued.reason()).isEqualTo("质委会修订");
    assertThat(issued.by().channel()).isEqualTo("page");
    RuleBook book = issued.book();
    assertThat(book.validFrom()).isEqualTo("2027-02-22");
    assertThat(book.clauses().getFirst().steps())
        .contains(new Clause.Step(Severity.GENERAL, 4, true));
    assertThat(book.clauses()).hasSize(21);
    assertThat(book.clause("EX-02").circumstance()).isNotNull();
  }

  @Test
  void whatIsWrongWithTheRulesIsSaidInTheReadersLanguageAndNothingWrittenIsLost() {
    HttpClient quality = inDemonstrationAs("demo-quality");
    Map<String, String> fields = fields(quality, "/rule-book/edit");
    fields.put("version", "2027");
    fields.put("k.0.GENERAL", "五分钟");

    String page = sent(quality, "/rule-book/preview", fields).body();

    assertThat(page).contains("情形“CT-01”的量值“五分钟”不对", "value=\"2027\"");
  }

  @Test
  void rulesThatWereChangedOverAnOlderVersionAreRefusedAndNothingWrittenIsLost() {
    HttpClient quality = inDemonstrationAs("demo-quality");
    Map<String, String> fields = fields(quality, "/rule-book/edit");
    assertThat(fields).containsEntry("basedOn", "2023");
    fields.put("basedOn", "2022");
    fields.put("version", "2027");
    fields.put("reason", "质委会修订");

    String preview = sent(quality, "/rule-book/preview", fields).body();
    HttpResponse<String> issued = sent(quality, "/rule-book/versions", fields);

    assertThat(List.of(preview, issued.body()))
        .allSatisfy(
            page ->
                assertThat(page)
                    .contains(
                        "其间已发布版本 2023",
                        "href=\"/rule-book?version=2023\"",
                        "在最新版本上重新填写",
                        "name=\"basedOn\" value=\"2022\"",
                        "value=\"2027\""));
    assertThat(issued.statusCode()).isEqualTo(200);
  }

  @Test
  void onlyTheAdministratorOpensSealedCategories() {
    HttpClient quality = inDemonstrationAs("demo-quality");
    HttpClient admin = signedIn("admin", PASSWORD);
    Map<String, String> fields = fields(quality, "/rule-book/edit");
    fields.put("version", "2027");
    fields.put("reason", "质委会修订");
    assertThat(fields).containsEntry("c.18.name", "师德").containsEntry("c.18.sealed", "true");

    String kept = sent(quality, "/rule-book/preview", fields).body();
    fields.remove("c.18.sealed");
    String refused = sent(quality, "/rule-book/preview", fields).body();
    String allowed = sent(admin, "/rule-book/preview", fields).body();

    assertThat(kept).contains("没有变动");
    assertThat(refused).contains("类别“师德”已密封，只有系统管理员可以修改");
    assertThat(allowed).contains("变动 1 项", "密封");
    sent(quality, "/rule-book/versions", fields);
    assertThat(office.last(IssueRuleBook.class).mayUnseal()).isFalse();
    sent(admin, "/rule-book/versions", fields);
    assertThat(office.last(IssueRuleBook.class).mayUnseal()).isTrue();
  }

  @Test
  void sealedCategoriesAreShownToOthersAsTheyAreWithTheReason() {
    String quality = page(inDemonstrationAs("demo-quality"), "/rule-book/edit");
    String admin = page(signedIn("admin", PASSWORD), "/rule-book/edit");

    assertThat(quality).contains("密封类别只有系统管理员可以修改").doesNotContain("c.18.drop");
    assertThat(quality).containsPattern("name=\"c\\.18\\.body\"[^>]*readonly");
    assertThat(quality).doesNotContainPattern("name=\"c\\.1\\.body\"[^>]*readonly");
    assertThat(admin).contains("c.18.drop").doesNotContain("密封类别只有系统管理员可以修改");
    assertThat(admin).doesNotContainPattern("name=\"c\\.18\\.body\"[^>]*readonly");
  }

  private String page(HttpClient browser, String path) {
    return send(browser, request(path).GET()).body();
  }

  @Test
  void theRulesAreIssuedOverHttpToo() {
    JsonNode book = json.readTree(get("/api/rule-book").body()).get("inForce");

    HttpResponse<String> refused =
        post("/api/rule-book/versions", "application/json", "{\"book\":%s}".formatted(book));
    HttpResponse<String> issued =
        post(
            "/api/rule-book/versions",
            "application/json",
            "{\"book\":%s,\"reason\":\"修订\"}".formatted(book));

    assertThat(refused.statusCode()).isEqualTo(422);
    JsonNode problem = json.readTree(refused.body());
    assertThat(problem.get("code").asString()).isEqualTo("field.missing");
    assertThat(problem.get("parameters").get(0).asString()).isEqualTo("reason");
    assertThat(problem.get("detail").asString()).isEqualTo("'reason' is missing.");
    assertThat(issued.statusCode()).isEqualTo(201);
    assertThat(json.readTree(issued.body()).get("version").asString()).isEqualTo("2023");
  }

  @Test
  void theNextVersionOfTheCalendarIsLookedAtBeforeItIsIssued() {
    HttpClient quality = inDemonstrationAs("demo-quality");
    Map<String, String> fields = fields(quality, "/registers/calendar");
    fields.put("t.1.firstMonday", "2027-03-01");
    fields.put("t.1.weeks", "19");
    fields.put("d.0.from", "2026-12-26");
    fields.put("d.0.worked", "true");
    fields.put("d.0.name", "调课");
    fields.put("b.1.name", "集中实习");
    fields.put("b.1.first", "2026-12-07");
    fields.put("b.1.last", "2026-12-18");
    fields.put("b.1.still", "true");
    fields.put("reason", "省厅通知");

    String preview = sent(quality, "/registers/calendar/preview", fields).body();

    assertThat(preview).contains("变动 3 项", "共 19 周", "调课", "集中实习");
    assertThat(sent(quality, "/registers/calendar/versions", fields).statusCode()).isEqualTo(302);
    ReviseCalendar revised = office.last(ReviseCalendar.class);
    assertThat(revised.reason()).isEqualTo("省厅通知");
    assertThat(revised.terms())
        .containsExactly(new TermRow("2026-27/2", LocalDate.of(2027, 3, 1), 19, 18));
    assertThat(revised.days())
        .containsExactly(new DayRow(LocalDate.of(2026, 12, 26), true, "调课", false));
    assertThat(revised.breaks())
        .containsExactly(
            new CollegeBreak(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 18), "集中实习", true));
  }

  @Test
  void aCalendarThatWasChangedOverAnOlderVersionIsRefusedAndShownAsItIsNow() {
    HttpClient quality = inDemonstrationAs("demo-quality");
    Map<String, String> fields = fields(quality, "/registers/calendar");
    assertThat(fields).containsEntry("basedOn", "3").containsEntry("b.0.name", "运动会");
    fields.put("basedOn", "2");
    fields.put("t.1.firstMonday", "2027-03-01");
    fields.put("d.0.from", "2026-12-26");
    fields.put("d.0.name", "调课");
    fields.put("reason", "省厅通知");

    String preview = sent(quality, "/registers/calendar/preview", fields).body();
    String issued = sent(quality, "/registers/calendar/versions", fields).body();

    assertThat(List.of(preview, issued))
        .allSatisfy(
            page ->
                assertThat(page)
                    .contains(
                        "其间已发布版本 3",
                        "href=\"#versions\"",
                        "name=\"basedOn\" value=\"3\"",
                        "value=\"调课\"",
                        "value=\"省厅通知\"")
                    .doesNotContain("value=\"2027-03-01\""));
  }

  @Test
  void whatTheCalendarShowedAndNobodyChangedIsNotSentAgain() {
    HttpClient quality = inDemonstrationAs("demo-quality");
    Map<String, String> fields = fields(quality, "/registers/calendar");
    fields.put("d.0.from", "2026-12-26");
    fields.put("d.0.name", "调课");
    fields.put("reason", "调课");

    sent(quality, "/registers/calendar/versions", fields);

    ReviseCalendar revised = office.last(ReviseCalendar.class);
    assertThat(revised.basedOn()).isEqualTo(3);
    assertThat(revised.terms()).isEmpty();
    assertThat(revised.breaks()).isEmpty();
    assertThat(revised.days()).hasSize(1);
  }

  @Test
  void theVersionThatIsChangedMayBeNamedOverHttpToo() {
    String day =
        "\"days\":[{\"date\":\"2026-12-26\",\"worked\":true,\"name\":\"调课\",\"statutory\":false}],"
            + "\"reason\":\"调课\"";
    String book =
        "\"book\":%s,\"reason\":\"修订\""
            .formatted(json.readTree(get("/api/rule-book").body()).get("inForce"));

    assertThat(versions("/api/calendar/versions", day, "2")).isEqualTo(409);
    assertThat(versions("/api/calendar/versions", day, "3")).isEqualTo(201);
    assertThat(versions("/api/rule-book/versions", book, "\"2022\"")).isEqualTo(409);
    assertThat(versions("/api/rule-book/versions", book, "\"2023\"")).isEqualTo(201);
    assertThat(json.readTree(get("/api/rule-book").body()).get("newest").asString())
        .isEqualTo("2023");
  }

  private int versions(String path, String told, String basedOn) {
    return post(path, "application/json", "{%s,\"basedOn\":%s}".formatted(told, basedOn))
        .statusCode();
  }

  @Test
  void theCalendarIsReadAndRevisedOverHttpToo() {
    assertThat(json.readTree(get("/api/calendar").body()).get("terms").size()).isEqualTo(2);
    HttpResponse<String> answer =
        post(
            "/api/calendar/versions",
            "application/json",
            "{\"days\":[{\"date\":\"2026-12-26\",\"worked\":true,\"name\":\"调课\","
                + "\"statutory\":false}],\"reason\":\"调课\"}");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(json.readTree(answer.body()).get("version").asInt()).isEqualTo(4);
  }

  @Test
  void aDeanReadsBothAndSetsNeither() {
    HttpClient dean = inDemonstrationAs("demo-auto-dean");

    assertThat(send(dean, request("/rule-book").GET()).body()).doesNotContain("修订认定办法");
    assertThat(send(dean, request("/registers/calendar").GET()).body()).doesNotContain("预览变动");
    assertThat(send(dean, request("/rule-book/edit").GET()).statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> sent(HttpClient browser, String path, Map<String, String> fields) {
    return send(
        browser,
        form(
            browser,
            path,
            fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"))));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What a browser would send of the form on a page. */
  private Map<String, String> fields(HttpClient browser, String path) {
    String page = send(browser, request(path).GET()).body();
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher input = INPUT.matcher(page);
    while (input.find()) {
      String name = attribute(input.group(1), "name");
      boolean left = input.group(1).contains("checkbox") && !input.group(1).contains("checked");
      if (!name.isEmpty() && !left && !name.equals("_csrf")) {
        fields.put(name, attribute(input.group(1), "value"));
      }
    }
    Matcher select = SELECT.matcher(page);
    while (select.find()) {
      Matcher chosen = CHOSEN.matcher(select.group(2));
      fields.put(select.group(1), chosen.find() ? chosen.group(1) : "");
    }
    return fields;
  }

  private static String attribute(String tag, String name) {
    Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
    return value.find() ? value.group(1).replace("&gt;", ">").replace("&amp;", "&") : "";
  }
}
