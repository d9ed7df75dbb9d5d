package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.vigil.api.attachment.AttachedTo;
import io.vigil.app.fixture.Browsers;
import io.vigil.app.fixture.Fingers;
import io.vigil.app.fixture.FullDisk;
import io.vigil.app.fixture.OpenBrowser;
import io.vigil.app.fixture.SampleAttachments;
import io.vigil.app.fixture.SampleComplaints;
import io.vigil.app.fixture.WebTest;
import io.vigil.app.fixture.Window;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Photos of those who have not signed in: few, small, and not too many within an hour. */
@DirtiesContext
@Order(3)
@TestPropertySource(
    properties = {
      "vigil.complaints.anonymous=true",
      "vigil.complaints.anonymous-files=2",
      "vigil.complaints.anonymous-file=10KB",
      "vigil.complaints.files-per-hour=" + UnsignedPhotosIT.MOST_IN_AN_HOUR,
      "server.forward-headers-strategy=native"
    })
class UnsignedPhotosIT extends WebTest {
  private static final String FILES = "input[type=file][multiple]";
  static final int MOST_IN_AN_HOUR = 3;
  private static final int LARGE = 2_000_000;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @Autowired private SampleAttachments attachments;
  @Autowired private JdbcClient jdbc;

  @Test
  void aPhotoComesWithoutASignIn() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      int before = kept();

      Page page = fill(window, "203.0.113.1", photos(2));

      assertThat(page.locator("main").innerText()).contains("已收到 2 个");
      assertThat(kept()).isEqualTo(before + 2);
      assertThat(attachments.of(AttachedTo.COMPLAINT))
          .allMatch(item -> item.by().actor().equals("complainant"));
    }
  }

  @Test
  void filesFollowLaterByTheCodeUntilTheRequestIsOver() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      int before = kept();
      Page page = status(window, "203.0.113.6", SampleComplaints.CODE);

      page.click("#add-files summary");
      new Fingers(page).enclose("#add-files " + FILES, photos(2)).tap("#add-files button");

      assertThat(page.locator("main").innerText()).contains("已补充 2 个");
      assertThat(kept()).isEqualTo(before + 2);
      assertThat(attachments.of(AttachedTo.COMPLAINT))
          .filteredOn(item -> item.caseId().equals(SampleComplaints.LEAK))
          .hasSize(2)
          .allMatch(item -> item.by().actor().equals("complainant"));
      assertThat(
              status(window, "203.0.113.6", SampleComplaints.CODE_OF_CLOSED)
                  .locator("#add-files")
                  .count())
          .isZero();
    }
  }

  private Page status(Window window, String from, String code) {
    window.page().setExtraHTTPHeaders(Map.of("X-Forwarded-For", from));
    window.open(address("/language/zh"));
    window.open(address("/complaints/status?code=" + code));
    return window.page();
  }

  @Test
  void oneThatIsTooLargeIsNamedAndWhatWasTypedStays() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = fill(window, "203.0.113.2", large());
      assertThat(page.locator("[data-refusal]").innerText()).contains("大.png", "10 KB");

      insist(page);

      assertThat(page.locator("[role=alert].alert").innerText()).contains("大.png", "10 KB");
      keepsWhatWasTyped(page);
    }
  }

  @Test
  void tooManyWithinAnHourAreRefusedAndWhatWasTypedStays() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = fill(window, "203.0.113.3", photos(2));
      assertThat(page.locator("main").innerText()).contains("已收到 2 个");
      int before = kept();

      fill(window, "203.0.113.3", photos(2));

      assertThat(page.locator("[role=alert].alert").innerText()).contains("一小时后再试");
      keepsWhatWasTyped(page);
      assertThat(kept()).isEqualTo(before);
    }
  }

  @Test
  void whatIsRefusedCountsToo() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      for (int i = 0; i < MOST_IN_AN_HOUR; i++) {
        Page page = fill(window, "203.0.113.4", large());
        insist(page);
        assertThat(page.locator("[role=alert].alert").innerText()).contains("大.png");
      }

      Page page = fill(window, "203.0.113.4", photos(1));

      assertThat(page.locator("[role=alert].alert").innerText()).contains("一小时后再试");
    }
  }

  @Test
  void whosePhotosCannotBeKeptGetsTheCodeAllTheSame() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      int before = kept();

      FullDisk.during(
          jdbc,
          () -> {
            Page page = fill(window, "203.0.113.5", photos(2));
            assertThat(page.locator("main code").innerText()).isNotBlank();
            assertThat(page.locator("main [role=alert]").innerText()).contains("2 个文件未能保存");
          });

      assertThat(kept()).isEqualTo(before);
    }
  }

  @Test
  void aFormThatIsLargerThanAllPhotosTogetherIsNotEvenRead() {
    assertThat(
            send(request("/complaints/new")
                    .header("Content-Type", "multipart/form-data; boundary=edge")
                    .POST(BodyPublishers.ofByteArray(new byte[LARGE])))
                .statusCode())
        .isEqualTo(413);
    assertThat(
            send(request("/api/complaints")
                    .header("Content-Type", "multipart/form-data; boundary=edge")
                    .POST(BodyPublishers.ofByteArray(new byte[LARGE])))
                .statusCode())
        .isEqualTo(413);
  }

  private int kept() {
    return attachments.of(AttachedTo.COMPLAINT).size();
  }

  private static FilePayload large() {
    return new FilePayload("大.png", "image/png", new byte[20_000]);
  }

  /** Sends what the page itself would not. */
  private static void insist(Page page) {
    page.evaluate("document.querySelector('main form').noValidate = true");
    page.click("main form button");
  }

  private static FilePayload[] photos(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> Fingers.photo(n + ".png"))
        .toArray(FilePayload[]::new);
  }

  /**
   * @param from address that counts: each test has its own, so that none counts for another
   */
  private Page fill(Window window, String from, FilePayload... files) {
    Page page = window.page();
    page.setExtraHTTPHeaders(Map.of("X-Forwarded-For", from));
    window.open(address("/language/zh"));
    window.open(address("/complaints/new"));
    new Fingers(page)
        .choose("select[name=unit]", "D02")
        .write("#subject", "漏水")
        .write("#text", "三楼走廊漏水")
        .write("#contact", "13800000000")
        .enclose(FILES, files)
        .tap("main form button");
    return page;
  }

  private static void keepsWhatWasTyped(Page page) {
    assertThat(page.inputValue("#subject")).isEqualTo("漏水");
    assertThat(page.inputValue("#text")).isEqualTo("三楼走廊漏水");
    assertThat(page.inputValue("#contact")).isEqualTo("13800000000");
    assertThat(page.inputValue("select[name=unit]")).isEqualTo("D02");
  }
}
