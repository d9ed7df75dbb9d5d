package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.vigil.api.report.ReportKind;
import io.vigil.app.system.ReportDocument.Figure;
import io.vigil.app.wording.Figures;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Concluded;
import io.vigil.monitor.report.figure.ConcludedKey;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.FigureKey;
import io.vigil.monitor.report.figure.Row;
import io.vigil.monitor.report.figure.RowReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;

/** The three-year report of the demo college, whose figures are known. */
@Order(2)
class DemoReportIT extends RunningDemoCollege {
  private static final String YEARS = "from=2023-24&to=2025-26";

  /** Nothing happens in the college meanwhile. */
  private final Supplier<JsonNode> read =
      SingletonSupplier.of(() -> vigil.get("/api/reports/incidents?" + YEARS));

  @Autowired RowReader rows;
  @Autowired PlatformTransactionManager transactions;

  private JsonNode answer() {
    return read.get();
  }

  private static ReportDocument document(JsonNode answer) {
    return new ReportDocument(answer.path("document").path("document"));
  }

  @Test
  void countsRatesAndGradesAreThoseOfTheCollege() {
    ReportDocument report = document(answer());

    assertThat(report.rows("T1").stream().map(row -> row.substring(row.indexOf('|') + 1)))
        .containsExactly(
            "15|1.76|0.99–2.91|14|2.29|0|0.00|19",
            "12|1.40|0.72–2.45|11|1.79|0|0.00|16",
            "9|1.04|0.48–1.98|8|1.29|0|0.00|14");
    assertThat(report.rows("T2"))
        .contains("全部|一般|11|9|7|27|75.0%", "全部|较大|3|3|2|8|22.2%", "全部|重大|1|0|0|1|2.8%");
    assertThat(report.text())
        .as("14, 10 and 9 incidents of 7832, 7859 and 7888 students without D06")
        .contains("可比口径2024—2025学年与2023—2024学年相比，发生率之比为0.712（95%区间0.283–1.723）")
        .contains("可比口径2025—2026学年与2024—2025学年相比，发生率之比为0.897（95%区间0.322–2.455）")
        .contains("可比口径2025—2026学年与2023—2024学年相比，发生率之比为0.638（95%区间0.244–1.583）")
        .doesNotContain("发生率之比为0.794", "发生率之比为0.744", "发生率之比为0.590")
        .contains("另有3起事故造成3人受伤，按认定情形（SP-07“实践教学中人身伤害”）属教学类，不计入安全事故");
  }

