package io.vigil.monitor.report.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.report.text.ReportModel;
import io.vigil.monitor.report.weekly.WeekFacts.Count;
import io.vigil.monitor.report.weekly.WeekFacts.Late;
import io.vigil.monitor.report.weekly.WeekFacts.Named;
import io.vigil.monitor.report.weekly.WeekFacts.What;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WeeklyReportTest {
  private static final DocumentHead HEAD =
      new DocumentHead(
          "质量监测周报", "第12教学周", "学院", null, LocalDate.of(2026, 11, 20), Locale.CHINESE, false);
  private static final Named TOURISM = new Named("旅游管理", "课程到课率");

  private static List<String> sentences(ReportModel model) {
    return model.document().all(Paragraph.class).map(Paragraph::text).toList();
  }

  private static WeekFacts busy(Count... numbers) {
    return new WeekFacts(
        HEAD,
        List.of("旅游管理到课率连续5周下降"),
        Collections.nCopies(6, TOURISM),
        List.of(numbers),
        7,
        8L,
        Collections.nCopies(12, new Late("预警〔2026〕0037号", "到课率", "签收", "逾期 2 天")),
        List.of("复核材料公示：5/6 项已备齐（2026年11月21日）"),
        1,
        List.of(TOURISM),
        new WeekFacts.Example("汽车工程学院 · 到课率", "连续12周达标"));
  }

  @Test
  void aBusyWeekIsToldInSentencesAndTwoTables() {
    ReportModel week =
        WeeklyReport.of(
            busy(new Count(What.OPEN, "RED", 2, 1), new Count(What.OVERDUE, null, 3, 4)),
            Locale.CHINESE,
            false);

    assertThat(week.rules()).isEqualTo("weekly/2");
    assertThat(sentences(week))
        .contains(
            "1．旅游管理到课率连续5周下降",
            "逾期事项 12 项，请责任部门抓紧办理。",
            "一周内到期：复核材料公示：5/6 项已备齐（2026年11月21日）。",
            "本周经验证有效的预警 1 条；监测值恢复后结束 1 条：旅游管理 · 课程到课率。",
            "汽车工程学院 · 到课率：连续12周达标。")
        .anyMatch(text -> text.startsWith("本周新发预警 6 条：旅游管理 · 课程到课率；") && text.endsWith("等。"));
    List<Grid> tables = week.document().all(Grid.class).toList();
    assertThat(tables.getFirst().rows().stream().map(row -> row.getFirst().shown()))
        .containsExactly("待处置（红）", "逾期事项", "缺报（条）");
    assertThat(tables.getLast().rows()).hasSize(10);
    assertThat(tables.getLast().note()).isEqualTo("另有 2 项未列出。");
    assertThat(tables.getFirst().rows().getLast().stream().map(Cell::shown))
        .containsExactly("缺报（条）", "7", "8");
  }

  @Test
  void aCalmWeekSaysSo() {
    ReportModel week =
        WeeklyReport.of(
            new WeekFacts(
                HEAD, List.of(), List.of(), List.of(), 0, null, List.of(), List.of(), 0, List.of(),
                null),
            Locale.CHINESE,
            false);

    assertThat(sentences(week))
        .containsExactly(
            "没有待处置的预警。", "本周没有新发预警。", "没有逾期事项。", "本周经验证有效的预警 0 条，没有因监测值恢复而结束的预警。", "本周暂无。");
    assertThat(week.bases()).extracting(ReportModel.Basis::paragraph).doesNotHaveDuplicates();
  }

  @Test
  void outsidersReadTheNumbersOfTheWeekAloneAndNoneUnderFive() {
    ReportModel week =
        WeeklyReport.of(
            busy(new Count(What.OPEN, "RED", 2, 0), new Count(What.OVERDUE, null, 12, 4)),
            Locale.CHINESE,
            true);

    assertThat(sentences(week)).as("what came follows from what went").isEmpty();
    assertThat(
            week.document()
                .all(Grid.class)
                .flatMap(grid -> grid.rows().stream())
                .map(Object::toString))
        .hasSize(2)
        .noneMatch(row -> row.contains("旅游管理") || row.contains("0037"));
    assertThat(week.document().all(Grid.class).findFirst().orElseThrow().rows().getFirst())
        .extracting(Cell::shown)
        .containsExactly("待处置（红）", "<5", "0");
  }

  @Test
  void whatCameAndWhatWentAreToldOutsidersTogether() {
    WeekFacts many =
        new WeekFacts(
            HEAD,
            List.of(),
            Collections.nCopies(6, TOURISM),
            List.of(new Count(What.OPEN, "YELLOW", 8, 7)),
            0,
            null,
            List.of(),
            List.of(),
            5,
            Collections.nCopies(5, TOURISM),
            null);

    assertThat(sentences(WeeklyReport.of(many, Locale.CHINESE, true)))
        .containsExactly("本周新发预警 6 条，监测值恢复后结束 5 条。");
  }
}
