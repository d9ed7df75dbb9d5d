package io.vigil.monitor.report.periodic;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Direction;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.report.analysis.MeasureTold;
import io.vigil.monitor.report.analysis.Outcome;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.text.ReportModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reports of the registers, and those that faculties write themselves. */
class RegisterReportsTest extends PeriodicFixture {
  private static final ExternalDiagnosis EXTERNAL = new ExternalDiagnosis();
  private static final MeasureTold.Mean AFTER =
      new MeasureTold.Mean(92.1, "readings~STU-17~P23~W13~W16");

  /** A college that was looked at from outside. */
  private record Told(
      List<Registers.External> external,
      List<Registers.Survey> surveys,
      List<Registers.Warned> warnings)
      implements Registers {

    @Override
    public List<Registers.Warned> warnings(List<String> units) {
      return warnings;
    }

    @Override
    public Map<String, String> diagnoses(List<String> units) {
      return Map.of("P23", "SUBMITTED");
    }
  }

  private static MeasureTold measure(
      String reference, Outcome outcome, String reason, MeasureTold.@Nullable Mean after) {
    return new MeasureTold(
        "⟦measure:" + reference + "⟧",
        outcome,
        false,
        reason,
        null,
        new MeasureTold.Mean(85.7, "readings~STU-17~P23~W08~W11"),
        after);
  }

  private static Registers.External finding(
      String state, @Nullable LocalDate closedOn, @Nullable String measure, @Nullable String done) {
    return new Registers.External(
        LocalDate.of(2026, 3, 2),
        "省教育厅督导组",
        "实训课时不足",
        "D02",
        "SERIOUS",
        state,
        closedOn == null ? LocalDate.of(2026, 6, 30) : null,
        closedOn,
        measure,
        done,
        LocalDate.of(2026, 5, 31),
        closedOn == null ? 1 : 0,
        closedOn == null ? "QUALITY_OFFICE" : null);
  }

  private void lookedAt() {
    registers =
        new Told(
            List.of(
                finding("OVERDUE", null, null, null),
                finding("CLOSED", LocalDate.of(2026, 5, 8), "增开两个班", "已按计划开出")),
            List.of(new Registers.Survey("s1", "用人单位调研", "EMPLOYERS")),
            List.of());
    given(Counted.EXTERNAL_FOUND, "D02", "SERIOUS", 1, 2);
    given(Counted.EXTERNAL_CLOSED, "D02", "SERIOUS", 1, 1);
    given(Counted.EXTERNAL_OPEN, "D02", "SERIOUS", 1, 1);
    given(Counted.SURVEY_RESULT, "LL", "s1", 91.25, 1);
    given(Counted.SURVEY_VALID, "LL", "s1", 214, 1);
  }

  @Test
  void theExternalReportSaysWhatWasFoundWhatWasDoneAndWhatIsLate() {
    lookedAt();

    ReportModel report = written(EXTERNAL, YEAR, false);

    assertThat(text(report))
        .contains("本期登记外部诊断问题2项（较大2项）。")
        .contains("本期整改办结1项，按期率100.0%；期末未结1项。")
        .contains("逾期未整改1项，涉及：汽车工程学院。请抓紧整改。")
        .contains("未结问题中原期限已过1项，经改期后按新期限计算。");
    assertThat(rows(report.document(), "外部诊断问题清单"))
        .containsExactly(
            "2026-03-02|省教育厅督导组|实训课时不足|汽车工程学院|较大，逾期，2026-06-30前完成、已逾期62天、原期限2026-05-31，改期1次（质量管理办公室同意）、已发现182天|–",
            "2026-03-02|省教育厅督导组|实训课时不足|汽车工程学院|较大，已办结，2026-05-08|整改：增开两个班；复核：已按计划开出");
    assertThat(rows(report.document(), "第三方评价结果")).containsExactly("用人单位调研|用人单位|214|91.3");
  }

  @Test
  void onceTheYearIsOverTheDaysOfAFindingGoOnNoMore() {
    lookedAt();
    List<String> kept = rows(written(EXTERNAL, YEAR, false).document(), "外部诊断问题清单");

    today = TODAY.plusDays(1);

    assertThat(rows(written(EXTERNAL, YEAR, false).document(), "外部诊断问题清单")).isEqualTo(kept);
  }

