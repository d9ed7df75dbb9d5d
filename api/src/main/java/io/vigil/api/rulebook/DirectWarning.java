package io.vigil.api.rulebook;

import io.vigil.api.grading.Colour;
import io.vigil.api.tally.Severity;
import java.util.Optional;

/**
 * Which colour an event has that raises a warning by itself, whatever any reading says. Source: the
 * college rules as collected; errors raise nothing, they are counted.
 */
public final class DirectWarning {
  private DirectWarning() {}

  /**
   * Of a decision. What is major of a safety clause has cost a stay in hospital or more: the
   * responsible casualty that the policy documents set to zero, RED like any other major one.
   */
  public static Optional<Colour> ofDecision(Severity severity) {
    return switch (severity) {
      case LAPSE -> Optional.empty();
      case GENERAL -> Optional.of(Colour.BLUE);
      case SERIOUS -> Optional.of(Colour.ORANGE);
      case MAJOR -> Optional.of(Colour.RED);
    };
  }

  /**
   * Of errors and general incidents of one person in one term.
   *
   * @param count of them
   * @param limit number from which they are an incident of their own
   */
  public static Optional<Colour> ofAccumulation(int count, int limit) {
    return count >= limit ? Optional.of(Colour.ORANGE) : Optional.empty();
  }

  /**
   * Of decided incidents of one clause in one unit and term.
   *
   * @param limit number from which they are a pattern
   */
  public static Optional<Colour> ofRepetition(int count, int limit) {
    return count >= limit ? Optional.of(Colour.YELLOW) : Optional.empty();
  }

  /**
   * Whether a decision is about somebody's life or health for which the college answers.
   *
   * @param rules which clauses are about that
   */
  public static boolean isResponsibleCasualty(String clause, Severity severity, DirectRules rules) {
    return rules.safety().contains(clause) && severity == Severity.MAJOR;
  }
}
