package io.vigil.command.table;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row as it was sent, with the line on which it begins. */
public final class TableRow {
  private final Header header;
  private final long line;
  private final @Nullable String[] cells;
  private final @Nullable RowProblem problem;

  TableRow(Header header, long line, @Nullable String[] cells) {
    this(header, line, cells, null);
  }

  TableRow(Header header, long line, @Nullable String[] cells, @Nullable RowProblem problem) {
    this.header = header;
    this.line = line;
    this.cells = cells;
    this.problem = problem;
  }

  public long line() {
    return line;
  }

  /** The cells as sent, in the order of the table. */
  public List<@Nullable String> cells() {
    return Arrays.asList(cells);
  }

  /** Refuses a row whose cells cannot be told apart or read. */
  public void requireReadable() throws RowProblem {
    if (problem != null) {
      throw problem;
    }
    if (cells.length > header.width()) {
      requireBlankBeyond(header.width());
    }
    for (String cell : cells) {
      if (cell != null && !Texts.isSound(cell)) {
        throw new RowProblem(null, cell, "row.encoding");
      }
    }
  }

  private void requireBlankBeyond(int width) throws RowProblem {
    for (int i = width; i < cells.length; i++) {
      String cell = cells[i];
      if (cell != null && !cell.isBlank()) {
        throw new RowProblem(null, cell, "row.fields", cells.length, width);
      }
    }
  }

  /** The text of a column without blanks around it; {@code null} where there is none. */
  public @Nullable String text(int column) {
    int position = header.position(column);
    String cell = position < 0 || position >= cells.length ? null : cells[position];
    if (cell == null) {
      return null;
    }
    String text = cell.strip();
    return text.isEmpty() ? null : text;
  }

  public String required(String name, int column) throws RowProblem {
    String text = text(column);
    if (text == null) {
      throw new RowProblem(name, null, "empty");
    }
    return text;
  }

  /** Whether the table has this column at all. */
  public boolean has(int column) {
    return header.position(column) >= 0;
  }

  /** The same problem, naming the column as this table does. */
  public RowProblem inItsWords(RowProblem found) {
    String name = found.column();
    String own = name == null ? null : header.nameOf(name);
    return own == null || own.equals(name) ? found : found.inColumn(own);
  }
}
