package io.vigil.monitor.report.text;

import io.vigil.monitor.document.BeforeAfterChart;
import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Grid;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people wrote of measures stands in a report by its reference, and is put in its place when
 * somebody reads it: a report is kept in the clear for good, their words can be erased.
 */
public final class Quotations {
  private static final Pattern QUOTATION = Pattern.compile("⟦measure:([^⟧]+)⟧");

  private Quotations() {}

  /**
   * @param measure reference of a measure
   */
  public static String of(String measure) {
    return "⟦measure:" + measure + "⟧";
  }

  /** References of the measures that a document quotes. */
  public static Set<String> in(Document document) {
    Set<String> found = new TreeSet<>();
    quoted(
        document,
        text -> {
          QUOTATION.matcher(text).results().forEach(match -> found.add(match.group(1)));
          return text;
        });
    return found;
  }

  /**
   * @param texts by the references of their measures; of others it is said that they are deleted
   */
  public static Document resolve(Document document, Map<String, String> texts, Words words) {
    return quoted(document, text -> replaced(text, texts, words.text("quotation.deleted")));
  }

  private static String replaced(String text, Map<String, String> texts, String deleted) {
    return QUOTATION
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(quotation(match, texts, deleted)));
  }

  private static String quotation(MatchResult match, Map<String, String> texts, String deleted) {
    return texts.getOrDefault(match.group(1), deleted);
  }

  private static Document quoted(Document document, UnaryOperator<String> of) {
    return new Document(
        document.head(), document.blocks().stream().map(block -> quoted(block, of)).toList());
  }

  private static Block quoted(Block block, UnaryOperator<String> of) {
    return switch (block) {
      case Grid grid ->
          new Grid(
              grid.key(),
              grid.caption(),
              grid.columns(),
              grid.rows().stream().map(row -> quoted(row, of)).toList(),
              grid.note());
      case BeforeAfterChart chart ->
          new BeforeAfterChart(
              chart.key(),
              chart.caption(),
              chart.measure(),
              chart.pairs().stream()
                  .map(
                      pair ->
                          new BeforeAfterChart.Pair(
                              of.apply(pair.name()),
                              pair.before(),
                              pair.after(),
                              pair.verdict(),
                              pair.of()))
                  .toList());
      default -> block;
    };
  }

  private static List<Cell> quoted(List<Cell> row, UnaryOperator<String> of) {
    return row.stream()
        .<Cell>map(cell -> cell instanceof Cell.Text text ? Cell.text(of.apply(text.text())) : cell)
        .toList();
  }
}
