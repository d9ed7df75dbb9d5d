package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Xml;

/**
 * Pages as GB/T 9704-2012 asks: 22 lines of 28 characters on A4. The lines are a grid; the styles
 * set the characters closer by a quarter of a point, since readers differ in what a grid of
 * characters means.
 */
final class DocxSection {
  static final int TOP = 2098;
  static final int BOTTOM = 1984;
  static final int LEFT = 1588;
  static final int RIGHT = 1474;
  static final int LINE = 579;

  private static final int FOOTER = 1247;

  private DocxSection() {}

  /** Title page and contents: without page numbers. */
  static void front(Xml xml) {
    xml.open("w:sectPr");
    page(xml);
    xml.close();
  }

  /** The text: begins on a right page, which has the number 1. */
  static void text(Xml xml) {
    xml.open("w:sectPr");
    xml.empty("w:footerReference", "w:type", "default", "r:id", DocxBody.FOOTER_ODD);
    xml.empty("w:footerReference", "w:type", "even", "r:id", DocxBody.FOOTER_EVEN);
    xml.empty("w:type", "w:val", "oddPage");
    page(xml);
    xml.close();
  }

  private static void page(Xml xml) {
    xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
    xml.empty(
        "w:pgMar",
        "w:top",
        Integer.toString(TOP),
        "w:right",
        Integer.toString(RIGHT),
        "w:bottom",
        Integer.toString(BOTTOM),
        "w:left",
        Integer.toString(LEFT),
        "w:header",
        "851",
        "w:footer",
        Integer.toString(FOOTER),
        "w:gutter",
        "0");
    xml.empty("w:pgNumType", "w:start", "1");
    xml.empty("w:docGrid", "w:type", "lines", "w:linePitch", Integer.toString(LINE));
  }
}
