package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.SignatureField;
import io.vigil.monitor.document.Xml;
import java.util.ArrayList;
import java.util.List;

/** Tables of WordprocessingML, as wide as the text of their pages. */
final class DocxTable {
  private static final int ROW_TO_SIGN = 680;

  private final Xml xml;
  private final int whole;

  /**
   * @param across whether its pages lie across
   */
  DocxTable(Xml xml, boolean across) {
    this.xml = xml;
    whole = across ? DocxSection.ACROSS_WIDTH : DocxBody.WIDTH;
  }

  void grid(Grid grid) {
    List<Integer> widths = widths(grid);
    String size = ColumnWidths.isSmall(grid) ? "Wide" : "Table";
    open(widths);
    row(true);
    for (int i = 0; i < widths.size(); i++) {
      cell(widths.get(i), size + "Head", grid.columns().get(i).title());
    }
    xml.close();
    for (List<Cell> cells : grid.rows()) {
      row(false);
      for (int i = 0; i < widths.size(); i++) {
        cell(widths.get(i), size + style(grid.columns().get(i)), cells.get(i).shown());
      }
      xml.close();
    }
    xml.close();
  }

  private static String style(Column column) {
    return switch (column.kind()) {
      case WORDS -> "Text";
      case FIGURES -> "Figure";
    };
  }

  void signature(SignatureField signature) {
    int label = whole / 5;
    int space = whole / 2 - label;
    boolean pairs = signature.labels().size() > 1;
    List<Integer> widths =
        pairs ? List.of(label, space, label, space) : List.of(label, whole - label);
    open(widths);
    List<String> texts = new ArrayList<>();
    signature.labels().forEach(text -> texts.addAll(List.of(text, "")));
    while (texts.size() % widths.size() != 0) {
      texts.add("");
    }
    for (int first = 0; first < texts.size(); first += widths.size()) {
      xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
      xml.empty("w:trHeight", "w:val", Integer.toString(ROW_TO_SIGN)).close();
      for (int i = 0; i < widths.size(); i++) {
        cell(widths.get(i), "FormText", texts.get(first + i));
      }
      xml.close();
    }
    xml.close();
  }

  private void open(List<Integer> widths) {
    xml.open("w:tbl").open("w:tblPr");
    xml.empty("w:tblStyle", "w:val", "Grid");
    xml.empty("w:tblW", "w:w", Integer.toString(whole), "w:type", "dxa");
    xml.empty("w:jc", "w:val", "center").empty("w:tblLayout", "w:type", "fixed").close();
    xml.open("w:tblGrid");
    widths.forEach(width -> xml.empty("w:gridCol", "w:w", Integer.toString(width)));
    xml.close();
  }

  /** The first row comes again on each page that the table goes on to; no row is torn. */
  private void row(boolean head) {
    xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
    if (head) {
      xml.empty("w:tblHeader");
    }
    xml.close();
  }

  private void cell(int width, String style, String text) {
    xml.open("w:tc").open("w:tcPr");
    xml.empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
    xml.empty("w:vAlign", "w:val", "center").close();
    DocxText.paragraph(xml, style, text);
    xml.close();
  }

  private List<Integer> widths(Grid grid) {
    List<Integer> widths = new ArrayList<>();
    int left = whole;
    for (double part : ColumnWidths.of(grid)) {
      int width = Math.min(left, (int) (whole * part));
      widths.add(width);
      left -= width;
    }
    widths.set(widths.size() - 1, widths.getLast() + left);
    return widths;
  }
}