  @Test
  void outsidersReadNoFindingWordForWordAndNoFewOfThem() {
    lookedAt();

    ReportModel open = written(EXTERNAL, YEAR, true);

    assertThat(text(open))
        .contains("本期登记外部诊断问题<5项（–）。", "逾期未整改<5项。")
        .doesNotContain("汽车工程学院", "督导组");
    assertThat(rows(open.document(), "外部诊断问题清单")).isEmpty();
  }

  @Test
  void aProgrammeHasItsFactsAndParagraphsForItsHeadToWrite() {
    registers = new Told(List.of(), List.of(), List.of());
    points.add(
        point(
            "P23",
            Direction.HIGHER_IS_BETTER,
            reading("2025-26", 95, 100.0, 90.0, true),
            reading("2024-25", 92, 100.0, 90.0, true)));

    ReportModel report = written(new ProgrammeQuality(), YEAR, false);

    assertThat(text(report))
        .contains("有本期数值的质控点1个：较上年同期好转1个")
        .contains("整改：本期没有预警，没有需要登记的整改措施。")
        .contains("自主诊断：已提交。")
        .contains("主要成绩：（待填写）", "改进措施：（待填写）");
    assertThat(report.document().all(Paragraph.class).map(Paragraph::key))
        .contains("author.problems.P23", "author.plan.P23")
        .doesNotHaveDuplicates();
    assertThat(report.document().all(io.vigil.monitor.document.Grid.class))
        .anyMatch(grid -> grid.key().equals("P23"));
  }

  @Test
  void theWarningsOfAProgrammeStandByNameWithTheirWorstValueTheirEndAndTheirMeasures() {
    registers =
        new Told(
            List.of(),
            List.of(),
            List.of(
                yellow(LocalDate.of(2026, 5, 4)),
                new Registers.Warned(
                    "e-1",
                    null,
                    "STU-17",
                    null,
                    "P23",
                    "BLUE",
                    LocalDate.of(2026, 6, 1),
                    null,
                    "OPEN",
                    null,
                    null,
                    List.of(),
                    "⟦measure:v/task⟧",
                    null,
                    null,
                    null),
                blue("P23", LocalDate.of(2026, 6, 8)),
                blue("P23", LocalDate.of(2026, 6, 9)),
                blue("D02", LocalDate.of(2026, 6, 1))));

    points.add(
        point("P23", Direction.HIGHER_IS_BETTER, reading("2025-26", 95, 100.0, 90.0, true), null));
    ReportModel report = written(new ProgrammeQuality(), YEAR, false);

    assertThat(rows(report.document(), "旅游管理的预警"))
        .containsExactly(
            "预警〔2026〕0008号"
                + " 课程到课率|旅游管理|2026-05-11|黄|85.70|2026-05-25结束：监测值持续达标"
                + "|⟦measure:w/1⟧；⟦measure:w/2⟧|85.7|92.1；–"
                + "|部分有效（无佐证）：一年内复发；待验证：措施尚未完成，完成后再评价",
            "课程到课率|旅游管理|2026-06-01|蓝|–|未结|⟦measure:v/task⟧|–|–|–",
            "课程到课率|旅游管理|2026-06-08|蓝|–|未结|没有单列措施；同一专业同期预警的措施见预警〔2026〕0008号|–|–|–",
            "课程到课率|旅游管理|2026-06-09|蓝|–|未结|没有登记措施|–|–|–");
    assertThat(text(report))
        .contains("复发：旅游管理“预警〔2026〕0008号 课程到课率”2026-05-25结束，2026-11-02复发。")
        .contains(
            "整改：上表预警登记整改措施2项（部分有效1项、待验证1项），整改有效率0.0%（有结论的1项中有效0项，其中有佐证0项），有效和部分有效的措施中无佐证1项；"
                + "本期新发预警中属一年内复发0条；上表预警在期末以后至统计截至日又复发1条。",
            "平均在线内、其间曾不达标而预警的：课程到课率（最差85.70，2026-05-11发出预警）。",
            "本期的预警（含期初未结的）：登记整改措施2项（部分有效1项、待验证1项），整改有效率0.0%（有结论的1项中有效0项，其中有佐证0项）");
    assertThat(rows(written(new ProgrammeQuality(), YEAR, true).document(), "预警")).isEmpty();
  }

