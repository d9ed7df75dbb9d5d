package io.vigil.app.system;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A report as the API gives it, read by tables and sentences. */
final class ReportDocument {
  private static final Pattern NAME = Pattern.compile("(?<!:):([a-z_]+)");

  private final JsonNode blocks;

  /**
   * @param document with its blocks
   */
  ReportDocument(JsonNode document) {
    this.blocks = document.path("blocks");
  }

  /** A figure with where it stands. */
  record Figure(
      String table, String row, String column, JsonNode value, String shown, String reference) {}

  /** The names in the query of a figure for which it gives no parameter. */
  static List<String> unbound(JsonNode figure) {
    return NAME.matcher(figure.path("query").asString())
        .results()
        .map(name -> name.group(1))
        .filter(name -> !figure.path("parameters").has(name))
        .distinct()
        .toList();
  }

  private Stream<JsonNode> kind(String kind) {
    return blocks.valueStream().filter(block -> block.path("block").asString().equals(kind));
  }

  /** All sentences, one a line. */
  String text() {
    return String.join(
        "\n", kind("Paragraph").map(block -> block.path("text").asString()).toList());
  }

  /** The text of a paragraph. */
  String sentence(String key) {
    return kind("Paragraph")
        .filter(block -> block.path("key").asString().equals(key))
        .findFirst()
        .orElseThrow()
        .path("text")
        .asString();
  }

  List<String> tables() {
    return kind("Grid").map(block -> block.path("key").asString()).toList();
  }

  private JsonNode table(String key) {
    return kind("Grid")
        .filter(block -> block.path("key").asString().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** What stands above the columns of a table. */
  List<String> columns(String key) {
    return table(key)
        .path("columns")
        .valueStream()
        .map(column -> column.path("title").asString())
        .toList();
  }

  /** The rows of a table as they are shown, their cells joined by a bar. */
  List<String> rows(String key) {
    return table(key)
        .path("rows")
        .valueStream()
        .map(row -> String.join("|", row.valueStream().map(ReportDocument::shown).toList()))
        .toList();
  }

  private static String shown(JsonNode cell) {
    return cell.has("text") ? cell.path("text").asString() : cell.path("shown").asString();
  }

  /** All figures that lead somewhere. */
  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    kind("Grid").forEach(grid -> figures(grid, figures));
    return figures;
  }

  /** Numbers and intervals that lead nowhere, with the keys of their tables. */
  List<String> figuresWithoutReference() {
    List<String> found = new ArrayList<>();
    kind("Grid")
        .forEach(
            grid ->
                grid.path("rows")
                    .valueStream()
                    .flatMap(JsonNode::valueStream)
                    .filter(cell -> cell.path("value").isNumber() || cell.has("low"))
                    .filter(cell -> !cell.path("reference").isString())
                    .forEach(cell -> found.add(grid.path("key").asString() + " " + shown(cell))));
    return found;
  }

  private static void figures(JsonNode grid, List<Figure> figures) {
    for (JsonNode row : grid.path("rows")) {
      for (int place = 0; place < row.size(); place++) {
        JsonNode cell = row.path(place);
        if (cell.path("reference").isString() && !cell.has("low")) {
          figures.add(
              new Figure(
                  grid.path("key").asString(),
                  shown(row.path(0)),
                  grid.path("columns").path(place).path("title").asString(),
                  cell.path("value"),
                  shown(cell),
                  cell.path("reference").asString()));
        }
      }
    }
  }
}
