package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.vigil.app.fixture.Browsers;
import io.vigil.app.fixture.OpenBrowser;
import io.vigil.app.fixture.WebTest;
import io.vigil.app.fixture.Window;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at every page in both languages, at a desk and on a phone. With {@code -Dvigil.pictures} it
 * leaves pictures of them in {@code app/target/screenshots}.
 */
@Order(1)
class PagesIT extends WebTest {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final int DESK = 1440;
  private static final int SMALL_DESK = 1280;

  /** What reaches beyond the screen, or scrolls sideways in a box of its own. */
  private static final String WIDER =
      """
      () => [...document.querySelectorAll('html, .table-responsive')]
        .filter(box => box.scrollWidth > box.clientWidth + 1)
        .map(box => box.tagName + ' ' + box.innerText.slice(0, 60))
      """;

  /** What has colours on a phone that it has not at a desk: the menu, weeks folded, the camera. */
  private static final Set<String> COLOURED_ON_THE_PHONE =
      Set.of("/sign-in", "/", "/missing", "/deliveries", "/complaints/new", "/rule-book/edit");

  private static final List<String> ON_THE_PHONE =
      List.of(
          "/",
          "/warnings",
          "/warnings/w-1",
          "/warnings/w-2",
          "/inbox",
          "/findings",
          "/findings?tab=incidents",
          "/findings/incidents/incident-1",
          "/rule-book",
          "/rule-book/edit",
          "/checks",
          "/targets",
          "/registers",
          "/units/D02",
          "/control-points",
          "/control-points/STU-17",
          "/reports",
          "/diagnosis",
          "/complaints",
          "/imports");

