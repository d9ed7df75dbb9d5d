package io.vigil.command.fact;

/** What makes a fact the same one when it is sent again. */
public record FactKey(FactKind kind, String text) {
  private static final String SEPARATOR = "\t";

  public static FactKey of(FactKind kind, String... parts) {
    return new FactKey(kind, String.join(SEPARATOR, parts));
  }
}