  @Test
  void whatGoesOnAsANewerWarningIsNotOver() {
    registers = new Told(List.of(), List.of(), List.of(joined(yellow(null))));
    points.add(
        point("P23", Direction.HIGHER_IS_BETTER, reading("2025-26", 95, 100.0, 90.0, true), null));

    assertThat(rows(written(new ProgrammeQuality(), YEAR, false).document(), "旅游管理的预警"))
        .singleElement()
        .asString()
        .contains("|仍未完成，2026-05-25转为预警〔2026〕0029号|");
  }

  private static Registers.Warned joined(Registers.Warned one) {
    return new Registers.Warned(
        one.event(),
        one.number(),
        one.code(),
        one.subject(),
        one.unit(),
        one.colour(),
        one.raised(),
        one.ended(),
        "JOINED",
        one.worst(),
        one.period(),
        one.measures(),
        one.task(),
        null,
        one.outside(),
        "预警〔2026〕0029号");
  }

  @Test
  void whatStandsAtTheFacultyItselfAndItsProgrammesAddUpToTheWhole() {
    given(Counted.WARNING, "P23", "YELLOW", 1, 2);
    given(Counted.WARNING, "D02", "BLUE", 1, 1);
    registers = new Told(List.of(), List.of(), List.of(yellow(null), at("D02", yellow(null))));

    ReportModel report = written(new ProgrammeQuality(), YEAR, false);

    assertThat(rows(report.document(), "预警与整改汇总"))
        .containsExactly(
            "学院本级|1|0|0|2|0|1|0|1|0", "旅游管理|2|0|0|2|0|1|0|1|0", "合计|3|0|0|4|0|2|0|2|0");
    assertThat(rows(report.document(), "本级的预警"))
        .singleElement()
        .asString()
        .startsWith("预警〔2026〕0008号 课程到课率|汽车工程学院|2026-05-11|黄|");
    assertThat(rows(written(new ProgrammeQuality(), YEAR, true).document(), "汇总")).isEmpty();
  }

  private static Registers.Warned at(String unit, Registers.Warned one) {
    return new Registers.Warned(
        one.event(),
        one.number(),
        one.code(),
        one.subject(),
        unit,
        one.colour(),
        one.raised(),
        one.ended(),
        one.reason(),
        one.worst(),
        one.period(),
        one.measures(),
        one.task(),
        one.back(),
        one.outside(),
        one.joined());
  }

  /** What the quality office verified as effective is not it where the trouble came back. */
  @Test
  void departmentsAreJudgedByTheRateOfEffectiveMeasuresThatIsToldOfAll() {
    given(Counted.WARNING_IN_TIME, "D02", null, 1, 4);
    given(Counted.DATA_ON_TIME, "D02", "ON_TIME", 1, 1);
    registers = new Told(List.of(), List.of(), List.of(at("D02", yellow(null))));

    ReportModel term = written(new TermReport(), TERM, false);

    assertThat(text(term))
        .contains("整改有效率0.0%（有结论的1项中有效0项，其中有佐证0项）")
        .contains("须签收4条，按期签收4条，按期签收率100.0%")
        .doesNotContain("验证整改");
    assertThat(rows(term.document(), "各部门预警与整改成效"))
        .contains("汽车工程学院|0|100.0%|0|0|0|1|0|0.0%", "合计|0|100.0%|0|0|0|1|0|0.0%");
    assertThat(rows(term.document(), "各部门常态化改进综合评价"))
        .contains("汽车工程学院|不达标|100.0%|0.0%|100.0%|–|–|–|66.7");
    assertThat(rows(written(new TermReport(), TERM, true).document(), "常态化改进综合评价"))
        .contains("汽车工程学院|–|–|–|–|–|–|–|–");
  }

  @Test
  void aMeanHidesNothingWhereNoValueOfThePeriodWasOutside() {
    points.add(
        point("P23", Direction.HIGHER_IS_BETTER, reading("2025-26", 95, 100.0, 90.0, true), null));

    assertThat(dips(yellow(LocalDate.of(2026, 5, 4)))).contains("其间曾不达标");
    assertThat(dips(yellow(null))).doesNotContain("其间曾不达标");
    assertThat(dips(yellow(LocalDate.of(2025, 7, 1)))).doesNotContain("其间曾不达标");
  }

  private String dips(Registers.Warned warned) {
    registers = new Told(List.of(), List.of(), List.of(warned));
    return text(written(new ProgrammeQuality(), YEAR, false));
  }

