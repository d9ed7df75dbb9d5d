package io.vigil.monitor.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.api.period.Period;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.report.FindIncidentMeasures;
import io.vigil.api.report.MakeIncidentReport;
import io.vigil.api.rulebook.Accumulation;
import io.vigil.api.rulebook.Category;
import io.vigil.api.rulebook.Clause;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.api.tally.Severity;
import io.vigil.api.warning.Effect;
import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Chart;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.document.TrendChart;
import io.vigil.monitor.document.format.DocumentFiles;
import io.vigil.monitor.document.format.Format;
import io.vigil.monitor.report.Recorded;
import io.vigil.monitor.report.UnitTree;
import io.vigil.monitor.report.analysis.Verdicts.Scope;
import io.vigil.monitor.report.analysis.Verdicts.Subject;
import io.vigil.monitor.report.figure.Concluded;
import io.vigil.monitor.report.figure.ConcludedKey;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Pool;
import io.vigil.monitor.report.figure.Row;
import io.vigil.monitor.report.statistics.YearlyFall;
import io.vigil.monitor.report.text.ReportModel;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A small college: two faculties, one of which stops reporting in the last year. */
class AnalysisTest {
  private static final List<String> YEARS = List.of("2023-24", "2024-25", "2025-26");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate ANSWER_BY = TODAY.plusDays(7);

  private final Map<Counted, List<Row>> rows = new EnumMap<>(Counted.class);
  private final List<FindIncidentMeasures.Item> cases = new ArrayList<>();
  private final List<FindIncidentMeasures.Item> later = new ArrayList<>();
  private final List<Measure> measures = new ArrayList<>();
  private final List<RuleBook> ruleBooks = new ArrayList<>(List.of(rules("2023", "EX-08", "泄题")));
  private final List<MakeIncidentReport.Breakdown> units = new ArrayList<>();
  private boolean comparable = true;
  private @Nullable LocalDate complaintsSince;
  private Plans plans = Plans.NONE;
  private Material.@Nullable Earlier earlier;

  private static RuleBook rules(String version, String clause, String name) {
    return new RuleBook(
        version,
        "认定办法",
        null,
        LocalDate.of(Integer.parseInt(version), 9, 1),
        Map.of(),
        List.of(new Category("TEACHING", null, "教学类", "Teaching", "教务处", false, List.of())),
        List.of(new Clause(clause, "教学类", name, name, "times", List.of(), List.of(), null)),
        new Accumulation("ACC", 3),
        Map.of());
  }

  private static Row row(String unit, String year, @Nullable String key, double value) {
    return new Row(
        "incident",
        "e",
        unit,
        unit,
        year,
        TODAY,
        year,
        key,
        key,
        "教学类",
        "GENERAL",
        value,
        null,
        null,
        null,
        null,
        "2023");
  }

  private void counted(Counted counted, String unit, String year, @Nullable String key, double v) {
    rows.computeIfAbsent(counted, any -> new ArrayList<>()).add(row(unit, year, key, v));
  }

  private void incidents(String unit, String year, int count) {
    for (int i = 0; i < count; i++) {
      counted(Counted.INCIDENT, unit, year, "教学类", 1);
      counted(Counted.CASE, unit, year, i % 3 == 0 ? "EX-08" : "CT-01", 1);
      counted(Counted.CASE_OF_TERM, unit, year, year, 1);
      counted(Counted.INFLUENCE, unit, year, "GENERAL", 1.5);
    }
  }

  private void zeroReports(String unit, String year, int filed) {
    for (int month = 0; month < 10; month++) {
      counted(Counted.ZERO_REPORT, unit, year, unit, month < filed ? 1 : 0);
    }
  }

  private static MakeIncidentReport.Year year(String code, @Nullable Long total) {
    return new MakeIncidentReport.Year(
        code,
        total,
        new MakeIncidentReport.BySeverity(total, total == null ? null : 0L, null),
        2L,
        1_000.0,
        total == null ? null : Double.valueOf(total),
        1.0,
        "incidents~total~" + code + "~*~*",
        new MakeIncidentReport.References("g", "s", "m", "l", "st"),
        false);
  }

  private Material material(@Nullable Long... totals) {
    List<MakeIncidentReport.Year> years = new ArrayList<>();
    for (int i = 0; i < totals.length; i++) {
      years.add(year(YEARS.get(i), totals[i]));
    }
    var counted =
        new MakeIncidentReport.Result(
            YEARS.getFirst(),
            YEARS.getLast(),
            null,
            years,
            List.of(),
            true,
            comparable,
            List.of(),
            List.of(),
            units);
    var tree =
        new UnitTree(
            List.of(
                new UnitTree.Node("LL", "学院", null),
                new UnitTree.Node("D01", "智能制造学院", "LL"),
                new UnitTree.Node("D06", "旅游与康养学院", "LL"),
                new UnitTree.Node("P23", "旅游管理", "D06", true),
                new UnitTree.Node("P23-2501", "旅游2501班", "P23")));
    var pool =
        new Pool(
            key -> rows.getOrDefault(key.counted(), List.of()),
            tree,
            YEARS.getFirst(),
            YEARS.getLast(),
            null);
    var bases = new Bases(tree, null);
    YEARS.forEach(year -> bases.put("STUDENTS", year, Map.of("D01", 600.0, "D06", 400.0)));
    return new Material(
        counted,
        pool,
        tree,
        new Coverage(pool, YEARS, 0.02),
        bases,
        cases,
        Stream.concat(cases.stream(), later.stream()).toList(),
        measures,
        ruleBooks,
        Set.of("教学类"),
        Set.of("安全类"),
        TODAY,
        ANSWER_BY,
        earlier,
        plans,
        new PartYears((what, key) -> what == Recorded.COMPLAINTS ? complaintsSince : null));
  }

  private void aFacultyThatStopsReporting() {
    comparable = false;
    incidents("D01", "2023-24", 8);
    incidents("D01", "2024-25", 7);
    incidents("D01", "2025-26", 6);
    incidents("D06", "2023-24", 4);
    incidents("D06", "2024-25", 3);
    YEARS.forEach(year -> zeroReports("D01", year, 10));
    zeroReports("D06", "2023-24", 10);
    zeroReports("D06", "2024-25", 10);
    zeroReports("D06", "2025-26", 2);
  }

  private static List<Block> written(Material material, boolean open) {
    var sheet = new Sheet(new Words(Locale.CHINESE, Analyses.BUNDLE), open);
    return Analyses.blocks(material, sheet);
  }

  private static String text(List<Block> blocks) {
    return String.join(
        "\n",
        blocks.stream()
            .filter(Paragraph.class::isInstance)
            .map(block -> ((Paragraph) block).text())
            .toList());
  }

  @Test
  void theComparableScopeLeavesOutTheUnitThatStoppedReporting() {
    aFacultyThatStopsReporting();
    var verdicts = new Verdicts(material(12L, 10L, 6L));

    assertThat(verdicts.without()).containsExactly("D06");
    assertThat(verdicts.isComparable()).isFalse();
    assertThat(verdicts.of(Subject.INCIDENTS, Scope.COMPARABLE).figures())
        .containsExactly(8.0, 7.0, 6.0);
    assertThat(verdicts.of(Subject.INFLUENCE, Scope.ALL).figures())
        .containsExactly(18.0, 15.0, 9.0);
    assertThat(verdicts.of(Subject.INFLUENCE, Scope.ALL).fall()).isEqualTo(YearlyFall.FALLS);
    assertThat(verdicts.of(Subject.COMPLAINTS, Scope.ALL).fall()).isEqualTo(YearlyFall.UNKNOWN);
  }

  @Test
  void theTextSaysThatNumbersFallThatTheyAreSmallAndWhoIsNotComparable() {
    aFacultyThatStopsReporting();

    assertThat(text(written(material(12L, 10L, 6L), false)))
        .contains("质量事故（全口径）：12 → 10 → 6")
        .contains("逐年减少")
        .contains("质量事故（可比口径）：8 → 7 → 6")
        .contains("数量少，年际差异未达到统计显著")
        .contains("旅游与康养学院：该单位不可比。零报告到位率为100.0% → 100.0% → 20.0%");
  }

