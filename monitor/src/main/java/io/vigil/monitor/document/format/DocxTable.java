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
  /** A table of no more rows stays on one page, as in the PDF, whose pages the contents name. */
  static final int FEW = 4;

  private static final int ROW_TO_SIGN = 680;

  private final Xml xml;
  private final Setting setting;
  private final int whole;

  /**
   * @param across whether its pages lie across
   */
  DocxTable(Xml xml, Setting setting, boolean across) {
    this.xml = xml;
    this.setting = setting;
    whole = across ? DocxSection.ACROSS_WIDTH : DocxBody.WIDTH;
  }

  void grid(Grid grid) {
    List<Integer> widths = widths(grid);
    String size = ColumnWidths.isSmall(grid, setting) ? "Wide" : "Table";
    open(widths);
    row(true);
    for (int i = 0; i < widths.size(); i++) {
      cell(widths.get(i), size + "Head", grid.columns().get(i).title(), true);
    }
    xml.close();
    for (int place = 0; place < grid.rows().size(); place++) {
      List<Cell> cells = grid.rows().get(place);
      boolean kept = isKept(grid, place);
      row(false);
      for (int i = 0; i < widths.size(); i++) {
        cell(widths.get(i), size + style(grid.columns().get(i)), cells.get(i).shown(), kept);
      }
      xml.close();
    }
    xml.close();
  }

  /** Neither the first row nor the last, nor the note, stands alone on its page. */
  private static boolean isKept(Grid grid, int place) {
    int last = grid.rows().size() - 1;
    return place == last ? grid.note() != null : last < FEW || place == 0 || place == last - 1;
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
        boolean kept = first + widths.size() < texts.size();
        cell(widths.get(i), "FormText", texts.get(first + i), kept);
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

  private void cell(int width, String style, String text, boolean kept) {
    xml.open("w:tc").open("w:tcPr");
    xml.empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
    xml.empty("w:vAlign", "w:val", "center").close();
    if (kept) {
      DocxText.kept(xml, style, text);
    } else {
      DocxText.paragraph(xml, style, text);
    }
    xml.close();
  }

  private List<Integer> widths(Grid grid) {
    List<Integer> widths = new ArrayList<>();
    int left = whole;
    for (double part : ColumnWidths.of(grid, setting)) {
      int width = Math.min(left, (int) (whole * part));
      widths.add(width);
      left -= width;
    }
    widths.set(widths.size() - 1, widths.getLast() + left);
    return widths;
  }
}
