package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.vigil.app.fixture.OpenBrowser;
import io.vigil.app.fixture.WebTest;
import io.vigil.app.fixture.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page before a meeting, and of a day gone by. */
class FirstPageIT extends WebTest {
  private static final int PROJECTOR = 1280;

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @Test
  void aMeetingSeesOnePartAtATimeInLargeTypeWithoutTheMenu() {
    try (Window window = BROWSER.watched(PROJECTOR)) {
      Page page = comeTo(window, "/");
      assertThat(page.locator(".meeting-bar").count()).isZero();
      page.click("a[href$='mode=meeting']");
      window.settle();
      assertThat(page.locator("nav.menu").isVisible()).isFalse();
      assertThat(page.locator("#numbers").isVisible()).isTrue();
      assertThat(page.locator("#urgent").isVisible()).isFalse();
      assertThat(size(page)).isGreaterThanOrEqualTo(24);

      page.keyboard().press("3");
      assertThat(page.locator("#urgent").isVisible()).isTrue();
      assertThat(page.locator("#numbers").isVisible()).isFalse();
      page.keyboard().press("ArrowRight");
      assertThat(page.locator("#matrix").isVisible()).isTrue();
      page.click(".meeting-bar a[href='#better']");
      assertThat(page.locator("#better").isVisible()).isTrue();
      window.listen("/?mode=meeting");
      page.keyboard().press("Escape");
      page.waitForSelector("nav.menu >> visible=true");

      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void theLeaderHasTheMeetingAndTheDayGoneByOnTheFirstPageToo() {
    try (Window window = BROWSER.watched(PROJECTOR)) {
      Page page = comeTo(window, "demo-president", "/");
      assertThat(page.locator("main a[href='/as-of']").count()).isOne();
      page.click("main a[href$='mode=meeting']");
      window.settle();
      assertThat(page.locator("nav.menu").isVisible()).isFalse();
      assertThat(page.locator("#numbers").isVisible()).isTrue();
      assertThat(page.locator("#grave").isVisible()).isFalse();

      page.keyboard().press("2");
      assertThat(page.locator("#grave").isVisible()).isTrue();
      assertThat(page.locator("#numbers").isVisible()).isFalse();

      assertThat(window.complaints()).isEmpty();
    }
  }

  private static double size(Page page) {
    Object pixels =
        page.evaluate("parseFloat(getComputedStyle(document.querySelector('main')).fontSize)");
    return ((Number) pixels).doubleValue();
  }

  @Test
  void ofADayGoneByOnlyWhatCanBeToldIsTold() {
    try (Window window = BROWSER.watched(PROJECTOR)) {
      Page page = comeTo(window, "/");
      page.click("main a[href='/as-of']");
      page.fill("#date", "2026-11-18");
      page.click("main form button");

      assertThat(page.locator("h1").innerText()).contains("2026年11月18日");
      assertThat(page.locator("#then").innerText()).contains("一周前", "七天");
      assertThat(page.locator("#then tbody tr:has-text('逾期') td").allInnerTexts())
          .as("late on that day, and a week before")
          .containsExactly("4", "3");
      assertThat(page.locator("#not-then").innerText()).contains("我的待办", "缺报");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void whatWasOpenIsListedInTheColoursOfThenAndCountedInAll() {
    try (Window window = BROWSER.watched(PROJECTOR)) {
      Page page = comeTo(window, "/as-of?date=2026-11-15");

      assertThat(page.locator("#open-then h2").innerText()).contains("61");
      assertThat(page.locator("#open-then li .chip-RED").count()).isEqualTo(1);
      assertThat(page.locator("#open-then .card-footer").innerText()).contains("前 1 条");
      assertThat(page.locator("#open-then .calm").count()).isZero();
    }
  }

  @Test
  void aDayIsCalmOnlyIfNothingWasOpen() {
    try (Window window = BROWSER.watched(PROJECTOR)) {
      Page page = comeTo(window, "/as-of?date=2025-11-15");

      assertThat(page.locator("#open-then li").count()).isZero();
      assertThat(page.locator("#open-then .calm").innerText()).isEqualTo("当日没有待处置的预警。");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {390, PROJECTOR})
  void theDayGoneByCanBeReadByAScreenReader(int width) {
    try (Window window = BROWSER.watched(width)) {
      comeTo(window, "/as-of?date=2026-11-15");
      window.listen("/as-of");

      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void aDayThatIsYetToComeIsRefused() {
    assertThat(
            send(inDemonstrationAs("demo-quality"), request("/as-of?date=2099-01-01").GET()).body())
        .contains("还没有到");
  }

  @Test
  void everyPageSaysWhatChangedSinceLastMonday() {
    String ofAll = send(inDemonstrationAs("demo-quality"), request("/units").GET()).body();
    String ofAFaculty = send(inDemonstrationAs("demo-auto-dean"), request("/units").GET()).body();

    assertThat(ofAll).contains("2026年11月16日（周一）以来：新发预警 3（其中蓝色提示 1），结束 2；认定事故 1，检查发现 4，诉求 5");
    assertThat(ofAFaculty).contains("2026年11月16日（周一）以来没有变化");
  }

  private Page comeTo(Window window, String path) {
    return comeTo(window, "demo-quality", path);
  }

  private Page comeTo(Window window, String login, String path) {
    Page page = window.page();
    window.open(address("/language/zh"));
    window.open(address("/sign-in"));
    page.click("button[value=%s]".formatted(login));
    page.waitForSelector("nav.menu");
    window.open(address(path));
    return page;
  }
}
