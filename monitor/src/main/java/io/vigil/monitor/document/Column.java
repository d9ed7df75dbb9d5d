package io.vigil.monitor.document;

/**
 * @param width in relation to the other columns of the table
 */
public record Column(String title, Kind kind, int width) {

  public Column {
    if (width < 1) {
      throw new IllegalArgumentException("a column has a width, not " + width);
    }
  }

  /** What stands in the cells: words begin at the left, figures end at the right. */
  public enum Kind {
    WORDS,
    FIGURES
  }

  public static Column words(String title, int width) {
    return new Column(title, Kind.WORDS, width);
  }

  public static Column figures(String title, int width) {
    return new Column(title, Kind.FIGURES, width);
  }
}