  @Test
  void ofComplaintsAboutTwoPlacesTheOneThatDidNotComeBackIsAGoodExample() {
    warned(Counted.WARNING_WITH_EFFECT, "dormitory", "D02");
    warned(Counted.WARNING_WITH_EFFECT, "canteen", "D02");
    registers =
        new Told(
            List.of(),
            List.of(),
            List.of(
                complaints("dormitory", "5号公寓", LocalDate.of(2026, 10, 20)),
                complaints("canteen", "第二食堂", null)));

    assertThat(text(written(new Bulletin(), OCTOBER, false)))
        .contains("恢复达标并结束的预警：汽车工程学院“课程到课率 第二食堂”。");
  }

  private static Registers.Warned complaints(String event, String place, @Nullable LocalDate back) {
    return new Registers.Warned(
        event,
        null,
        "STU-17",
        place,
        "D02",
        "YELLOW",
        LocalDate.of(2026, 9, 1),
        LocalDate.of(2026, 10, 9),
        "NO_RECURRENCE",
        null,
        null,
        List.of(),
        null,
        back,
        null,
        null);
  }

  private static Registers.Warned blue(String unit, LocalDate raised) {
    return new Registers.Warned(
        "e-2", null, "STU-17", null, unit, "BLUE", raised, null, "OPEN", null, null, List.of(),
        null, null, null, null);
  }

  private static Registers.Warned yellow(@Nullable LocalDate outside) {
    return new Registers.Warned(
        "e-3",
        "预警〔2026〕0008号",
        "STU-17",
        null,
        "P23",
        "YELLOW",
        LocalDate.of(2026, 5, 11),
        LocalDate.of(2026, 5, 25),
        "MEASURED",
        85.7,
        "2025-26/2-W11",
        List.of(
            measure("w/1", Outcome.PARTLY, "relapsed", AFTER),
            measure("w/2", Outcome.PENDING, "undone", null)),
        null,
        LocalDate.of(2026, 11, 2),
        outside,
        null);
  }

  @Test
  void whereZeroReportsAreMissingIncidentsCannotBeCompared() {
    given(Counted.ZERO_REPORT, "D06", "D06", 1, 2);
    given(Counted.ZERO_REPORT, "D06", "D06", 0, 8);
    before(Counted.ZERO_REPORT, "D06", 10);
    before(Counted.CASE, "D06", 2);

    assertThat(text(written(new ProgrammeQuality(), YEAR, false)))
        .contains("应报零报告10份，已报2份（对照期10份、10份），到位率下降的有：旅游与康养学院。")
        .contains("事故和差错数与2024—2025学年不可比");
    assertThat(text(written(new TermReport(), TERM, false)))
        .contains("2024—2025学年第二学期为2起。", "不可比")
        .doesNotContain("增减未达到统计显著");
    assertThat(text(written(new TermReport(), TERM, true)))
        .contains("零报告没有报齐")
        .doesNotContain("已报2份", "旅游与康养学院");
  }

  @Test
  void oneReportThatIsMissingTakesThatUnitFromTheComparisonAndNotTheCollege() {
    given(Counted.ZERO_REPORT, "D02", "D02", 1, 50);
    given(Counted.ZERO_REPORT, "D06", "D06", 1, 9);
    given(Counted.ZERO_REPORT, "D06", "D06", 0, 1);
    before(Counted.ZERO_REPORT, "D02", 50);
    before(Counted.ZERO_REPORT, "D06", 10);
    given(Counted.CASE, "D02", "CT-01", 1, 3);
    before(Counted.CASE, "D06", 2);

    assertThat(text(written(new TermReport(), TERM, false)))
        .contains("增减未达到统计显著", "零报告到位率下降的部门：旅游与康养学院，")
        .doesNotContain("没有报告不等于没有发生");
    assertThat(text(written(new TermReport(), TERM, true)))
        .contains("部分部门零报告没有报齐")
        .doesNotContain("旅游与康养学院");
  }

