package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.vigil.app.fixture.Browsers;
import io.vigil.app.fixture.OpenBrowser;
import io.vigil.app.fixture.WebTest;
import io.vigil.app.fixture.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of findings, incidents, errors and checks: what needs a hand, and what one asks for. */
class CaseListsIT extends WebTest {
  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @Test
  void incidentsAreNarrowedByASentenceThatStandsInTheAddress() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = comeTo(window, "/findings?tab=incidents");
      assertThat(page.inputValue("select[name=state]")).isEqualTo("NEEDS_HAND");
      assertThat(page.locator("#incidents").innerText())
          .contains("截止", "2026年11月25日", "汽车工程学院", "旅游与康养学院");

      page.selectOption("select[name=kind]", "EXAM");
      page.waitForURL("**kind=EXAM**");
      assertThat(page.locator("#incidents tbody tr").count()).isEqualTo(2);
      page.selectOption("select[name=state]", "OVERDUE");
      page.waitForURL("**state=OVERDUE**");

      assertThat(page.url()).contains("tab=incidents", "kind=EXAM");
      assertThat(page.locator("#incidents tbody tr").count()).isZero();
    }
  }

  @Test
  void whatWaitsForTheReaderIsShownAlone() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = comeTo(window, "/findings?tab=incidents");
      page.selectOption("select[name=mine]", "true");
      page.waitForURL("**mine=true**");

      assertThat(page.locator("#incidents tbody tr").count()).isZero();
    }
  }

  @Test
  void anOverdueSelfCheckIsShownToWhoeverMustDoIt() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = comeTo(window, "/checks?state=OVERDUE&mine=true", "demo-auto-dean");

      assertThat(page.locator("#self li").count()).isEqualTo(1);
      assertThat(page.locator("#self li").innerText()).contains("教学过程规范管理", "自查〔2026〕0001号");
    }
  }

  @Test
  void theErrorsAreAllShownBecauseTheyNeedNoHand() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = comeTo(window, "/findings?tab=lapses");

      assertThat(page.inputValue("select[name=state]")).isEqualTo("ALL");
    }
  }

  @Test
  void theBoardOfWhatNeedsAHandHasNoColumnOfWhatIsDone() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = comeTo(window, "/findings");
      assertThat(page.locator(".lanes").innerText()).contains("新发现").doesNotContain("已办结");

      page.selectOption("select[name=state]", "ALL");
      page.waitForURL("**state=ALL**");

      assertThat(page.locator(".lanes").innerText()).contains("新发现", "已办结");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/checks", "/findings", "/findings?tab=incidents&state=ALL"})
  void theSentenceCanBeReadByAScreenReader(String path) {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      comeTo(window, path);
      window.listen(path);

      assertThat(window.complaints()).isEmpty();
    }
  }

  private Page comeTo(Window window, String path) {
    return comeTo(window, path, "demo-quality");
  }

  private Page comeTo(Window window, String path, String post) {
    Page page = window.page();
    window.open(address("/language/zh"));
    window.open(address("/sign-in"));
    page.click("button[value=" + post + "]");
    page.waitForSelector("nav.menu");
    window.open(address(path));
    return page;
  }
}