  /** Yearly tallies of 2022-23 reach into 2023, and nobody can say how far. */
  @Test
  void ofCalendarYearsTheOneThatTalliesReachIntoIsMissingAndTheOthersCountByTheirDays() {
    JsonNode answer = vigil.get("/api/reports/incidents?from=2023&to=2025");
    List<JsonNode> years = answer.path("years").valueStream().toList();
    ReportDocument report = document(answer);

    assertThat(years.getFirst().path("total").isNull()).isTrue();
    assertThat(years.getFirst().path("uncut").asBoolean()).isTrue();
    assertThat(years.stream().skip(1).map(year -> year.path("total").asLong()))
        .containsExactly(decidedIn(2024), decidedIn(2025));
    assertThat(years.stream().map(year -> year.path("students").asLong()))
        .as("of the school year that began in the autumn before")
        .containsExactly(8_412L, 8_503L, 8_567L);
    assertThat(report.rows("T1"))
        .satisfiesExactly(
            missing -> assertThat(missing).startsWith("2023年（9—12月）|仅有学年数|"),
            first -> assertThat(first).startsWith("2024年|" + decidedIn(2024) + "|"),
            last -> assertThat(last).startsWith("2025年|" + decidedIn(2025) + "|"));
    assertThat(report.text())
        .contains("2023年的事故有一部分只按学年或学期填报，不能拆分到自然年", "计入自然年", "数据不全，不作逐年判断")
        .contains("课时按学年统计，不能拆分到自然年，教学事故按每百名教职工计算发生率");
    assertThat(report.rows("T8"))
        .as("requests are recorded since September 2023")
        .first()
        .asString()
        .startsWith("2023年（9—12月）|62|–|");
    assertThat(report.rows("T8")).element(1).asString().startsWith("2024年|");
    assertThat(report.text()).doesNotContain("投诉（全口径）：上升趋势达到统计显著", "到位率下降的部门：建筑工程学院");
    assertThat(report.rows("T1-1")).contains("投诉/每千名学生|2023年（9—12月）|62|8412|–|–");
    assertThat(report.columns("T8-3")).contains("2023年（9—12月）", "2024年");
    assertThat(report.columns("T0-1")).containsExactly("指标", "2023年", "2024年", "2025年");
    assertThat(report.rows("T0-1"))
        .contains("质量事故（起）|–|14|11", "投诉（件）|62（9—12月）|129|111")
        .anyMatch(row -> row.startsWith("预警（个）|") && row.contains("（9—12月）|"))
        .contains("事故零报告到位率|97.2%（9—12月）|94.4%|95.6%");
    assertThat(report.rows("T9").getFirst()).startsWith("2023年（9—12月）|");
    assertThat(report.text())
        .contains("（2023年只含9—12月），另撤回")
        .contains("零报告到位率为100.0%（9—12月） → 90.0% → 80.0%");
    assertThat(report.rows("T10"))
        .as("areas of the college are checked once a year, of departments since that autumn")
        .anyMatch(row -> row.startsWith("招生行为规范|2023年|1|"))
        .anyMatch(row -> row.startsWith("教学过程规范管理|2023年（9—12月）|0|"));
    assertThat(List.of("T3-2", "T3-3", "T3-4"))
        .allSatisfy(
            table ->
                assertThat(report.rows(table))
                    .isNotEmpty()
                    .allMatch(row -> row.split("\\|")[1].equals("仅有学年数")));
    assertThat(report.rows("T3"))
        .as("who filed zero reports told of the year, though not of its first months")
        .noneMatch(row -> row.contains("缺报"))
        .anyMatch(row -> row.contains("仅有学年数"));
    assertThat(value("incidents~total~2024~*~*").asLong()).isEqualTo(decidedIn(2024));
    assertThat(value("incidents~total~2023~*~*").isNull()).isTrue();
    assertThat(value("incidents~students~2024~*~*").asLong()).isEqualTo(8_503);
  }

  private JsonNode value(String reference) {
    return vigil.get("/api/figures/" + reference + "?size=1").path("value");
  }

  private long decidedIn(int year) {
    return jdbc.sql(
            "SELECT count(*) FROM board.incident_counted"
                + " WHERE severity <> 'LAPSE' AND extract(year FROM occurred_on) = :year")
        .param("year", year)
        .query(Long.class)
        .single();
  }

  @Test
  void theThreeVerdictsStandInBothScopesWithWhatSmallNumbersMean() {
    assertThat(document(answer()).text())
        .contains("质量事故（全口径）：15 → 12 → 9（每千名学生1.76 → 1.40 → 1.04），数值逐年减少")
        .contains("质量事故（可比口径）：14 → 10 → 9（每千名学生1.79 → 1.27 → 1.14），逐年减少")
        .contains("质量事故影响指数（全口径）：68.59 → 28.22 → 22.08，数值逐年减少")
        .contains("质量事故影响指数（可比口径）")
        .contains("投诉（全口径）：131 → 118 → 112（每千名学生15.4 → 13.8 → 13.0），逐年减少")
        .contains("投诉（可比口径）")
        .contains("质量事故（可比口径）：数量少，年际差异未达到统计显著，减少可能出于偶然")
        .contains("投诉（全口径）：年际差异未达到统计显著，减少可能出于偶然")
        .contains("影响指数是加权和，不作显著性检验")
        .contains("事故零报告到位率为93.3% → 97.8% → 91.1%")
        .contains("旅游与康养学院：该单位不可比")
        .containsPattern("登记处理结果\\d+项");
  }

