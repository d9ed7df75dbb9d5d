package io.vigil.monitor.document.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.document.SampleDocuments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentFilesTest {
  private final DocumentFiles files = new DocumentFiles();

  @ParameterizedTest
  @EnumSource
  void makesAReportWithEveryKindOfBlock(Format format) {
    assertThat(files.make(SampleDocuments.anyReport(), format)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void makesAnEnglishReport(Format format) {
    assertThat(files.make(SampleDocuments.anyEnglishReport(), format)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void makesALetter(Format format) {
    assertThat(files.make(SampleDocuments.anyLetter(), format)).isNotEmpty();
  }

  @Test
  void numbersThePagesOfTheTextFromOneWithOddNumbersAtTheRight() {
    var pdf = PdfPages.read(files.make(SampleDocuments.anyReport(), Format.PDF));

    assertThat(pdf.pages().size()).isGreaterThan(25);
    assertThat(pdf.first()).isEqualTo(2);
    assertThat(pdf.pages().get(2).number()).hasValue(1);
    assertThat(pdf.pages().get(2).foots()).isGreaterThan(150);
    assertThat(pdf.pages().get(3).foots()).isLessThan(60);
    assertThat(pdf.fonts()).singleElement().asString().endsWith("+VigilKai-Regular");
  }

  @Test
  void writesTheContentsOfAWordFileWithThePagesOfThePdf() throws IOException {
    var report = SampleDocuments.anyReport();
    var pages = PdfPages.read(files.make(report, Format.PDF)).ofHeadings();

    try (var docx = word(files.make(report, Format.DOCX))) {
      assertThat(docx.getParagraphs())
          .filteredOn(paragraph -> paragraph.getText().startsWith("附件　签收\t"))
          .singleElement()
          .satisfies(entry -> assertThat(entry.getText()).endsWith("\t" + pages.getLast()));
    }
  }

  @Test
  void putsIssuerAndDateOfALetterBetweenItsTextAndWhatIsSigned() throws IOException {
    try (var docx = word(files.make(SampleDocuments.anyLetter(), Format.DOCX))) {
      var elements = docx.getBodyElements();
      assertThat(elements.get(elements.size() - 2)).isSameAs(docx.getTables().getLast());
      assertThat(docx.getParagraphs())
          .extracting(paragraph -> paragraph.getText())
          .containsSubsequence("智能制造学院：", "一、预警依据", "质量管理办公室", "2026年11月20日");
    }
  }

  @Test
  void namesTheCharactersThatNoGlyphIsThereFor() {
    var document = letter(new Paragraph("p1", "𠀀和\u0007都写不出来，囧㐂龘䶮可以。"));

    for (Format format : List.of(Format.PDF, Format.DOCX)) {
      assertThatThrownBy(() -> files.make(document, format))
          .isInstanceOfSatisfying(
              UnfitDocumentException.class,
              unfit ->
                  assertThat(unfit.faults())
                      .containsExactly(
                          "no glyph for 𠀀 (U+20000, CJK UNIFIED IDEOGRAPHS EXTENSION B 20000)",
                          "no glyph for \u0007 (U+0007, BEL)"));
    }
  }

  @Test
  void writesTheExactFiguresOfEachTableIntoASheet() throws IOException {
    byte[] xlsx = files.make(SampleDocuments.anyReport(), Format.XLSX);

    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      assertThat(workbook.getSheets()).hasSize(6);
      var rows = workbook.getFirstSheet().read();
      var table = SampleDocuments.anyReport().all(Grid.class).findFirst().orElseThrow();
      var rate = (Cell.Number) table.rows().get(2).get(4);
      assertThat(rows.get(0).getCellText(4)).isEqualTo("每万课时");
      assertThat(rows.get(3).getCellAsNumber(4)).hasValue(rate.value());
      assertThat(rate.value()).isNotEqualByComparingTo(new BigDecimal(rate.shown()));
      assertThat(rows.get(7).getCellText(5)).isEqualTo("—");
    }
  }

  @Test
  void writesJsonThatCanBeReadBack() {
    var report = SampleDocuments.anyReport();

    assertThat(JsonFormat.read(files.make(report, Format.JSON))).isEqualTo(report);
  }

  @Test
  void showsInHtmlWhatWasEditedAndWhereAFigureComesFrom() {
    String html = HtmlFormat.part(SampleDocuments.anyLetter(), "/figures/"::concat);

    assertThat(html)
        .contains("<p class=\"edited\">经人工修改，原文：原来的文字。</p>")
        .contains("<a href=\"/figures/INC-1\">7</a>");
  }

  @Test
  void escapesWhatLooksLikeMarkup() {
    String html =
        new String(
            files.make(SampleDocuments.anyEnglishReport(), Format.HTML), StandardCharsets.UTF_8);

    assertThat(html).contains("class hours &amp; &lt;none&gt; major");
  }

  static Document letter(Paragraph paragraph) {
    var head =
        new DocumentHead(
            "通知单", null, "质量办", null, LocalDate.of(2026, 11, 20), Locale.SIMPLIFIED_CHINESE, false);
    return new Document(head, List.of(paragraph));
  }

  private static XWPFDocument word(byte[] file) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(file));
  }
}
