package io.vigil.command.table;

import org.jspecify.annotations.Nullable;

/** Why a row is refused. Thrown once per bad row, so it carries no stack trace. */
public final class RowProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final @Nullable String column;
  private final @Nullable String value;

  public RowProblem(@Nullable String column, @Nullable String value, String reason) {
    super(reason, null, false, false);
    this.column = column;
    this.value = value;
  }

  public @Nullable String column() {
    return column;
  }

  public @Nullable String value() {
    return value;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