  @Test
  void unitsAndClausesAreRankedAndTheSilentUnitIsMissing() {
    ReportDocument report = document(answer());

    assertThat(report.rows("T3").stream().map(row -> row.replaceAll("\\|[^|]*\\|[^|]*$", "")))
        .containsExactlyInAnyOrder(
            "公共基础教学部|3|2|2|7",
            "经济管理学院|3|1|1|5",
            "汽车工程学院|2|1|1|4",
            "建筑工程学院|2|1|1|4",
            "智能制造学院|1|0|2|3",
            "旅游与康养学院|1|2|填报2/10|3",
            "艺术设计学院|1|1|1|3",
            "教务处|0|2|0|2",
            "后勤服务处|1|0|1|2",
            "信息工程学院|1|0|0|1",
            "马克思主义学院|0|1|0|1",
            "信息网络中心|0|1|0|1");
    assertThat(report.rows("T4").stream().map(row -> row.split("\\|")).limit(7))
        .extracting(row -> row[0] + " " + row[2])
        .containsExactly(
            "EX-08 6", "CT-01 4", "CT-02 4", "CT-03 4", "SP-07 3", "MG-01 2", "MG-02 2");
    assertThat(report.rows("T4")).hasSize(18);
    assertThat(report.rows("T5-2")).hasSize(5).first().isEqualTo("制度|7|38.9%|38.9%");
    assertThat(report.text())
        .contains("26起关闭已满12个月且可以比较，其中5起在12个月内同单位同情形再次发生，复发率19.2%；另有8起关闭未满12个月");
  }

  /** S3: two each January are no fewer than two. */
  @Test
  void gradesThatAreLateEveryJanuaryShowNoEffectOfTheMeasuresBetween() {
    assertThat(document(answer()).rows("T11-2").stream().filter(row -> row.contains("成绩逾期提交")))
        .hasSize(6)
        .satisfies(
            rows ->
                assertThat(List.copyOf(rows).subList(0, 4))
                    .allMatch(row -> row.endsWith("|2|2|无效")));
  }

  @Test
  void complaintsAreCountedAndAnsweredAsTold() {
    assertThat(
            document(answer()).rows("T8").stream().map(row -> row.substring(row.indexOf('|') + 1)))
        .satisfiesExactly(
            row -> assertThat(row).startsWith("131|15.4|100.0%|90.8%|79|60|"),
            row -> assertThat(row).startsWith("118|13.8|100.0%|98.3%|70|61|"),
            row -> assertThat(row).isEqualTo("112|13.0|100.0%|97.3%|84|76|1"));
  }

  @Test
  void selfChecksThatWereNeverDoneAreNamed() {
    assertThat(document(answer()).text()).contains("旅游与康养学院2025—2026学年第一学期教学过程规范管理");
  }

  @Test
  void theMeasuresThatDidNotHelpAgainstLateGradesAreSaidToBeWithoutEffect() {
    assertThat(document(answer()).rows("T11"))
        .anyMatch(
            row ->
                row.contains("发文提醒按时提交成绩") && row.matches(".*\\|92[.]9\\|90[.]2\\|[^|]*\\|无效\\|.*"))
        .anyMatch(
            row -> row.contains("成绩录入培训") && row.matches(".*\\|90[.]2\\|88[.]0\\|[^|]*\\|无效\\|.*"))
        .anyMatch(row -> row.contains("流水阅卷") && row.endsWith("|待验证|待2026—2027学年第一学期同期数据"));
  }

  @Test
  void whatWasNotCarriedOutIsNotSaidToHaveHelpedAndWhatWaitsSaysUntilWhen() {
    List<String> rows = document(answer()).rows("T11");

    assertThat(rows)
        .filteredOn(row -> row.contains(" / –|"))
        .isNotEmpty()
        .allMatch(row -> row.contains("|待验证|"));
    assertThat(rows)
        .filteredOn(row -> row.contains("|待验证|"))
        .allMatch(row -> row.matches(".*\\|待验证\\|.*(\\d{4}-\\d{2}-\\d{2}|学期|学年).*"));
    assertThat(rows)
        .as("below a range, more is better")
        .anyMatch(
            row ->
                row.contains("分层教学")
                    && row.matches(".*\\|77[.]1\\|87[.]9\\|[^|]*\\|部分有效（无佐证）\\|.*"))
        .anyMatch(
            row ->
                row.contains("题库与过程考核")
                    && row.matches(".*\\|77[.]1\\|92[.]6\\|[^|]*\\|有效（无佐证）\\|.*"));
  }

