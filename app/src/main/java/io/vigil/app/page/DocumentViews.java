package io.vigil.app.page;

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
import io.vigil.monitor.document.format.HtmlFormat;
import io.vigil.monitor.report.text.ReportModel;
import io.vigil.monitor.report.text.ReportModel.Basis;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The blocks of a document as a page shows them. */
final class DocumentViews {

  /**
   * A block; one of its components is there.
   *
   * @param basis what the paragraph rests on
   * @param svg the drawing of a chart
   * @param caption of the chart
   * @param toSign lines to be filled in by hand; empty for other blocks
   */
  record Part(
      @Nullable Heading heading,
      @Nullable Paragraph paragraph,
      @Nullable Support basis,
      @Nullable Table table,
      @Nullable String svg,
      @Nullable String caption,
      List<String> toSign) {}

  /**
   * @param rules version of the rules by which a sentence was made
   * @param figures references of the figures in it
   */
  record Support(String rules, List<String> figures) {}

  record Table(Grid grid, List<List<Field>> rows) {}

  /**
   * @param reference of a figure that leads to its rows
   */
  record Field(String text, boolean figure, @Nullable String reference) {}

  private DocumentViews() {}

  /**
   * @param document as it is to be read, with the texts that people wrote
   * @param model that says what its paragraphs rest on
   */
  static List<Part> of(Document document, ReportModel model) {
    return of(
        document,
        model.bases().stream()
            .collect(
                Collectors.toMap(
                    Basis::paragraph, basis -> new Support(model.rules(), basis.figures()))));
  }

  /** A document that was made by no rules, or does not say by which. */
  static List<Part> of(Document document) {
    return of(document, Map.of());
  }

  private static List<Part> of(Document document, Map<String, Support> bases) {
    return document.blocks().stream().map(block -> part(document, block, bases)).toList();
  }

  private static Part part(Document document, Block block, Map<String, Support> bases) {
    return switch (block) {
      case Heading heading -> new Part(heading, null, null, null, null, null, List.of());
      case Addressee to -> paragraph(new Paragraph("to", to.text()), null);
      case Paragraph paragraph -> paragraph(paragraph, bases.get(paragraph.key()));
      case Grid grid -> new Part(null, null, null, table(grid), null, null, List.of());
      case Chart chart -> new Part(null, null, null, null, drawn(document, chart), null, List.of());
      case SignatureField field -> new Part(null, null, null, null, null, null, field.labels());
      case PageBreak pageBreak -> new Part(null, null, null, null, null, null, List.of());
    };
  }

  private static Part paragraph(Paragraph paragraph, @Nullable Support basis) {
    return new Part(null, paragraph, basis, null, null, null, List.of());
  }

  /** The drawing with its caption, as the files have it. */
  private static String drawn(Document document, Chart chart) {
    return HtmlFormat.part(new Document(document.head(), List.of(chart)), UnaryOperator.identity());
  }

  private static Table table(Grid grid) {
    return new Table(grid, grid.rows().stream().map(row -> row(grid, row)).toList());
  }

  private static List<Field> row(Grid grid, List<Cell> cells) {
    return IntStream.range(0, cells.size())
        .mapToObj(
            place ->
                field(cells.get(place), grid.columns().get(place).kind() == Column.Kind.FIGURES))
        .toList();
  }

  private static Field field(Cell cell, boolean figure) {
    return switch (cell) {
      case Cell.Text text -> new Field(text.text(), figure, null);
      case Cell.Number number -> new Field(number.shown(), figure, number.reference());
      case Cell.Interval ends -> new Field(ends.shown(), figure, ends.reference());
    };
  }
}
