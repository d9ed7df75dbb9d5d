package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.vigil.app.fixture.Browsers;
import io.vigil.app.system.Mailbox.Letter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Attendance falls, the department is told once over each channel, acknowledges from its phone,
 * answers with measures; better readings close the case, and worse ones bring it back.
 */
record AttendanceStory(Stage stage) {
  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/a/[\\w-]+)");

  void play() throws Exception {
    attended("2026-11-05", 93);
    stage.clock().leapTo("2026-11-09T17:00");
    attended("2026-11-09", 84);
    String warning = awaitWarning("YELLOW");

    String link = whatTheDepartmentIsTold();
    aPreviewOfTheLinkAcknowledgesNothing(link, warning);
    try (BrowserContext phone = stage.browser().window(Browsers.PHONE)) {
      Page page = phone.newPage();
      acknowledge(page, link, warning);
      answer(page, warning);
    }

    betterReadingsCloseIt(warning);
    itComesBackOneColourWorse(warning);
  }

  private void attended(String day, double percent) {
    Stage.file(
        stage.attendanceSystem(),
        "/api/readings",
        "control_point,unit,period,value\nATT,P23,%s,%s\n".formatted(day, percent));
  }

  private String awaitWarning(String colour) {
    Stage.await()
        .untilAsserted(
            () -> assertThat(openWarnings()).singleElement().asString().endsWith(" " + colour));
    return openWarnings().getFirst().split(" ")[0];
  }

  private List<String> openWarnings() {
    return stage
        .jdbc()
        .sql(
            """
            SELECT id || ' ' || colour FROM board.warning
            WHERE control_point = 'ATT' AND unit = 'P23' AND state = 'OPEN'
            """)
        .query(String.class)
        .list();
  }

  /** Yellow ones are told together: after two minutes, once over each channel. */
  private String whatTheDepartmentIsTold() {
    Stage.await().until(() -> stage.admin().get("/api/alerts").body().path("total").asInt() > 0);
    assertThat(stage.mail().letters()).isEmpty();
    stage.clock().leap(Duration.ofMinutes(3));
    Stage.await()
        .until(() -> !stage.mail().letters().isEmpty() && !stage.robots().arrivals().isEmpty());

    assertThat(stage.robots().arrivals()).hasSize(1);
    assertThat(stage.robots().arrivals("/wecom").getFirst().body())
        .contains("旅游管理", "到课率")
        .doesNotContain(stage.dean().login());
    assertThat(stage.mail().letters()).hasSize(1);
    Letter letter = stage.mail().letters(Stage.DEAN_MAIL).getFirst();
    assertThat(letter.subject()).contains("黄色预警", "旅游管理", "到课率");
    Matcher link = LINK.matcher(letter.text());
    assertThat(link.find()).as(letter.text()).isTrue();
    return link.group(1);
  }

  private void aPreviewOfTheLinkAcknowledgesNothing(String link, String warning) throws Exception {
    try (var preview = HttpClient.newHttpClient()) {
      URI page = URI.create(stage.address(link));
      var look = HttpRequest.newBuilder(page).GET().build();
      assertThat(preview.send(look, BodyHandlers.ofString()).body()).contains("签收");
      var head = HttpRequest.newBuilder(page).method("HEAD", BodyPublishers.noBody()).build();
      assertThat(preview.send(head, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }
    assertThat(answerState(warning)).isEqualTo("NEW");
  }

  private String answerState(String warning) {
    return stage
        .jdbc()
        .sql("SELECT state FROM board.warning_response WHERE warning_id = ?")
        .param(warning)
        .query(String.class)
        .single();
  }

  private void acknowledge(Page page, String link, String warning) {
    page.navigate(stage.address(link));
    Stage.assertFits(page);
    page.click("form[action='%s'] button".formatted(link));
    assertThat(page.locator("[role=status]").innerText()).contains("已于");
    Stage.await().until(() -> answerState(warning).equals("ACKNOWLEDGED"));
    assertThat(
            stage
                .jdbc()
                .sql(
                    """
                    SELECT actor || ' ' || role || ' ' || channel
                    FROM board.warning_response_step
                    WHERE warning_id = ? AND channel <> 'clock'
                    """)
                .param(warning)
                .query(String.class)
                .list())
        .containsExactly(stage.dean().id() + " DEPARTMENT link");
    page.navigate(stage.address(link));
    assertThat(page.locator("form[action='%s']".formatted(link)).count()).as("once").isZero();
  }

  private void answer(Page page, String warning) {
    stage.dean().signIn(page, stage.address("/sign-in"));
    page.navigate(stage.address("/warnings/" + warning));
    Stage.assertFits(page);
    page.locator("#next-step input[name=cause]").first().check();
    page.fill("#next-step input[name=text]", "实习周与上课冲突");
    page.fill("#next-step input[name=measure]", "调整实习周课表");
    page.fill("#next-step input[name=due]", "2026-11-12");
    press(page, warning, "PLANNED");

    stage.clock().leapTo("2026-11-12T15:00");
    page.fill("#next-step input[name=result]", "课表已调整");
    press(page, warning, "IN_PROGRESS");
    page.fill("#next-step input[name=summary]", "课表调整完毕，逐日核对到课");
    press(page, warning, "SUBMITTED");
  }

  private void press(Page page, String warning, String state) {
    page.click("#next-step button");
    assertThat(page.locator("#response [role=status]").innerText()).contains("已记录");
    Stage.await().until(() -> answerState(warning).equals(state));
    page.reload();
  }

  private void betterReadingsCloseIt(String warning) {
    attended("2026-11-12", 92);
    Stage.await().until(() -> state(warning).equals("CLEARED"));
    stage.clock().leapTo("2026-11-13T17:00");
    attended("2026-11-13", 93);
    Stage.await().until(() -> state(warning).equals("CLOSED"));
  }

  private String state(String warning) {
    return stage
        .jdbc()
        .sql("SELECT state FROM board.warning WHERE id = ?")
        .param(warning)
        .query(String.class)
        .single();
  }

  private void itComesBackOneColourWorse(String earlier) {
    stage.clock().leapTo("2026-11-23T17:00");
    attended("2026-11-23", 84);

    String again = awaitWarning("ORANGE");
    assertThat(again).isNotEqualTo(earlier);
    Stage.await()
        .untilAsserted(
            () ->
                assertThat(stage.mail().letters(Stage.DEAN_MAIL))
                    .extracting(Letter::subject)
                    .anyMatch(subject -> subject.contains("橙色预警")));
    try (BrowserContext window = stage.browser().window(Browsers.PHONE)) {
      Page page = window.newPage();
      stage.dean().signIn(page, stage.address("/sign-in"));
      page.navigate(stage.address("/warnings/" + again));
      assertThat(page.locator("main").innerText()).contains("复发");
    }
  }
}
