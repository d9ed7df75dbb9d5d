package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.fixture.WebTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers of cases as files; each file was held against its document before it was given out. */
class PapersIT extends WebTest {
  private static final Path FILES = Path.of("target", "papers");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/warnings/w-1/notice|旅游管理",
        "/api/warnings/w-2/rectification|固定一名代课教师",
        "/api/warnings/w-7/rectification|考前核对监考名单；教务处",
        "/api/warnings/w-8/rectification|起投诉。结论：有效。",
        "/api/warnings/supervision?state=OPEN|督办要求",
        "/api/incidents/incident-1/decision|委员 7 人，参加 5 人，赞成 4 人",
        "/api/incidents/incident-1/decision|监考缺岗12分钟",
        "/api/incidents/incident-1/rectification|考前核对监考名单",
        "/api/diagnoses/d-2/report|成绩录入迟",
      })
  void everyPaperComesInEveryFormatWithTheSameWords(String path, String words)
      throws IOException, InterruptedException {
    assertThat(get(as(path, "json")).body()).contains(words);
    assertThat(get(as(path, "html")).body()).contains(words);
    assertThat(file(path, "docx")).startsWith('P', 'K');
    assertThat(file(path, "pdf")).startsWith('%', 'P', 'D', 'F');
  }

  private byte[] file(String path, String format) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        http.send(asAdmin(as(path, format)).GET().build(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment")
        .contains("." + format);
    Files.createDirectories(FILES);
    String name = path.replaceAll("\\?.*", "").replaceAll("\\W+", "-") + "." + format;
    Files.write(FILES.resolve(name), answer.body());
    return answer.body();
  }

  private static String as(String path, String format) {
    return path + (path.contains("?") ? "&" : "?") + "format=" + format;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/warnings/w-1/notice",
        "/warnings/w-2/rectification",
        "/warnings/supervision?state=OPEN",
        "/findings/incidents/incident-1/notice",
        "/diagnosis/d-2/report"
      })
  void thePageOfAPaperOffersItsFiles(String path) {
    var browser = signedIn("admin", PASSWORD);
    String page = send(browser, request(path).GET()).body();

    String file = path.contains("?") ? path.replace("?", "/file?") : path + "/file";
    assertThat(page).contains("format=docx", "format=pdf");
    assertThat(send(browser, request(as(file, "pdf")).GET()).statusCode()).isEqualTo(200);
  }

  @Test
  void aNoticeAboutAProgrammeGoesToItsFacultyWithACopyToWhoLeadsThePoint() {
    assertThat(get("/api/warnings/w-1/notice?format=html").body())
        .contains("旅游与康养学院：", "抄送：学生工作处。", "现予预警", "发出日期")
        .doesNotContain("旅游管理：");
  }

  @Test
  void aDecisionIsSignedByTheBodyThatDecidedAndNamesWhoTookPart() {
    assertThat(get("/api/incidents/incident-1/decision?format=html").body())
        .contains("质量管理委员会", "教学督导（教务处）")
        .doesNotContain("O05");
  }

  @Test
  void whatIsBeingWrittenIsNoReportYet() {
    HttpResponse<String> answer = get("/api/diagnoses/d-1/report?format=docx");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("hand it in first");
  }

  @Test
  void aFormatThatNobodyKnowsIsNamedWithThoseThatThereAre() {
    HttpResponse<String> answer = get("/api/warnings/w-1/notice?format=odt");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("odt", "docx");
  }

  @Test
  void nobodyReadsThePaperOfACaseOfOthers() {
    var browser = inDemonstrationAs("demo-auto-dean");

    assertThat(send(browser, request("/warnings/w-1/notice").GET()).statusCode()).isEqualTo(403);
    assertThat(send(browser, request("/warnings/w-1/notice/file?format=pdf").GET()).statusCode())
        .isEqualTo(403);
  }
}