  @Test
  void theAnnexListsPlansDrillsAndTheCasesThatPlansWereUsedForAndOutsidersReadNone() {
    aFacultyThatStopsReporting();
    cases.add(leaked());
    counted(Counted.DRILL, "D01", "2024-25", "p1", 1);
    counted(Counted.DRILL, "D01", "2025-26", "p1", 1);
    LocalDate issued = LocalDate.of(2024, 9, 1);
    plans =
        new Plans(
            List.of(
                new Plans.Plan(
                    "p1",
                    "实训安全预案",
                    "D01",
                    2,
                    "院发〔2024〕9号",
                    issued,
                    LocalDate.of(2026, 8, 31),
                    "REVIEW_OVERDUE",
                    false,
                    1,
                    LocalDate.of(2026, 5, 6))),
            List.of(
                new Plans.Activation("实训安全预案", "D01", 2, issued, null, leaked().incidentId()),
                new Plans.Activation("实训安全预案", "D01", 2, issued, issued, "sealed")));

    List<Block> written = written(material(12L, 10L, 6L), false);

    assertThat(cells(written, "A2").getFirst())
        .containsExactly(
            "实训安全预案",
            "智能制造学院",
            "第2版（本期修订），2024-09-01施行、院发〔2024〕9号",
            "2026-08-31",
            "复审逾期",
            "2026-05-06",
            "2",
            "0");
    assertThat(cells(written, "A3").getFirst().getLast())
        .isEqualTo(cells(written, "A1").getFirst().getFirst());
    assertThat(cells(written, "A3").getLast()).endsWith("2024-09-01", "未列入清单");
    assertThat(cells(written, "A3").getFirst()).contains("第2版");
    assertThat(cells(written, "T12").getLast())
        .containsExactly(
            "应急预案复审逾期",
            "实训安全预案（复审期限2026-08-31）",
            "智能制造学院负责人",
            "逾期",
            "复审，修订或注明继续有效，报备案",
            ANSWER_BY.toString());
    assertThat(cells(written, "A4").getFirst().getLast()).contains("情形1条", "一般由认定部门");
    assertThat(cells(written, "A5")).hasSize(15);
    assertThat(cells(written, "A5").stream().map(row -> row.get(1)))
        .anyMatch(meaning -> meaning.startsWith("关闭已满12个月且可以比较的事故中"));
    assertThat(grids(written(material(12L, 10L, 6L), true)))
        .contains("A4", "A5")
        .doesNotContain("A2", "A3");
  }

  @Test
  void anEnglishReportCallsACategoryAsTheRulesDoAndKeepsOneThatTheyDoNotKnow() {
    Material material = material(1L, 1L, 1L);

    assertThat(material.categoryName("教学类", false)).isEqualTo("Teaching");
    assertThat(material.categoryName("教学类", true)).isEqualTo("教学类");
    assertThat(material.categoryName("其他类", false)).isEqualTo("其他类");
  }

  private static List<String> grids(List<Block> blocks) {
    return blocks.stream()
        .filter(Grid.class::isInstance)
        .map(block -> ((Grid) block).key())
        .toList();
  }

  @Test
  void aYearWithoutDataIsSaidToBeMissingAndNoJudgementIsGiven() {
    incidents("D01", "2023-24", 2);

    assertThat(text(written(material(2L, null, 1L), false)))
        .contains("2024—2025学年没有任何事故数据，按缺报处理，不作为零。")
        .contains("数据不全，不作逐年判断")
        .doesNotContain("逐年减少。");
  }

  /** veraPDF judges the report itself, tables and charts and all. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theWholeReportIsAFileThatCanBeKeptForEver(boolean open) throws Exception {
    aFacultyThatStopsReporting();
    complaints("2023-24", 12);
    counted(Counted.COMPLAINT_OF_PLACE, "D01", "2023-24", "囧楼", 1);
    counted(Counted.STAGE_DAYS, "D01", "2023-24", "close", 60);
    cases.add(leaked());
    var head = new DocumentHead("分析报告", null, "学院", null, TODAY, Locale.CHINESE, true);
    VeraGreenfieldFoundryProvider.initialise();

    byte[] pdf =
        new DocumentFiles()
            .make(new Document(head, written(material(12L, 10L, 6L), open)), Format.PDF);

    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
      assertThat(validator.validate(parser).getTestAssertions()).isEmpty();
    }
  }

  /** The expected figures are worked out by hand. */
  @Test
  void timesSharesAndIndexesAreThoseOfPlainArithmetic() {
    incidents("D01", "2023-24", 2);
    for (int days : List.of(10, 20, 30, 40, 100)) {
      counted(Counted.STAGE_DAYS, "D01", "2023-24", "close", days);
    }
    for (int inTime : List.of(1, 1, 1, 0)) {
      counted(Counted.STAGE_IN_TIME, "D01", "2023-24", "decide", inTime);
      counted(Counted.STAGE_DAYS, "D01", "2023-24", "decide", 5);
    }
    counted(Counted.AFFECTED, "D01", "2023-24", "GENERAL", 45);
    counted(Counted.AFFECTED, "D01", "2023-24", "GENERAL", 5);

    List<Block> written = written(material(2L, 0L, 0L), false);

    assertThat(cells(written, "T7")).contains(List.of("提出意见到认定", "4", "5.0", "5.0", "0.75"));
    List<String> closing = cells(written, "T7").getLast();
    assertThat(closing).startsWith("报告到关闭", "5", "30.0");
    assertThat(Double.parseDouble(closing.get(3))).isCloseTo(76, within(1e-9));
    assertThat(cells(written, "T6").getFirst())
        .containsExactly("2023—2024学年", "50", "未登记", "未登记", "未登记", "3.0", "3.0", "0.0", "0.0");
  }

  @Test
  void warningsAndSelfChecksAreCountedRowByRow() {
    for (String colour : List.of("BLUE", "BLUE", "RED")) {
      counted(Counted.WARNING, "D01", "2024-25", colour, 1);
    }
    for (int inTime : List.of(1, 0)) {
      counted(Counted.WARNING_IN_TIME, "D01", "2024-25", "BLUE", inTime);
    }
    for (int done : List.of(1, 1, 0)) {
      counted(Counted.SELF_CHECK, "D01", "2025-26", "A", 1);
      counted(Counted.SELF_CHECK_DONE, "D01", "2025-26", "A", done);
      counted(Counted.SELF_CHECK_IN_TIME, "D01", "2025-26", "A", 0);
      counted(Counted.CHECK_FINDING, "D01", "2025-26", "A", 4);
      counted(Counted.CHECK_FINDING_CLOSED, "D01", "2025-26", "A", done);
    }

    List<Block> written = written(material(1L, 0L, 0L), false);

    assertThat(cells(written, "T9").get(1))
        .containsExactly("2024—2025学年", "2", "0", "0", "1", "0", "2", "0.5");
    assertThat(cells(written, "T10").get(2))
        .containsExactly("A", "2025—2026学年", "3", "2", "0", "12", "2");
    assertThat(text(written)).contains("应开展自查自纠3次，已完成2次");
  }

  @Test
  void allRulesOfTheTimeAreNamedAndAClauseThatWasDroppedKeepsItsName() {
    incidents("D01", "2023-24", 9);
    ruleBooks.add(rules("2025", "CT-01", "迟到"));

    assertThat(text(written(material(9L, 0L, 0L), false)))
        .contains("《认定办法》（版本2023、自2023年9月1日起施行）、《认定办法》（版本2025、自2025年9月1日起施行）")
        .contains("CT-01“迟到”");
    assertThat(cells(written(material(9L, 0L, 0L), false), "T4"))
        .extracting(row -> row.get(1))
        .containsExactly("迟到", "泄题");
  }

