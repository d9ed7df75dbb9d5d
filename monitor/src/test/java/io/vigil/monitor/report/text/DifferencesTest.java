package io.vigil.monitor.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.report.ReportKind;
import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.report.text.Differences.Difference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferencesTest {

  private static Document document(long incidents, String sentence) {
    var head =
        new DocumentHead("报告", null, "学院", null, LocalDate.of(2026, 11, 20), Locale.CHINESE, true);
    List<Column> columns = List.of(Column.words("学年", 1), Column.figures("事故", 1));
    List<List<Cell>> rows =
        List.of(
            List.of(Cell.text("2023"), Cell.number(incidents, "r")),
            List.of(Cell.text("2024"), Cell.number(12, "r")));
    List<Block> blocks =
        List.of(
            new Heading(1, "二、摘要"),
            new Grid("T1", "表1", columns, rows, null),
            new Paragraph("summary.count", sentence));
    return new Document(head, blocks);
  }

  @Test
  void aCorrectionOfFactsShowsWhereItChangesTheReport() {
    assertThat(Differences.between(document(15, "共27起。"), document(14, "共26起。")))
        .containsExactly(
            new Difference("表1", "2023 · 事故", "15", "14"),
            new Difference("二、摘要", "", "共27起。", "共26起。"));
  }

  @Test
  void nothingDiffersWhileFactsStayTheSame() {
    assertThat(Differences.between(document(15, "共27起。"), document(15, "共27起。"))).isEmpty();
  }

  /** Tables that have their numbers for keys. */
  private static Document moved(String... captions) {
    List<Block> blocks = new ArrayList<>();
    for (String caption : captions) {
      int number = blocks.size() + 1;
      blocks.add(
          new Grid(
              "T" + number,
              "表" + number + " " + caption,
              List.of(Column.words("质控点", 1), Column.words("变化", 1)),
              List.of(List.of(Cell.text(caption.substring(0, 2) + "的"), Cell.text("有"))),
              null));
    }
    return new Document(document(15, "").head(), blocks);
  }

  @Test
  void aTableMoreInFrontIsNewAndMovesNoneOfThoseThatFollow() {
    assertThat(Differences.between(moved("总体", "变差最大"), moved("总体", "好转最大", "变差最大")))
        .containsExactly(
            new Difference("表2 好转最大", "好转的 · 有 · 质控点", null, "好转的"),
            new Difference("表2 好转最大", "好转的 · 有 · 变化", null, "有"));
    assertThat(Differences.between(moved("总体", "变差最大"), moved("总体", "好转最大")))
        .extracting(Difference::where)
        .containsOnly("表2 变差最大", "表2 好转最大");
  }

  @Test
  void theDayAsOfWhichAReportIsMadeIsNoDifference() {
    assertThat(Differences.between(asOf("11月20日"), asOf("11月21日"))).isEmpty();
  }

  private static Document asOf(String day) {
    Document document = document(15, "共27起。");
    return new Document(document.head(), List.of(new Paragraph("scope.period", "截至" + day)));
  }

  @Test
  void whatAPersonWroteIsNoDifferenceOfFactsAndStaysVisible() {
    Document edited = Edits.apply(document(15, "共27起。"), Map.of("summary.count", "改写。"));

    assertThat(edited.all(Paragraph.class))
        .containsExactly(new Paragraph("summary.count", "改写。", "共27起。"));
    assertThat(Differences.between(edited, document(15, "共27起。"))).isEmpty();
  }

  @Test
  void aKeptReportIsReadAsItWasWritten() {
    var model =
        new ReportModel(
            ReportKind.INCIDENTS.rules(),
            LocalDate.of(2026, 11, 20),
            document(15, "共27起。"),
            List.of(new ReportModel.Basis("summary.count", "summary.count", List.of("r"))));

    assertThat(ReportJson.read(ReportJson.write(model))).isEqualTo(model);
  }
}
