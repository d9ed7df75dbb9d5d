package io.vigil.command.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read as a whole; the message says what to do about it. */
public final class FileProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the file. */
  public enum Kind {
    /** There is nothing in it. */
    EMPTY,
    /** It is none of the formats that are read. */
    UNSUPPORTED_FORMAT,
    /** It says to be of a format and is not, or is damaged. */
    MALFORMED,
    /** Columns are missing, unknown or there twice. */
    HEADER,
    TOO_LARGE
  }

  private final Kind kind;
  private final String reason;
  private final transient Object[] arguments;

  /**
   * @param reason key of the bundle of reasons
   * @param arguments what the reason names
   */
  public FileProblem(Kind kind, String reason, Object... arguments) {
    this(null, kind, reason, arguments);
  }

  FileProblem(@Nullable Throwable cause, Kind kind, String reason, Object... arguments) {
    super(reason, cause);
    this.kind = kind;
    this.reason = reason;
    this.arguments = arguments;
  }

  public Kind kind() {
    return kind;
  }

  /** What is wrong and what to do about it. */
  public String message(Locale locale) {
    return Reasons.text(reason, locale, arguments);
  }

  @Override
  public String getMessage() {
    return message(Locale.ENGLISH);
  }
}
