package io.vigil.monitor.document.format;

import io.vigil.monitor.document.font.DocumentFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A PDF file read again.
 *
 * @param headings the page that each bookmark leads to, counted from 0
 * @param fonts names of the fonts that are embedded; those that are not have a "?" at their end
 */
record PdfPages(List<Page> pages, List<Integer> headings, Set<String> fonts) {
  private static final double POINTS_PER_MM = 72 / 25.4;

  /** Page numbers stand 7 mm below the text, and what is between is text outside its margins. */
  private static final double ABOVE_FOOT = 6;

  private static final double SAME_SIZE = 0.1;
  private static final Pattern NUMBER = Pattern.compile("—(\\d+)—");

  /**
   * @param text all of it but the page number, without blanks, in the order in which it was drawn
   * @param foot what stands below the text
   * @param left where the text begins, in millimetres from the left edge, as are all of these
   * @param foots where the middle of the foot is
   * @param sizes of the characters of the text, in points; those that are set bold are negative
   * @param across whether the page lies across
   */
  record Page(
      String text,
      String foot,
      double left,
      double right,
      double top,
      double bottom,
      double foots,
      List<Double> sizes,
      boolean across) {

    Line line() {
      return new Line(text, sizes);
    }

    OptionalInt number() {
      Matcher number = NUMBER.matcher(foot);
      return number.matches()
          ? OptionalInt.of(Integer.parseInt(number.group(1)))
          : OptionalInt.empty();
    }
  }

  /**
   * Text with the sizes of its characters.
   *
   * @param sizes in points; those of characters that are set bold are negative
   */
  record Line(String text, List<Double> sizes) {

    /** Whether a text stands there in characters of a size, bold or not. */
    boolean shows(String wanted, double size, boolean bold) {
      for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
        if (sizes.subList(at, at + wanted.length()).stream()
            .allMatch(one -> Math.abs(Math.abs(one) - size) < SAME_SIZE && one < 0 == bold)) {
          return true;
        }
      }
      return false;
    }
  }

  /** The text of all pages, as if there were no end of any. */
  Line joined() {
    return new Line(
        pages.stream().map(Page::text).collect(Collectors.joining()),
        pages.stream().flatMap(page -> page.sizes().stream()).toList());
  }

  static PdfPages read(byte[] file) {
    try (PDDocument document = Loader.loadPDF(file)) {
      List<Page> pages = new ArrayList<>();
      Set<String> fonts = new TreeSet<>();
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        pages.add(page(document, i, fonts));
      }
      return new PdfPages(pages, headings(document), fonts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@link #ofHeadings} gives, of which only the pages before the text need be read. */
  static List<String> ofHeadings(byte[] file) {
    try (PDDocument document = Loader.loadPDF(file)) {
      int last = document.getNumberOfPages();
      int first = 0;
      while (first < last && page(document, first, new TreeSet<>()).number().isEmpty()) {
        first++;
      }
      return numbered(headings(document), first < last ? first : 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Page page(PDDocument document, int index, Set<String> fonts) throws IOException {
    var paper = document.getPage(index).getMediaBox();
    var page = new Collector(fonts, paper.getWidth() > paper.getHeight());
    page.setStartPage(index + 1);
    page.setEndPage(index + 1);
    page.getText(document);
    return page.page();
  }

  private static List<Integer> headings(PDDocument document) throws IOException {
    List<Integer> headings = new ArrayList<>();
    var outline = document.getDocumentCatalog().getDocumentOutline();
    if (outline != null) {
      collect(document, outline, headings);
    }
    return headings;
  }

  private static void collect(PDDocument document, PDOutlineNode node, List<Integer> headings)
      throws IOException {
    for (PDOutlineItem item : node.children()) {
      headings.add(document.getPages().indexOf(item.findDestinationPage(document)));
      collect(document, item, headings);
    }
  }

  /** The page that the text begins on, counted from 0. */
  int first() {
    return IntStream.range(0, pages.size())
        .filter(i -> pages.get(i).number().isPresent())
        .findFirst()
        .orElse(0);
  }

  /** The page numbers of the headings, as they are printed. */
  List<String> ofHeadings() {
    return numbered(headings, first());
  }

  private static List<String> numbered(List<Integer> pages, int first) {
    return pages.stream().map(page -> Integer.toString(page - first + 1)).toList();
  }

  /** Text as files know it: without blanks, and one character for all that look the same. */
  static String normal(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .filter(c -> c != PdfFormat.SOFT_HYPHEN)
        .map(DocumentFont.get()::canonical)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** Collects the glyphs of one page in the order in which they are drawn. */
  private static final class Collector extends PDFTextStripper {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder foot = new StringBuilder();
    private final List<Double> sizes = new ArrayList<>();
    private final Set<String> fonts;
    private final boolean across;
    private double left = Double.MAX_VALUE;
    private double right;
    private double top = Double.MAX_VALUE;
    private double bottom;
    private double foots;

    Collector(Set<String> fonts, boolean across) {
      this.fonts = fonts;
      this.across = across;
      addOperator(new SetTextRenderingMode(this));
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
      String shown = normal(glyph.getUnicode());
      if (shown.isEmpty()) {
        return;
      }
      fonts.add(glyph.getFont().getName() + (glyph.getFont().isEmbedded() ? "" : "?"));
      if (glyph.getYDirAdj() > (PdfMargins.of(across).bottom() + ABOVE_FOOT) * POINTS_PER_MM) {
        foot.append(shown);
        foots = glyph.getXDirAdj() / POINTS_PER_MM;
      } else {
        text.append(shown);
        double size = isBold() ? -glyph.getYScale() : glyph.getYScale();
        shown.chars().forEach(any -> sizes.add(size));
        left = Math.min(left, glyph.getXDirAdj());
        right = Math.max(right, glyph.getXDirAdj() + glyph.getWidthDirAdj());
        top = Math.min(top, glyph.getYDirAdj() - glyph.getFontSizeInPt());
        bottom = Math.max(bottom, glyph.getYDirAdj());
      }
    }

    /** The only font has no bold one beside it: its glyphs are drawn with an outline. */
    private boolean isBold() {
      return getGraphicsState().getTextState().getRenderingMode().isStroke();
    }

    Page page() {
      return new Page(
          text.toString(),
          foot.toString(),
          left / POINTS_PER_MM,
          right / POINTS_PER_MM,
          top / POINTS_PER_MM,
          bottom / POINTS_PER_MM,
          foots,
          sizes,
          across);
    }
  }
}
