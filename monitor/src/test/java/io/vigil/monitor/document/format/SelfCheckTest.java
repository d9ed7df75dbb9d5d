package io.vigil.monitor.document.format;

import static io.vigil.monitor.document.format.DocumentFilesTest.letter;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.document.SampleDocuments;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A file that is not what its document says is noticed. */
class SelfCheckTest {
  private static final Document LETTER = letter(new Paragraph("p1", "到课率为84.5%。"));
  private static final Document ENCLOSED = SampleDocuments.enclosed(LETTER);
  private static final Document OTHER = letter(new Paragraph("p1", "到课率为84.6%。"));

  @Test
  void findsNothingWrongWithWhatWasMade() {
    for (Document made : List.of(LETTER, ENCLOSED)) {
      assertThat(DocxCheck.faults(made, DocxFormat.write(made, List.of()))).isEmpty();
      assertThat(PdfCheck.faults(made, PdfFormat.write(made))).isEmpty();
    }
  }

  @Test
  void noticesAWordFileThatIsSetInTheSizesOfAnother() {
    assertThat(DocxCheck.faults(ENCLOSED, DocxFormat.write(LETTER, List.of())))
        .contains(
            "lines: [579] instead of [386]",
            "lines of the text: [579] instead of [386]",
            "size of Normal: [32] instead of [24]",
            "size of Title: [44] instead of [32]",
            "size of TableText: [21] instead of [18]");
    assertThat(DocxCheck.faults(LETTER, DocxFormat.write(ENCLOSED, List.of())))
        .contains(
            "lines: [386] instead of [579]",
            "lines of the text: [386] instead of [579]",
            "size of Normal: [24] instead of [32]",
            "size of Title: [32] instead of [44]",
            "size of TableText: [18] instead of [21]");
  }

  @Test
  void noticesAPdfThatIsSetInTheSizesOfAnother() {
    var faults =
        List.of("the title is not set as one", "the paragraph \"到课率为84.5%。\" is not set as one");

    assertThat(PdfCheck.faults(ENCLOSED, PdfFormat.write(LETTER)))
        .containsExactlyElementsOf(faults);
    assertThat(PdfCheck.faults(LETTER, PdfFormat.write(ENCLOSED)))
        .containsExactlyElementsOf(faults);
  }

  @Test
  void noticesAWordFileWhoseHeadingsHaveASizeOfTheirOwn() throws IOException {
    byte[] file = changed("word/styles.xml", "<w:b/>", "<w:b/><w:sz w:val=\"36\"/>");

    assertThat(DocxCheck.faults(LETTER, file)).containsExactly("Heading3 has a size of its own");
  }

  @Test
  void noticesAFigureThatDiffers() {
    assertThat(DocxCheck.faults(LETTER, DocxFormat.write(OTHER, List.of())))
        .containsExactly("instead of \"到课率为84.5%。\" the file has \"到课率为84.6%。\"");
    assertThat(PdfCheck.faults(LETTER, PdfFormat.write(OTHER)))
        .containsExactly("instead of \"到课率为84.5%。\" the file has \"到课率为84.6%。质量办2026年11月20日\"");
  }

  @Test
  void noticesAWordFileWithOtherMargins() throws IOException {
    byte[] file = changed("word/document.xml", "w:top=\"2098\"", "w:top=\"1440\"");

    assertThat(DocxCheck.faults(LETTER, file))
        .containsExactly("margins: [1440, 1474, 1984, 1588] instead of [2098, 1474, 1984, 1588]");
  }

  @Test
  void noticesAWordFileWithAnotherFont() throws IOException {
    byte[] file =
        changed("word/styles.xml", "w:eastAsia=\"仿宋_GB2312\" w:cs", "w:eastAsia=\"宋体\" w:cs");

    assertThat(DocxCheck.faults(LETTER, file))
        .containsExactly("fonts: [Times New Roman, 宋体] instead of [Times New Roman, 仿宋_GB2312]");
  }

  @Test
  void noticesAWordFileWithoutPageNumbers() throws IOException {
    byte[] file = changed("word/footer-odd.xml", " PAGE ", " DATE ");

    assertThat(DocxCheck.faults(LETTER, file)).singleElement().asString().startsWith("odd foot");
  }

  @Test
  void noticesAWordFileWithAnotherFontOfItsHeadings() throws IOException {
    byte[] file = changed("word/styles.xml", "w:eastAsia=\"黑体\"", "w:eastAsia=\"宋体\"");

    assertThat(DocxCheck.faults(LETTER, file)).containsExactly("Heading1: [宋体] instead of [黑体]");
  }

  @Test
  void noticesTextInTheBottomMarginOfAPdf() {
    PdfPages pages = PdfPages.read(PdfFormat.write(LETTER));
    PdfPages.Page page = pages.pages().getFirst();
    var lower =
        new PdfPages.Page(
            page.text(),
            page.foot(),
            page.left(),
            page.right(),
            page.top(),
            265,
            page.foots(),
            page.sizes(),
            page.across());

    assertThat(
            PdfCheck.faults(LETTER, new PdfPages(List.of(lower), pages.headings(), pages.fonts())))
        .singleElement()
        .asString()
        .startsWith("text of page 1 is outside the margins");
  }

  @Test
  void noticesAHeadingOfAPdfThatIsSetLikeText() {
    var heading = new Heading(1, "一、总体情况");
    var report = new Document(LETTER.head(), List.of(heading));
    PdfPages pages = PdfPages.read(PdfFormat.write(report));
    PdfPages.Page page = pages.pages().getFirst();
    var plain =
        new PdfPages.Page(
            page.text(),
            page.foot(),
            page.left(),
            page.right(),
            page.top(),
            page.bottom(),
            page.foots(),
            page.sizes().stream().map(Math::abs).toList(),
            page.across());

    assertThat(PdfCheck.faults(report, pages)).isEmpty();
    assertThat(
            PdfCheck.faults(report, new PdfPages(List.of(plain), pages.headings(), pages.fonts())))
        .containsExactly("the title is not set as one", "the heading \"一、总体情况\" is not set as one");
  }

  @Test
  void noticesContentsThatNameAnotherPage() {
    var report = SampleDocuments.anyEnglishReport();
    byte[] file = PdfFormat.write(report);
    var renamed =
        new Document(
            report.head(),
            report.blocks().stream()
                .map(
                    block ->
                        block instanceof Heading heading
                            ? new Heading(heading.level(), heading.text() + "2")
                            : block)
                .toList());

    assertThat(PdfCheck.faults(renamed, file)).contains("the contents lack \"1Overalltrend21\"");
  }

  private static byte[] changed(String part, String from, String to) throws IOException {
    var out = new ByteArrayOutputStream();
    byte[] file = DocxFormat.write(LETTER, List.of());
    try (var in = new ZipInputStream(new ByteArrayInputStream(file));
        var zip = new ZipOutputStream(out)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(entry.getName()));
        String written = entry.getName().equals(part) ? text.replace(from, to) : text;
        zip.write(written.getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }
}
