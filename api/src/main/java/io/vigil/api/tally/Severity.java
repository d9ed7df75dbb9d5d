package io.vigil.api.tally;

import java.util.Locale;
import java.util.Optional;

/** Grade of an incident (事故等级). A lapse (教学差错) is counted beside incidents, never among them. */
public enum Severity {
  LAPSE,
  GENERAL,
  SERIOUS,
  MAJOR;

  public boolean isIncident() {
    return this != LAPSE;
  }

  public static Optional<Severity> read(String text) {
    String name = text.strip().toUpperCase(Locale.ROOT);
    for (Severity severity : values()) {
      if (severity.name().equals(name)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }
}