  @Test
  void complaintsAndWithdrawnWarningsAreCountedByWhatTheyWere() {
    incidents("D01", "2023-24", 1);
    counted(Counted.COMPLAINT, "D01", "2023-24", "食堂", 1);
    counted(Counted.COMPLAINT, "D01", "2024-25", "食堂", 1);
    counted(Counted.COMPLAINT_OF_KIND, "D01", "2023-24", "HELP", 1);
    counted(Counted.COMPLAINT_OF_KIND, "D01", "2024-25", "INQUIRY", 1);
    counted(Counted.COMPLAINT_OF_PLACE, "D01", "2024-25", "第二食堂", 1);
    counted(Counted.WARNING, "D01", "2023-24", "BLUE", 1);
    counted(Counted.WARNING_WITHDRAWN, "D01", "2024-25", "WRONG_RULE", 1);
    counted(Counted.WARNING_WITHDRAWN, "D01", "2025-26", "WRONG_DATA", 1);

    List<Block> written = written(material(1L, 0L, 0L), false);

    assertThat(cells(written, "T8-2"))
        .containsExactly(List.of("求助", "1", "0", "0", "1"), List.of("咨询", "0", "1", "0", "1"));
    assertThat(cells(written, "T9-2")).contains(List.of("数据有误", "0", "0", "1", "1")).hasSize(2);
  }

  @Test
  void whatIsTheSameOfAllGroupsIsSaidInASentenceAndNotInATable() {
    incidents("D01", "2023-24", 1);
    for (String kind : List.of("WARNING", "PAY")) {
      counted(Counted.CONSEQUENCE_OF_KIND, "D01", "2023-24", kind, 1);
    }
    counted(Counted.STAGE_DAYS, "D01", "2023-24", "close", 60);
    counted(Counted.COMPLAINT, "D01", "2023-24", "食堂", 1);
    counted(Counted.COMPLAINT_OF_KIND, "D01", "2023-24", "HELP", 1);

    List<Block> written = written(material(1L, 0L, 0L), false);

    assertThat(text(written))
        .contains("已记明的诉求类型只有“求助”一项，逐年为1 → 0 → 0（保密的和没有记明的不计）。", "逐年同为1 → 0 → 0（");
    assertThat(grids(written)).doesNotContain("T8-2", "T8-3", "T7-2");
  }

  @Test
  void moreAlikeGroupsThanATableNamesStayATableWithItsNote() {
    for (int place = 0; place < 11; place++) {
      counted(Counted.COMPLAINT, "D01", "2023-24", "食堂", 1);
      counted(Counted.COMPLAINT_OF_PLACE, "D01", "2023-24", "地点" + place, 1);
    }

    assertThat(cells(written(material(1L, 0L, 0L), false), "T8-4")).hasSize(10);
  }

  @Test
  void whereReportingFellRatiosAreThoseOfTheComparableScopeAlone() {
    aFacultyThatStopsReporting();

    assertThat(text(written(material(12L, 10L, 6L), false)))
        .contains("可比口径2024—2025学年与2023—2024学年相比，发生率之比为0.875")
        .contains("可比口径2025—2026学年与2024—2025学年相比，发生率之比为0.857")
        .contains("可比口径2025—2026学年与2023—2024学年相比，发生率之比为0.750")
        .contains("可比口径趋势检验（")
        .doesNotContain("发生率之比为0.833", "发生率之比为0.600", "发生率之比为0.500");
  }

  @Test
  void whoWasHurtInWhatIsNoSafetyIncidentIsToldBesideTheZeroOfSafety() {
    incidents("D01", "2023-24", 2);
    counted(Counted.INJURED, "D01", "2023-24", "EX-08", 1);
    counted(Counted.INJURED, "D01", "2023-24", "CT-01", 0);
    aSealedCaseInWhichTwoWereHurt();

    assertThat(text(written(material(2L, 0L, 0L), false)))
        .contains("另有1起事故造成1人受伤，按认定情形（EX-08“泄题”）属教学类，不计入安全事故；受伤人数见表6。");
    assertThat(text(written(material(2L, 0L, 0L), true))).doesNotContain("受伤");
  }

  private void aSealedCaseInWhichTwoWereHurt() {
    counted(Counted.INJURED, "D01", "2023-24", null, 2);
  }

  @Test
  void outsidersReadOfNoFallWithoutWhatMayHaveMadeIt() {
    assertThat(text(written(material(12L, 10L, 6L), true)))
        .contains("减少50.0%，数量少，年际差异未达到统计显著，减少可能出于偶然");
    comparable = false;
    assertThat(text(written(material(12L, 10L, 6L), true))).contains("减少50.0%，填报完整程度下降，增减不作判断");
    assertThat(text(written(material(12L, 3L, 6L), true))).doesNotContain("减少50.0%");
  }

  private void complaints(String year, int count) {
    for (int i = 0; i < count; i++) {
      counted(Counted.COMPLAINT, "D01", year, "SERVICE", 1);
    }
  }

  @Test
  void ofASchoolYearBeforeTheFirstComplaintThereIsNeitherZeroNorVerdict() {
    complaints("2024-25", 131);
    complaints("2025-26", 118);
    complaintsSince = LocalDate.of(2024, 9, 4);

    List<Block> written = written(material(2L, 2L, 2L), false);

    assertThat(cells(written, "T8").getFirst()).startsWith("2023—2024学年", "null", "null");
    assertThat(cells(written, "T8").get(1)).startsWith("2024—2025学年", "131", "131.0");
    assertThat(cells(written, "T0-1")).contains(List.of("投诉（件）", "null", "131", "118"));
    assertThat(text(written)).contains("投诉逐年为– → 131 → 118件").doesNotContain("投诉（全口径）：上升");
    assertThat(new Verdicts(material(2L, 2L, 2L)).of(Subject.COMPLAINTS, Scope.ALL).fall())
        .isEqualTo(YearlyFall.UNKNOWN);
  }

  @Test
  void whatIsSaidOfChanceFollowsTheSameTestInBothParts() {
    complaints("2023-24", 131);
    complaints("2024-25", 118);
    complaints("2025-26", 112);

    assertThat(text(written(material(60L, 40L, 20L), false)))
        .contains("质量事故（全口径）：下降趋势达到统计显著，不像是偶然。")
        .contains("下降趋势显著，p＝0.000")
        .contains("投诉（全口径）：年际差异未达到统计显著，减少可能出于偶然");
    assertThat(text(written(material(9L, 10L, 12L), false)))
        .contains("质量事故（全口径）：数量少，年际差异未达到统计显著，变化可能出于偶然。")
        .doesNotContain("质量事故（全口径）：数量少，年际差异未达到统计显著，减少");
  }

  @Test
  void nothingIsSaidToBeSignificantOfYearsThatCannotBeCompared() {
    comparable = false;

    assertThat(text(written(material(60L, 40L, 20L), false)))
        .contains("质量事故（全口径）：填报完整程度下降，各年差异不作显著性判断。")
        .contains("因填报完整程度下降，不下结论")
        .contains("因填报完整程度下降，不作比较")
        .doesNotContain("达到统计显著");
  }

  @Test
  void ratesStandWithWhatTheyAreCountedPerAndTheirIntervals() {
    incidents("D01", "2023-24", 12);

    assertThat(cells(written(material(12L, 0L, 0L), false), "T1-1"))
        .contains(List.of("质量事故/每千名学生", "2023—2024学年", "12", "1000.0", "12.0", "6.20–20.96"))
        .extracting(List::getFirst)
        .contains("教学事故/每万课时")
        .doesNotContain("教学事故/每百名教职工");
    assertThat(cells(written(material(12L, 0L, 0L), false), "T1-2").getFirst())
        .startsWith("2023-24", "12");
    assertThat(text(written(material(12L, 0L, 0L), false)))
        .contains("没有课时数和教职工数")
        .doesNotContain("按每百名教职工计算");
  }

  @Test
  void everyParagraphHasItsOwnKeyAndRestsOnARule() {
    aFacultyThatStopsReporting();
    var sheet = new Sheet(new Words(Locale.ENGLISH, Analyses.BUNDLE), false);
    List<Block> blocks = Analyses.blocks(material(12L, 10L, 6L), sheet);

    assertThat(sheet.bases()).extracting(ReportModel.Basis::paragraph).doesNotHaveDuplicates();
    assertThat(blocks.stream().filter(Paragraph.class::isInstance).count())
        .isEqualTo(sheet.bases().size());
  }

