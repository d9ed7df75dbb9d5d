package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Grid;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Word processors break dates at their strokes, some even where a stroke forbids it, and numbers of
 * cases anywhere: one that may not fit into the line of its cell begins the next one, with the
 * signs before it.
 */
final class WholePieces {
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:/ )?[（〔“]*(?<!\\d)\\d{4}-\\d{2}(-\\d{2})?(?!\\d)"
              + "|(?:(?<!\\p{IsHan})\\p{IsHan}{1,4}|\\p{IsHan}{0,2})〔\\d{4}〕\\d+号[，。；、：）”]*");

  private WholePieces() {}

  static Document in(Document document) {
    var setting = Setting.of(document.head());
    return new Document(
        document.head(),
        document.blocks().stream()
            .<Block>map(block -> block instanceof Grid grid ? in(grid, setting) : block)
            .toList());
  }

  private static Grid in(Grid grid, Setting setting) {
    double[] room = ColumnWidths.characters(grid, setting);
    return new Grid(
        grid.key(),
        grid.caption(),
        grid.columns(),
        grid.rows().stream().map(row -> in(row, room)).toList(),
        grid.note());
  }

  private static List<Cell> in(List<Cell> row, double[] room) {
    return IntStream.range(0, row.size())
        .mapToObj(
            i ->
                row.get(i) instanceof Cell.Text text
                    ? Cell.text(in(text.text(), room[i]))
                    : row.get(i))
        .toList();
  }

  static String in(String text, double room) {
    return text.lines().map(line -> inLine(line, room)).collect(Collectors.joining("\n"));
  }

  private static String inLine(String line, double room) {
    Matcher piece = WHOLE.matcher(line);
    StringBuilder whole = new StringBuilder();
    int begin = 0;
    int from = 0;
    while (piece.find()) {
      whole.append(line, from, piece.start());
      from = piece.start();
      if (from > begin && Unbroken.width(line.substring(begin, piece.end())) > room) {
        whole.append('\n');
        begin = from;
      }
    }
    return whole.append(line, from, line.length()).toString();
  }
}
