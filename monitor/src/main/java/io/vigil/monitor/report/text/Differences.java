package io.vigil.monitor.report.text;

import io.vigil.monitor.document.Block;
import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Document;
import io.vigil.monitor.document.Grid;
import io.vigil.monitor.document.Heading;
import io.vigil.monitor.document.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a kept report says otherwise than the facts of now do. */
public final class Differences {
  private static final String SEPARATOR = " · ";

  /** Says as of when the report is, and so differs every day. */
  public static final String AS_OF = "scope.period";

  private Differences() {}

  /**
   * One place.
   *
   * @param where the table, or the heading above the paragraph
   * @param what row and column; empty for a paragraph
   * @param kept {@code null} where the kept report has nothing there
   * @param now {@code null} where there is nothing any more
   */
  public record Difference(String where, String what, @Nullable String kept, @Nullable String now) {

    private Difference in(@Nullable String above) {
      return above == null ? this : new Difference(above, what, kept, now);
    }
  }

  /** Tables first, then sentences as the rules give them; what people wrote is not compared. */
  public static List<Difference> between(Document kept, Document now) {
    List<Difference> found = new ArrayList<>();
    List<Difference> shown = new ArrayList<>();
    var places = new Places(kept, now);
    compare(figures(kept, Grid::key), figures(now, places::of), shown);
    Map<String, String> captions = captions(now, places::of);
    captions.putAll(captions(kept, Grid::key));
    shown.stream().map(one -> one.in(captions.get(one.where()))).forEach(found::add);
    Map<String, String> chapters = chapters(now);
    chapters.putAll(chapters(kept));
    List<Difference> said = new ArrayList<>();
    compare(sentences(kept), sentences(now), said);
    said.stream().map(one -> one.in(chapters.get(one.where()))).forEach(found::add);
    return found;
  }

  /** The name of the row that differs in some column; empty for a paragraph. */
  static String row(Difference difference) {
    int end = difference.what().lastIndexOf(SEPARATOR);
    return end < 0 ? "" : difference.what().substring(0, end);
  }

  private record Place(String where, String what) {}

  private static void compare(
      Map<Place, String> kept, Map<Place, String> now, List<Difference> found) {
    Stream.concat(kept.keySet().stream(), now.keySet().stream().filter(p -> !kept.containsKey(p)))
        .filter(place -> !String.valueOf(kept.get(place)).equals(String.valueOf(now.get(place))))
        .map(place -> new Difference(place.where(), place.what(), kept.get(place), now.get(place)))
        .forEach(found::add);
  }

  /** The number of a table, which is part of its caption, hangs on which others there are. */
  private static Map<String, String> captions(Document document, Function<Grid, String> place) {
    Map<String, String> captions = new LinkedHashMap<>();
    document.all(Grid.class).forEach(grid -> captions.put(place.apply(grid), grid.caption()));
    return captions;
  }

  private static Map<Place, String> figures(Document document, Function<Grid, String> place) {
    Map<Place, String> figures = new LinkedHashMap<>();
    document.all(Grid.class).forEach(grid -> figures(grid, place.apply(grid), figures));
    return figures;
  }

  private static void figures(Grid grid, String where, Map<Place, String> figures) {
    for (int place = 0; place < grid.rows().size(); place++) {
      List<Cell> row = grid.rows().get(place);
      String name = name(row);
      String unique =
          figures.keySet().stream().anyMatch(p -> is(p, where, name))
              ? name + SEPARATOR + place
              : name;
      IntStream.range(0, row.size())
          .forEach(
              i ->
                  figures.put(
                      new Place(where, unique + SEPARATOR + grid.columns().get(i).title()),
                      row.get(i).shown()));
    }
  }

  private static boolean is(Place place, String where, String name) {
    return place.where().equals(where) && place.what().startsWith(name + SEPARATOR);
  }

  /** The words that a row begins with. */
  private static String name(List<Cell> row) {
    return IntStream.range(0, row.size())
        .limit(2)
        .mapToObj(row::get)
        .filter(Cell.Text.class::isInstance)
        .map(Cell::shown)
        .collect(Collectors.joining(SEPARATOR));
  }

  private static Map<Place, String> sentences(Document document) {
    Map<Place, String> sentences = new LinkedHashMap<>();
    document
        .all(Paragraph.class)
        .filter(paragraph -> !paragraph.key().equals(AS_OF))
        .forEach(paragraph -> sentences.put(new Place(paragraph.key(), ""), ruled(paragraph)));
    return sentences;
  }

  /** The headings that sentences stand under, by the keys of these. */
  private static Map<String, String> chapters(Document document) {
    Map<String, String> chapters = new LinkedHashMap<>();
    String heading = document.head().title();
    for (Block block : document.blocks()) {
      if (block instanceof Heading above) {
        heading = above.text();
      } else if (block instanceof Paragraph paragraph) {
        chapters.put(paragraph.key(), heading);
      }
    }
    return chapters;
  }

  private static String ruled(Paragraph paragraph) {
    String original = paragraph.original();
    return original == null ? paragraph.text() : original;
  }
}
