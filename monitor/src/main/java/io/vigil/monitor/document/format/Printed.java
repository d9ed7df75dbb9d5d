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
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One text that is read on paper after the title page and the contents, such as a paragraph or the
 * figure in a cell.
 *
 * @param tableHead what may come again before it, at the top of a page; empty outside of tables
 */
record Printed(String text, String tableHead) {

  /** All that is to be read, in its order. */
  static List<Printed> of(Document document) {
    var head = document.head();
    var words = Words.of(document);
    var parts = Parts.of(document);
    Stream<String> above = Stream.empty();
    Stream<String> closing = Stream.empty();
    if (parts.closed()) {
      above = Stream.of(head.title(), head.subtitle(), head.number()).filter(Objects::nonNull);
      closing = Stream.of(head.issuer(), words.date(head.date()));
    }
    return Stream.of(
            above.map(Printed::plain),
            parts.text().stream().flatMap(block -> of(block, words)),
            closing.map(Printed::plain),
            parts.toSign().stream().flatMap(block -> of(block, words)))
        .flatMap(part -> part)
        .filter(Printed::notBlank)
        .toList();
  }

  private boolean notBlank() {
    return !text.isBlank();
  }

  private static Printed plain(String text) {
    return new Printed(text, "");
  }

  private static Stream<Printed> of(Block block, Words words) {
    return switch (block) {
      case Heading heading -> Stream.of(plain(heading.text()));
      case Addressee addressee -> Stream.of(plain(addressee.text()));
      case Paragraph paragraph -> paragraph.lines().stream().map(Printed::plain);
      case Grid grid -> of(grid, words);
      case Chart chart -> Stream.of(plain(chart.caption()));
      case SignatureField signature -> signature.labels().stream().map(Printed::plain);
      case PageBreak pageBreak -> Stream.empty();
    };
  }

  private static Stream<Printed> of(Grid grid, Words words) {
    var titles = grid.columns().stream().map(Column::title).toList();
    String head = titles.stream().collect(Collectors.joining());
    var cells = grid.rows().stream().flatMap(List::stream).map(Cell::shown);
    var note = Stream.ofNullable(grid.note()).map(text -> words.word("note") + text);
    return Stream.of(
            Stream.of(grid.caption()).map(Printed::plain),
            titles.stream().map(Printed::plain),
            cells.map(cell -> new Printed(cell, head)),
            note.map(Printed::plain))
        .flatMap(part -> part);
  }
}
