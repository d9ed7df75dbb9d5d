package io.vigil.monitor.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.report.text.Differences.Difference;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

  private static Grid table(String key, String figure, long count) {
    return new Grid(
        key,
        "表" + key,
        List.of(Column.words("学年", 1), Column.figures(figure, 1)),
        List.of(List.of(Cell.text("2023"), Cell.number(count, null))),
        null);
  }

  private static Document document(Block... blocks) {
    return new Document(
        new DocumentHead(
            "分析报告", null, "临澜", null, LocalDate.of(2026, 11, 20), Locale.CHINESE, true),
        List.of(blocks));
  }

  @Test
  void whatHappenedInTheYearsChangesOnlyByACorrection() {
    Document kept =
        document(table("T1", "事故", 15), table("T7", "起数", 9), new Paragraph("p", "共15起。"));
    Document now =
        document(
            table("T1", "事故", 16),
            table("T7", "起数", 12),
            table("T6", "影响", 3),
            new Paragraph("p", "共16起。"));

    assertThat(Differences.between(kept, now)).hasSizeGreaterThan(3);
    assertThat(Corrections.of(kept, now, Set.of()))
        .containsExactly(new Difference("表T1", "2023 · 事故", "15", "16"));
  }

  @Test
  void thatTimePassesIsNoCorrection() {
    Document kept = document(table("T1", "事故", 15), table("T7", "起数", 9));

    assertThat(
            Corrections.of(kept, document(table("T1", "事故", 15), table("T7", "起数", 12)), Set.of()))
        .isEmpty();
  }

  @Test
  void whatIsACorrectionInOneTableIsNotProgressAmongTheKeyFigures() {
    Document kept = document(keyFigures("9", "93%"), table("T1-1", "起数", 9));
    Document now = document(keyFigures("12", "95%"), table("T1-1", "起数", 12));

    assertThat(Corrections.of(kept, now, Set.of("质量事故（起）")))
        .containsExactlyInAnyOrder(
            new Difference("表0-2", "质量事故（起） · 2025—2026学年", "9", "12"),
            new Difference("表T1-1", "2023 · 起数", "9", "12"));
  }

  private static Grid keyFigures(String incidents, String answered) {
    return new Grid(
        "T0-1",
        "表0-2",
        List.of(Column.words("指标", 1), Column.figures("2025—2026学年", 1)),
        List.of(
            List.of(Cell.text("质量事故（起）"), new Cell.Number(null, incidents, null)),
            List.of(Cell.text("预警按期签收率"), new Cell.Number(null, answered, null))),
        null);
  }
}
