package io.vigil.api.incident;

import org.jspecify.annotations.Nullable;

/** Whose key seals what is said of a case. */
public final class Concerned {

  private Concerned() {}

  /** The person concerned, or the case itself while nobody is named. */
  public static String subject(String incidentId, @Nullable String person) {
    return person == null ? "incident|" + incidentId : person;
  }
}
