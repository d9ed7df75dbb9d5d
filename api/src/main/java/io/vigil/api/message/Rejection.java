package io.vigil.api.message;

/** A request that the domain refuses, with what a person can do about it. */
public class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How a rejection is answered over HTTP. */
  public enum Kind {
    INVALID,
    NOT_FOUND,
    CONFLICT
  }

  private final Kind kind;

  public Rejection(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  public static Rejection notFound(String what, String id) {
    return new Rejection(Kind.NOT_FOUND, "There is no %s '%s'.".formatted(what, id));
  }

  public static Rejection invalid(String message) {
    return new Rejection(Kind.INVALID, message);
  }

  public static Rejection conflict(String message) {
    return new Rejection(Kind.CONFLICT, message);
  }
}
