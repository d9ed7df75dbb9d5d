package io.vigil.monitor.document.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vigil.api.message.Rejection;
import io.vigil.monitor.document.Addressee;
import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.DocumentHead;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.document.SampleDocuments;
import io.vigil.monitor.document.SignatureField;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFilesTest {
  private final DocumentFiles files = new DocumentFiles();

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PNG")
  void makesAReportWithEveryKindOfBlock(Format format) {
    assertThat(files.make(SampleDocuments.anyReport(), format)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PNG")
  void makesAnEnglishReport(Format format) {
    assertThat(files.make(SampleDocuments.anyEnglishReport(), format)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void makesALetter(Format format) {
    assertThat(files.make(SampleDocuments.anyLetter(), format)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void makesWhatIsSetIntoAnotherDocument(Format format) {
    var enclosed = SampleDocuments.enclosed(SampleDocuments.anyLetter());

    assertThat(files.make(enclosed, format)).isNotEmpty();
  }

  @Test
  void aPageHoldsHalfAsMuchAgainOfWhatIsSetIntoAnotherDocument() {
    var text = new Paragraph("p1", "到课率为84.5%。".repeat(120));
    var enclosed = SampleDocuments.enclosed(letter(text));

    assertThat(pages(letter(text))).isEqualTo(2);
    assertThat(pages(enclosed)).isEqualTo(1);
  }

  private int pages(Document document) {
    return PdfPages.read(files.make(document, Format.PDF)).pages().size();
  }

  @Test
  void issuerAndDateOfWhatIsSetIntoAnotherDocumentFollowItsText() throws IOException {
    var enclosed = SampleDocuments.enclosed(letter(new Paragraph("p1", "到课率为84.5%。")));

    try (var docx = word(files.make(enclosed, Format.DOCX))) {
      assertThat(docx.getParagraphs())
          .extracting(paragraph -> paragraph.getText())
          .containsExactly("通知单", "到课率为84.5%。", "质量办", "2026年11月20日");
    }
  }

  @Test
  void whatIsSetIntoAnotherDocumentHasNoTitlePage() {
    var report = SampleDocuments.anyReport();

    assertThatIllegalArgumentException().isThrownBy(() -> SampleDocuments.enclosed(report));
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
  void pagesOfHeadingsAreTheSameWhereOnlyThoseBeforeTheTextAreRead() {
    byte[] report = files.make(SampleDocuments.anyReport(), Format.PDF);
    byte[] letter = files.make(SampleDocuments.anyLetter(), Format.PDF);

    assertThat(PdfPages.ofHeadings(report))
        .isNotEmpty()
        .isEqualTo(PdfPages.read(report).ofHeadings());
    assertThat(PdfPages.ofHeadings(letter)).isEqualTo(PdfPages.read(letter).ofHeadings());
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
  void aCharacterWithoutAGlyphHoldsUpNoPdfAndIsNamedAtItsEnd() {
    var document = letter(new Paragraph("p1", "𠀀和\u0007都写不出来，囧㐂龘䶮可以。"));

    DocumentFiles.Made made = files.made(document, Format.PDF);

    assertThat(made.substituted())
        .containsExactly("U+20000 (CJK UNIFIED IDEOGRAPHS EXTENSION B 20000)", "U+0007 (BEL)");
    assertThat(PdfPages.read(made.file()).pages().getFirst().text())
        .contains(PdfPages.normal("〓和〓都写不出来，囧㐂龘䶮可以。"))
        .contains(
            PdfPages.normal(
                "文中以“〓”代替：U+20000 (CJK UNIFIED IDEOGRAPHS EXTENSION B 20000); U+0007 (BEL)。"));
  }

  /** Texts that are copied from elsewhere have them. */
  @Test
  void softHyphensHoldUpNoFile() {
    var document = letter(new Paragraph("p1", "soft\u00ADhyphens\u00AD".repeat(40)));

    assertThat(files.make(document, Format.PDF)).isNotEmpty();
    assertThat(files.make(document, Format.DOCX)).isNotEmpty();
  }

  @Test
  void aWordFileKeepsWhatItsReadersHaveFontsForAndReplacesWhatIsNoText() throws IOException {
    var document = letter(new Paragraph("p1", "𠀀和\u0007。"));

    DocumentFiles.Made made = files.made(document, Format.DOCX);

    assertThat(made.substituted()).containsExactly("U+0007 (BEL)");
    try (var docx = word(made.file())) {
      assertThat(docx.getParagraphs()).extracting(one -> one.getText()).contains("𠀀和〓。");
    }
  }

  @Test
  void aWideAndLongTableLiesAcrossAndThePagesGoOnUpright() throws IOException {
    var columns = Collections.nCopies(10, Column.words("措施", 1));
    var rows = Collections.nCopies(16, Collections.nCopies(10, (Cell) Cell.text("补课")));
    var document = letter(new Grid("T11", "表11-1 措施", columns, rows, null));

    try (var docx = word(files.make(document, Format.DOCX))) {
      var sections =
          docx.getParagraphs().stream()
              .filter(one -> one.getCTP().isSetPPr() && one.getCTP().getPPr().isSetSectPr())
              .map(one -> one.getCTP().getPPr().getSectPr())
              .toList();
      assertThat(sections)
          .extracting(one -> one.getPgSz().isSetOrient())
          .containsExactly(false, true);
      assertThat(sections).extracting(one -> one.isSetPgNumType()).containsExactly(true, false);
      var last = docx.getDocument().getBody().getSectPr();
      assertThat(last.getPgSz().isSetOrient() || last.isSetPgNumType()).isFalse();
    }
    assertThat(PdfPages.read(files.make(document, Format.PDF)).pages())
        .extracting(PdfPages.Page::across)
        .containsExactly(false, true, false);
  }

  /** Among tables of so many lengths some end with their page. */
  @ParameterizedTest
  @CsvSource({"18, 1", "22, 1", "23, 1", "24, 1", "25, 1", "26, 1", "23, 9", "40, 9", "47, 9"})
  void allOfATableThatLiesAcrossStandsOnPagesThatLieAcross(int rows, int sentences) {
    var columns = Collections.nCopies(10, Column.words("措施", 1));
    var row = Collections.nCopies(10, (Cell) Cell.text("补课"));
    String note = "本期新发的事故与上期未结的事故分别计数。".repeat(sentences);
    var document =
        new Document(
            letter(new Paragraph("p1", "")).head(),
            List.of(
                new Paragraph("p1", "到课率为84.5%。"),
                new Heading(1, "一、预警"),
                new Heading(2, "（一）措施"),
                new Grid("T11", "表11-1 措施", columns, Collections.nCopies(rows, row), note),
                new Heading(1, "二、结论"),
                new Paragraph("p2", "到课率为84.6%。")));

    var pages = PdfPages.read(files.make(document, Format.PDF)).pages();

    assertThat(pages.getFirst().text()).endsWith("到课率为84.5%。");
    assertThat(pages.get(1).text()).startsWith("一、预警（一）措施表11-1措施");
    assertThat(pages.subList(1, pages.size() - 1)).allMatch(PdfPages.Page::across);
    assertThat(pages.getLast().across()).isFalse();
    assertThat(pages.getLast().text()).startsWith("二、结论");
  }

  @Test
  void whereSomebodyEndedALineAParagraphBegins() throws IOException {
    var document = letter(new Paragraph("p1", "质量办已核对。\n\n详见附表；\r\n另行通知。", "原来的文字。"));

    try (var docx = word(files.make(document, Format.DOCX))) {
      assertThat(docx.getParagraphs())
          .filteredOn(one -> "Body".equals(one.getStyle()))
          .extracting(XWPFParagraph::getText)
          .containsExactly("质量办已核对。", "详见附表；", "另行通知。");
    }
    assertThat(files.make(document, Format.PDF)).isNotEmpty();
    assertThat(new String(files.make(document, Format.HTML), UTF_8))
        .contains("<p id=\"p1\">质量办已核对。</p><p>详见附表；</p><p>另行通知。</p>");
  }

  /** Tables of the demonstration; the heading between them is moved to the page of the second. */
  @Test
  void theEndOfATableStaysOnPagesThatLieAcrossWhenItsHeadingMoves() {
    var document = JsonFormat.read(Resources.bytes("tables-across.json"));

    var pages = PdfPages.read(files.make(document, Format.PDF)).pages();

    assertThat(pages)
        .filteredOn(page -> page.text().startsWith("临澜职业技术学院本级"))
        .singleElement()
        .satisfies(page -> assertThat(page.across()).isTrue());
    assertThat(pages)
        .filteredOn(page -> page.text().startsWith("注："))
        .singleElement()
        .satisfies(page -> assertThat(page.across()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://mp.weixin.qq.com/s?__biz=MzA3MDM5MzY4MQ==&mid=", "0123456789", "（。"})
  void aWordThatFitsIntoNoLineIsBrokenWhereverItStands(String begin) {
    for (int length : new int[] {85, 100, 500}) {
      String word = (begin + (begin.length() < 12 ? begin : "a1b2c3d4").repeat(250));
      var document = everywhere("详见" + word.substring(0, length) + "。");

      assertThat(files.make(document, Format.PDF)).isNotEmpty();
      assertThat(files.make(document, Format.DOCX)).isNotEmpty();
    }
  }

  private static Document everywhere(String word) {
    var head =
        new DocumentHead(
            "报告" + word,
            word,
            word,
            word,
            LocalDate.of(2026, 11, 20),
            Locale.SIMPLIFIED_CHINESE,
            true);
    var columns = List.of(Column.words("依据", 1), Column.figures("数", 1));
    List<Cell> cells = List.of(Cell.text(word), Cell.text(word));
    return new Document(
        head,
        List.of(
            new Heading(1, word),
            new Heading(2, word),
            new Addressee(word),
            new Paragraph("p1", word),
            new Grid("T1", word, columns, List.of(cells, cells), word),
            new SignatureField(List.of(word.substring(0, 85), "日期"))));
  }

  @Test
  void noRowNoteOrBoxToSignStandsAloneOnItsPageOfAWordFile() throws IOException {
    var columns = Collections.nCopies(2, Column.words("措施", 1));
    var rows = Collections.nCopies(6, Collections.nCopies(2, (Cell) Cell.text("补课")));
    var document =
        new Document(
            letter(new Paragraph("p1", "")).head(),
            List.of(
                new Grid("T1", "表1 措施", columns, rows, "校内使用。"),
                new Paragraph("p1", "下一步。"),
                new SignatureField(List.of("编制人", "审核人", "签发人"))));

    try (var docx = word(files.make(document, Format.DOCX))) {
      assertThat(docx.getTables().getFirst().getRows())
          .extracting(DocumentFilesTest::isKept)
          .containsExactly(true, true, false, false, false, true, true);
      assertThat(docx.getTables().getLast().getRows())
          .extracting(DocumentFilesTest::isKept)
          .containsExactly(true, false);
    }
  }

  @Test
  void tablesThatLieAcrossShareTheirPages() throws IOException {
    var columns = Collections.nCopies(10, Column.words("措施", 1));
    var rows = Collections.nCopies(16, Collections.nCopies(10, (Cell) Cell.text("补课")));
    var document =
        new Document(
            letter(new Paragraph("p1", "")).head(),
            List.of(
                new Grid("T11", "表11-1 措施", columns, rows, null),
                new Grid("T11-2", "表11-2 措施", columns, rows, null)));

    try (var docx = word(files.make(document, Format.DOCX))) {
      assertThat(docx.getParagraphs())
          .filteredOn(one -> one.getCTP().isSetPPr() && one.getCTP().getPPr().isSetSectPr())
          .hasSize(2);
    }
  }

  @Test
  void aDateOrNumberThatMayNotFitBeginsALine() {
    assertThat(WholePieces.in("系主任；2024-02-22", 8)).isEqualTo("系主任；\n2024-02-22");
    assertThat(WholePieces.in("系主任；2024-02-22", 12)).isEqualTo("系主任；2024-02-22");
    assertThat(WholePieces.in("2024-02-22 / 2024-02-23", 9)).isEqualTo("2024-02-22 \n/ 2024-02-23");
    assertThat(WholePieces.in("待验证（2026-12-17）\n无", 7)).isEqualTo("待验证\n（2026-12-17）\n无");
    assertThat(WholePieces.in("预警〔2024〕0008号、预警〔2025〕0006号", 12))
        .isEqualTo("预警〔2024〕0008号、\n预警〔2025〕0006号");
    assertThat(WholePieces.in("", 4)).isEmpty();
  }

  @Test
  void whatCanBeWrittenIsLeftAsItIs() {
    var report = SampleDocuments.anyReport();

    assertThat(Substituted.embedded(report)).isEqualTo(new Substituted(report, List.of()));
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
  void writesBothEndsOfAnIntervalIntoCellsOfTheirOwn() throws IOException {
    var low = new BigDecimal("0.987654");
    var high = new BigDecimal("2.912345");
    var table =
        new Grid(
            "T1",
            "表1",
            List.of(Column.figures("95%区间", 3), Column.figures("差错", 2)),
            List.of(
                List.of(new Cell.Interval(low, high, "0.99–2.91", "R-1"), Cell.number(19, "R-2")),
                List.of(Cell.text("–"), Cell.number(16, "R-3"))),
            null);
    byte[] xlsx =
        files.make(
            new Document(letter(new Paragraph("p1", "")).head(), List.of(table)), Format.XLSX);

    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      var rows = workbook.getFirstSheet().read();
      assertThat(rows.get(0).stream().map(cell -> cell.getText()))
          .containsExactly("95%区间 下限", "95%区间 上限", "差错");
      assertThat(rows.get(1).getCellAsNumber(0)).hasValue(low);
      assertThat(rows.get(1).getCellAsNumber(1)).hasValue(high);
      assertThat(rows.get(2).getCellAsNumber(2)).hasValue(new BigDecimal(16));
    }
  }

  @Test
  void whatStandsBehindAFigureStandsThereInASheetTooAndTheFigureStaysANumber() throws IOException {
    var shown = new Cell.Number(BigDecimal.valueOf(62), "62（9—12月）", "R-1");
    var table =
        new Grid(
            "T0-1",
            "表0-1",
            List.of(Column.figures("2023年", 2)),
            List.of(List.of(shown), List.of(Cell.number(129, "R-2"))),
            null);
    byte[] xlsx =
        files.make(
            new Document(letter(new Paragraph("p1", "")).head(), List.of(table)), Format.XLSX);

    try (var workbook =
        new ReadableWorkbook(new ByteArrayInputStream(xlsx), new ReadingOptions(true, false))) {
      var rows = workbook.getFirstSheet().read();
      assertThat(rows.get(1).getCellAsNumber(0)).hasValue(BigDecimal.valueOf(62));
      assertThat(rows.get(1).getCell(0).getDataFormatString()).isEqualTo("General\"（9—12月）\"");
      assertThat(rows.get(2).getCell(0).getDataFormatString()).isNull();
    }
  }

  @Test
  void drawsAllPagesAsOnePictureAsWideAsTheText() throws IOException {
    BufferedImage letter = picture(SampleDocuments.anyLetter());
    BufferedImage shorter = picture(letter(new Paragraph("p1", "到课率为84.5%。")));

    assertThat(letter.getWidth()).isEqualTo(shorter.getWidth()).isBetween(900, 1000);
    assertThat(letter.getHeight()).isGreaterThan(shorter.getHeight());
    assertThat(
            IntStream.range(0, shorter.getHeight())
                .anyMatch(y -> shorter.getRGB(200, y) != Color.WHITE.getRGB()))
        .isTrue();
  }

  @Test
  void aDocumentOfMorePagesThanAPictureShowsIsNoPicture() {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> files.make(SampleDocuments.anyReport(), Format.PNG))
        .withMessageContaining("at most 8")
        .withMessageContaining("format=pdf");
  }

  private BufferedImage picture(Document document) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(files.make(document, Format.PNG)));
  }

  @Test
  void writesJsonThatCanBeReadBack() {
    var report = SampleDocuments.anyReport();

    assertThat(JsonFormat.read(files.make(report, Format.JSON))).isEqualTo(report);
  }

  /** It was kept before a document could be set into another one. */
  @Test
  void anOlderDocumentIsReadAndSetAsItWas() {
    var letter = SampleDocuments.anyLetter();
    String json = new String(files.make(letter, Format.JSON), StandardCharsets.UTF_8);
    String older = json.replace(",\"enclosed\":null", "");

    Document read = JsonFormat.read(older.getBytes(StandardCharsets.UTF_8));

    assertThat(older).isNotEqualTo(json);
    assertThat(read).isEqualTo(letter);
    assertThat(Setting.of(read.head())).isEqualTo(Setting.OFFICIAL);
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

  static Document letter(Block paragraph) {
    var head =
        new DocumentHead(
            "通知单", null, "质量办", null, LocalDate.of(2026, 11, 20), Locale.SIMPLIFIED_CHINESE, false);
    return new Document(head, List.of(paragraph));
  }

  private static boolean isKept(XWPFTableRow row) {
    return row.getCell(0).getParagraphs().getFirst().getCTP().getPPr().isSetKeepNext();
  }

  private static XWPFDocument word(byte[] file) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(file));
  }
}