  @Test
  void noCodeOfATermStandsInATable() {
    ReportDocument report = document(answer());

    assertThat(report.tables().stream().flatMap(table -> report.rows(table).stream()))
        .noneMatch(row -> row.matches(".*\\d{4}-\\d{2}/[12].*"));
  }

  @Test
  void aDepartmentOrAPersonAnswersForAMeasureAndNoCourse() {
    List<String> owners =
        document(answer()).rows("T11").stream().map(row -> row.split("\\|")[2]).toList();

    assertThat(owners)
        .isNotEmpty()
        .contains("汽车工程学院", "旅游与康养学院")
        .doesNotContain("汽车发动机构造与检修", "电工电子技术");
  }

  /** Another clause, or complaints about another place, are not the same again. */
  @Test
  void whatHappenedComesBackOnlyWhereTheSameHappensAgain() {
    List<String> measures = document(answer()).rows("T11");

    assertThat(measures)
        .as("what was done about an incident stands with the incident")
        .noneMatch(row -> row.contains("汽车工程学院 质量事故"));
    assertThat(document(answer()).rows("T11-2"))
        .anyMatch(row -> row.contains("1. 代课一律书面报教务处，口头约定无效"))
        .anyMatch(row -> row.contains("|至今0|"))
        .as("a unit that filed two of ten zero reports since")
        .filteredOn(row -> row.contains("事故〔2025〕0017号"))
        .singleElement()
        .asString()
        .endsWith("|无法比较（缺零报告）");
    assertThat(measures)
        .filteredOn(row -> row.contains("投诉 5号公寓"))
        .isNotEmpty()
        .noneMatch(row -> row.contains("一年内复发"));
    assertThat(measures)
        .filteredOn(row -> row.contains("自查自纠 教学过程规范管理 2025—2026学年第一学期"))
        .as("it is not done, and the next term's was not either")
        .isNotEmpty()
        .allMatch(row -> row.contains("|无效|自查仍未完成，转入预警〔2026〕0029号"));
    assertThat(document(answer()).rows("T12"))
        .as("what goes on is left with the number of the warning that is open")
        .filteredOn(row -> row.contains("预警〔2026〕0003号"))
        .singleElement()
        .asString()
        .contains("自查仍未完成（涉及1项措施），已转入预警〔2026〕0029号；在该预警中落实");
    assertThat(measures)
        .filteredOn(row -> row.contains("投诉 第一食堂"))
        .as("fewer complaints are there again, and are named")
        .isNotEmpty()
        .allMatch(row -> row.contains("|部分有效（无佐证）|12个月内再次出现（蓝）"));
    assertThat(measures)
        .filteredOn(row -> row.contains("投诉 第二食堂"))
        .as("S2: fewer complaints than those that asked for an answer are no relapse")
        .hasSize(5)
        .allMatch(row -> row.contains("|有效"))
        .allMatch(row -> row.contains("经质量办验证；12个月内再次出现（蓝）"))
        .filteredOn(row -> row.contains("送检原料与成品") || row.contains("更换供货商"))
        .hasSize(2)
        .noneMatch(row -> row.contains("无佐证"));
  }

  /** S1 and S2, by their evidence and not by their names. */
  @Test
  void whatIsBestProvedToHaveWorkedStandsWithTheTypicalCases() {
    List<String> cases = document(answer()).rows("T10-2");

    assertThat(cases)
        .filteredOn(row -> row.contains("预警〔"))
        .hasSize(2)
        .satisfiesExactly(
            first -> assertThat(first).contains("1. 固定一名代课教师并报教务处备案（").endsWith("|有效"),
            second -> assertThat(second).contains("投诉 第二食堂", "送检原料与成品（").endsWith("|有效"));
  }

