package io.vigil.monitor.report.periodic;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.grading.Direction;
import io.vigil.api.period.Period;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.text.ReportModel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodicReportTest extends PeriodicFixture {

  @Test
  void theBulletinTellsOfTheMonthBesideTheOneBefore() {
    given(Counted.WARNING, "P23", "YELLOW", 1, 2);
    given(Counted.WARNING, "D02", "RED", 1, 1);
    given(Counted.WARNING_WITH_EFFECT, "P23", "STU-17", 1, 1);
    given(Counted.WARNING_OVERDUE, "D02", "RED", 1, 3);
    given(Counted.COMPLAINT, "D02", "教学", 1, 4);
    given(Counted.COMPLAINT_HANDLED, "D02", null, 1, 3);
    given(Counted.COMPLAINT_HANDLED, "D02", null, 0, 1);
    given(Counted.FINDING_SETTLED, "P23", "PATROL", 1, 1);
    given(Counted.FINDING_SETTLED, "P23", "PATROL", 0, 1);
    before(Counted.WARNING, "D02", 7);

    ReportModel bulletin = written(new Bulletin(), OCTOBER, false);

    assertThat(bulletin.rules()).isEqualTo("bulletin/6");
    assertThat(bulletin.document().all(Heading.class).map(Heading::text))
        .startsWith("一、范围与口径", "二、总体情况", "三、质量事故与教学差错");
    assertThat(text(bulletin))
        .contains("本期新发预警3条（红色1条、黄色2条），撤回0条")
        .contains("预警环节逾期3次，涉及：汽车工程学院。")
        .contains("到期应办结4件，处理率75.0%")
        .contains("尚有1个问题没有复查办结，涉及：旅游与康养学院。")
        .contains("恢复达标并结束的预警：旅游管理“课程到课率”。");
    assertThat(rows(bulletin.document(), "总体情况")).contains("新发预警（条）|3|7");
    assertThat(rows(bulletin.document(), "各部门事故、差错与预警"))
        .containsExactly("汽车工程学院|0|0|1|0|3|0", "旅游与康养学院|0|0|2|1|0|0", "合计|0|0|3|1|3|0");
  }

  @Test
  void readersLearnOfTheRulesByTheirName() {
    given(Counted.CASE, "D02", "CT-01", 1, 2);

    assertThat(text(written(new Bulletin(), OCTOBER, false)))
        .contains("质量月度通报编制规则第6版")
        .doesNotContain("bulletin/6");
  }

  @Test
  void fewIncidentsAreNoTrend() {
    given(Counted.CASE, "D02", "CT-01", 1, 2);
    given(Counted.CASE_OF_GRADE, "D02", "GENERAL", 1, 2);
    before(Counted.CASE, "D02", 4);

    assertThat(text(written(new Bulletin(), OCTOBER, false)))
        .contains("本期认定质量事故2起（一般2起）")
        .contains("2026年9月为4起；增减未达到统计显著，可能出于偶然，不作为趋势判断。");
  }

  @Test
  void whoKeptEveryLimitIsPraisedAndWhoOwesDataIsAskedForThem() {
    given(Counted.DATA_ON_TIME, "D06", "ON_TIME", 1, 10);
    given(Counted.DATA_ON_TIME, "D02", "ON_TIME", 1, 9);
    given(Counted.DATA_ON_TIME, "D02", "MISSING", 0, 1);
    given(Counted.ZERO_REPORT_OWED, "D06", "D06", 1, 1);
    given(Counted.ZERO_REPORT_OWED, "D02", "D02", 0, 1);

    assertThat(text(written(new Bulletin(), OCTOBER, false)))
        .contains("到期数据20条，按时率95.0%，缺报1条。")
        .contains("缺报部门：汽车工程学院。")
        .contains("应报零报告2份，截至2026年11月2日已报1份。")
        .contains("尚未报送：汽车工程学院。")
        .contains("数据全部按时、零报告齐全、没有逾期的部门：旅游与康养学院。");
  }

  @Test
  void everyFigureOfATableAndEverySentenceLeadToTheirRows() {
    given(Counted.WARNING, "P23", "YELLOW", 1, 6);

    ReportModel bulletin = written(new Bulletin(), OCTOBER, false);

    assertThat(
            bulletin
                .document()
                .all(Grid.class)
                .flatMap(grid -> grid.rows().stream().flatMap(List::stream))
                .filter(Cell.Number.class::isInstance)
                .map(Cell.Number.class::cast)
                .filter(cell -> cell.value() != null))
        .isNotEmpty()
        .allMatch(cell -> String.valueOf(cell.reference()).startsWith("analysis~"));
    assertThat(bulletin.bases())
        .extracting(ReportModel.Basis::paragraph)
        .doesNotHaveDuplicates()
        .hasSize((int) bulletin.document().all(Paragraph.class).count());
    assertThat(
            bulletin.bases().stream()
                .filter(basis -> basis.rule().equals("warning.raised"))
                .flatMap(basis -> basis.figures().stream()))
        .contains("analysis~sum~warning~2026-10-01~2026-10-31~*~*~*");
  }

  @Test
  void outsidersReadNoCountUnderFive() {
    given(Counted.WARNING, "P23", "YELLOW", 1, 3);
    given(Counted.COMPLAINT, "D02", "教学", 1, 7);
    given(Counted.COMPLAINT_HANDLED, "D02", null, 1, 2);

    ReportModel open = written(new Bulletin(), OCTOBER, true);

    assertThat(text(open)).contains("本期新发预警<5条（–）").contains("处理率–");
    assertThat(rows(open.document(), "总体情况")).contains("受理诉求（件）|7|0", "新发预警（条）|<5|0");
  }

  @Test
  void tasksOfAYearThatRunsAreToldAsFarAsTheyAreAndNotGraded() {
    given(Counted.TARGET, "D02", "D02", 74.5, 1);
    given(Counted.TARGET, "D06", "D06", 65.5, 1);

    ReportModel term = written(new TermReport(), TERM, false);

    assertThat(text(term))
        .contains("2026年度目标任务尚在进行，暂不评定等级：2个部门有年度目标任务，已报完成度平均70.0%。")
        .doesNotContain("有年度目标任务的部门2个");
    assertThat(rows(term.document(), "各部门年度目标任务完成情况"))
        .containsExactly("汽车工程学院|74.50", "旅游与康养学院|65.50");
  }

  @Test
  void theReportOfATermJudgesUnitsByTheMeanOfTheirShares() {
    today = LocalDate.of(2027, 1, 15);
    given(Counted.TARGET, "D02", "D02", 92.5, 1);
    given(Counted.TARGET, "D06", "D06", 79.99, 1);
    given(Counted.IN_LINE, "P23", "NONE", 1, 3);
    given(Counted.IN_LINE, "P23", "RED", 0, 1);
    given(Counted.WARNING_IN_TIME, "D02", null, 1, 4);
    given(Counted.DATA_ON_TIME, "D02", "ON_TIME", 1, 4);
    given(Counted.DATA_ON_TIME, "D02", "LATE", 0, 1);
    given(Counted.SELF_CHECK_IN_TIME, "D02", null, 1, 1);
    given(Counted.WARNING_IN_TIME, "D06", null, 0, 1);
    given(Counted.DATA_ON_TIME, "D06", "LATE", 0, 1);
    given(Counted.SELF_CHECK_IN_TIME, "D06", null, 1, 1);

    ReportModel term = written(new TermReport(), TERM, false);

    assertThat(rows(term.document(), "年度目标任务达成度"))
        .containsExactly("汽车工程学院|达标|92.50", "旅游与康养学院|不达标|79.99");
    assertThat(text(term))
        .contains("达标1个，基本达标0个，不达标1个")
        .contains("判断监测项4个（每个质控点在每个单位算一项，含课程和班级，取本期最近一值），在线内3个，占75.0%；线外1个。")
        .contains("达标：汽车工程学院。")
        .contains("不达标：旅游与康养学院。");
    assertThat(rows(term.document(), "各部门常态化改进综合评价"))
        .contains("汽车工程学院|达标|100.0%|–|80.0%|–|100.0%|–|93.3");
  }

  @Test
  void whatIsOverdueStandsBesideTheGrade() {
    given(Counted.DATA_ON_TIME, "D02", "ON_TIME", 1, 4);
    given(Counted.ZERO_REPORT_OWED, "D02", "D02", 1, 1);
    given(Counted.SELF_CHECK_IN_TIME, "D02", null, 1, 1);
    given(Counted.WARNING_OVERDUE, "D02", "YELLOW", 1, 2);
    given(Counted.REGISTER_OVERDUE, "D02", "CONTINGENCY_PLAN", 1, 1);

    ReportModel term = written(new TermReport(), TERM, false);

    assertThat(text(term)).contains("达标：汽车工程学院（有逾期3项）。");
    assertThat(rows(term.document(), "各部门常态化改进综合评价"))
        .contains("汽车工程学院|达标（有逾期3项）|–|–|100.0%|100.0%|100.0%|–|100.0");
  }

  @Test
  void oneOrTwoSharesAreTooFewForAGrade() {
    given(Counted.DATA_ON_TIME, "D02", "ON_TIME", 1, 4);
    given(Counted.REGISTER_OVERDUE, "D02", "STANDARD", 1, 1);
    given(Counted.REGISTER_OVERDUE, "D06", "CONTINGENCY_PLAN", 1, 1);

    ReportModel term = written(new TermReport(), TERM, false);

    assertThat(text(term))
        .contains("有数据的比率不足三项，不评等级：汽车工程学院（有逾期1项）、旅游与康养学院（有逾期1项）。")
        .doesNotContain("达标：汽车工程学院");
    assertThat(rows(term.document(), "各部门常态化改进综合评价"))
        .contains("汽车工程学院|–（不足三项）（有逾期1项）|–|–|100.0%|–|–|–|–");
  }

  @Test
  void whySeriesOutsideAndWarningsDifferIsSaid() {
    given(Counted.IN_LINE, "P23", "RED", 0, 3);
    given(Counted.WARNING, "D02", "YELLOW", 1, 1);
    given(Counted.WARNING_OPEN, "D02", "YELLOW", 1, 2);

    assertThat(text(written(new TermReport(), TERM, false)))
        .contains("线外监测项与预警条数口径不同")
        .contains("本期新发预警1条，期末未结2条。");
  }

  @Test
  void whatIsARelapseIsNoGoodExampleAndWhatHasItsNameIsOne() {
    warned(Counted.WARNING_WITH_EFFECT, "again", "P23");
    warned(Counted.WARNING_WITH_EFFECT, "other", "P23");
    warned(Counted.WARNING_RELAPSED, "again", "P23");
    warned(Counted.WARNING_RELAPSED, "again-2", "P23");

    assertThat(text(written(new Bulletin(), OCTOBER, false)))
        .contains("恢复达标并结束的预警：旅游管理“课程到课率”。")
        .contains("本期新发预警中属一年内复发2条：旅游管理“课程到课率”。");

    now.get(Counted.WARNING_WITH_EFFECT).removeLast();
    assertThat(text(written(new Bulletin(), OCTOBER, false))).doesNotContain("恢复达标并结束的预警");
  }

  @Test
  void noUnitIsAGoodExampleWhileOneOfItsSelfChecksOrPlansIsOverdue() {
    warned(Counted.WARNING_WITH_EFFECT, "theirs", "P23");
    warned(Counted.WARNING_WITH_EFFECT, "others", "D02");
    for (String unit : List.of("D02", "D06")) {
      given(Counted.DATA_ON_TIME, unit, "ON_TIME", 1, 1);
    }
    given(Counted.REGISTER_OVERDUE, "D06", "SELF_CHECK", 1, 1);

    assertThat(text(written(new Bulletin(), OCTOBER, false)))
        .contains("恢复达标并结束的预警：汽车工程学院“课程到课率”。")
        .contains("没有逾期的部门：汽车工程学院。");
  }

  @Test
  void everyProgrammeHasASheetBesideTheSameTermOfTheYearBefore() {
    given(Counted.WARNING, "P23", "YELLOW", 1, 2);
    points.add(
        point(
            "P23",
            Direction.HIGHER_IS_BETTER,
            reading("2025-26/2", 83.9, null, 90.0, false),
            reading("2024-25/2", 91.2, null, 90.0, true)));
    points.add(
        point("P23", Direction.HIGHER_IS_BETTER, reading("2025-26/2", 75, 4.0, 70.0, true), null));

    ReportModel term = written(new TermReport(), TERM, false);

    assertThat(text(term)).contains("有本期数值的质控点2个：较上年同期好转0个，变差1个；线外1个。新发预警2条");
    Grid sheet =
        term.document().all(Grid.class).filter(grid -> grid.key().equals("P23")).findFirst().get();
    assertThat(sheet.caption()).isEqualTo("旅游管理");
    assertThat(rows(term.document(), "旅游管理"))
        .contains("新发预警（条）|–|–|0|2|–", "STU-17 课程到课率|变差|线外|91.20|83.90|90.00")
        .contains("STU-17 课程到课率|–|不判断|–|<5|70.00");
    assertThat(((Cell.Number) sheet.rows().getFirst().get(4)).reference())
        .isEqualTo("readings~STU-17~P23~2025-26!2F2~2025-26!2F2");
  }

  @Test
  void theStatusDataSayWhichWayEveryPointWentAndWhatIsMissing() {
    points.add(
        point(
            "LL",
            Direction.LOWER_IS_BETTER,
            reading("2025-26", 16.2, null, 18.0, true),
            reading("2024-25", 18.4, null, 18.0, false)));
    points.add(
        point(
            "LL",
            Direction.RANGE,
            reading("2025-26", 30, null, 25.0, true),
            reading("2024-25", 20, null, 25.0, false)));
    points.add(
        point("LL", Direction.HIGHER_IS_BETTER, null, reading("2024-25", 95, null, 90.0, true)));

    ReportModel status = written(new StatusData(), YEAR, false);

    assertThat(text(status))
        .contains("有本年数值的质控点2个，其中2个可与上年对照：好转1个，变差0个，持平0个")
        .contains("达到标准（线内）2个，线外0个。")
        .contains("上年有数值、本年缺报的质控点：课程到课率。");
    assertThat(rows(status.document(), "学生全面发展保证质控点"))
        .containsExactly(
            "STU-17 课程到课率|好转|线内|18.40|16.20|18.00",
            "STU-17 课程到课率|–|线内|20.00|30.00|25.00",
            "STU-17 课程到课率|–|不判断|95.00|–|–");
  }

  @Test
  void whatWasEnteredLongAfterwardsIsNoImprovement() {
    PointValue up =
        point(
            "LL",
            Direction.HIGHER_IS_BETTER,
            reading("2025-26", 97, null, 90.0, true),
            reading("2024-25", 94, null, 90.0, true));
    points.add(up.with(new Backfill(10, 2), Backfill.NONE));
    points.add(up.with(Backfill.NONE, new Backfill(10, 8)));
    points.add(up.with(new Backfill(100, 19), Backfill.NONE));

    ReportModel status = written(new StatusData(), YEAR, false);

    assertThat(text(status)).contains("其中3个可与上年对照：好转1个，变差0个，持平0个，其余不判断好坏");
    assertThat(rows(status.document(), "学生全面发展保证质控点"))
        .containsExactly(
            "STU-17 课程到课率|– （含补录2条）|线内|94.00|97.00|90.00",
            "STU-17 课程到课率|– （对照期含补录8条）|线内|94.00|97.00|90.00",
            "STU-17 课程到课率|好转 （含补录19条）|线内|94.00|97.00|90.00");
  }

  @Test
  void whatIsNotDueYetIsNotMissing() {
    PointValue missing =
        point("LL", Direction.HIGHER_IS_BETTER, null, reading("2024-25", 95, null, 90.0, true));
    points.add(missing.dueOn(today.plusDays(1)));

    ReportModel early = written(new StatusData(), YEAR, false);
    points.clear();
    points.add(missing.dueOn(today.minusDays(1)));
    ReportModel late = written(new StatusData(), YEAR, false);

    assertThat(text(early)).doesNotContain("本年缺报");
    assertThat(rows(early.document(), "学生全面发展保证质控点"))
        .singleElement()
        .asString()
        .startsWith("STU-17 课程到课率|–|待报（应于");
    assertThat(text(late)).contains("本年缺报的质控点：课程到课率。");
    assertThat(rows(late.document(), "学生全面发展保证质控点"))
        .containsExactly("STU-17 课程到课率|–|不判断|95.00|–|–");
  }

  @Test
  void theExcerptQuotesTheSelfDiagnosisOnceItWasHandedIn() {
    assertThat(text(written(new AnnualExcerpt(), YEAR, false))).contains("尚未提交");

    var reached = new Frame.PointName("达成", "reached");
    diagnosis =
        new SelfDiagnosis(
            List.of(
                new SelfDiagnosis.Element("1.1", new Frame.PointName("质量保证理念", null), reached),
                new SelfDiagnosis.Element("1.2", new Frame.PointName("组织构架", null), reached)),
            true);

    ReportModel excerpt = written(new AnnualExcerpt(), YEAR, false);
    assertThat(excerpt.document().head().enclosed()).isTrue();
    assertThat(text(excerpt)).contains("对2个诊断要素作出自主诊断结论。").contains("达成2个：1.1 质量保证理念、1.2 组织构架。");
    assertThat(text(excerpt)).doesNotContain("尚未提交", "抓紧办理");

    diagnosis = new SelfDiagnosis(diagnosis.elements(), false);
    assertThat(text(written(new AnnualExcerpt(), YEAR, false)))
        .contains("尚未提交，已填写2个诊断要素的结论", "达成2个：");
    assertThat(text(written(new AnnualExcerpt(), YEAR, true)))
        .contains("尚未提交。")
        .doesNotContain("已填写的结论", "达成2个");
  }

  @Test
  void aMonthIsHeldAgainstTheOneBeforeAndATermAgainstTheSameSeason() {
    assertThat(Seasons.before(new Period.Month(YearMonth.of(2026, 1))).code()).isEqualTo("2025-12");
    assertThat(Seasons.before(TERM).code()).isEqualTo("2024-25/2");
    assertThat(Seasons.before(YEAR).code()).isEqualTo("2024-25");
  }
}
