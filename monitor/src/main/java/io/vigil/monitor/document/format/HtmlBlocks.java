package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Addressee;
import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Chart;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.PageBreak;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.document.SignatureField;
import io.vigil.monitor.document.Words;
import io.vigil.monitor.document.Xml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the blocks of a document as elements of HTML that are XML as well. */
final class HtmlBlocks {

  /** What differs between a page, a file and paper. */
  interface Medium {

    void chart(Chart chart, Xml xml);

    void figure(String shown, @Nullable String reference, Xml xml);

    void original(String text, Xml xml);
  }

  private final Xml xml;
  private final Words words;
  private final Medium medium;
  private final Setting setting;
  private int headings;

  private HtmlBlocks(Document document, Xml xml, Medium medium) {
    this.xml = xml;
    words = Words.of(document);
    setting = Setting.of(document.head());
    this.medium = medium;
  }

  static void write(Document document, Xml xml, Medium medium) {
    var blocks = new HtmlBlocks(document, xml, medium);
    var parts = Parts.of(document);
    blocks.write(parts.text());
    if (parts.closed()) {
      HtmlFront.closing(document, xml);
    }
    blocks.write(parts.toSign());
  }

  /** The anchor of a heading, counted from 0. */
  static String anchor(int heading) {
    return "h-" + heading;
  }

  private void write(List<Block> blocks) {
    var across = new PagesAcross(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      block(blocks.get(i), across.has(i));
    }
  }

  private void block(Block block, boolean across) {
    switch (block) {
      case Heading heading -> heading(heading, across);
      case Addressee addressee -> xml.leaf("p", addressee.text(), "class", "addressee");
      case Paragraph paragraph -> paragraph(paragraph);
      case Grid grid -> grid(grid, across);
      case Chart chart -> chart(chart);
      case SignatureField signature -> signature(signature);
      case PageBreak pageBreak -> xml.leaf("div", "", "class", "page-break");
    }
  }

  private void heading(Heading heading, boolean across) {
    String kind = across ? "heading across" : "heading";
    xml.leaf("h" + (heading.level() + 1), heading.text(), "id", anchor(headings++), "class", kind);
  }

  private void paragraph(Paragraph paragraph) {
    List<String> lines = paragraph.lines();
    xml.leaf("p", lines.getFirst(), "id", paragraph.key());
    lines.stream().skip(1).forEach(line -> xml.leaf("p", line));
    if (paragraph.original() != null) {
      medium.original(paragraph.original(), xml);
    }
  }

  static void lines(String text, Xml xml) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        xml.empty("br");
      }
      xml.text(lines[i]);
    }
  }

  private void grid(Grid grid, boolean across) {
    String few = grid.rows().size() <= DocxTable.FEW ? " few" : "";
    xml.open("div", "class", (across ? "table across" : "table") + few, "id", grid.key());
    xml.open("table", "class", ColumnWidths.isSmall(grid, setting) ? "grid wide" : "grid");
    xml.leaf("caption", grid.caption());
    for (double part : ColumnWidths.of(grid, setting)) {
      xml.empty("col", "style", "width:%.2f%%".formatted(100 * part));
    }
    xml.open("thead").open("tr");
    grid.columns().forEach(column -> xml.leaf("th", column.title(), "scope", "col"));
    xml.close().close().open("tbody");
    grid.rows().forEach(row -> row(grid, row));
    xml.close().close();
    if (grid.note() != null) {
      xml.leaf("p", words.word("note") + grid.note(), "class", "note");
    }
    xml.close();
    if (across) {
      endAcross();
    }
  }

  /**
   * Headings are moved to the page of their table when what follows it is laid out: that would have
   * its upright page already, on which the end of the table would come to stand.
   */
  private void endAcross() {
    xml.leaf("div", "", "class", "across");
  }

  private void row(Grid grid, List<Cell> cells) {
    xml.open("tr");
    for (int i = 0; i < cells.size(); i++) {
      boolean figures = grid.columns().get(i).kind() == Column.Kind.FIGURES;
      xml.open("td", "class", figures ? "figures" : "words");
      switch (cells.get(i)) {
        case Cell.Text text -> lines(text.text(), xml);
        case Cell.Number number -> medium.figure(number.shown(), number.reference(), xml);
        case Cell.Interval ends -> medium.figure(ends.shown(), ends.reference(), xml);
      }
      xml.close();
    }
    xml.close();
  }

  private void chart(Chart chart) {
    xml.open("div", "class", "figure", "id", chart.key());
    medium.chart(chart, xml);
    xml.leaf("p", chart.caption(), "class", "caption");
    xml.close();
  }

  private void signature(SignatureField signature) {
    xml.open("table", "class", "signature").open("tbody");
    for (int i = 0; i < signature.labels().size(); i += 2) {
      xml.open("tr");
      for (String label : pair(signature.labels(), i)) {
        xml.leaf("th", label).leaf("td", "");
      }
      xml.close();
    }
    xml.close().close();
  }

  private static List<String> pair(List<String> labels, int first) {
    return labels.subList(first, Math.min(first + 2, labels.size()));
  }
}
