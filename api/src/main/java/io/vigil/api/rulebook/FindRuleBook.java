package io.vigil.api.rulebook;

import java.time.LocalDate;
import java.util.List;

/** The rules in force on a day, and all versions. */
public record FindRuleBook(LocalDate on) {

  /**
   * @param versions the oldest first
   */
  public record Result(RuleBook inForce, List<Version> versions) {}

  public record Version(String version, String title, LocalDate validFrom) {}
}
