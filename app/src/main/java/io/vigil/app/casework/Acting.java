package io.vigil.app.casework;

import io.vigil.api.casework.By;
import io.vigil.app.security.SignedIn;

/** Says of a step who takes it. */
public final class Acting {
  private Acting() {}

  public static By by(SignedIn person, String channel) {
    return By.of(person.id().toString(), person.role().name(), channel);
  }
}
