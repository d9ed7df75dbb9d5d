package io.vigil.query.projection;

import java.util.Locale;

/** One of the two schemas with read tables. */
public enum Slot {
  READ_A,
  READ_B;

  public String schema() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Slot other() {
    return this == READ_A ? READ_B : READ_A;
  }

  public static Slot of(String schema) {
    return valueOf(schema.toUpperCase(Locale.ROOT));
  }
}
