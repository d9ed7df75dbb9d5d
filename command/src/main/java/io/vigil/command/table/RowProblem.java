package io.vigil.command.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a row is refused. Thrown once per bad row, so it carries no stack trace. */
public final class RowProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final @Nullable String column;
  private final @Nullable String value;
  private final String reason;
  private final transient Object[] arguments;

  /**
   * @param reason key of the bundle of reasons
   * @param arguments what the reason names
   */
  public RowProblem(
      @Nullable String column, @Nullable String value, String reason, Object... arguments) {
    super(reason, null, false, false);
    this.column = column;
    this.value = value;
    this.reason = reason;
    this.arguments = arguments;
  }

  public @Nullable String column() {
    return column;
  }

  public @Nullable String value() {
    return value;
  }

  /** What is wrong and what to do about it. */
  public String reason(Locale locale) {
    return Reasons.text(reason, locale, arguments);
  }

  RowProblem inColumn(String name) {
    return new RowProblem(name, value, reason, arguments);
  }

  @Override
  public String getMessage() {
    return reason(Locale.ENGLISH);
  }
}
