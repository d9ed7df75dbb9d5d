package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.vigil.app.fixture.OpenBrowser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;

/**
 * The five minutes in which a newcomer understands what the product is for, in a browser. The file
 * that is imported changes the college: nobody looks at it after this class.
 */
@DirtiesContext
@Order(3)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTourIT extends RunningDemoCollege {
  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  private Page comeAs(BrowserContext window, String account) {
    Page page = window.newPage();
    page.navigate(at("/language/zh"));
    page.navigate(at("/sign-in"));
    page.click("button[value=" + account + "]");
    page.waitForSelector("nav.menu");
    return page;
  }

  private String at(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  @Test
  @Order(1)
  void theFirstPageTellsWhatNeedsAHandWhoOwesItAndWhatGotBetter() {
    try (BrowserContext window = BROWSER.window(1280)) {
      Page page = comeAs(window, "demo-quality");

      assertThat(page.locator(".now").innerText()).contains("第 12 教学周", "2026-11-20");
      assertThat(page.locator(".numbers").innerText()).contains("待处置", "逾期", "缺报", "本周验证有效", "上周末");
      assertThat(page.locator(".numbers a[href*='colour=RED']").innerText()).contains("0");
      assertThat(page.locator("#todos li").count()).isBetween(1, 5);
      assertThat(page.locator("#todos").innerText()).contains("催报", "个工作日");
      assertThat(page.locator(".headline").allInnerTexts())
          .anyMatch(one -> one.contains("旅游管理") && one.contains("负责改进"));
      assertThat(page.locator("#soon").innerText()).contains("旅游管理", "今日到期");
      assertThat(page.locator("#soon li:has-text('4 个诊断要素')").innerText()).contains("今日");
      assertThat(page.locator("#soon li:has-text('复核材料公示')").innerText()).contains("5/6", "明日");
      assertThat(page.locator("#work-calendar").innerText()).contains("第 12 教学周", "第 13 教学周");
      // what the clock finds of the last days comes after the college is told
      Awaitility.await()
          .pollInSameThread()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(
              () -> {
                page.reload();
                assertThat(page.locator(".numbers a[href='/warnings']").innerText()).isEqualTo("6");
              });
      assertThat(page.locator(".better-line").allInnerTexts())
          .satisfiesExactly(
              line -> assertThat(line).contains("汽检2401班等 3 个班", "第14教学周起连续 31 个教学周"),
              line -> assertThat(line).contains("第二食堂", "回到平常"),
              line -> assertThat(line).contains("机电一体化技术", "连续 4 个学期"));
      page.waitForSelector(".matrix thead");
      assertThat(page.locator(".matrix thead th.num").count()).isEqualTo(8);
      page.click(".numbers a[href*='late=true']");
      assertThat(page.locator("main").innerText()).contains("7号公寓", "逾期");
    }
  }

  @Test
  @Order(2)
  void theCaseThatIsBackShowsLastSpringOnTheSameCurve() {
    try (BrowserContext window = BROWSER.window(1280)) {
      Page page = comeAs(window, "demo-quality");
      page.locator(".headline a:text-is('旅游管理')").click();

      page.waitForSelector("[data-chart] canvas");

      assertThat(page.locator("main").innerText()).contains("2026年5月25日结束，现又复发");
      Object marks =
          page.evaluate(
              "() => fetch(document.querySelector('.plot-large').dataset.chart)"
                  + ".then(answer => answer.json()).then(chart => chart.marks.length)");
      assertThat((Integer) marks).isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  @Order(3)
  void fiveSmallSignsCameBeforeTheIncidentAndTheWayBackAfterIt() {
    try (BrowserContext window = BROWSER.window(1280)) {
      Page page = comeAs(window, "demo-quality");
      page.navigate(at("/warnings?state=CLOSED&unit=C06-1&point=CRS-01"));
      page.locator("tr:has-text('2025年11月3日') .case-matter a.strong").click();
      page.waitForSelector("#timeline");
      List<String> kinds =
          page.locator("#timeline li").all().stream()
              .map(line -> String.valueOf(line.getAttribute("class")).replace("is-", ""))
              .toList();

      int incident = kinds.indexOf("INCIDENT");
      assertThat(kinds.subList(0, incident))
          .hasSizeGreaterThanOrEqualTo(5)
          .contains("STUDENT_NOTE", "OBSERVATION", "WARNING");
      assertThat(kinds.subList(incident, kinds.size())).containsSubsequence("MEASURE", "ENDED");
      assertThat(daysOfLead(page)).isBetween(16, 30);
      assertThat(page.locator("#effect").innerText()).contains("措施前", "措施后", "上年同期", "有效", "达到标准值");
      assertThat(marked(page)).contains("INCIDENT", "MEASURE");
      assertThat(page.locator("#marked a[href^='/findings/incidents/']").count()).isPositive();
      page.click("#papers a:text-is('证据链')");
      assertThat(page.locator(".chain > li > h2").allInnerTexts())
          .containsExactly("目标", "标准", "监测值", "预警", "措施", "成效");
    }
  }

  /** Kinds of what the chart marks beside warnings. */
  private static String marked(Page page) {
    return String.valueOf(
        page.evaluate(
            "() => fetch(document.querySelector('.plot-large').dataset.chart)"
                + ".then(answer => answer.json())"
                + ".then(chart => chart.events.map(event => event.kind).join())"));
  }

  private static int daysOfLead(Page page) {
    Matcher told =
        Pattern.compile("首次信号早于事故 (\\d+) 天").matcher(page.locator("#timeline").innerText());
    assertThat(told.find()).isTrue();
    return Integer.parseInt(told.group(1));
  }

  @Test
  @Order(4)
  void complaintsAboutThePlacePiledUpAndWentBack() {
    try (BrowserContext window = BROWSER.window(390)) {
      Page page = comeAs(window, "demo-quality");
      page.navigate(at("/complaints?show=all&place=第二食堂"));
      Locator cluster = page.locator("#place li:has-text('2026年3月20日')");

      assertThat(cluster.innerText()).contains("聚集预警", "5 件", "转为质量事故", "结束，其后 14 周");
      cluster.locator("a:text-is('其中有投诉转为质量事故')").click();
      assertThat(page.locator("main").innerText()).contains("后勤服务处", "已结案");
    }
  }

  @Test
  @Order(5)
  void theReportOfThreeYearsIsHonestAndEachFigureLeadsToItsEvents() {
    try (BrowserContext window = BROWSER.window(1280)) {
      Page page = comeAs(window, "demo-quality");
      page.navigate(at("/reports/incidents?from=2023-24&to=2025-26"));
      String report = page.locator("main").innerText();

      assertThat(report).contains("逐年", "不可比", "零报告");
      assertThat(report).containsSubsequence("15", "12", "9");
      page.locator("a[href*='/figures/']:text-is('15')").first().click();
      assertThat(page.locator("main").innerText()).contains("为 15 起。");
      assertThat(page.locator("main tbody tr").count()).isGreaterThanOrEqualTo(15);
      page.goBack();
      page.click("main form[action$='/reports/kept'] button");
      Awaitility.await("the draft lies ready")
          .atMost(COMPLETE)
          .until(() -> hasAfterReload(page, "a[href*='format=docx']"));
      Download word =
          page.waitForDownload(() -> page.locator("a[href*='format=docx']").first().click());
      assertThat(word.suggestedFilename()).contains("事故").endsWith(".docx");
      assertThat(word.path()).isNotEmptyFile();
    }
  }

  private static boolean hasAfterReload(Page page, String what) {
    page.reload();
    return page.locator(what).count() > 0;
  }

  @Test
  @Order(6)
  void theReviewIsPublishedTomorrowAndTheFolderHoldsTheStoriesAlready() {
    try (BrowserContext window = BROWSER.window(1280)) {
      Page page = comeAs(window, "demo-quality");
      page.navigate(at("/diagnosis"));
      assertThat(page.locator("#countdown li:has-text('复核材料公示')").innerText())
          .contains("明日", "5/6");
      page.locator("#reviews li a.strong").first().click();
      assertThat(page.locator("#materials").innerText()).contains("5/6");

      folderHolds(page, "C06-1", "control_point = 'CRS-01' AND 'C06-1' = ANY (unit_path || unit)");
      folderHolds(page, "后勤", "evidence -> 'occurrence' ->> 'subject' = '第二食堂'");
      folderHolds(page, "CRS-13", "control_point = 'CRS-13'");
    }
  }

  /** One of these warnings of the school year before lies in the folder of 5.2 预警机制. */
  private void folderHolds(Page page, String words, String which) {
    List<String> ids =
        jdbc.sql(
                "SELECT id FROM board.warning WHERE raised_at >= '2025-09-01'"
                    + " AND raised_at < '2026-08-01' AND "
                    + which)
            .query(String.class)
            .list();
    page.navigate(at("/diagnosis/folders/5.2?kind=WARNING&year=2025-26&words=" + words));
    List<String> held =
        page.locator("#list a[href^='/warnings/']").all().stream()
            .map(link -> String.valueOf(link.getAttribute("href")).replace("/warnings/", ""))
            .toList();
    assertThat(ids).as(words).isNotEmpty();
    assertThat(held).as(words).containsAnyElementsOf(ids);
  }

  @Test
  @Order(7)
  void theGreyRowIsFilledByTheSecretaryAndMissingDataBecomeAWarning(@TempDir Path directory)
      throws IOException {
    List<Map<String, Object>> elsewhere = reportsOfOthers();
    try (BrowserContext window = BROWSER.window(1280)) {
      Page page = comeAs(window, "demo-civil-clerk");
      page.navigate(at("/deliveries"));
      assertThat(page.locator(".feed-cell.is-missing").count()).isPositive();
      String rows =
          String.valueOf(
              page.evaluate("() => fetch('/demo/late-reports').then(answer => answer.text())"));
      Path file = directory.resolve("实习周报-建筑-补交.csv");
      Files.writeString(file, rows.stripTrailing() + "\nMAJ-21,P06,2026-27/1-W09,1,2\n");

      page.navigate(at("/imports"));
      page.setInputFiles("#file", file);
      page.click("#import button");
      page.waitForSelector("#result .card");
      vigil.awaitQuiet();

      assertThat(page.locator("#result").innerText()).contains("12", "P06", "不在您负责的范围内");
      page.navigate(at("/deliveries"));
      page.waitForLoadState(LoadState.NETWORKIDLE);
      assertThat(page.content()).doesNotContain("/demo/late-reports");
      awaitWarning(page);
      assertThat(page.locator(".cases").innerText()).contains("岗位实习周报提交率", "71");
    }
    assertThat(reportsOfOthers()).isEqualTo(elsewhere);
    assertThat(valueOfTheLastWeek()).isEqualByComparingTo("71.0");
    assertThat(
            jdbc.sql(
                    """
                    SELECT close_reason FROM board.warning
                    WHERE about = 'DELIVERY' AND unit = 'D04' AND control_point = 'MAJ-21'
                    """)
                .query(String.class)
                .list())
        .containsExactly("NOTHING_MISSING");
  }

  private void awaitWarning(Page page) {
    Awaitility.await("missing data have become a warning")
        .atMost(COMPLETE)
        .untilAsserted(
            () -> {
              page.navigate(at("/warnings?state=OPEN&point=MAJ-21"));
              assertThat(page.locator(".cases tbody tr").count()).isPositive();
            });
  }

  private BigDecimal valueOfTheLastWeek() {
    return jdbc.sql(
            """
            SELECT round((100 * sum(numerator) / sum(denominator))::numeric, 1)
            FROM board.reading
            WHERE control_point = 'MAJ-21' AND unit IN ('P15', 'P16', 'P17', 'P18')
              AND period = '2026-27/1-W11'
            """)
        .query(BigDecimal.class)
        .single();
  }

  private List<Map<String, Object>> reportsOfOthers() {
    return jdbc.sql(
            """
            SELECT unit, period, value, recorded_at FROM board.reading
            WHERE control_point = 'MAJ-21' AND unit NOT IN ('P15', 'P16', 'P17', 'P18', 'D04', 'LL')
            ORDER BY unit, period_start
            """)
        .query()
        .listOfRows();
  }
}