  /** Every page with a text that must stand on it: Chinese, English. */
  private static final Map<String, List<String>> PAGES =
      Map.ofEntries(
          Map.entry("/", List.of("要情", "What matters")),
          Map.entry("/missing", List.of("第11教学周", "Internship weekly reports")),
          Map.entry("/deliveries", List.of("数据存疑", "absent for present")),
          Map.entry(
              "/deliveries/rows?controlPoint=MAJ-21&owner=D04&from=2026-10-26&to=2026-11-20",
              List.of("实习周报.csv", "Entered afterwards")),
          Map.entry(
              "/deliveries/spot-check?controlPoint=MAJ-21&owner=D04&from=2025-10-26&to=2026-01-20",
              List.of("随机抽取", "drawn at random")),
          Map.entry("/findings", List.of("实训课无人上课", "Walk-through")),
          Map.entry("/findings/new?kind=OBSERVATION", List.of("应到人数", "Note a finding")),
          Map.entry("/findings/finding-1", List.of("当场整改", "Put right on the spot")),
          Map.entry("/findings/incidents/new", List.of("认定情形", "Students affected")),
          Map.entry("/findings/incidents/incident-1", List.of("申诉：变更", "appeal: changed")),
          Map.entry(
              "/findings/incidents/incident-1/notice", List.of("质量事故认定书", "within 5 working days")),
          Map.entry("/rule-book", List.of("无人接替：至少较大", "nobody relieved")),
          Map.entry("/rule-book/edit", List.of("施行日期", "Office that decides")),
          Map.entry("/registers/calendar", List.of("时限暂停", "Limits stand still")),
          Map.entry("/checks/inspections/new", List.of("课程或班级", "Course or class")),
          Map.entry("/inbox/silences", List.of("所有质控点", "any control point")),
          Map.entry("/complaints/own", List.of("您对答复满意吗？", "satisfied with the reply")),
          Map.entry("/complaints/own/complaint-4", List.of("请在 2099-11-17", "judge it by 2099")),
          Map.entry("/warnings?level=STUDENT", List.of("各层面", "on all levels")),
          Map.entry("/warnings", List.of("旅游管理", "below the warning value")),
          Map.entry("/awaited?late=true", List.of("7号公寓", "overdue by")),
          Map.entry("/?mode=meeting", List.of("退出", "Leave")),
          Map.entry("/as-of?date=2026-11-15", List.of("不能按日回看", "What cannot be told")),
          Map.entry("/checks", List.of("汽车工程学院 · 2026年10月", "any kind")),
          Map.entry("/complaints/new", List.of("保存前会去掉拍摄时间", "Take a photo")),
          Map.entry("/awaited", List.of("提交原因和措施", "Send causes and measures")),
          Map.entry("/warnings/supervision?state=OPEN", List.of("督办要求", "What is asked")),
          Map.entry("/warnings/w-2/chain", List.of("固定一名代课教师", "Chain of evidence")),
          Map.entry("/findings?tab=incidents", List.of("质量事故", "Incidents")),
          Map.entry("/findings?tab=lapses", List.of("教学差错", "Teaching errors")),
          Map.entry("/alerts", List.of("预警通知", "Notices")),
          Map.entry("/warnings?state=ALL&colour=RED", List.of("共 1 条", "1 in all")),
          Map.entry("/warnings/w-1", List.of("提交原因和措施", "Send causes and measure")),
          Map.entry("/warnings/w-1/notice", List.of("签收人", "Received by")),
          Map.entry("/warnings/w-2/rectification", List.of("固定一名代课教师", "Head of the department")),
          Map.entry("/warnings/w-2", List.of("同时出现的其他异动", "What else was noticed at the time")),
          Map.entry("/warnings/w-7", List.of("事故处理办结即结束", "ends when the incident is closed")),
          Map.entry(
              "/warnings/w-8", List.of("第二食堂 30 天内第 5 件投诉", "complaint no. 5 within 30 days")),
          Map.entry("/units", List.of("旅游与康养学院", "Tourism and Elderly Care")),
          Map.entry("/units/P23", List.of("近期异动", "Noticed lately")),
          Map.entry("/units/D02", List.of("零报告与最近检查", "Zero reports and last checks")),
          Map.entry("/units/P23/control-points/STU-17", List.of("更正记录", "Corrections")),
          Map.entry("/control-points", List.of("班级到课率", "Class attendance")),
          Map.entry("/control-points/STU-17", List.of("质委〔2024〕3号", "Lines over time")),
          Map.entry("/control-points/STU-17/trial", List.of("只算不改", "Nothing is changed")),
          Map.entry("/trials/trial-1", List.of("早 14 天", "14 days earlier")),
          Map.entry("/reports/incidents", List.of("逐年下降", "they fall every year")),
          Map.entry(
              "/figures/incidents~total~2023-24~D02~*",
              List.of("2023—2024学年，汽车工程学院的事故总数为 15 起。", "事故-2023.csv, line 7")),
          Map.entry("/reports", List.of("院级诊断改进综合评价分析报告", "Monthly quality bulletin")),
          Map.entry("/reports/periodic/bulletin", List.of("本期新发预警5条", "New warnings: 5")),
          Map.entry("/public", List.of("已公开", "Counts under five")),
          Map.entry("/public/reports/published-1", List.of("网页文件", "HTML file")),
          Map.entry("/reports/kept/published-1/public", List.of("公开记录", "Text for the public")),
          Map.entry("/reports/weekly", List.of("本周要情", "Closed with effect")),
          Map.entry("/diagnosis", List.of("明日", "Due today")),
          Map.entry("/diagnosis/d-1", List.of("草稿", "Draft")),
          Map.entry("/diagnosis/d-1/report", List.of("尚未开始", "Signature of the president")),
          Map.entry("/diagnosis/d-2/report", List.of("Word 文件", "PDF")),
          Map.entry("/diagnosis/d-1/parts/5.2", List.of("事故发生率 1.46", "Problems")),
          Map.entry("/base-data", List.of("8.1", "Base data")),
          Map.entry("/diagnosis/expert", List.of("固定一名代课教师", "Entered afterwards")),
          Map.entry("/diagnosis/folders/5.2", List.of("已有证据 14 条", "14 pieces")),
          Map.entry("/reviews/r-1", List.of("备齐 1/2", "1 of 2 ready")),
          Map.entry("/reviews/r-2", List.of("吻合 13/15", "13 of 15 match")),
          Map.entry("/imports", List.of("到课率-第11周.csv", "Latest imports")),
          Map.entry("/it/health", List.of("运行状况", "Health")),
          Map.entry("/it/imports", List.of("导入记录", "Import log")),
          Map.entry("/account", List.of("我的账号", "Telephone")),
          Map.entry("/it/accounts", List.of("变更记录", "Add an account")),
          Map.entry("/it/processors", List.of("query.reading", "Rebuild")),
          Map.entry("/it/persons?subject=T0200", List.of("法律依据", "Ground in law")),
          Map.entry("/targets", List.of("92.50", "Score sheet")),
          Map.entry("/targets/target-1", List.of("扩招", "Propose another task")),
          Map.entry("/targets/target-1/tasks/t-1", List.of("已核定", "Upper loop")),
          Map.entry("/targets/new", List.of("再加几行", "More rows")),
          Map.entry("/registers/framework/matrix/edit", List.of("各二级学院", "All faculties")),
          Map.entry(
              "/registers/framework/tasks/edit",
              List.of("只需改动有变化的行", "Change only the lines that differ")),
          Map.entry(
              "/registers/framework/places/SUPPORT/STUDENT",
              List.of("智能制造学院", "Support and service × Student")),
          Map.entry("/student-forms", List.of("不足 5 份", "fewer than five")),
          Map.entry("/registers/standards", List.of("逾期未修订 1 项", "1 overdue for revision")),
          Map.entry("/registers/standards/standard-1", List.of("修订依据与程序", "Check execution")),
          Map.entry("/registers/matters?kind=HAZARD", List.of("疏散通道堵塞", "1 overdue")),
          Map.entry("/registers/matters/matter-1", List.of("3号实训楼", "What was done")),
          Map.entry("/registers/practices", List.of("订单班", "Propose a case")),
          Map.entry("/registers/practices/practice-1", List.of("查看相关页面", "Adopt")),
          Map.entry("/registers/meetings", List.of("11 月质量分析例会", "no minutes yet")),
          Map.entry("/registers/meetings/meeting-1", List.of("到课率", "What was decided")),
          Map.entry("/registers/surveys", List.of("家长满意度调研", "population 8,600")),
          Map.entry("/registers/surveys/survey-1", List.of("有效份数", "Valid answers")),
          Map.entry("/registers/framework", List.of("决策指挥系统", "Making quality")));

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  /**
   * Each page is opened once on a phone and then made wider: its words are of the language that was
   * asked for, and its order of reading is the same in both.
   */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyPageFitsSaysWhatItShouldAndCanBeReadByAScreenReader(String language) {
    try (Window window = watched()) {
      window.open(address("/language/" + language));
      window.open(address("/sign-in"));
      inspect(window, "/sign-in", language);
      signInAsAdministrator(window.page());
      PAGES.forEach(
          (path, texts) -> {
            window.open(address(path));
            window.expect(path, texts.get(language.equals("zh") ? 0 : 1));
            inspect(window, path, language);
          });
      assertThat(window.complaints()).isEmpty();
    }
  }

