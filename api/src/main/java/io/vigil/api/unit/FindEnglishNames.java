package io.vigil.api.unit;

import java.util.Map;

/** English names of units, of those that have one. */
public record FindEnglishNames() {

  /**
   * @param names by the id of the unit
   */
  public record Result(Map<String, String> names) {}
}
