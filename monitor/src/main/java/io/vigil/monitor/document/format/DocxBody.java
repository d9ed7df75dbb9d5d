package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Addressee;
import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Chart;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.PageBreak;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.document.SignatureField;
import io.vigil.monitor.document.Words;
import io.vigil.monitor.document.Xml;
import io.vigil.monitor.document.picture.Pictures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The main part of a Word file: title page and contents, or none, and the text. */
final class DocxBody {
  /** Of the text, in twentieths of a point, as are all sizes of pages. */
  static final int WIDTH = 8844;

  static final String FOOTER_ODD = "rIdFooterOdd";
  static final String FOOTER_EVEN = "rIdFooterEven";

  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PLACING =
      "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

  private final List<DocxPicture> pictures = new ArrayList<>();
  private final Document document;
  private final Words words;
  private final Setting setting;
  private final DocxSection section;
  private final String xml;
  private int headings;
  private boolean across;
  private boolean turned;

  DocxBody(Document document, List<String> pages) {
    this.document = document;
    words = Words.of(document);
    setting = Setting.of(document.head());
    section = new DocxSection(setting);
    xml = Xml.write(out -> write(out, pages));
  }

  String xml() {
    return xml;
  }

  List<DocxPicture> pictures() {
    return List.copyOf(pictures);
  }

  private void write(Xml out, List<String> pages) {
    out.open("w:document", "xmlns:w", MAIN, "xmlns:r", RELATIONS, "xmlns:wp", PLACING);
    out.open("w:body");
    if (document.head().withContents()) {
      DocxFront.write(document, pages, out);
    } else {
      DocxFront.title(document, out);
    }
    var parts = Parts.of(document);
    blocks(parts.text(), out);
    if (across) {
      turn(out);
    }
    if (parts.closed()) {
      DocxFront.closing(document, out);
    }
    blocks(parts.toSign(), out);
    upright(out);
    out.close().close();
  }

  /** Wide tables that follow each other share their pages; what is signed stands on one page. */
  private void blocks(List<Block> blocks, Xml out) {
    var pages = new PagesAcross(blocks);
    for (int place = 0; place < blocks.size(); place++) {
      if (pages.has(place) != across) {
        turn(out);
      }
      boolean signed = place + 1 < blocks.size() && blocks.get(place + 1) instanceof SignatureField;
      block(blocks.get(place), signed, out);
    }
  }

  private void block(Block block, boolean signed, Xml out) {
    switch (block) {
      case Heading heading -> heading(heading, out);
      case Addressee addressee -> DocxText.paragraph(out, "Addressee", addressee.text());
      case Paragraph paragraph when signed ->
          paragraph.lines().forEach(line -> DocxText.kept(out, body(), line));
      case Paragraph paragraph ->
          paragraph.lines().forEach(line -> DocxText.paragraph(out, body(), line));
      case Grid grid -> grid(grid, out);
      case Chart chart -> chart(chart, out);
      case SignatureField signature -> {
        DocxText.kept(out, "BodyPlain", "");
        new DocxTable(out, setting, false).signature(signature);
        DocxText.paragraph(out, "TableEnd", "");
      }
      case PageBreak pageBreak -> {
        DocxText.open(out, "BodyPlain");
        out.open("w:r").empty("w:br", "w:type", "page").close().close();
      }
    }
  }

  private String body() {
    return document.head().chinese() ? "Body" : "BodyPlain";
  }

  private void heading(Heading heading, Xml out) {
    String id = Integer.toString(headings);
    DocxText.open(out, "Heading" + heading.level());
    out.empty("w:bookmarkStart", "w:id", id, "w:name", DocxFront.bookmark(headings++));
    DocxText.run(out, heading.text());
    out.empty("w:bookmarkEnd", "w:id", id).close();
  }

  private void grid(Grid grid, Xml out) {
    DocxText.paragraph(out, "Caption", grid.caption());
    new DocxTable(out, setting, across).grid(grid);
    String note = grid.note() == null ? "" : words.word("note") + grid.note();
    DocxText.paragraph(out, isEnd(grid) && note.isEmpty() ? "TableEnd" : "TableNote", note);
  }

  /** An empty line after a full page would be an empty page. */
  private boolean isEnd(Grid grid) {
    return document.head().withContents() && document.blocks().getLast() == grid;
  }

  private void turn(Xml out) {
    endOfSection(out, across ? section::across : this::upright);
    across = !across;
    turned = true;
  }

  /** The pages of the text up to here, or since those that lay across. */
  private void upright(Xml out) {
    if (turned) {
      section.more(out);
    } else {
      section.text(out);
    }
  }

  private static void endOfSection(Xml out, Consumer<Xml> pages) {
    out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "TableEnd");
    pages.accept(out);
    out.close().close();
  }

  private void chart(Chart chart, Xml out) {
    var picture = new DocxPicture(pictures.size() + 1, Pictures.of(chart, words));
    pictures.add(picture);
    picture.write(out);
    DocxText.paragraph(out, "PictureCaption", chart.caption());
  }
}