  /** At both widths by eye, and in Chinese by ear. */
  private static void inspect(Window window, String path, String language) {
    boolean listens = language.equals("zh");
    look(window, path, language);
    if (listens && COLOURED_ON_THE_PHONE.contains(path)) {
      window.listen(path);
    } else if (listens) {
      window.listenOnly(path);
    }
    window.widen(DESK);
    look(window, path, language);
    if (listens) {
      window.widen(SMALL_DESK);
      window.listen(path);
    }
    window.widen(Browsers.PHONE);
  }

  private static void look(Window window, String path, String language) {
    window.look(path);
    if (System.getProperty("vigil.pictures") != null) {
      int width = window.page().viewportSize().width;
      String name = path.replaceAll("[^a-zA-Z0-9]+", "_") + "-" + language + "-" + width + ".png";
      window.photograph(PICTURES.resolve(name));
    }
  }

  @Test
  void whatIsNotThereIsSaidSo() {
    try (Window window = watched()) {
      window.open(address("/sign-in"));
      signInAsAdministrator(window.page());
      int before = window.complaints().size();
      window.open(address("/nothing-here"));
      inspect(window, "/nothing-here", "zh");

      assertThat(window.page().locator("body").innerText()).contains("没有找到");
      window.page().navigate(address("/language/en"));
      window.open(address("/nothing-here"));
      inspect(window, "/nothing-here", "en");
      assertThat(window.page().locator("body").innerText()).contains("Not found");
      assertThat(window.complaints().subList(before, window.complaints().size()))
          .allMatch(one -> one.contains("404"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void anAccountIsLookedAfterOnItsPage(String language) {
    try (Window window = watched()) {
      Page page = window.page();
      window.open(address("/language/" + language));
      window.open(address("/sign-in"));
      signInAsAdministrator(page);
      page.navigate(address("/it/accounts"));
      page.locator("li:has-text('demo-auto-dean') a").first().click();
      page.locator("form[action$='/password-link'] button").click();

      assertThat(page.locator(".secret").innerText()).startsWith(address("/password/"));
      fits(window, "/it/account", language);
      window.open(page.locator(".secret").innerText());
      fits(window, "/password", language);
      assertThat(window.complaints()).isEmpty();
    }
  }

  private static void fits(Window window, String path, String language) {
    window.settle();
    look(window, path, language);
    window.widen(DESK);
    look(window, path, language);
    window.widen(Browsers.PHONE);
  }

  @Test
  void linesAreTriedFromThePageOfAControlPoint() {
    try (BrowserContext context = context(390)) {
      Page page = context.newPage();
      page.navigate(address("/sign-in"));
      signIn(page, "demo-quality");
      page.navigate(address("/control-points/STU-17"));
      page.click("text=试算");
      page.fill("input[name=standard]", "96");
      page.click("text=开始试算");
      assertThat(page.locator("[role=alert]").innerText()).contains("目标值 95", "标准值 96");

      page.fill("input[name=standard]", "92");
      page.fill("input[name=window]", "13");
      page.click("text=开始试算");
      assertThat(page.locator("[role=alert]").innerText()).contains("2（连续期数）至 12");

      page.fill("input[name=window]", "4");
      page.fill("input[name=clearMargin]", "0.5");
      page.click("text=开始试算");
      page.waitForSelector(".trial-result .lead");

      assertThat(page.locator(".trial-result").innerText()).contains("多 1 条", "早 14 天");
      assertThat(page.inputValue("input[name=standard]")).isEqualTo("92");
      assertThat(page.inputValue("input[name=window]")).isEqualTo("4");
      assertThat(page.inputValue("input[name=clearMargin]")).isEqualTo("0.5");

      page.click("text=新增 1");
      page.waitForCondition(() -> !page.locator(".paged").innerText().contains("早 14 天"));
      assertThat(page.locator(".paged").innerText()).contains("旅游管理");
    }
  }

  @Test
  void statisticsAreSetFromThePageOfAControlPointAndNeverBackwards() {
    try (BrowserContext context = context(390)) {
      Page page = context.newPage();
      page.navigate(address("/sign-in"));
      signIn(page, "demo-quality");
      page.navigate(address("/control-points/STU-17"));
      assertThat(page.locator("#detection").innerText())
          .contains("平均每 200 个教学周允许误报一次；线内明显变差时给黄色预警", "质委〔2025〕7号");

      page.fill("#detection input[name=validFrom]", "2020-01-01");
      page.click("#detection button");
      assertThat(page.locator("[role=alert]").innerText()).contains("不能倒着改");

      page.fill("#detection input[name=validFrom]", "2099-09-01");
      page.fill("#detection input[name=runLength]", "6000");
      page.click("#detection button");
      assertThat(page.locator("[role=alert]").innerText()).contains("20 至 5,000");

      page.fill("#detection input[name=runLength]", "");
      page.fill("#detection input[name=window]", "1");
      page.click("#detection button");
      assertThat(page.locator("[role=alert]").innerText()).contains("请填 2（", "至 12 的整数");

      page.fill("#detection input[name=window]", "4");
      page.fill("#detection input[name=clearMargin]", "-1");
      page.click("#detection button");
      assertThat(page.locator("[role=alert]").innerText()).contains("0 或正数");
      assertThat(page.inputValue("#detection input[name=window]")).isEqualTo("4");

      page.fill("#detection input[name=clearMargin]", "0.5");
      page.selectOption("#detection select[name=statistics]", "false");
      page.fill("#detection input[name=document]", "质委〔2099〕1号");
      page.click("#detection button");

      assertThat(page.locator("#detection [role=status]").innerText()).contains("已设定");
      assertThat(page.locator("#detection .lines").innerText())
          .contains("只按线判断，最近 4 期内不必连续，回到线内至少 0.5 个百分点才解除")
          .contains("质委〔2099〕1号", "质委〔2025〕7号");
    }
  }

  @Test
  void aCaseTellsHowItIsJudgedAndWhereItsColourIsFrom() {
    String page = send(signedIn("admin", PASSWORD), request("/warnings/w-1").GET()).body();

    assertThat(page).contains("平均每 370 个教学周允许误报一次").contains("颜色的由来");
  }

  @Test
  void aCaseTellsTheSameWeekOfTheYearBeforeAndWhatWasAcceptedAsUsual() {
    String page = send(signedIn("admin", PASSWORD), request("/warnings/w-1").GET()).body();

    assertThat(page).contains("上年同期（2025—2026学年第一学期第11教学周）").contains("新校区搬迁", "2025");
  }

  @Test
  void theListKeepsAUnitOfAnyKindWhenAnotherBoxChanges() {
    try (BrowserContext context = context(1440)) {
      Page page = context.newPage();
      page.navigate(address("/sign-in"));
      signIn(page, "demo-quality");
      page.navigate(address("/warnings?unit=P06-2401&point=STU-17"));
      assertThat(page.locator("select[name=unit] option:checked").innerText()).isEqualTo("汽检2401班");

      page.selectOption("select[name=state]", "CLOSED");
      page.waitForURL("**state=CLOSED**");

      assertThat(page.url()).contains("unit=P06-2401", "point=STU-17");
    }
  }

  @Test
  void aCaseThatIsOverTellsWhatItWas() {
    HttpClient admin = signedIn("admin", PASSWORD);

    assertThat(send(admin, request("/warnings/w-5").GET()).body())
        .contains("最重时：2026—2027学年第一学期第11教学周 76.4 %");
    assertThat(send(admin, request("/warnings/w-1").GET()).body()).doesNotContain("最重时");
  }

  @Test
  void theDaysOfACaseCountFromWhenItWasRaised() {
    assertThat(send(signedIn("admin", PASSWORD), request("/warnings").GET()).body())
        .contains("问题始于 2026年10月26日", "发出预警，已 7 天");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void noEntryOfTheMenuIsCutOffAtADesk(String language) {
    try (BrowserContext context = context(SMALL_DESK)) {
      Page page = context.newPage();
      page.navigate(address("/language/" + language));
      page.navigate(address("/sign-in"));
      signInAsAdministrator(page);

      Object cut =
          page.evaluate(
              """
              () => { const menu = document.querySelector('.menu').getBoundingClientRect();
                return [...document.querySelectorAll('.menu a')]
                  .filter(a => a.getBoundingClientRect().right > menu.right + 1)
                  .map(a => a.innerText) }
              """);

      assertThat(cut).isEqualTo(List.of());
    }
  }

  @Test
  void theListOfWarningsIsTakenAlongAsAFile() {
    HttpResponse<String> file =
        send(signedIn("admin", PASSWORD), request("/warnings/export?state=ALL").GET());

    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(file.body().lines().toList())
        .first()
        .asString()
        .contains("编号,颜色,对象,事项,责任单位,已开天数,截止,状态,数值");
    assertThat(file.body()).contains("旅游管理,班级到课率,汽车工程学院");
  }

  @ParameterizedTest
  @CsvSource({
    "demo-quality, 验证成效, 提交原因和措施",
    "demo-auto-dean, 答复, 验证成效",
    "demo-president, 预警〔2026〕0074号, 0073",
    "demo-quality, 预警〔2026〕0073号, 0074",
  })
  void everybodyIsToldWhatWaitsForThemAndNotWhatWaitsForOthers(
      String account, String mine, String others) {
    String page = send(inDemonstrationAs(account), request("/").GET()).body();
    String todos =
        page.substring(
            page.indexOf("id=\"todos\""), page.indexOf("</section>", page.indexOf("id=\"todos\"")));

    assertThat(todos).contains(mine).doesNotContain(others);
  }

  @ParameterizedTest
  @CsvSource({
    "demo-tourism-dean, true",
    "demo-students, false",
  })
  void theNextStepIsThatOfTheUnitThatOwesItAndWhoLeadsIsNamedBesideIt(String who, boolean owes) {
    HttpClient browser = inDemonstrationAs(who);
    String page = send(browser, request("/warnings/w-1").GET()).body();
    String notice = send(browser, request("/warnings/w-1/notice").GET()).body();

    assertThat(page).contains("责任单位：旅游与康养学院", "牵头部门：学生工作处");
    assertThat(page.contains("id=\"next-step\"")).isEqualTo(owes);
    assertThat(notice).contains("旅游与康养学院：", "牵头部门", "学生工作处");
  }

  @Test
  void theFactsOfAnIncidentAreNamedAndItsStepsSayHowTheyCame() {
    HttpClient browser = inDemonstrationAs("demo-quality");
    String page = send(browser, request("/findings/incidents/incident-1").GET()).body();

    assertThat(page).contains("<dt>处理意见</dt>").doesNotContain("<dt>处理意见（每行一条）</dt>");
    assertThat(page).containsPattern("</span> · <span>[^<]+</span></span></p>");
  }

  @Test
  void theTargetOfAYearThatRunsIsToldWithoutAGrade() {
    String zh = send(inDemonstrationAs("demo-quality"), request("/units/D01").GET()).body();

    assertThat(zh).contains("2026 年度目前达成度 92.50，年终评定").doesNotContain("年度达成度 92.50，达标");
  }

  @Test
  void aLeaderSeesWhatBecameOfTheirDirectivesAndWhoIsToAnswerThem() {
    String page = send(inDemonstrationAs("demo-president"), request("/").GET()).body();
    int from = page.indexOf("id=\"directives\"");
    String mine = page.substring(from, page.indexOf("</section>", from));

    assertThat(mine).contains("共 2 条", "一周内拿出方案", "逾期未办", "承办：旅游与康养学院", "已办结", "已查清");
    assertThat(send(inDemonstrationAs("demo-quality"), request("/").GET()).body())
        .doesNotContain("id=\"directives\"");
  }

  @Test
  void anErrorIsNoIncidentAndHasNoDecisionOnPaper() {
    HttpClient browser = inDemonstrationAs("demo-quality");
    String error = send(browser, request("/findings/incidents/incident-4").GET()).body();

    assertThat(error).contains("差错〔2026〕0004号", "教学差错").doesNotContain("认定书");
    assertThat(send(browser, request("/findings/incidents/incident-4/notice").GET()).statusCode())
        .isEqualTo(404);
    assertThat(send(browser, request("/findings/incidents/incident-1").GET()).body())
        .contains("事故〔2026〕0001号", "认定书");
  }

  @Test
  void onThePhoneTheNextStepComesWithinAScreenAndAHalf() {
    try (BrowserContext context = context(390)) {
      Page page = context.newPage();
      page.navigate(address("/sign-in"));
      signIn(page, "demo-tourism-dean");
      page.navigate(address("/warnings/w-1"));

      assertThat(page.locator("#next-step button").first().boundingBox().y).isLessThan(1266);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void onThePhoneNoTableOfAMainPageScrollsSideways(String language) {
    try (BrowserContext context = context(390)) {
      Page page = context.newPage();
      page.navigate(address("/language/" + language));
      page.navigate(address("/sign-in"));
      signInAsAdministrator(page);
      for (String path : ON_THE_PHONE) {
        page.navigate(address(path));

        page.waitForLoadState(LoadState.NETWORKIDLE);
        Awaitility.await()
            .pollInSameThread()
            .untilAsserted(() -> assertThat(page.evaluate(WIDER)).as(path).isEqualTo(List.of()));
      }
    }
  }

  @Test
  void aLeaderGivesADirectiveFromThePhone() {
    try (BrowserContext context = context(390)) {
      Page page = context.newPage();
      page.navigate(address("/sign-in"));
      signIn(page, "demo-president");
      page.locator("#grave summary").first().click();
      page.locator("#grave textarea").first().fill("本周内查清原因并报告");
      page.locator("#grave form button").first().click();

      assertThat(page.locator("#response [role=status]").innerText()).contains("已记录");
    }
  }

  @Test
  void aPlaceIsPutOnTheListAndTakenOffIt() {
    try (BrowserContext context = context(390)) {
      Page page = context.newPage();
      page.navigate(address("/sign-in"));
      signIn(page, "demo-quality");
      page.navigate(address("/complaints/lists"));
      page.fill("#places input[name=name]", "体育馆");
      page.selectOption("#places select[name=unit]", "D02");
      page.click("#places form.fields button");
      assertThat(page.locator("#places .lines").innerText()).contains("体育馆");

      page.click("#places button[value='体育馆']");

      assertThat(page.locator("#places .lines").innerText()).doesNotContain("体育馆");
    }
  }

  @Test
  void theUnitsOfAnAccountAreChosenFromAList() {
    try (BrowserContext context = context(1280)) {
      Page page = context.newPage();
      page.navigate(address("/sign-in"));
      signInAsAdministrator(page);
      page.navigate(address("/it/accounts"));
      page.locator("li:has-text('demo-auto-clerk') a").first().click();
      assertThat(page.isChecked("input[name=scopes][value=D02]")).isTrue();

      page.check("input[name=scopes][value=D06]");
      page.locator("form:has(.scopes) > button").click();

      assertThat(page.isChecked("input[name=scopes][value=D02]")).isTrue();
      assertThat(page.isChecked("input[name=scopes][value=D06]")).isTrue();
    }
  }

  @Test
  void theReportGivesRawDataToTheAdministratorOnly() {
    String leaders =
        send(inDemonstrationAs("demo-president"), request("/reports/incidents").GET()).body();

    assertThat(leaders).contains("不等于零").doesNotContain("/api/reports/incidents");
    assertThat(send(signedIn("admin", PASSWORD), request("/reports/incidents").GET()).body())
        .contains("/api/reports/incidents");
  }

  @Test
  void theMatrixHasNoColumnOfWhichNobodyHasAValue() {
    String matrix = send(signedIn("admin", PASSWORD), request("/matrix").GET()).body();

    assertThat(matrix.substring(0, matrix.indexOf("</thead>")))
        .contains("班级到课率", "状态数据采集及时完整率")
        .doesNotContain("学生听课率");
  }

  @Test
  void aFileIsImportedByHand() throws Exception {
    Path file = Files.createTempFile("readings", ".csv");
    Files.writeString(file, "control_point,unit,period,value\nSTU-17,P23,2026-11-19,wrong\n");
    try (BrowserContext context = context(1440)) {
      Page page = context.newPage();
      page.navigate(address("/sign-in"));
      signIn(page, "demo-quality");
      page.navigate(address("/imports"));
      page.setInputFiles("#file", file);
      page.click("#import button");
      page.waitForSelector("#result .card");

      assertThat(page.locator("#result").innerText()).contains("is not a number");
    }
  }

  @Test
  void aCaseThatEndedOutsideItsLinesIsNoGoodNews() {
    String overview = send(signedIn("admin", PASSWORD), request("/").GET()).body();

    assertThat(overview).contains("/warnings/w-5").doesNotContain("/warnings/w-6");
  }

  @Test
  void whatWasNoticedIsToldInOneSentence() {
    String faculty = send(signedIn("admin", PASSWORD), request("/units/D06").GET()).body();

    assertThat(faculty)
        .contains(
            "2026—2027学年第一学期第11教学周学生听课率为 91.5 %，按往常应在 95.3 %左右（92.5 %至 97.7 %），" + "近几期合起来明显偏低。")
        .contains(
            "学生听课率到2024—2025学年已连续 3 个学年一期比一期差：93.8 → 92.9 → 91.6 %，"
                + "平均每期下降 1.1 个百分点，值得留意，期数尚少，还不能断定。");
  }

  @Test
  void aCaseShowsWhatElseWasNoticedOncePerSeriesAndNotItself() {
    String page = send(signedIn("admin", PASSWORD), request("/warnings/w-1").GET()).body();

    String company =
        page.substring(page.indexOf("id=\"company\""), page.indexOf("id=\"timeline\""));
    assertThat(company).contains("/warnings/w-2", "/units/P23/control-points/CRS-05");
    assertThat(company).doesNotContain("/warnings/w-1");
  }

  @Test
  void theChartOfACaseHasWhatWasExpectedWhereThatIsKnownAndNowhereElse() {
    JsonNode bands = json("/charts/warnings/w-1").path("bands");
    assertThat(bands).hasSize(1);
    assertThat(bands.get(0).path("lower").asDouble()).isEqualTo(92.51);
    assertThat(bands.get(0).path("label").asString()).isEqualTo("在 95.3 %左右（92.5 %至 97.7 %）");
  }

  @Test
  void theWeekThatIsNotOverIsMarkedAndEachOtherIsWhole() {
    JsonNode chart = json("/charts/warnings/w-1");
    int last = chart.path("values").size() - 1;

    assertThat(chart.path("unfinished")).hasSize(1);
    assertThat(chart.path("unfinished").get(0).asInt()).isEqualTo(last);
    assertThat(chart.path("names").get(7).asString()).isEqualTo("本期未完");
  }

  @Test
  void theEffectOfTheMeasuresOfACaseIsATableWithItsReason() {
    String page = send(signedIn("admin", PASSWORD), request("/warnings/w-2").GET()).body();

    assertThat(page.substring(page.indexOf("id=\"effect\"")))
        .contains("措施前", "措施后", "上年同期")
        .contains("措施尚未完成，完成后再评价");
  }

  @Test
  void theValuesAfterMeasuresThatAreDoneAreHeldAgainstThoseBefore() {
    String page = send(signedIn("admin", PASSWORD), request("/warnings/w-6").GET()).body();

    assertThat(page.substring(page.indexOf("id=\"effect\"")))
        .contains("第3教学周", "第6教学周", "89.5 %", "83.4 %")
        .contains("未见成效", "不比措施前好。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/warnings/w-8", "/warnings/w-8/chain"})
  void whatCameOfMeasuresAgainstComplaintsIsTheSameOnThePageAndInTheChain(String path) {
    String page = send(signedIn("admin", PASSWORD), request(path).GET()).body();

    assertThat(page).contains("至2026年10月12日的30天", "经质量办验证。");
  }

  @Test
  void theChartOfACaseMarksWhatHappenedAtItsUnitAndNotElsewhereInItsFaculty() {
    JsonNode chart = json("/charts/warnings/w-1");
    JsonNode incident = chart.path("events").get(0);
    int place = incident.path("place").asInt();

    assertThat(incident.path("kind").asString()).isEqualTo("INCIDENT");
    assertThat(incident.path("day").asString()).isEqualTo("2026-11-12");
    assertThat(chart.path("events").findValuesAsString("kind")).doesNotContain("FINDING");
    assertThat(chart.path("periods").get(place).asString()).contains("第11教学周");
    assertThat(chart.path("eventNames").path("MEASURE").asString()).isEqualTo("措施");
    String page = send(signedIn("admin", PASSWORD), request("/warnings/w-1").GET()).body();
    assertThat(page.substring(page.indexOf("id=\"marked\"")))
        .contains("质量事故", "/findings/incidents/incident-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/units/D02", "/units", "/units?text=T01", "/control-points/STU-17"})
  void personsStandInNoList(String path) {
    HttpResponse<String> page = send(signedIn("admin", PASSWORD), request(path).GET());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("T0109");
  }

  @Test
  void aDeanSeesTheirOwnFacultyOnly() {
    try (BrowserContext context = context(1440)) {
      Page page = context.newPage();
      page.navigate(address("/sign-in"));
      signIn(page, "demo-auto-dean");
      page.navigate(address("/warnings?state=ALL"));

      assertThat(page.locator("#list").innerText()).contains("汽检2401班").doesNotContain("旅游管理");
      assertThat(page.navigate(address("/units/D06")).status()).isEqualTo(403);
      assertThat(page.navigate(address("/it/health")).status()).isEqualTo(403);
    }
  }

  @Test
  void aWeekOfWhichDataAreMissingIsAGapOfTheCurve() {
    JsonNode chart = json("/charts/trend?unit=P23&controlPoint=STU-17");

    assertThat(chart.path("missing")).hasSize(1);
    int place = chart.path("missing").get(0).asInt();
    assertThat(chart.path("periods").get(place).asString()).contains("第8教学周");
    assertThat(chart.path("values").get(place).isNull()).isTrue();
    assertThat(chart.path("standard").get(place).asDouble()).isEqualTo(90);
  }

  @Test
  void theTableOfACurveTellsWhichWeekIsMissing() {
    assertThat(
            send(signedIn("admin", PASSWORD), request("/units/P23/control-points/STU-17").GET())
                .body())
        .contains("<tr class=\"cell-none\"><td>2026—2027学年第一学期第8教学周</td>");
  }

  @Test
  void theShadeOfAnOpenCaseReachesTheEndOfItsChart() {
    JsonNode chart = json("/charts/warnings/w-1");

    assertThat(chart.path("marks").get(0).path("to").asInt())
        .isEqualTo(chart.path("labels").size() - 1);
  }

  @Test
  void aCardShowsTheJudgedWeekAndTheLatestDayBesideIt() {
    assertThat(send(signedIn("admin", PASSWORD), request("/units/P23").GET()).body())
        .contains("2026—2027学年第一学期第11教学周", "最新一期：");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/units/D06", "/warnings"})
  void everyPageSaysHowManyWarningsAreFolded(String path) {
    assertThat(send(signedIn("admin", PASSWORD), request(path).GET()).body())
        .contains("另有同项预警 2 条");
  }

  @Test
  void theListOfClosedCasesTellsWhyEachWasRaisedAndHowItEnded() {
    assertThat(send(signedIn("admin", PASSWORD), request("/warnings?state=CLOSED").GET()).body())
        .contains("班级到课率为 85.2 %，低于标准值 90 %", "已于 2026年11月16日结束（监测值持续达标）")
        .contains("始于 2026年10月26日，2026年11月13日 发出");
  }

  @Test
  void whoDeliversNoMoreIsHiddenUntilAskedFor() {
    HttpClient admin = signedIn("admin", PASSWORD);

    assertThat(send(admin, request("/control-points/STU-17").GET()).body())
        .contains("也显示 1 个已不再报送的")
        .contains("<b>起始</b>")
        .doesNotContain("汽检2401班");
    assertThat(send(admin, request("/control-points/STU-17/units?former=true").GET()).body())
        .contains("汽检2401班", "已不再报送");
  }

  @Test
  void aPartThatNoScriptAsksForStandsOnAPageOfItsOwn() {
    HttpClient admin = signedIn("admin", PASSWORD);
    HttpRequest.Builder part = request("/control-points/STU-17/units?former=true");

    assertThat(send(admin, part.GET()).body()).contains("class=\"menu\"", "vigil.css", "汽检2401班");
    assertThat(send(admin, part.header("HX-Request", "true").GET()).body())
        .contains("汽检2401班")
        .doesNotContain("class=\"menu\"", "vigil.css");
  }

  @ParameterizedTest
  @CsvSource({
    "demo-president, id=\"grave\", number-BLUE",
    "demo-auto-dean, id=\"due\", id=\"grave\"",
    "demo-teaching, 导入数据, id=\"grave\"",
    "demo-counsellor, 行政班, id=\"due\"",
    "demo-teacher, 教师 T0109, chip-",
    "demo-expert, 可查证的内容, id=\"due\"",
    "demo-quality, 质量工作日历, id=\"machine\""
  })
  void eachSeesAnotherFirstPage(String account, String shown, String hidden) {
    assertThat(send(inDemonstrationAs(account), request("/").GET()).body())
        .contains(shown)
        .doesNotContain(hidden);
  }

  @Test
  void theAdministratorSeesTheSystemFirst() {
    assertThat(send(signedIn("admin", PASSWORD), request("/").GET()).body())
        .contains("id=\"machine\"", "运行状况", "导入记录", "账号");
  }

  private JsonNode json(String path) {
    String body = send(signedIn("admin", PASSWORD), request(path).GET()).body();
    return JsonMapper.builder().build().readTree(body);
  }

  private static void signInAsAdministrator(Page page) {
    page.fill("#login", "admin");
    page.fill("#password", PASSWORD);
    page.press("#password", "Enter");
    page.waitForSelector("nav.menu");
  }

  private static void signIn(Page page, String account) {
    page.click("button[value=" + account + "]");
    page.waitForSelector("nav.menu");
  }

  private static Window watched() {
    return BROWSER.watched(Browsers.PHONE);
  }

  private static BrowserContext context(int width) {
    return BROWSER.window(width);
  }
}
