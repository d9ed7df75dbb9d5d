package io.vigil.monitor.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.document.SignatureField;
import io.vigil.monitor.report.text.ReportJson;
import io.vigil.monitor.report.text.ReportModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicFormTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private static ReportModel model() {
    var table =
        new Grid(
            "T1",
            "表1",
            List.of(Column.words("学年", 1), Column.figures("事故", 1)),
            List.of(List.of(Cell.text("2023-24"), Cell.number(15, "incidents~total~2023-24~*~*"))),
            null);
    return new ReportModel(
        "incident-analysis/1",
        DAY,
        new Document(
            new DocumentHead("分析报告", null, "临澜", null, DAY, Locale.CHINESE, true),
            List.of(
                new Heading(1, "一、摘要"),
                new Paragraph("summary.count", "共15起。"),
                new Paragraph("case.i-4711", "一起个案。"),
                table,
                new SignatureField(List.of("编制")))),
        List.of(
            new ReportModel.Basis(
                "summary.count", "summary.count", List.of("incidents~total~2023-24~*~*"))));
  }

  @Test
  void nothingInItLeadsIntoTheCollege() {
    String json =
        ReportJson.write(new ReportModel("r", DAY, PublicForm.of(model(), Map.of()), List.of()));

    assertThat(json).contains("共15起。").doesNotContain("incidents~", "i-4711", "summary.count");
    assertThat(PublicForm.of(model(), Map.of()).all(SignatureField.class)).isEmpty();
  }

  @Test
  void aTextOfAPersonStandsAloneWhereItGoesAlong() {
    assertThat(PublicForm.of(model(), Map.of("summary.count", "逐年下降。")).all(Paragraph.class))
        .extracting(Paragraph::text, Paragraph::original)
        .first()
        .isEqualTo(tuple("逐年下降。", null));
  }
}
