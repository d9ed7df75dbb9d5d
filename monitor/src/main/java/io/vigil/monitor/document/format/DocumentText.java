package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Addressee;
import io.vigil.monitor.document.BeforeAfterChart;
import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Chart;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.DistributionChart;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.HeatMap;
import io.vigil.monitor.document.PageBreak;
import io.vigil.monitor.document.Paragraph;
import io.vigil.monitor.document.ParetoChart;
import io.vigil.monitor.document.SignatureField;
import io.vigil.monitor.document.StackedBars;
import io.vigil.monitor.document.TrendChart;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Every text of a document. */
final class DocumentText {

  private DocumentText() {}

  static Stream<String> of(Document document) {
    var head = document.head();
    return Stream.concat(
        Stream.of(head.title(), head.subtitle(), head.issuer(), head.number())
            .filter(text -> text != null),
        document.blocks().stream().flatMap(DocumentText::of));
  }

  private static Stream<String> of(Block block) {
    return switch (block) {
      case Heading heading -> Stream.of(heading.text());
      case Addressee addressee -> Stream.of(addressee.text());
      case Paragraph paragraph -> Stream.of(paragraph.text());
      case Grid grid -> of(grid);
      case Chart chart -> of(chart);
      case SignatureField signature -> signature.labels().stream();
      case PageBreak pageBreak -> Stream.empty();
    };
  }

  private static Stream<String> of(Grid grid) {
    return join(
        Stream.of(grid.caption()),
        grid.columns().stream().map(Column::title),
        grid.rows().stream().flatMap(List::stream).map(Cell::shown),
        Stream.ofNullable(grid.note()));
  }

  private static Stream<String> of(Chart chart) {
    return join(Stream.of(chart.caption(), chart.measure()), labels(chart));
  }

  private static Stream<String> labels(Chart chart) {
    return switch (chart) {
      case TrendChart trend ->
          join(trend.periods().stream(), trend.lines().stream().map(TrendChart.Line::name));
      case StackedBars bars ->
          join(bars.categories().stream(), bars.parts().stream().map(StackedBars.Part::name));
      case ParetoChart pareto -> pareto.bars().stream().map(ParetoChart.Bar::name);
      case HeatMap map -> join(map.columns().stream(), map.rows().stream().map(HeatMap.Row::name));
      case DistributionChart boxes -> boxes.boxes().stream().map(DistributionChart.Box::name);
      case BeforeAfterChart pairs ->
          pairs.pairs().stream()
              .flatMap(pair -> Stream.of(pair.name(), pair.verdict(), pair.of()))
              .filter(Objects::nonNull);
    };
  }

  @SafeVarargs
  private static Stream<String> join(Stream<String>... parts) {
    return Stream.of(parts).flatMap(part -> part);
  }
}
