package io.vigil.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vigil.api.message.Rejection;
import io.vigil.api.report.FindReports;
import io.vigil.api.report.ReportKind;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.document.format.UnfitDocumentException;
import io.vigil.monitor.report.text.ReportJson;
import io.vigil.monitor.report.text.ReportModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileBeforeFreezingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final String UNFIT = "字排到了纸的外面";

  private final FileBeforeFreezing file =
      new FileBeforeFreezing(
          new FilesAtOnce(), FileBeforeFreezingTest::make, FileBeforeFreezingTest::make);

  private static void make(Document document) {
    if (document.all(Paragraph.class).anyMatch(one -> one.text().contains(UNFIT))) {
      throw new UnfitDocumentException(List.of("text of page 1 is outside the margins"));
    }
  }

  @Test
  void aReportWhoseFileIsGoodMayBeFrozen() {
    assertThatCode(
            () ->
                new FileBeforeFreezing(new FilesAtOnce())
                    .check(draft(paragraph("s-1", "到课率为84.5%。"))))
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
  void theFormForOutsidersIsTriedWithWhatPeopleWroteInIt() {
    ReportDesk.Kept fit = keptWith("到课率为84.5%。", "原来的文字。");
    ReportDesk.Kept unfit = keptWith("到课率为84.5%。", UNFIT);

    assertThatCode(() -> file.check(fit)).doesNotThrowAnyException();
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> file.check(unfit))
        .withMessageContaining("for outsiders");
    assertThat(Objects.requireNonNull(fit.open()).all(Paragraph.class).map(Paragraph::text))
        .containsExactly("改写", "原来的文字。");
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

  /** With another text in its first paragraph. */
  private static ReportDesk.Kept keptWith(String text, String ofOutsidersAlone) {
    var open = document(new Paragraph("s-1", text), new Paragraph("s-2", ofOutsidersAlone));
    return kept(
        null,
        document(new Paragraph("s-1", "改写", text)),
        List.of(new FindReports.Edit("s-1", "改写", "u-1", Instant.EPOCH)),
        ReportJson.write(model(open)));
  }

  private static ReportDesk.Kept kept(@Nullable Instant frozen, Paragraph... paragraphs) {
    return kept(frozen, document(paragraphs), List.of(), null);
  }

  private static Document document(Paragraph... paragraphs) {
    var head = new DocumentHead("分析报告", null, "学院", null, DAY, Locale.CHINESE, true);
    return new Document(head, List.of(paragraphs));
  }

  private static ReportModel model(Document document) {
    return new ReportModel(ReportKind.INCIDENTS.rules(), DAY, document, List.of());
  }

  private static ReportDesk.Kept kept(
      @Nullable Instant frozen,
      Document document,
      List<FindReports.Edit> edits,
      @Nullable String open) {
    var item =
        new FindReports.Item(
            "r-1",
            "2022-23",
            "2024-25",
            null,
            "zh",
            ReportKind.INCIDENTS.rules(),
            null,
            "0".repeat(64),
            "u-1",
            Instant.EPOCH,
            null,
            frozen,
            edits,
            open,
            null,
            List.of(),
            null);
    return new ReportDesk.Kept(item, model(document), document);
  }
}
