package io.vigil.api.unit;

import java.time.LocalDate;
import java.util.Set;

/**
 * Classes and course runs below a unit that had left before a day: all that they were to deliver
 * had ended by then. Those that never had anything to deliver are not known to have left.
 */
public record FindDeparted(String unit, LocalDate before) {

  public record Result(Set<String> units) {}
}
