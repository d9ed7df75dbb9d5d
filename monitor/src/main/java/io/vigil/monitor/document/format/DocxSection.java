package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Xml;

/**
 * Pages of A4 between the margins that GB/T 9704-2012 asks for. Their lines are a grid; what it
 * asks of characters the styles do, since readers differ in what a grid of characters means.
 */
final class DocxSection {
  static final int TOP = 2098;
  static final int BOTTOM = 1984;
  static final int LEFT = 1588;
  static final int RIGHT = 1474;

  /** Between the margins of a page that lies across. */
  static final int ACROSS_WIDTH = 16838 - TOP - BOTTOM;

  private static final int FOOTER = 1247;
  private static final String SHORT = "11906";
  private static final String LONG = "16838";

  private final int line;

  DocxSection(Setting setting) {
    line = setting.word().line();
  }

  /** Title page and contents: without page numbers. */
  void front(Xml xml) {
    xml.open("w:sectPr");
    upright(xml);
    fromOne(xml);
    lines(xml);
    xml.close();
  }

  /** The text: begins on a right page, which has the number 1. */
  void text(Xml xml) {
    begin(xml, "oddPage");
    upright(xml);
    fromOne(xml);
    lines(xml);
    xml.close();
  }

  /** More of the text after pages that lie across; their numbers go on. */
  void more(Xml xml) {
    begin(xml, "nextPage");
    upright(xml);
    lines(xml);
    xml.close();
  }

  /** Pages that lie across, for a wide table. */
  void across(Xml xml) {
    begin(xml, "nextPage");
    xml.empty("w:pgSz", "w:w", LONG, "w:h", SHORT, "w:orient", "landscape");
    margins(xml, LEFT, BOTTOM, RIGHT, TOP);
    lines(xml);
    xml.close();
  }

  private static void begin(Xml xml, String type) {
    xml.open("w:sectPr");
    xml.empty("w:footerReference", "w:type", "default", "r:id", DocxBody.FOOTER_ODD);
    xml.empty("w:footerReference", "w:type", "even", "r:id", DocxBody.FOOTER_EVEN);
    xml.empty("w:type", "w:val", type);
  }

  private static void upright(Xml xml) {
    xml.empty("w:pgSz", "w:w", SHORT, "w:h", LONG);
    margins(xml, TOP, RIGHT, BOTTOM, LEFT);
  }

  private static void margins(Xml xml, int top, int right, int bottom, int left) {
    xml.empty(
        "w:pgMar",
        "w:top",
        Integer.toString(top),
        "w:right",
        Integer.toString(right),
        "w:bottom",
        Integer.toString(bottom),
        "w:left",
        Integer.toString(left),
        "w:header",
        "851",
        "w:footer",
        Integer.toString(FOOTER),
        "w:gutter",
        "0");
  }

  private static void fromOne(Xml xml) {
    xml.empty("w:pgNumType", "w:start", "1");
  }

  private void lines(Xml xml) {
    xml.empty("w:docGrid", "w:type", "lines", "w:linePitch", Integer.toString(line));
  }
}
