package io.vigil.command.table;

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

  public FileProblem(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  FileProblem(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