  @Test
  void beforeTheZeroReportsOfAMonthAreDueItIsSaidThatTheComparisonWaitsForThem() {
    given(Counted.ZERO_REPORT_OWED, "D06", "D06", 0, 1);
    before(Counted.ZERO_REPORT, "D06", 1);

    assertThat(text(written(new Bulletin(), OCTOBER, false)))
        .contains("本期零报告尚未全部到期，到期后才能确定事故和差错数与2026年9月是否可比。");

    given(Counted.ZERO_REPORT, "D06", "D06", 1, 1);

    assertThat(text(written(new Bulletin(), OCTOBER, false))).doesNotContain("尚未全部到期");
  }

  @Test
  void controlPointsStandFirstAndCountsThatAreNilEverywhereAreLeftOut() {
    points.add(
        point("P23", Direction.HIGHER_IS_BETTER, reading("2025-26", 95, null, 90.0, true), null));
    given(Counted.WARNING, "P23", "BLUE", 1, 3);

    ReportModel report = written(new ProgrammeQuality(), YEAR, false);

    assertThat(rows(report.document(), "旅游管理"))
        .containsExactly("STU-17 课程到课率|–|线内|–|95.00|90.00", "新发预警（条）|–|–|0|3|–");
    assertThat(text(report)).contains("以下项目各专业两期均为0，表中不列：").doesNotContain("监测项（个）", "未归入专业");
  }

  @Test
  void incidentsOfAFacultyThatBelongToNoProgrammeAreCountedApart() {
    given(Counted.CASE, "P23", "CT-02", 1, 2);
    given(Counted.CASE, "D06", "CT-01", 1, 1);

    assertThat(text(written(new ProgrammeQuality(), YEAR, false))).contains("另有认定质量事故1起未归入专业");
    assertThat(text(written(new ProgrammeQuality(), YEAR, true))).doesNotContain("未归入专业");
  }

  @Test
  void aRangeShowsBothItsEndsAndWhatChanceMayHaveDoneIsTheSame() {
    PointValue range =
        point(
            "P23",
            Direction.RANGE,
            new PointValue.Reading("2025-26", 16.6, null, null, 10.0, 18.0, true, false),
            null);
    assertThat(rows(withPoint(range), "旅游管理")).containsExactly("STU-17 课程到课率|–|线内|–|16.60|10–18");

    assertThat(course(9420, 9421)).isEqualTo(PointValue.Course.SAME);
    assertThat(course(8900, 9421)).isEqualTo(PointValue.Course.WORSE);
    assertThat(course(9600, 9421)).isEqualTo(PointValue.Course.BETTER);
  }

  @Test
  void countsOfAPartOfAValueDoNotSayThatItsFallIsChance() {
    var fell = new PointValue.Reading("2025-26", 80, 100.0, 94.0, 90.0, null, false, false);
    var before = new PointValue.Reading("2024-25", 95, 100.0, 95.0, 90.0, null, true, false);

    assertThat(point("P23", Direction.HIGHER_IS_BETTER, fell, before).course())
        .isEqualTo(PointValue.Course.WORSE);
  }

  private io.vigil.monitor.document.Document withPoint(PointValue point) {
    points.add(point);
    return written(new ProgrammeQuality(), YEAR, false).document();
  }

  private static PointValue.Course course(double now, double before) {
    return point("P23", Direction.HIGHER_IS_BETTER, ofTenThousand(now), ofTenThousand(before))
        .course();
  }

  private static PointValue.Reading ofTenThousand(double present) {
    return new PointValue.Reading(
        "2025-26", present / 100, 10_000.0, present, 90.0, null, true, false);
  }

  @Test
  void theTermSaysWhetherSafetyWasTalkedAbout() {
    TermReport term = new TermReport();
    assertThat(text(written(term, TERM, false))).contains("本学期没有召开安全专题研讨，请补开并形成决议。");

    given(Counted.SAFETY_DISCUSSION, "LL", "LL", 1, 1);
    given(Counted.SAFETY_DECISION, "LL", "LL", 3, 1);

    assertThat(text(written(term, TERM, false))).contains("本学期召开安全专题研讨1次，形成决议3项。");
    assertThat(text(written(term, TERM, true))).contains("本学期召开安全专题研讨<5次，形成决议<5项。");
  }

  @Test
  void everyParagraphOfAnAnalysisCanBeReferredTo() {
    ReportModel report = written(new QualityAnalysis(), TERM, false);

    assertThat(report.document().all(Paragraph.class).map(Paragraph::key))
        .containsExactlyElementsOf(
            report.bases().stream().map(ReportModel.Basis::paragraph).toList());
  }
}