  @Test
  void everyNumberOfWhatWasConcludedIsAFigureOfItsBasis() {
    incidents("D01", "2023-24", 4);
    cases.add(leaked());
    cases.add(item("2023-10-03", "2023-12-01", "EX-08"));
    cases.add(item("2024-01-08", "2026-06-01", "CT-02", 1));
    later.add(item("2024-01-10", null, "EX-08", 0));
    proved(leaked());
    measures.add(measure("a", "补做自查", "教务处", null, new Measure.Joined(null, true), null));
    Material material = material(4L, 0L, 0L);
    var sheet = new Sheet(new Words(Locale.CHINESE, Analyses.BUNDLE), false);
    Map<String, String> texts = new HashMap<>();
    Analyses.blocks(material, sheet).stream()
        .filter(Paragraph.class::isInstance)
        .map(Paragraph.class::cast)
        .forEach(paragraph -> texts.put(paragraph.key(), paragraph.text()));

    List<ReportModel.Basis> concluded =
        sheet.bases().stream()
            .filter(basis -> basis.figures().stream().anyMatch(ConcludedKey::isOne))
            .toList();

    assertThat(concluded)
        .extracting(ReportModel.Basis::rule)
        .containsExactlyInAnyOrder(
            "finding.recurrence",
            "finding.measures",
            "recurrence",
            "repeaters",
            "case.few",
            "effect.summary",
            "effect.rate");
    assertThat(concluded)
        .filteredOn(basis -> !basis.rule().equals("case.few"))
        .as("how many stand in the part itself is told beside it")
        .allSatisfy(
            basis ->
                assertThat(figures(material, basis))
                    .containsAll(
                        numbers(texts.get(basis.paragraph()).replaceAll("^\\d+[.] |12个月", ""))));
  }

