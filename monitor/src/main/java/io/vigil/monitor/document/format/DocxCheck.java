package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Grid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/** Holds a Word file against its document: margins, fonts, page numbers, text, every figure. */
final class DocxCheck {
  private static final String FONT = "仿宋_GB2312";
  private static final String LATIN_FONT = "Times New Roman";
  private static final Map<String, String> HEADING_FONTS =
      Map.of("Heading1", "黑体", "Heading2", "楷体_GB2312");

  private static final String TEXT = "Normal";
  private static final Map<String, ToIntFunction<Setting.Word>> SIZES =
      Map.of(
          TEXT,
          Setting.Word::text,
          "Title",
          Setting.Word::title,
          "Caption",
          Setting.Word::caption,
          "TableText",
          Setting.Word::table,
          "TableNote",
          Setting.Word::table);

  /** Based on the style of the text, they are as large. */
  private static final List<String> STYLES_OF_TEXT =
      List.of("Body", "BodyPlain", "Heading1", "Heading2", "Heading3", "Heading4", "Closing");

  private final Document document;
  private final Setting.Word sizes;
  private final XWPFDocument file;
  private final CTSectPr section;
  private final List<String> faults = new ArrayList<>();

  private DocxCheck(Document document, XWPFDocument file) {
    this.document = document;
    this.file = file;
    sizes = Setting.of(document.head()).word();
    section = file.getDocument().getBody().getSectPr();
  }

  /** What is wrong with the file; nothing when all is well. */
  static List<String> faults(Document document, byte[] bytes) {
    try (var file = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      var check = new DocxCheck(document, file);
      check.page();
      check.sizes();
      check.fonts();
      HEADING_FONTS.forEach(check::headings);
      check.numbers();
      check.text();
      check.tables();
      return check.faults;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void page() {
    var margins = section.getPgMar();
    equal(
        "margins",
        shown(DocxSection.TOP, DocxSection.RIGHT, DocxSection.BOTTOM, DocxSection.LEFT),
        shown(margins.getTop(), margins.getRight(), margins.getBottom(), margins.getLeft()));
    equal("lines", shown(sizes.line()), shown(section.getDocGrid().getLinePitch()));
  }

  private void sizes() {
    SIZES.forEach(
        (style, size) ->
            equal("size of " + style, shown(size.applyAsInt(sizes)), shown(sizeOf(style))));
    equal(
        "lines of the text",
        shown(sizes.line()),
        shown(style(TEXT).getPPr().getSpacing().getLine()));
    STYLES_OF_TEXT.stream()
        .filter(style -> sizeOf(style) != null)
        .forEach(style -> faults.add("%s has a size of its own".formatted(style)));
  }

  private @Nullable Object sizeOf(String style) {
    CTRPr characters = style(style).getRPr();
    return characters == null || characters.sizeOfSzArray() == 0
        ? null
        : characters.getSzArray(0).getVal();
  }

  private CTStyle style(String style) {
    return file.getStyles().getStyle(style).getCTStyle();
  }

  private void fonts() {
    try {
      var defaults = file.getStyle().getDocDefaults().getRPrDefault().getRPr();
      var fonts = defaults.getRFontsArray(0);
      equal("fonts", shown(LATIN_FONT, FONT), shown(fonts.getAscii(), fonts.getEastAsia()));
    } catch (IOException | org.apache.xmlbeans.XmlException e) {
      faults.add("the styles cannot be read: " + e.getMessage());
    }
  }

  private void headings(String style, String font) {
    var fonts = style(style).getRPr().getRFontsArray(0);
    equal(style, shown(font), shown(fonts.getEastAsia()));
  }

  private void numbers() {
    var feet = new XWPFHeaderFooterPolicy(file, section);
    foot("odd", feet.getDefaultFooter(), ParagraphAlignment.RIGHT);
    foot("even", feet.getEvenPageFooter(), ParagraphAlignment.LEFT);
    if (!file.getEvenAndOddHeadings()) {
      faults.add("odd and even pages have the same foot");
    }
  }

  private void foot(String pages, @Nullable XWPFFooter foot, ParagraphAlignment alignment) {
    if (foot == null) {
      faults.add("%s pages have no page number".formatted(pages));
      return;
    }
    XWPFParagraph number = foot.getParagraphs().getFirst();
    equal(
        pages + " foot",
        shown("— 1 —", alignment, true),
        shown(
            number.getText(), number.getAlignment(), number.getCTP().xmlText().contains(" PAGE ")));
  }

  private void text() {
    var expected = Printed.of(document).stream().map(Printed::text).map(DocxCheck::joined).toList();
    var found = parts().map(DocxCheck::joined).filter(text -> !text.isBlank()).toList();
    for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
      String one = i < expected.size() ? expected.get(i) : "";
      String other = i < found.size() ? found.get(i) : "";
      if (!one.equals(other)) {
        faults.add("instead of \"%s\" the file has \"%s\"".formatted(one, other));
        return;
      }
    }
  }

  /** Without the line ends that a long title is given. */
  private static String joined(String text) {
    return text.replace("\n", "");
  }

  /** The texts after title page and contents, which end with the first section. */
  private Stream<String> parts() {
    var elements = file.getBodyElements();
    int first = document.head().withContents() ? 1 + endOfFirstSection(elements) : 0;
    return elements.subList(first, elements.size()).stream().flatMap(DocxCheck::texts);
  }

  private static int endOfFirstSection(List<IBodyElement> elements) {
    return IntStream.range(0, elements.size())
        .filter(place -> endsSection(elements.get(place)))
        .findFirst()
        .orElse(-1);
  }

  private static boolean endsSection(IBodyElement element) {
    return element instanceof XWPFParagraph paragraph
        && paragraph.getCTP().isSetPPr()
        && paragraph.getCTP().getPPr().isSetSectPr();
  }

  private static Stream<String> texts(IBodyElement element) {
    return switch (element) {
      case XWPFParagraph paragraph -> Stream.of(paragraph.getText());
      case XWPFTable table ->
          table.getRows().stream()
              .flatMap(row -> row.getTableCells().stream())
              .map(XWPFTableCell::getText);
      default -> Stream.of("unexpected " + element.getElementType());
    };
  }

  private void tables() {
    long heads =
        file.getTables().stream().filter(table -> table.getRow(0).isRepeatHeader()).count();
    equal("heads that come again", shown(document.all(Grid.class).count()), shown(heads));
  }

  private static List<String> shown(@Nullable Object... values) {
    return Stream.of(values).map(String::valueOf).toList();
  }

  private void equal(String what, List<String> expected, List<String> found) {
    if (!expected.equals(found)) {
      faults.add("%s: %s instead of %s".formatted(what, found, expected));
    }
  }
}
