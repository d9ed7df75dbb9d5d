package io.vigil.monitor.occurrence;

import io.vigil.api.grading.Colour;
import io.vigil.api.warning.WarningState;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A warning as it was told last.
 *
 * @param name of the rule and the case, from which the id follows
 * @param round how many warnings of that name were withdrawn before
 */
record Told(String name, int round, Colour colour, WarningState state) {

  static Told raised(String name, int round, Colour colour) {
    return new Told(name, round, colour, WarningState.OPEN);
  }

  /** The same whenever and wherever it is told. */
  String warningId() {
    String text = "occurrence|%s|%d".formatted(name, round);
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  Told in(Colour other) {
    return new Told(name, round, other, state);
  }

  Told as(WarningState other) {
    return new Told(name, round, colour, other);
  }
}