  private static List<String> numbers(String text) {
    return Pattern.compile("\\d+([.]\\d+%)?")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static List<String> figures(Material material, ReportModel.Basis basis) {
    return basis.figures().stream()
        .filter(ConcludedKey::isOne)
        .map(figure -> ConcludedKey.parse(figure).what())
        .map(what -> printed(what, material.concluded().value(what)))
        .toList();
  }

  private static String printed(Concluded what, @Nullable Double value) {
    return what.isRate()
        ? new Words(Locale.CHINESE, Analyses.BUNDLE).percent(value)
        : Long.toString(Math.round(Objects.requireNonNull(value)));
  }

  @Test
  void aCaseIsToldByItsFiguresAndNeverByTheWordsThatWereSaidOfIt() {
    incidents("D01", "2023-24", 1);
    counted(Counted.STAGE_DAYS, "D01", "2023-24", "close", 60);
    counted(Counted.CONSEQUENCE, "D01", "2023-24", "赵敏向全系检讨", 1);
    cases.add(leaked());
    proved(leaked());

    assertThat(text(written(material(1L, 0L, 0L), false)))
        .contains("采取措施2项。")
        .contains("登记处理结果1项。")
        .doesNotContain("赵敏");
  }

  @Test
  void outsidersReadNoCountUnderFiveAndNoSingleCases() {
    aFacultyThatStopsReporting();
    cases.add(leaked());

    List<Block> open = written(material(12L, 10L, 3L), true);

    assertThat(open.stream().filter(Grid.class::isInstance).map(block -> ((Grid) block).key()))
        .doesNotContain("A1", "T11", "T11-2", "T12");
    assertThat(
            open.stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .flatMap(grid -> grid.rows().stream().flatMap(List::stream))
                .filter(cell -> cell instanceof Cell.Number && !cell.shown().endsWith("%"))
                .map(cell -> ((Cell.Number) cell).value())
                .filter(value -> value != null && value.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::longValue))
        .noneMatch(count -> count > 0 && count < 5);
  }

  @Test
  void outsidersReadNothingFromWhichACountUnderFiveFollows() {
    aFacultyThatStopsReporting();
    incidents("D06", "2025-26", 3);
    cases.add(leaked());

    List<Block> open = written(material(12L, 10L, 3L), true);
    List<Block> inner = written(material(12L, 10L, 3L), false);

    assertThat(text(inner)).contains("共认定质量事故25起，逐年为12 → 10 → 3");
    assertThat(text(open))
        .contains("共认定质量事故≥23起，逐年为12 → 10 → <5")
        .contains("质量事故（全口径）：12 → 10 → <5，")
        .doesNotContain("每千名学生12.00 → 10.00 → 3.00")
        .doesNotContain("采取措施");
    assertThat(rates(inner)).containsExactly("12.00", "10.00", "3.00");
    assertThat(rates(open)).containsExactly("12.00", "10.00", null);
  }

  private static List<@Nullable String> rates(List<Block> blocks) {
    return blocks.stream()
        .filter(TrendChart.class::isInstance)
        .flatMap(chart -> ((TrendChart) chart).lines().getFirst().points().stream())
        .<@Nullable String>map(
            point -> point.value() == null ? null : point.value().toPlainString())
        .toList();
  }

  @Test
  void aTotalTellsWhatItIsUnlessOneOfItsPartsIsHidden() {
    var open = new Sheet(new Words(Locale.CHINESE, Analyses.BUNDLE), true);
    var inner = new Sheet(new Words(Locale.CHINESE, Analyses.BUNDLE), false);

    assertThat(open.total(List.of(12L, 10L, 3L))).isEqualTo("≥23");
    assertThat(open.total(List.of(12L, 10L, 0L))).isEqualTo("22");
    assertThat(open.total(List.of(1L, 2L))).isEqualTo("–");
    assertThat(open.total(List.of(4L, 4L))).isEqualTo("–");
    assertThat(inner.total(List.of(12L, 10L, 3L))).isEqualTo("25");
  }

  @Test
  void partsAreToldWhereNeitherOneOfThemNorTheRestIsFew() {
    var open = new Sheet(new Words(Locale.CHINESE, Analyses.BUNDLE), true);
    var inner = new Sheet(new Words(Locale.CHINESE, Analyses.BUNDLE), false);

    assertThat(open.mayTell(List.of(12L, 3L), null)).isFalse();
    assertThat(open.mayTell(List.of(12L, 6L), 20L)).isFalse();
    assertThat(open.mayTell(List.of(12L, 0L), 18L)).isTrue();
    assertThat(inner.mayTell(List.of(12L, 3L), 20L)).isTrue();
    assertThat(open.leavesOpen(List.of(9L, 3L))).isFalse();
    assertThat(open.leavesOpen(List.of(9L, 4L, 4L))).isFalse();
    assertThat(open.leavesOpen(List.of(9L, 3L, 4L))).isTrue();
  }

  private void proved(FindIncidentMeasures.Item item) {
    counted(Counted.EVIDENCE, "D01", "2025-26", "INCIDENT@" + item.incidentId(), 1);
  }

  private static FindIncidentMeasures.Item leaked() {
    return item("2023-07-03", "2023-09-01", "EX-08");
  }

  private static FindIncidentMeasures.Item item(
      String occurred, @Nullable String closed, String clause) {
    return item(occurred, closed, clause, 2);
  }

  private static FindIncidentMeasures.Item item(
      String occurred, @Nullable String closed, String clause, int planned) {
    return new FindIncidentMeasures.Item(
        "i-" + occurred,
        2023,
        1,
        "2023-24",
        "D01",
        "智能制造学院",
        clause,
        Severity.GENERAL,
        LocalDate.parse(occurred),
        closed == null ? null : LocalDate.parse(closed),
        40,
        1,
        planned,
        null,
        false,
        false);
  }

  @Test
  void incidentsAreCountedByProgrammeAndByPost() {
    incidents("P23-2501", "2023-24", 2);
    incidents("P23", "2025-26", 1);
    incidents("D01", "2025-26", 4);
    counted(Counted.CASE_OF_POST, "P23", "2023-24", "TEACHER", 1);
    counted(Counted.CASE_OF_POST, "D01", "2025-26", "LAB_STAFF", 1);
    counted(Counted.CASE_OF_POST, "D01", "2025-26", "LAB_STAFF", 1);

    List<Block> written = written(material(2L, 0L, 5L), false);

    assertThat(cells(written, "T3-2"))
        .containsExactly(List.of("旅游管理", "2", "0", "1", "3"), List.of("未记到专业", "0", "0", "4", "4"));
    assertThat(cells(written, "T3-3"))
        .containsExactly(
            List.of("实验实训人员", "0", "0", "2", "2"), List.of("专任教师", "1", "0", "0", "1"));
  }

  @Test
  void whatIsKnownOfAYearThatIsMissingIsNotInTheSumEither() {
    incidents("P23-2501", "2023-24", 2);
    incidents("P23-2501", "2024-25", 3);
    incidents("P23-2501", "2025-26", 1);

    List<Cell> row =
        written(material(2L, null, 1L), false).stream()
            .filter(block -> block instanceof Grid grid && grid.key().equals("T3-2"))
            .map(block -> ((Grid) block).rows().getFirst())
            .findFirst()
            .orElseThrow();

    assertThat(row.getLast()).isEqualTo(new Cell.Number(null, "3", null));
  }

  private static List<List<String>> cells(List<Block> written, String grid) {
    return written.stream()
        .filter(Grid.class::isInstance)
        .map(Grid.class::cast)
        .filter(one -> one.key().equals(grid))
        .flatMap(one -> one.rows().stream())
        .map(row -> row.stream().map(AnalysisTest::shown).toList())
        .toList();
  }

  private static String shown(Cell cell) {
    return switch (cell) {
      case Cell.Number number -> String.valueOf(number.value());
      case Cell.Interval ends -> ends.shown();
      case Cell.Text words -> words.text();
    };
  }

  @Test
  void everyFigureOfEveryTableSaysWhereItComesFrom() {
    aCollegeOfWhichAllIsKnown();

    List<Grid> tables =
        written(material(12L, 10L, 6L), false).stream()
            .filter(Grid.class::isInstance)
            .map(Grid.class::cast)
            .toList();

    assertThat(tables)
        .extracting(Grid::key)
        .contains("T0", "T0-1", "T1", "T1-1", "T1-2", "T2", "T3-2", "T3-3", "T3-4", "T4")
        .contains(
            "T5", "T5-2", "T6", "T7", "T7-2", "T8", "T8-2", "T9", "T9-2", "T10", "T11-2", "T12",
            "A1");
    assertThat(tables)
        .allSatisfy(
            table ->
                assertThat(table.rows().stream().flatMap(List::stream))
                    .allMatch(AnalysisTest::isNoFigureOrLeadsSomewhere));
  }

  private static boolean isNoFigureOrLeadsSomewhere(Cell cell) {
    return switch (cell) {
      case Cell.Number number -> number.value() == null || number.reference() != null;
      case Cell.Interval ends -> ends.reference() != null;
      case Cell.Text words -> !words.text().matches("[<≥]?[\\d.]+%?(–[\\d.]+)?");
    };
  }

  private void aCollegeOfWhichAllIsKnown() {
    aFacultyThatStopsReporting();
    incidents("P23-2501", "2024-25", 1);
    counted(Counted.CASE_OF_POST, "D01", "2025-26", "LAB_STAFF", 1);
    counted(Counted.CAUSE, "D01", "2024-25", "RULES", 1);
    counted(Counted.CAUSE_OF_CASE, "D01", "2024-25", "RULES", 1);
    counted(Counted.CASE_OF_COURSE, "P23", "2024-25", "C06", 1);
    counted(Counted.CONSEQUENCE_OF_KIND, "D01", "2024-25", "PAY", 1);
    counted(Counted.CONSEQUENCE_OF_KIND, "D01", "2025-26", "CRITICISM", 1);
    counted(Counted.HOURS_LOST, "D01", "2024-25", "GENERAL", 2.5);
    counted(Counted.INJURED, "D01", "2024-25", "GENERAL", 0);
    counted(Counted.AFFECTED, "D01", "2024-25", "GENERAL", 45);
    counted(Counted.STAGE_DAYS, "D01", "2023-24", "close", 60);
    counted(Counted.STAGE_IN_TIME, "D01", "2023-24", "decide", 1);
    complaints("2023-24", 12);
    counted(Counted.COMPLAINT_OF_KIND, "D01", "2023-24", "HELP", 1);
    counted(Counted.COMPLAINT_OF_KIND, "D01", "2024-25", "INQUIRY", 1);
    counted(Counted.WARNING, "D01", "2024-25", "RED", 1);
    counted(Counted.WARNING_WITHDRAWN, "D01", "2025-26", "WRONG_DATA", 1);
    counted(Counted.WARNING_WITHDRAWN, "D01", "2024-25", "WRONG_RULE", 1);
    counted(Counted.SELF_CHECK, "D01", "2025-26", "A", 1);
    counted(Counted.SELF_CHECK_DONE, "D01", "2025-26", "A", 0);
    cases.add(leaked());
    cases.add(item("2024-03-04", null, "CT-01"));
  }

  @Test
  void whatNobodyToldOfIncidentsIsNotRecordedAndWhatWasToldIsCounted() {
    aCollegeOfWhichAllIsKnown();

    List<Block> written = written(material(12L, 11L, 6L), false);

    assertThat(cells(written, "T6").get(0)).startsWith("2023—2024学年", "0", "未登记", "未登记", "未登记");
    assertThat(cells(written, "T6").get(1)).startsWith("2024—2025学年", "45", "2.5", "未登记", "0.0");
    assertThat(cells(written, "T5")).containsExactly(List.of("制度", "1", "1.0", "1.0"));
    assertThat(cells(written, "T3-4")).containsExactly(List.of("C06", "0", "1", "0", "1"));
    assertThat(cells(written, "T7-2")).contains(List.of("与绩效、津贴挂钩", "0", "1", "0", "1")).hasSize(2);
    assertThat(written(material(12L, 11L, 6L), true).stream().filter(Grid.class::isInstance))
        .extracting(block -> ((Grid) block).key())
        .doesNotContain("T5", "T3-4", "T7-2");
  }

  @Test
  void fiveFindingsAreChosenInTheirOrder() {
    aCollegeOfWhichAllIsKnown();

    assertThat(
            text(written(material(12L, 11L, 6L), false))
                .lines()
                .filter(line -> line.matches("[1-9][.] .*")))
        .containsExactly(
            "1. 可比口径（不含旅游与康养学院）的质量事故逐年为8 → 7 → 6起，数量少，年际差异未达到统计显著，减少可能出于偶然；"
                + "全口径2023—2024学年12起、2025—2026学年6起，因零报告到位率下降，不据此认定增减。",
            "2. 最常见的认定情形是CT-01“CT-01”，共17起，占58.6%。",
            "3. 旅游与康养学院的事故零报告到位率下降，其数量减少不能作为好转的依据。",
            "4. 关闭已满12个月的1起事故，12个月内都没有同单位同情形再次发生；另有0起关闭未满12个月，其中0起已再次发生。",
            "5. 登记的4项整改措施中，有效2项（其中有佐证0项），部分有效0项，无效0项，待验证2项，无法比较0项；有效和部分有效的措施中，无佐证2项。");
  }

  @Test
  void clausesThatAreAsManyAreNamedTogether() {
    incidents("D01", "2023-24", 2);

    assertThat(text(written(material(2L, 0L, 0L), false)))
        .contains("最常见的认定情形有2种并列：CT-01“CT-01”、EX-08“泄题”，各1起，各占50.0%。")
        .contains("CT-01“CT-01”、EX-08“泄题”并列最多（2种），各1起，各占50.0%。");
  }

  @Test
  void aTypicalCaseSaysWhatChangedSince() {
    incidents("D01", "2023-24", 1);
    cases.add(item("2023-10-03", "2023-12-01", "EX-08"));
    proved(cases.getFirst());
    later.add(item("2024-06-01", null, "EX-08"));
    ruleBooks.add(rules("2025", "EX-08", "试题泄露"));
    earlier =
        new Material.Earlier(
            "2024-25", LocalDate.of(2025, 10, 9), Map.of("case.i-2023-10-03", "case.pending"));

    assertThat(text(written(material(1L, 0L, 0L), false)))
        .contains("变化：2023年12月1日关闭；关闭前12个月（含本次）同单位同情形1起，关闭后12个月内1起。")
        .contains("认定办法：发生时适用版本2023，现行版本2025（自2025年9月1日起），该情形已修订。")
        .contains("与上次报告（截至2024—2025学年，2025年10月9日冻结）相比：由“效果待验证”变为“再次发生”。");
  }

  @Test
  void whatTwelveMonthsMayStillBringIsToldAsSoFar() {
    incidents("D01", "2025-26", 1);
    cases.add(item("2026-03-09", "2026-06-01", "EX-08"));
    proved(cases.getFirst());

    List<Block> written = written(material(0L, 0L, 1L), false);

    assertThat(text(written))
        .contains("智能制造学院：泄题（", "关闭后至今0起，观察到2027年6月1日")
        .doesNotContain("关闭后12个月内0起");
    assertThat(cells(written, "T10-2"))
        .singleElement()
        .satisfies(row -> assertThat(row.getFirst()).contains("智能制造学院 泄题"));
  }

  @Test
  void noCaseIsTypicalWithoutEvidenceAndThatThereAreFewIsSaid() {
    incidents("D01", "2023-24", 3);
    cases.add(item("2023-10-03", "2023-12-01", "EX-08"));
    cases.add(item("2023-11-06", "2024-01-05", "CT-01"));
    cases.add(item("2024-03-04", "2024-05-06", "CT-02"));
    proved(cases.get(1));

    List<Block> written = written(material(3L, 0L, 0L), false);

    assertThat(cells(written, "T10-2"))
        .singleElement()
        .satisfies(row -> assertThat(row.getFirst()).contains("CT-01"));
    assertThat(text(written)).contains("有佐证的事故案例1起，不足每年2起；另有2起采取了措施而没有佐证，不列为典型案例。");
  }

  @Test
  void warningsWhoseMeasuresAllWorkedAreTypicalByTheirEvidence() {
    var better =
        new Effect(
            85.7,
            "2025-26/1-W08",
            "2025-26/1-W11",
            new Effect.After(92.1, "2025-26/1-W13", "2025-26/1-W16"),
            Effect.Verdict.EFFECTIVE);
    var values = new Measure.About(PeriodKind.TEACHING_WEEK, "2025-26/1-W09", TODAY, better);
    LocalDate ended = LocalDate.of(2026, 1, 9);
    measures.add(measure("canteen", "检查后厨", ended, null));
    measures.add(measure("course", "固定代课教师", ended, values));
    measures.add(measure("course", "跟踪到课情况", ended, values));
    measures.add(measure("unproved", "谈话", ended, values));
    measures.add(measure("open", "培训", null, values));
    counted(Counted.EVIDENCE, "D01", "2025-26", "MEASURE@course~固定代课教师", 1);
    counted(Counted.EVIDENCE, "D01", "2025-26", "WARNING@course", 1);
    counted(Counted.EVIDENCE, "D01", "2025-26", "WARNING@canteen", 1);
    counted(Counted.EVIDENCE, "D01", "2025-26", "WARNING@open", 1);

    List<Block> written = written(material(0L, 0L, 0L), false);

    assertThat(cells(written, "T10-2"))
        .containsExactly(
            List.of(
                "预警course D01 到课率",
                "1. 固定代课教师（教务处，2025-12-19）\n2. 跟踪到课情况（教务处，2025-12-19）",
                "2025-12-05",
                "2",
                "85.7",
                "92.1",
                "有效"),
            List.of(
                "预警canteen D01 到课率", "检查后厨（教务处，2025-12-19）", "2025-12-05", "1", "–", "–", "有效"));
    assertThat(text(written))
        .contains("预警course D01 到课率：2026年1月9日结束。采取措施2项，均有效，佐证2件。监测值由措施前的85.7变为措施后的92.1。")
        .contains("预警canteen D01 到课率：2026年1月9日结束。采取措施1项，均有效，佐证1件。");
    assertThat(grids(written(material(0L, 0L, 0L), true))).doesNotContain("T10-2");
  }

  private static Measure measure(
      String warning, String text, @Nullable LocalDate closedOn, Measure.@Nullable About about) {
    return measure(warning, text, "教务处", closedOn, null, about);
  }

  private static Measure measure(
      String warning,
      String text,
      String owner,
      @Nullable LocalDate closedOn,
      Measure.@Nullable Joined joined,
      Measure.@Nullable About about) {
    return new Measure(
        "预警" + warning,
        "CRS-01",
        "到课率",
        null,
        "D01",
        "D01",
        null,
        text,
        owner,
        LocalDate.of(2025, 12, 19),
        LocalDate.of(2025, 11, 17),
        LocalDate.of(2025, 12, 5),
        "EFFECTIVE",
        closedOn,
        "%",
        false,
        null,
        false,
        joined,
        about,
        List.of("WARNING@" + warning, "MEASURE@" + warning + "~" + text));
  }

  @Test
  void whatJoinedANewerWarningIsLeftWithItsNumberWhileThatIsOpen() {
    incidents("D01", "2023-24", 1);
    var open = new Measure.Joined("预警〔2026〕0071号", true);
    var over = new Measure.Joined("预警〔2026〕0072号", false);
    measures.add(measure("a", "补做自查", "教务处", null, open, null));
    measures.add(measure("b", "通报", "教务处", null, over, null));

    List<Block> written = written(material(1L, 0L, 0L), false);

    assertThat(cells(written, "T12"))
        .containsExactly(
            List.of(
                "措施无效",
                "预警a 到课率：补做自查",
                "教务处负责人",
                "转入新预警",
                "自查仍未完成（涉及1项措施），已转入预警〔2026〕0071号；在该预警中落实，实施后12个月内看是否再发生",
                ANSWER_BY.toString()));
    assertThat(cells(written, "T11"))
        .extracting(List::getLast)
        .containsExactly("自查仍未完成，转入预警〔2026〕0071号", "自查当时仍未完成，转入预警〔2026〕0072号，该预警已结束");
  }

  @Test
  void measuresOfOneMatterThatDidNotWorkHaveOneNextStepOfTheirFacts() {
    incidents("D01", "2023-24", 1);
    var worse =
        new Effect(
            92.9,
            "2024-25/1",
            "2024-25/1",
            new Effect.After(90.2, "2025-26/1", "2025-26/1"),
            Effect.Verdict.NOT);
    var values = new Measure.About(PeriodKind.TERM, "2024-25/1", TODAY, worse);
    measures.add(measure("a", "发文提醒", LocalDate.of(2026, 1, 9), values));
    measures.add(measure("b", "录入培训", LocalDate.of(2026, 1, 9), values));

    assertThat(cells(written(material(1L, 0L, 0L), false), "T12"))
        .containsExactly(
            List.of(
                "措施无效",
                "预警a、预警b 到课率：发文提醒；录入培训",
                "教务处负责人",
                "90.2",
                "这2项措施后数值没有好转，不再沿用；查清原因后换用新措施，以2026—2027学年第一学期的数值复核",
                ANSWER_BY.toString()));
  }

  @Test
  void everybodyWhoAnswersForMeasuresOfOneMatterIsNamedOnce() {
    incidents("D01", "2023-24", 1);
    for (String owner : List.of("教务处", "学生处", "教务处")) {
      measures.add(measure("a", "提醒", owner, null, new Measure.Joined(null, true), null));
    }

    assertThat(cells(written(material(1L, 0L, 0L), false), "T12"))
        .singleElement()
        .satisfies(row -> assertThat(row.get(2)).isEqualTo("教务处负责人、学生处负责人"));
  }

  @Test
  void nothingIsAskedForWhereALaterMeasureWorkedAndNoOtherWhereOneIsPlanned() {
    incidents("D01", "2023-24", 1);
    measures.add(measure("a", "发文提醒", LocalDate.of(2026, 1, 9), winter(Effect.Verdict.NOT)));
    measures.add(later("b", "流水阅卷", LocalDate.of(2026, 3, 2), null));

    assertThat(cells(written(material(1L, 0L, 0L), false), "T12"))
        .containsExactly(
            List.of(
                "措施无效",
                "预警a 到课率：发文提醒（现状为2026—2027学年第一学期）",
                "教务处负责人",
                "83.9",
                "已另定措施“流水阅卷”，已逾期，抓紧落实，以2026—2027学年第一学期的数值复核；不另定",
                "2025-12-19"));

    measures.add(later("c", "分层教学", LocalDate.of(2026, 3, 9), winter(Effect.Verdict.EFFECTIVE)));

    assertThat(grids(written(material(1L, 0L, 0L), false))).doesNotContain("T12");
  }

  private static Measure.About winter(Effect.Verdict verdict) {
    var effect =
        new Effect(
            92.9,
            "2024-25/1",
            "2024-25/1",
            new Effect.After(90.2, "2025-26/1", "2025-26/1"),
            verdict);
    return new Measure.About(PeriodKind.TERM, "2024-25/1", TODAY, effect);
  }

  /** Planned later, and not carried out yet where nothing came of it. */
  private static Measure later(
      String warning, String text, LocalDate plannedOn, Measure.@Nullable About came) {
    Measure one = measure(warning, text, null, came);
    var latest = new Measure.Latest(Period.parse("2026-27/1", PeriodKind.TERM), 83.9);
    var waits = new Measure.About(PeriodKind.TERM, "2025-26/1", TODAY, null, latest);
    return new Measure(
        one.number(),
        one.controlPoint(),
        one.pointName(),
        one.pointNameEn(),
        one.unit(),
        one.unitName(),
        one.subject(),
        one.text(),
        one.owner(),
        one.due(),
        plannedOn,
        came == null ? null : plannedOn,
        null,
        null,
        one.unitOfMeasure(),
        false,
        null,
        false,
        null,
        came == null ? waits : came,
        one.evidence());
  }

  @Test
  void whatHappensAfterTheYearsOfTheReportTellsWhetherItsMeasuresHelped() {
    incidents("D01", "2023-24", 1);
    cases.add(leaked());
    later.add(item("2024-06-01", null, "EX-08", 0));

    List<Block> written = written(material(1L, 0L, 0L), false);

    assertThat(cells(written, "A1")).hasSize(1);
    assertThat(cells(written, "T11-2"))
        .containsExactly(
            List.of(
                "事故〔2023〕0001号 智能制造学院 泄题",
                "1. ⟦measure:i-2023-07-03~1⟧\n2. ⟦measure:i-2023-07-03~2⟧",
                "–",
                "0",
                "1",
                "1",
                "无效"));
    assertThat(cells(written, "T12"))
        .containsExactly(
            List.of(
                "措施无效",
                "事故〔2023〕0001号 泄题（措施见表11）",
                "智能制造学院负责人",
                "1",
                "已采取2项措施，关闭后12个月内同类没有减少；对照各次的原因，补上没有管住的环节，新措施完成后再观察12个月",
                ANSWER_BY.toString()));
    assertThat(text(written)).contains("关闭已满12个月的1起事故中，1起在12个月内同单位同情形再次发生，复发率100.0%；另有0起");
  }

  @Test
  void noOtherMeasureIsAskedForWhereSomeRunAfterTheSameCameBack() {
    incidents("D01", "2023-24", 1);
    cases.add(leaked());
    later.add(item("2024-06-01", "2026-01-09", "EX-08"));

    assertThat(cells(written(material(1L, 0L, 0L), false), "T12"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.subList(4, 6))
                    .containsExactly("已在事故〔2023〕0001号后另行采取措施，观察至2027-01-09；不另定", "2027-01-09"));
  }

  @Test
  void whatIsPlannedAfterTheSameCameBackIsToBeCarriedOut() {
    incidents("D01", "2023-24", 1);
    cases.add(leaked());
    later.add(item("2024-06-01", null, "EX-08"));

    assertThat(cells(written(material(1L, 0L, 0L), false), "T12"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.subList(4, 6))
                    .containsExactly(
                        "已在事故〔2023〕0001号后另定措施，落实后关闭，再观察12个月；不另定", ANSWER_BY.toString()));
  }

  @Test
  void nothingIsAskedForWhereTheMeasuresOfTheNextTimeWorked() {
    incidents("D01", "2023-24", 1);
    cases.add(leaked());
    later.add(item("2024-06-01", "2024-07-01", "EX-08"));

    assertThat(grids(written(material(1L, 0L, 0L), false))).doesNotContain("T12");
  }

  @Test
  void outsidersReadNothingOfWhatCameBackWhereFewCasesAreOpen() {
    incidents("D01", "2023-24", 18);
    cases(7, "2023-10-09", "2023-12-01");
    cases(6, "2026-03-09", "2026-06-01");
    cases(2, "2026-05-11", null);

    assertThat(text(written(material(18L, 0L, 0L), true))).doesNotContain("逐起记录并已关闭");

    cases(3, "2026-05-12", null);

    assertThat(text(written(material(18L, 0L, 0L), true)))
        .contains("逐起记录并已关闭的13起事故中，7起关闭已满12个月，其中0起", "另有6起关闭未满12个月，其中0起已再次发生");
  }

  /** Each of a clause of its own. */
  private void cases(int count, String occurredOn, @Nullable String closedOn) {
    for (int i = 0; i < count; i++) {
      cases.add(item(occurredOn, closedOn, occurredOn + i));
    }
  }

  @Test
  void aSealedCaseCountsAndIsNotListed() {
    incidents("D01", "2023-24", 2);
    cases.add(leaked());
    cases.add(sealed("TE-01"));

    List<Block> written = written(material(2L, 0L, 0L), false);

    assertThat(text(written)).contains("另有密封案件 1 件").doesNotContain("TE-01");
    assertThat(written)
        .filteredOn(Grid.class::isInstance)
        .map(block -> (Grid) block)
        .allSatisfy(grid -> assertThat(grid.rows().toString()).doesNotContain("TE-01"))
        .filteredOn(grid -> grid.key().equals("A1"))
        .singleElement()
        .satisfies(grid -> assertThat(grid.rows()).hasSize(1));
  }

  private static FindIncidentMeasures.Item sealed(String clause) {
    FindIncidentMeasures.Item like = item("2024-03-04", null, clause);
    return new FindIncidentMeasures.Item(
        like.incidentId(),
        like.numberYear(),
        like.number(),
        like.schoolYear(),
        like.unit(),
        like.unitName(),
        like.clause(),
        like.severity(),
        like.occurredOn(),
        like.closedOn(),
        like.affected(),
        like.person(),
        0,
        null,
        true,
        false);
  }

  @Test
  void aMeasureIsEffectiveOnceTwelveMonthsAreOverWithoutTheSameAgain() {
    var quiet = item("2024-09-10", "2024-10-20", "CT-01");
    var back = item("2025-01-26", "2025-03-10", "EX-08");
    var again = item("2026-01-26", "2026-03-12", "EX-08");
    List<FindIncidentMeasures.Item> all = List.of(quiet, back, again);

    assertThat(Measures.outcome(quiet, all, TODAY).name()).isEqualTo("EFFECTIVE");
    assertThat(Measures.outcome(back, all, TODAY).name()).isEqualTo("NOT");
    assertThat(Measures.outcome(again, all, TODAY).name()).isEqualTo("PENDING");
  }

  @Test
  void whereTooLittleWasReportedSilenceIsNoEffectAndNoTypicalCase() {
    incidents("D01", "2023-24", 1);
    cases.add(silent(leaked()));

    List<Block> written = written(material(1L, 0L, 0L), false);

    assertThat(cells(written, "T11-2"))
        .singleElement()
        .satisfies(row -> assertThat(row.getLast()).isEqualTo("无法比较（缺零报告）"));
    assertThat(grids(written)).doesNotContain("T10-2");
    assertThat(text(written))
        .contains("0起关闭已满12个月且可以比较")
        .contains("1起关闭后12个月内所在单位的零报告到位不足80%，没有上报不等于没有发生，其中0起仍再次发生，都不计入复发率。");
  }

  private static FindIncidentMeasures.Item silent(FindIncidentMeasures.Item like) {
    return new FindIncidentMeasures.Item(
        like.incidentId(),
        like.numberYear(),
        like.number(),
        like.schoolYear(),
        like.unit(),
        like.unitName(),
        like.clause(),
        like.severity(),
        like.occurredOn(),
        like.closedOn(),
        like.affected(),
        like.person(),
        like.planned(),
        like.doneOn(),
        like.sealed(),
        true);
  }

  /** Two each January: a time that holds two of them before is not held against one after. */
  @Test
  void whatComesBackEveryJanuaryDidNotBecomeLess() {
    var first = item("2024-01-29", "2024-03-07", "EX-08");
    var second = item("2024-01-30", "2024-03-08", "EX-08");
    var third = item("2025-01-26", "2025-03-07", "EX-08");
    var fourth = item("2025-01-27", "2025-03-07", "EX-08");
    List<FindIncidentMeasures.Item> all =
        List.of(
            first,
            second,
            third,
            fourth,
            item("2026-01-25", "2026-03-06", "EX-08"),
            item("2026-01-26", "2026-03-06", "EX-08"));

    assertThat(List.of(first, second, third, fourth))
        .allSatisfy(
            one -> {
              assertThat(Measures.before(one, all)).isEqualTo(2);
              assertThat(Measures.after(one, all)).isEqualTo(2);
              assertThat(Measures.outcome(one, all, TODAY).name()).isEqualTo("NOT");
            });
  }

  @Test
  void aCaseThatTookLongerThanAYearIsAmongThoseBeforeItsClosure() {
    var slow = item("2023-09-10", "2025-03-10", "CT-01");

    assertThat(Measures.before(slow, List.of(slow))).isEqualTo(1);
    assertThat(Measures.firstBefore(slow)).isEqualTo("2023-09-10");
    assertThat(Measures.lastBefore(slow)).isEqualTo("2024-09-09");
  }

  @Test
  void tablesAndChartsAreNumberedInTheOrderInWhichTheyStand() {
    aCollegeOfWhichAllIsKnown();

    List<Block> written = written(material(12L, 11L, 6L), false);

    assertThat(captions(written))
        .containsSubsequence("表0-1 零报告到位情况", "表0-2 关键指标", "表1-1 质量事故数量与发生率")
        .containsSubsequence("表3-1 各专业质量事故", "表3-2 各课程质量事故", "表3-3 各类岗位质量事故", "表4 认定情形排序")
        .containsSubsequence("表5-1 事故原因分类排序", "表5-2 预警原因分类排序", "表6 影响学生人次与影响指数")
        .containsSubsequence("附表1 质量事故清单（内部）", "附表2 本期适用的认定办法", "附表3 数据字典");
    assertThat(written.stream().filter(Chart.class::isInstance).map(one -> ((Chart) one).caption()))
        .containsExactly("图1 发生率及95%区间", "图2 认定情形排序", "图3 从报告到关闭的用时");
    assertThat(text(written)).contains("的算法见表6、第六部分和表0-1；");
    assertThat(cells(written, "A5").stream().map(List::getLast)).contains("表2、附表2", "表1-1、表1-2");
    assertThat(written.toString()).doesNotContain("⟨");
  }

  private static List<String> captions(List<Block> blocks) {
    return blocks.stream()
        .filter(Grid.class::isInstance)
        .map(block -> ((Grid) block).caption())
        .toList();
  }

  @Test
  void ofAYearWithoutATotalItIsSaidThatItsSingleCasesAreCountedBelow() {
    incidents("D01", "2023-24", 6);
    incidents("D01", "2024-25", 14);
    incidents("D01", "2025-26", 11);

    assertThat(text(written(material(null, 14L, 11L), false)))
        .contains("共认定质量事故25起")
        .contains("共31起（2023—2024学年6起、2024—2025学年14起、2025—2026学年11起）")
        .contains("2023—2024学年按缺报处理或含有年度统计表的数", "认定总数25起不是同一范围")
        .contains("占逐起记录的31起");
    assertThat(text(written(material(6L, 14L, 11L), false))).doesNotContain("不是同一范围");
  }

  @Test
  void consequencesInWordsAndByKindAreToldAsRegisteredApart() {
    incidents("D01", "2023-24", 2);
    counted(Counted.STAGE_DAYS, "D01", "2023-24", "close", 60);
    for (int i = 0; i < 3; i++) {
      counted(Counted.CONSEQUENCE, "D01", "2023-24", "谈话", 1);
    }
    counted(Counted.CONSEQUENCE_OF_KIND, "D01", "2023-24", "TALK", 1);

    assertThat(text(written(material(2L, 0L, 0L), false))).contains("登记处理结果3项；按方式归类的1项列在下面，两者分别登记");

    counted(Counted.CONSEQUENCE_OF_KIND, "D01", "2023-24", "PAY", 1);
    counted(Counted.CONSEQUENCE_OF_KIND, "D01", "2023-24", "PAY", 1);

    assertThat(text(written(material(2L, 0L, 0L), false))).contains("登记处理结果3项；按方式归类的3项列在下面，两者分别登记");
  }

  private static MakeIncidentReport.Breakdown unit(String code, @Nullable Long... totals) {
    List<MakeIncidentReport.Cell> cells = new ArrayList<>();
    for (Long total : totals) {
      cells.add(
          new MakeIncidentReport.Cell(
              total, new MakeIncidentReport.BySeverity(total, null, null), null, null, "r"));
    }
    return new MakeIncidentReport.Breakdown(code, code, cells, 1L);
  }

  @Test
  void aUnitThatFiledSomeOfItsZeroReportsDidNotReportNothing() {
    aFacultyThatStopsReporting();
    units.add(unit("D06", 4L, 3L, null));
    units.add(unit("P23", 1L, 0L, null));

    List<Block> written = written(material(12L, 10L, 6L), false);

    assertThat(cells(written, "T3").getFirst())
        .startsWith("旅游与康养学院", "4", "3", "填报2/10")
        .endsWith("不可比");
    assertThat(cells(written, "T3").getLast()).startsWith("旅游管理", "1", "0", "缺报");
  }

  @Test
  void aUnitThatOnceReportedTooLittleIsNamedAndStaysInTheComparableScope() {
    YEARS.forEach(year -> incidents("D06", year, 2));
    zeroReports("D06", "2023-24", 7);
    zeroReports("D06", "2024-25", 8);
    zeroReports("D06", "2025-26", 10);
    units.add(unit("D06", 2L, 2L, 2L));

    List<Block> written = written(material(2L, 2L, 2L), false);

    assertThat(cells(written, "T3").getFirst()).startsWith("旅游与康养学院").endsWith("零报告曾不足80%");
    assertThat(text(written))
        .contains("旅游与康养学院有的年份零报告到位率不足80%")
        .contains("旅游与康养学院：零报告到位率为70.0% → 80.0% → 100.0%，有的年份不足80%")
        .doesNotContain("可比口径不含");
  }

  @Test
  void aPlanThatWasRevisedAfterTheYearsSaysSoAndAFirstVersionRevisesNone() {
    plans =
        new Plans(
            List.of(plan("p1", 2, true, 1), plan("p2", 1, false, 1), plan("p3", 3, false, 0)),
            List.of());

    assertThat(cells(written(material(12L, 10L, 6L), false), "A2").stream().map(row -> row.get(2)))
        .containsExactly("第2版（期后修订），2024-09-01施行", "第1版（本期制定），2024-09-01施行", "第3版，2024-09-01施行");
  }

  private static Plans.Plan plan(String id, int version, boolean later, long revised) {
    LocalDate issued = LocalDate.of(2024, 9, 1);
    return new Plans.Plan(
        id, "预案", "D01", version, null, issued, null, "ACTIVE", later, revised, null);
  }
}
