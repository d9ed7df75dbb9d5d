package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.document.font.DocumentFont;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Holds a PDF file against its document: margins, font, page numbers, contents, every figure. */
final class PdfCheck {
  private static final double TOLERANCE = 1;
  private static final int BOLD_LEVELS = 2;

  private final Document document;
  private final PdfPages file;
  private final Setting setting;
  private final PdfPages.Line text;
  private final List<String> faults = new ArrayList<>();

  private PdfCheck(Document document, PdfPages file) {
    this.document = document;
    this.file = file;
    setting = Setting.of(document.head());
    text = file.joined();
  }

  /** What is wrong with the file; nothing when all is well. */
  static List<String> faults(Document document, byte[] file) {
    return faults(document, PdfPages.read(file));
  }

  static List<String> faults(Document document, PdfPages file) {
    var check = new PdfCheck(document, file);
    check.fonts();
    check.margins();
    check.numbers();
    check.contents();
    check.title();
    check.headings();
    check.paragraphs();
    check.text();
    return check.faults;
  }

  private void fonts() {
    file.fonts().stream()
        .filter(font -> !font.endsWith(DocumentFont.POSTSCRIPT_NAME))
        .forEach(font -> faults.add("font %s is not the embedded one".formatted(font)));
  }

  private void margins() {
    for (int i = 0; i < file.pages().size(); i++) {
      var page = file.pages().get(i);
      if (!page.text().isEmpty() && PdfMargins.of(page.across()).areLeftBy(page, TOLERANCE)) {
        faults.add(
            ("text of page %d is outside the margins, it takes %.0f to %.0f mm across and %.0f to"
                    + " %.0f mm down: %s")
                .formatted(
                    i + 1, page.left(), page.right(), page.top(), page.bottom(), page.text()));
      }
    }
  }

  private void numbers() {
    int first = file.first();
    for (int i = 0; i < file.pages().size(); i++) {
      var page = file.pages().get(i);
      int expected = i - first + 1;
      if (i < first ? !page.foot().isEmpty() : page.number().orElse(0) != expected) {
        faults.add("foot of page %d is \"%s\"".formatted(i + 1, page.foot()));
      } else if (i >= first && isAtRight(page) != (expected % 2 == 1)) {
        faults.add("page number %d is on the wrong side".formatted(expected));
      }
    }
  }

  private static boolean isAtRight(PdfPages.Page page) {
    return page.foots() > PdfMargins.of(page.across()).middle();
  }

  private void contents() {
    if (!document.head().withContents()) {
      return;
    }
    String front = undotted(text(file.pages().subList(0, file.first())));
    List<Heading> headings = document.all(Heading.class).toList();
    List<String> pages = file.ofHeadings();
    if (pages.size() != headings.size()) {
      faults.add("%d bookmarks for %d headings".formatted(pages.size(), headings.size()));
      return;
    }
    for (int i = 0; i < headings.size(); i++) {
      String entry = PdfPages.normal(headings.get(i).text()) + pages.get(i);
      if (HtmlFront.inContents(headings.get(i)) && !front.contains(undotted(entry))) {
        faults.add("the contents lack \"%s\"".formatted(entry));
      }
    }
  }

  private void title() {
    String title = PdfPages.normal(document.head().title());
    if (!text.shows(title, setting.title(), true)) {
      faults.add("the title is not set as one");
    }
  }

  /** Two levels of headings are bold, and all are as large as the text. */
  private void headings() {
    List<Heading> headings = document.all(Heading.class).toList();
    for (int i = 0; i < Math.min(headings.size(), file.headings().size()); i++) {
      Heading heading = headings.get(i);
      PdfPages.Page page = file.pages().get(file.headings().get(i));
      String wanted = PdfPages.normal(heading.text());
      if (!page.line().shows(wanted, setting.text(), heading.level() <= BOLD_LEVELS)) {
        faults.add("the heading \"%s\" is not set as one".formatted(heading.text()));
      }
    }
  }

  /** They may go on from one page to the next; what is not there at all is found elsewhere. */
  private void paragraphs() {
    document
        .all(Paragraph.class)
        .map(Paragraph::text)
        .filter(one -> isSetOtherwise(PdfPages.normal(one)))
        .forEach(one -> faults.add("the paragraph \"%s\" is not set as one".formatted(one)));
  }

  private boolean isSetOtherwise(String paragraph) {
    return text.text().contains(paragraph) && !text.shows(paragraph, setting.text(), false);
  }

  /** Without the dots that lead to the page number. */
  private static String undotted(String text) {
    return text.replaceAll("[.．…]", "");
  }

  private void text() {
    var pages = file.pages().subList(file.first(), file.pages().size());
    PdfReading.difference(Printed.of(document), text(pages)).ifPresent(faults::add);
  }

  private static String text(List<PdfPages.Page> pages) {
    return pages.stream().map(PdfPages.Page::text).collect(Collectors.joining());
  }
}
