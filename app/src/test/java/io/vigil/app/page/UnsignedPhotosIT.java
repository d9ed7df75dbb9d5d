package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.vigil.api.attachment.AttachedTo;
import io.vigil.app.fixture.Browsers;
import io.vigil.app.fixture.Fingers;
import io.vigil.app.fixture.OpenBrowser;
import io.vigil.app.fixture.SampleAttachments;
import io.vigil.app.fixture.WebTest;
import io.vigil.app.fixture.Window;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Photos of those who have not signed in: few, small, and not too many within an hour. */
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(
    properties = {
      "vigil.complaints.anonymous=true",
      "vigil.complaints.anonymous-files=2",
      "vigil.complaints.anonymous-file=10KB",
      "vigil.complaints.files-per-hour=3"
    })
class UnsignedPhotosIT extends WebTest {
  private static final String FILES = "input[type=file][multiple]";
  private static final int LARGE = 2_000_000;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @Autowired private SampleAttachments attachments;

  @Test
  @Order(1)
  void aPhotoComesWithoutASignIn() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = fill(window, photos(2));

      assertThat(page.locator("main").innerText()).contains("已收到 2 个");
      assertThat(attachments.of(AttachedTo.COMPLAINT))
          .hasSize(2)
          .allMatch(item -> item.by().actor().equals("complainant"));
    }
  }

  @Test
  @Order(2)
  void oneThatIsTooLargeIsNamedAndWhatWasTypedStays() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = fill(window, new FilePayload("大.png", "image/png", new byte[20_000]));
      assertThat(page.locator("[data-refusal]").innerText()).contains("大.png", "10 KB");

      page.evaluate("document.querySelector('main form').noValidate = true");
      page.click("main form button");

      assertThat(page.locator("[role=alert].alert").innerText()).contains("大.png", "10 KB");
      keepsWhatWasTyped(page);
    }
  }

  @Test
  @Order(3)
  void tooManyWithinAnHourAreRefusedAndWhatWasTypedStays() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = fill(window, photos(2));

      assertThat(page.locator("[role=alert].alert").innerText()).contains("一小时后再试");
      keepsWhatWasTyped(page);
      assertThat(attachments.of(AttachedTo.COMPLAINT)).hasSize(2);
    }
  }

  @Test
  @Order(4)
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

  private static FilePayload[] photos(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> Fingers.photo(n + ".png"))
        .toArray(FilePayload[]::new);
  }

  private Page fill(Window window, FilePayload... files) {
    Page page = window.page();
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
