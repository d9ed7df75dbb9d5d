package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Xml;

/** Paragraphs of WordprocessingML. */
final class DocxText {
  private static final String FIELD = "w:fldCharType";

  private DocxText() {}

  static void paragraph(Xml xml, String style, String text) {
    open(xml, style);
    run(xml, text);
    xml.close();
  }

  /** On the page of what follows it. */
  static void kept(Xml xml, String style, String text) {
    xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).empty("w:keepNext").close();
    run(xml, text);
    xml.close();
  }

  /** Begins a paragraph that the caller closes. */
  static void open(Xml xml, String style) {
    xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
  }

  /** A line end in the text is one in the paragraph. */
  static void run(Xml xml, String text) {
    xml.open("w:r");
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        xml.empty("w:br");
      }
      xml.leaf("w:t", lines[i], "xml:space", "preserve");
    }
    xml.close();
  }

  static void beginField(Xml xml, String instruction) {
    xml.open("w:r").empty("w:fldChar", FIELD, "begin", "w:dirty", "true").close();
    xml.open("w:r").leaf("w:instrText", instruction, "xml:space", "preserve").close();
    xml.open("w:r").empty("w:fldChar", FIELD, "separate").close();
  }

  static void endField(Xml xml) {
    xml.open("w:r").empty("w:fldChar", FIELD, "end").close();
  }
}
