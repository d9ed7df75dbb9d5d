package io.vigil.monitor.report.analysis;

import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.document.SignatureField;
import io.vigil.monitor.report.text.ReportModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A report as everybody may read it. Nothing in it leads into the college: its figures have no
 * references, its paragraphs no keys that name cases, and what the rules had said where a person
 * wrote another text is left out.
 */
public final class PublicForm {

  private PublicForm() {}

  /**
   * @param open the form for outsiders
   * @param texts that people wrote, by the keys of their paragraphs
   */
  public static Document of(ReportModel open, Map<String, String> texts) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : open.document().blocks()) {
      switch (block) {
        case Paragraph paragraph ->
            blocks.add(
                new Paragraph(
                    "p-" + (blocks.size() + 1),
                    texts.getOrDefault(paragraph.key(), paragraph.text())));
        case Grid grid -> blocks.add(withoutReferences(grid));
        case SignatureField field -> {}
        default -> blocks.add(block);
      }
    }
    return new Document(open.document().head(), blocks);
  }

  private static Grid withoutReferences(Grid grid) {
    return new Grid(
        grid.key(),
        grid.caption(),
        grid.columns(),
        grid.rows().stream()
            .map(row -> row.stream().map(PublicForm::withoutReference).toList())
            .toList(),
        grid.note());
  }

  private static Cell withoutReference(Cell cell) {
    return switch (cell) {
      case Cell.Text text -> text;
      case Cell.Interval ends -> new Cell.Interval(ends.low(), ends.high(), ends.shown(), null);
      case Cell.Number number -> new Cell.Number(number.value(), number.shown(), null);
    };
  }
}
