package io.vigil.api.baseline;

import java.time.LocalDate;
import java.util.List;

/** The levels of a series that were accepted, latest decision last. */
public record FindBaselines(String controlPoint, String unit) {

  public record Result(List<Accepted> accepted) {}

  /**
   * @param from first day of the new level
   * @param acceptedOn day of the decision
   */
  public record Accepted(LocalDate from, LocalDate acceptedOn, String reason, String actor) {}
}