  @Test
  void everyCountLeadsToTheRowsThatMakeIt() {
    ReportDocument report = document(answer());
    Map<String, Figure> figures = new TreeMap<>();
    assertThat(report.figuresWithoutReference()).isEmpty();
    report.figures().stream()
        .filter(figure -> !isRate(figure))
        .forEach(figure -> figures.put(figure.reference(), figure));

    assertThat(figures).hasSizeGreaterThan(150);
    figures.forEach(
        (reference, figure) ->
            assertThat(vigil.get("/api/figures/" + reference + "?size=1").path("value").asDouble(0))
                .as("%s %s", figure.table(), reference)
                .isCloseTo(figure.value().asDouble(), within(1e-9)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&unit=D01"})
  void everyNumberOfWhatWasConcludedIsAFigureThatGivesTheSameWhenItIsAskedFor(String unit) {
    JsonNode asked =
        unit.isEmpty() ? answer() : vigil.get("/api/reports/incidents?" + YEARS + unit);
    Map<String, List<String>> concluded = concluded(asked);

    assertThat(concluded)
        .containsKeys("effect.summary", "effect.rate", "finding.measures", "repeaters");
    Map<String, String> known = new HashMap<>();
    concluded.forEach(
        (paragraph, figures) ->
            assertThat(
                    figures.stream()
                        .map(figure -> known.computeIfAbsent(figure, this::printed))
                        .toList())
                .as(paragraph)
                .containsAll(numbers(document(asked).sentence(paragraph))));
  }

  /** The figures of what was concluded one by one, by paragraph. */
  private static Map<String, List<String>> concluded(JsonNode answer) {
    Map<String, List<String>> concluded = new TreeMap<>();
    for (JsonNode basis : answer.path("document").path("bases")) {
      List<String> figures =
          basis
              .path("figures")
              .valueStream()
              .map(JsonNode::asString)
              .filter(ConcludedKey::isOne)
              .toList();
      if (!figures.isEmpty() && !basis.path("rule").asString().equals("case.few")) {
        concluded.put(basis.path("paragraph").asString(), figures);
      }
    }
    return concluded;
  }

  /** All numbers of a sentence but the months of its rule and its own. */
  private static List<String> numbers(String sentence) {
    return Pattern.compile("\\d+([.]\\d+%)?")
        .matcher(sentence.replaceAll("^\\d+[.] |12个月|80%", ""))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private String printed(String reference) {
    JsonNode figure = vigil.get("/api/figures/" + reference);
    assertThat(ReportDocument.unbound(figure)).as(reference).isEmpty();
    double value = figure.path("value").asDouble();
    List<Double> rows =
        figure.path("events").valueStream().map(row -> row.path("value").asDouble()).toList();
    double sum = rows.stream().mapToDouble(Double::doubleValue).sum();
    Concluded what = ConcludedKey.parse(reference).what();
    if (what.isRate()) {
      assertThat(value).as(reference).isCloseTo(sum / rows.size(), within(1e-9));
      return Figures.percent(value);
    }
    if (what != Concluded.PERSON_REPEATED) {
      assertThat(sum + figure.path("sealed").path("value").asDouble(0))
          .as(reference)
          .isEqualTo(value);
    }
    assertThat(figure.path("query").asString()).contains("board.");
    assertThat(figure.path("rules").toString()).contains(ReportKind.INCIDENTS.rules());
    return Long.toString(Math.round(value));
  }

  @Test
  void casesOfWhoHasMoreThanOneAreListedForTheQualityOfficeAndCountedForALeader() {
    String reference = "concluded~person-repeated~2023-24~2025-26~*";
    JsonNode figure = vigil.get("/api/figures/" + reference);

    assertThat(figure.path("value").asLong()).isPositive();
    assertThat(figure.path("events").size()).isGreaterThan((int) figure.path("value").asLong());
    assertThat(new Visitor(port, "demo-quality").see("/figures/" + reference))
        .contains("涉及两起及以上事故的人数：" + figure.path("value").asLong());
    assertThat(new Visitor(port, "demo-president").see("/figures/" + reference))
        .contains("其中 %d 条属于教师等个人".formatted(figure.path("eventCount").asLong()))
        .doesNotContain("<td");
    assertThat(
            new Visitor(port, "demo-quality")
                .see("/figures/concluded~measure-rate~2023-24~2025-26~*"))
        .contains("整改有效率（有效 ÷ 已有结论）：77.1%", "近三年质量事故分析编制规则第 8 版")
        .containsPattern("<td>[^<]+ · 有效</td>");
  }

  /** A rate leads to what was counted, not to itself. */
  private static boolean isRate(Figure figure) {
    return List.of("每千名学生", "每百教职工", "末年每千学生", "发生率", "占比", "累计", "95%区间").contains(figure.column())
        || figure.table().equals("T0-1") && figure.row().equals("质量事故（每千名学生）");
  }

  @Test
  void aFigureTellsItsQueryItsEventsAndTheRulesByWhichCasesWereJudged() {
    JsonNode figure = vigil.get("/api/figures/analysis~sum~influence~2023-24~2023-24~*~*~*");

    assertThat(figure.path("value").asDouble()).isCloseTo(68.59, within(1e-9));
    assertThat(figure.path("query").asString()).contains("board.incident_counted");
    assertThat(figure.path("eventCount").asLong()).isEqualTo(15);
    assertThat(figure.path("rules").valueStream().map(JsonNode::asString)).contains("2023");
  }

  @Test
  void theReportBeginsWithFiveFindingsAndTheKeyFiguresOfAllYears() {
    ReportDocument report = document(answer());

    assertThat(report.text().lines().filter(line -> line.matches("[1-5][.] .*")))
        .hasSize(5)
        .first()
        .asString()
        .isEqualTo(
            "1. 可比口径（不含旅游与康养学院）的质量事故逐年为14 → 10 → 9起，数量少，年际差异未达到统计显著，减少可能出于偶然；"
                + "全口径2023—2024学年15起、2025—2026学年9起，因零报告到位率下降，不据此认定增减。");
    assertThat(report.rows("T0-1"))
        .contains("质量事故（起）|15|12|9", "质量事故（每千名学生）|1.76|1.40|1.04", "影响指数|68.59|28.22|22.08");
  }

  @Test
  void whatIncidentsLedToIsCountedByKindInASentenceSinceBothKindsAreAsMany() {
    assertThat(document(answer()).text())
        .containsPattern("处理方式：(年度考核、评优受限、通报批评|通报批评、年度考核、评优受限)，逐年同为15 → 11 → 9")
        .contains("诉求类型只有“投诉”一项，逐年为131 → 118 → 112");
  }

  @Test
  void outsidersGetNoCountUnderFive() {
    JsonNode open = vigil.get("/api/reports/incidents?public=true&" + YEARS);

    assertThat(open.path("byUnit").size()).isZero();
    assertThat(document(open).tables()).doesNotContain("A1", "T11", "T12");
    assertThat(document(open).rows("T4")).contains("SP-07|实践教学中人身伤害|<5|–|–");
    assertThat(document(open).rows("T1").stream().map(row -> row.split("\\|")[4]))
        .as("teaching incidents, which would tell the one that is of another kind")
        .containsOnly("–");
    assertThat(document(open).text()).contains("质量事故（可比口径）：– → – → 9");
  }

  @Test
  void thePageShowsTheReportWithFiguresToFollow() {
    assertThat(new Visitor(port, "demo-quality").see("/reports/incidents?" + YEARS))
        .contains("表6 影响学生人次与影响指数", "68.59", "/figures/analysis~sum~influence");
  }

  @Test
  void ofSealedIncidentsTheHarmIsCountedAndTheClauseIsNot() {
    var injured =
        new FigureKey(Aggregate.SUM, Counted.INJURED, "2023-24", "2025-26", null, null, List.of());
    List<Row> open = rows.read(injured);

    inACollegeThatIsPutBack(
        () -> {
          jdbc.sql("UPDATE %s.incident SET sealed = true".formatted(slotOfIncidents())).update();
          List<Row> sealed = rows.read(injured);

          assertThat(sealed).extracting(Row::what).containsOnlyNulls();
          assertThat(sealed)
              .extracting(Row::day, Row::value)
              .containsExactlyInAnyOrderElementsOf(
                  open.stream().map(row -> tuple(row.day(), row.value())).toList());
        });
    assertThat(open).isNotEmpty().extracting(Row::what).doesNotContainNull();
  }

  private String slotOfIncidents() {
    return jdbc.sql("SELECT slot FROM read_meta.active_slot WHERE model = 'incident'")
        .query(String.class)
        .single();
  }

  private void inACollegeThatIsPutBack(Runnable looking) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              looking.run();
            });
  }
}
