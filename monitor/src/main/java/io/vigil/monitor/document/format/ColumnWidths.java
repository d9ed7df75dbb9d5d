package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.document.Column;
import io.vigil.monitor.document.Grid;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the columns of a table share the width of the page: no figure, date or number is torn, and no
 * heading runs down its column character by character.
 */
final class ColumnWidths {
  private static final int MANY = 8;
  private static final int WIDE = 10;
  private static final int LONG = 16;

  /** Lines of a row, on the average, from which a long table of fewer columns lies across. */
  private static final double TALL = 4;

  private static final int WIDE_IF_TALL = 7;
  private static final double PAGE_POINTS = 442.2;
  private static final double ACROSS_POINTS = 637.8;
  private static final double SMALL_POINTS = 9;
  private static final double MARGINS_POINTS = 9;

  /** Words up to so many characters stay whole: the longest of these that fits. */
  private static final double[] WHOLE = {10, 8.5, 7, 6, 5, 4, 3, 2, 0};

  private static final double LEAST_OF_ASKED = 0.7;

  /** A heading has no more lines, and no line of it has fewer characters. */
  private static final int LINES_OF_HEAD = 4;

  private static final double LEAST_OF_HEAD = 2;

  /** What is told in the place of a figure stays whole up to this width. */
  private static final double SHORT_FIGURE = 5;

  private final Grid grid;
  private final double ems;
  private final double margins;

  private ColumnWidths(Grid grid, double points, double size) {
    this.grid = grid;
    ems = points / size;
    margins = MARGINS_POINTS / size;
  }

  /** Whether a table is set in smaller letters: of many columns, or too little room for its own. */
  static boolean isSmall(Grid grid, Setting setting) {
    return areMany(grid) || !new ColumnWidths(grid, room(grid), setting.table()).isEverFair();
  }

  private static boolean areMany(Grid grid) {
    return grid.columns().size() > MANY;
  }

  private static double room(Grid grid) {
    return isForPagesAcross(grid) ? ACROSS_POINTS : PAGE_POINTS;
  }

  /** Whether a table is so wide and so long that it stands better on pages that lie across. */
  static boolean isForPagesAcross(Grid grid) {
    int columns = grid.columns().size();
    return grid.rows().size() >= LONG
        && (columns >= WIDE
            || columns >= WIDE_IF_TALL
                && new ColumnWidths(grid, PAGE_POINTS, Setting.OFFICIAL.table()).lines() > TALL);
  }

  /** How many lines a row of the table has, on the average. */
  private double lines() {
    double[] widths = shared();
    return grid.rows().stream().mapToDouble(row -> lines(row, widths)).average().orElse(0);
  }

  private double lines(List<Cell> row, double[] widths) {
    return IntStream.range(0, widths.length)
        .mapToDouble(i -> lines(row.get(i).shown(), widths[i] - margins))
        .max()
        .orElse(0);
  }

  private static double lines(String text, double width) {
    return text.lines()
        .mapToDouble(line -> Math.max(1, Math.ceil(Unbroken.width(line) / Math.max(1, width))))
        .sum();
  }

  /** The part of the page of each column; together 1. */
  static double[] of(Grid grid, Setting setting) {
    var widths = onPaper(grid, setting);
    return Arrays.stream(widths.shared()).map(width -> width / widths.ems).toArray();
  }

  /** How many characters a line of each column holds. */
  static double[] characters(Grid grid, Setting setting) {
    var widths = onPaper(grid, setting);
    return Arrays.stream(widths.shared()).map(width -> width - widths.margins).toArray();
  }

  private static ColumnWidths onPaper(Grid grid, Setting setting) {
    double size = isSmall(grid, setting) ? SMALL_POINTS : setting.table();
    return new ColumnWidths(grid, room(grid), size);
  }

  private double[] shared() {
    return fair().findFirst().orElseGet(this::untorn);
  }

  private boolean isEverFair() {
    return fair().findFirst().isPresent();
  }

  private Stream<double[]> fair() {
    return Arrays.stream(WHOLE)
        .mapToObj(this::needs)
        .filter(this::fits)
        .map(this::shared)
        .filter(this::isFair);
  }

  private double[] untorn() {
    return Stream.of(needs(0), pieces())
        .filter(this::fits)
        .findFirst()
        .map(this::shared)
        .orElseGet(() -> shared(new double[grid.columns().size()]));
  }

  /** What is left of the needs where headings have to give way. */
  private double[] pieces() {
    return IntStream.range(0, grid.columns().size())
        .mapToDouble(
            column ->
                margins
                    + Math.max(
                        Unbroken.ems(grid.columns().get(column).title(), 0), cells(column, 0)))
        .toArray();
  }

  private boolean fits(double[] needs) {
    return DoubleStream.of(needs).sum() <= ems;
  }

  /** No column is squeezed for others that would only look better. */
  private boolean isFair(double[] widths) {
    double[] asked = shared(new double[widths.length]);
    double[] whole = needs(Double.MAX_VALUE);
    return IntStream.range(0, widths.length)
        .allMatch(i -> widths[i] >= Math.min(LEAST_OF_ASKED * asked[i], whole[i]));
  }

  private double[] needs(double whole) {
    return IntStream.range(0, grid.columns().size())
        .mapToDouble(column -> margins + need(column, whole))
        .toArray();
  }

  private double need(int column, double whole) {
    Column asked = grid.columns().get(column);
    double head = Math.max(Unbroken.ems(asked.title(), whole), head(asked.title()));
    double least = asked.kind() == Column.Kind.FIGURES ? SHORT_FIGURE : 0;
    return Math.max(head, cells(column, Math.max(whole, least)));
  }

  private double cells(int column, double whole) {
    return grid.rows().stream()
        .mapToDouble(row -> Unbroken.ems(row.get(column).shown(), whole))
        .max()
        .orElse(0);
  }

  private static double head(String title) {
    double width = Unbroken.width(title);
    return Math.min(width, Math.max(LEAST_OF_HEAD, Math.ceil(width / LINES_OF_HEAD)));
  }

  /** What the table asks for, but for columns that would have less than they need. */
  private double[] shared(double[] least) {
    double[] widths = new double[least.length];
    boolean[] given = new boolean[least.length];
    boolean more = true;
    while (more) {
      more = false;
      double unit = unit(widths, given);
      for (int i = 0; i < widths.length; i++) {
        if (!given[i] && unit * grid.columns().get(i).width() < least[i]) {
          widths[i] = least[i];
          given[i] = true;
          more = true;
        }
      }
    }
    double unit = unit(widths, given);
    return IntStream.range(0, widths.length)
        .mapToDouble(i -> given[i] ? widths[i] : unit * grid.columns().get(i).width())
        .toArray();
  }

  private double unit(double[] widths, boolean[] given) {
    double left = ems - DoubleStream.of(widths).sum();
    int parts =
        IntStream.range(0, given.length)
            .filter(i -> !given[i])
            .map(i -> grid.columns().get(i).width())
            .sum();
    return parts == 0 ? 0 : left / parts;
  }
}
