package io.vigil.app.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.vigil.app.fixture.Browsers;
import io.vigil.app.system.Caller.Answer;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stories are played on: the college's people, its clock, and what reaches them. */
record Stage(
    int port,
    StoryClock clock,
    JdbcClient jdbc,
    Browsers browser,
    Mailbox mail,
    Receiver robots,
    Caller admin,
    Caller attendanceSystem,
    Account dean,
    Account teaching,
    Account quality,
    Account committee) {
  static final String DEAN_MAIL = "dean@college.example";

  String address(String path) {
    return "http://localhost:" + port + path;
  }

  void awaitQuiet() {
    new VigilClient(port).awaitQuiet();
  }

  static void file(Caller who, String path, String csv) {
    Answer answer = who.post(path, "text/csv", csv.getBytes(UTF_8));
    assertThat(answer.body().path("rejected").asInt(-1)).as(answer.body().toString()).isZero();
  }

  static void assertFits(Page page) {
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as(page.url())
        .isEqualTo(Browsers.PHONE);
  }

  static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
  }
}
