package io.vigil.app.report;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vigil.api.message.Rejection;
import io.vigil.api.report.FindReports;
import io.vigil.api.report.ReportKind;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.document.format.UnfitDocumentException;
import io.vigil.monitor.report.text.ReportModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileBeforeFreezingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final String UNFIT = "字排到了纸的外面";

  private final FileBeforeFreezing file = new FileBeforeFreezing(FileBeforeFreezingTest::make);

  private static void make(Document document) {
    if (document.all(Paragraph.class).anyMatch(one -> one.text().contains(UNFIT))) {
      throw new UnfitDocumentException(List.of("text of page 1 is outside the margins"));
    }
  }

  @Test
  void aReportWhoseFileIsGoodMayBeFrozen() {
    assertThatCode(() -> new FileBeforeFreezing().check(draft(paragraph("s-1", "到课率为84.5%。"))))
        .doesNotThrowAnyException();
  }

  @Test
  void theParagraphAtFaultIsNamed() {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                file.check(
                    draft(
                        paragraph("s-1", "到课率为84.5%。"),
                        paragraph("s-2", "第二段里有一句话，" + UNFIT + "，谁也读不到。"))))
        .withMessageContaining("“第二段里有一句话，字排到了纸的外面，谁也…” (s-2)");
  }

  @Test
  void whereNobodysTextIsAtFaultTheAdministratorFindsOutWhy() {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> file.check(draft(new Paragraph("s-1", UNFIT))))
        .withMessageContaining("no single paragraph")
        .withMessageContaining("administrator");
  }

  @Test
  void whatIsFrozenIsLeftToTheReportItself() {
    assertThatCode(() -> file.check(kept(Instant.EPOCH, paragraph("s-1", UNFIT))))
        .doesNotThrowAnyException();
  }

  private static Paragraph paragraph(String key, String text) {
    return new Paragraph(key, text, "原来的文字。");
  }

  private static ReportDesk.Kept draft(Paragraph... paragraphs) {
    return kept(null, paragraphs);
  }

  private static ReportDesk.Kept kept(@Nullable Instant frozen, Paragraph... paragraphs) {
    String rules = ReportKind.INCIDENTS.rules();
    var head = new DocumentHead("分析报告", null, "学院", null, DAY, Locale.CHINESE, true);
    var document = new Document(head, List.of(paragraphs));
    var item =
        new FindReports.Item(
            "r-1",
            "2022-23",
            "2024-25",
            null,
            "zh",
            rules,
            null,
            "0".repeat(64),
            "u-1",
            Instant.EPOCH,
            null,
            frozen,
            List.of(),
            null,
            null,
            List.of(),
            null);
    return new ReportDesk.Kept(item, new ReportModel(rules, DAY, document, List.of()), document);
  }
}
