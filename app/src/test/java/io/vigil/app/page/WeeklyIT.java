package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.report.ReportCommand.DraftReport;
import io.vigil.app.fixture.WebTest;
import io.vigil.app.report.SentReports;
import io.vigil.app.security.Orders;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 质量监测周报 of the sample college, which is in week 12. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WeeklyIT extends WebTest {
  private static final Path FILES = Path.of("target", "papers");

  @Autowired MondayReport monday;
  @Autowired Orders orders;
  @Autowired SentReports sent;

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void theReportOfTheRunningWeekHasItsFiveParts() {
    JsonNode report = json.readTree(get("/api/reports/weekly").body());

    assertThat(report.at("/head/subtitle").asString()).contains("第12教学周");
    assertThat(texts(report, "Heading"))
        .containsExactly("一、本周要情", "二、本周变化", "三、逾期事项", "四、办结见效", "五、向好一例");
    assertThat(texts(report, "Paragraph"))
        .anyMatch(text -> text.startsWith("1．旅游管理"))
        .noneMatch(text -> text.contains("{"));
  }

  private static List<String> texts(JsonNode report, String kind) {
    return report
        .path("blocks")
        .valueStream()
        .filter(block -> block.path("block").asString().equals(kind))
        .map(block -> block.path("text").asString())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"docx,PK", "pdf,%PDF"})
  void itComesAsAFile(String format, String begins) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        http.send(
            asAdmin("/api/reports/weekly?week=2026-27/1-W12&format=" + format).GET().build(),
            BodyHandlers.ofByteArray());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith(begins.getBytes(StandardCharsets.US_ASCII));
    Files.createDirectories(FILES);
    Files.write(FILES.resolve("weekly." + format), answer.body());
  }

  @Test
  void theWeekBeforeCanBeToldOfAndNoOlderOne() {
    assertThat(get("/api/reports/weekly?week=2026-27/1-W11").body()).contains("第11教学周");

    HttpResponse<String> answer = get("/api/reports/weekly?week=2026-27/1-W02");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("2026-27/1-W12", "2026-27/1-W11");
    assertThat(get("/api/reports/weekly?week=").statusCode()).isEqualTo(400);
    assertThat(
            send(inDemonstrationAs("demo-quality"), request("/reports/weekly?week=").GET())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void theOfficeKeepsItEditsASentenceAndFreezesIt() {
    HttpClient office = inDemonstrationAs("demo-quality");
    String path = kept(office);
    send(office, form(office, path + "/paragraphs", "paragraph=change&text=本周平稳。"));
    send(office, form(office, path + "/freeze", ""));

    String page = send(office, request(path).GET()).body();
    assertThat(page).contains("本周平稳。", "质量监测周报", "已归档").doesNotContain("/differences");
    assertThat(send(office, request("/reports/weekly").GET()).body()).contains(path);
    assertThat(send(office, request("/reports/incidents").GET()).body()).doesNotContain(path);
    assertThat(send(office, request(path + "/file?format=docx").GET()).statusCode()).isEqualTo(200);
  }

  @Test
  void aParagraphThatIsRefusedStandsOnThePageAgain() {
    HttpClient office = inDemonstrationAs("demo-quality");
    String path = kept(office);
    String edit = path + "/paragraphs";
    String lines = ("字".repeat(49) + "%0D%0A").repeat(79) + "字".repeat(49);

    HttpResponse<String> taken = send(office, form(office, edit, "paragraph=change&text=" + lines));
    assertThat(shown(office, taken)).doesNotContain("最多").contains("字\n字");
    HttpResponse<String> tooLong =
        send(office, form(office, edit, "paragraph=change&text=" + "长".repeat(4_001)));
    assertThat(shown(office, tooLong)).contains("4001", "长".repeat(4_001) + "</textarea>");

    send(office, form(office, path + "/freeze", ""));
    HttpResponse<String> late = send(office, form(office, edit, "paragraph=change&text=后来写的一段"));
    assertThat(shown(office, late)).contains("未能保存的文字", "后来写的一段</textarea>");
  }

  /** The page that a browser comes to. */
  private String shown(HttpClient browser, HttpResponse<String> redirect) {
    String next = redirect.headers().firstValue("Location").orElseThrow();
    return send(browser, request(next.substring(next.indexOf("/reports"))).GET()).body();
  }

  /** The last of all: a week that was sent is drafted no more. */
  @Test
  @Order(Integer.MAX_VALUE)
  void onePressSendsWhatWasEditedFrozenWithBothFilesAndOnlyOnce() {
    HttpClient office = inDemonstrationAs("demo-quality");
    HttpClient dean = inDemonstrationAs("demo-auto-dean");
    String path = kept(office);
    String another = kept(office);
    String id = path.substring(path.lastIndexOf('/') + 1);
    send(office, form(office, path + "/paragraphs", "paragraph=change&text=本周平稳。"));
    assertThat(send(office, request("/reports/weekly").GET()).body()).contains("/send\"", "发出");
    assertThat(send(dean, request(path).GET()).statusCode()).isEqualTo(403);

    send(office, form(office, path + "/send", ""));

    assertThat(send(office, request(path).GET()).body())
        .contains("已归档", "已发出", "本周平稳。")
        .doesNotContain(path + "/send");
    assertThat(send(office, request("/reports/weekly").GET()).body())
        .contains("已发出")
        .doesNotContain(path + "/send");
    assertThat(sent.files(id))
        .extracting(file -> file.name().replaceAll(".*\\.", ""))
        .containsExactly("docx", "png");
    assertThat(sent.files(id).getLast().content()).startsWith(0x89, 'P', 'N', 'G');
    assertThat(send(dean, request(path).GET()).body()).contains("本周平稳。");
    assertThat(post("/api/reports/" + id + "/send", "application/json", "{}").statusCode())
        .isEqualTo(409);
    HttpResponse<String> twice = send(office, form(office, another + "/send", ""));
    assertThat(shown(office, twice)).contains("已经发出").doesNotContain("已归档");
    assertThat(kept(office)).as("what was sent is shown, no draft is made").isEqualTo(path);
  }

  private String kept(HttpClient office) {
    HttpResponse<String> made = send(office, form(office, "/reports/weekly", "week=2026-27/1-W12"));
    String kept = made.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
    return kept.substring(kept.indexOf("/reports"));
  }

  @Test
  void missingDataOfTheLastWeekAreThoseOfTheFirstPage() {
    HttpClient office = inDemonstrationAs("demo-quality");
    Matcher shown =
        Pattern.compile("number-missing.*?上周末 (\\d+)", Pattern.DOTALL)
            .matcher(send(office, request("/").GET()).body());
    assertThat(shown.find()).isTrue();

    JsonNode report = json.readTree(get("/api/reports/weekly").body());

    assertThat(rows(report).filter(row -> row.toString().contains("缺报（条）")))
        .singleElement()
        .satisfies(
            row -> assertThat(row.get(2).path("shown").asString()).isEqualTo(shown.group(1)));
  }

  private static Stream<JsonNode> rows(JsonNode report) {
    return report.path("blocks").valueStream().flatMap(block -> block.path("rows").valueStream());
  }

  @Test
  void onMondayAtEightTheWeekThatIsOverLiesReadyOnce() {
    Instant seven = Instant.parse("2026-11-15T23:59:59Z");
    Instant eight = Instant.parse("2026-11-16T00:00:00Z");

    assertThat(monday.commands(seven, 1)).isEmpty();
    List<DraftReport> ready = monday.commands(eight, 1);

    assertThat(ready)
        .singleElement()
        .satisfies(
            draft -> {
              assertThat(draft.from()).isEqualTo("2026-27/1-W11");
              assertThat(draft.model()).contains("质量监测周报", "一、本周要情");
              assertThat(draft.paragraphs()).contains("change", "example");
            });
    orders.give(ready.getFirst(), "clock");
    assertThat(monday.commands(eight, 1)).isEmpty();
  }

  @Test
  void theFirstPageLeadsToIt() {
    HttpClient office = inDemonstrationAs("demo-quality");

    assertThat(send(office, request("/").GET()).body()).contains("/reports/weekly");
  }
}
