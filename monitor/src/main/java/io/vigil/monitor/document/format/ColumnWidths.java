package io.vigil.monitor.document.format;

import io.vigil.monitor.document.Grid;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How the columns of a table share the width of the page: no figure, date or number is torn. */
final class ColumnWidths {
  private static final int MANY = 8;
  private static final int WIDE = 10;
  private static final int LONG = 16;
  private static final double PAGE_POINTS = 442.2;
  private static final double POINTS = 10.5;
  private static final double SMALL_POINTS = 9;
  private static final double MARGINS_POINTS = 9;

  /** Words up to so many characters stay whole: the longest of these that fits. */
  private static final double[] WHOLE = {10, 8.5, 7, 6, 5, 4, 3, 2, 0};

  private static final double LEAST_OF_ASKED = 0.7;

  private final Grid grid;
  private final double ems;
  private final double margins;

  private ColumnWidths(Grid grid, double points) {
    this.grid = grid;
    double size = areMany(grid) ? SMALL_POINTS : POINTS;
    ems = points / size;
    margins = MARGINS_POINTS / size;
  }

  /** Whether a table has so many columns that it is set in smaller letters. */
  static boolean areMany(Grid grid) {
    return grid.columns().size() > MANY;
  }

  /** Whether a table is so wide and so long that it stands better on pages that lie across. */
  static boolean isForPagesAcross(Grid grid) {
    return grid.columns().size() >= WIDE && grid.rows().size() >= LONG;
  }

  /** The part of an upright page of each column; together 1. */
  static double[] of(Grid grid) {
    return of(grid, PAGE_POINTS);
  }

  /**
   * @param points how wide the text of the page is
   */
  static double[] of(Grid grid, double points) {
    var widths = new ColumnWidths(grid, points);
    return Arrays.stream(widths.shared()).map(width -> width / widths.ems).toArray();
  }

  private double[] shared() {
    return Arrays.stream(WHOLE)
        .mapToObj(this::needs)
        .filter(this::fits)
        .map(this::shared)
        .filter(this::isFair)
        .findFirst()
        .orElseGet(this::untorn);
  }

  private double[] untorn() {
    double[] needs = needs(0);
    return shared(fits(needs) ? needs : new double[needs.length]);
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
    double head = Unbroken.ems(grid.columns().get(column).title(), whole);
    return grid.rows().stream()
        .mapToDouble(row -> Unbroken.ems(row.get(column).shown(), whole))
        .reduce(head, Math::max);
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
