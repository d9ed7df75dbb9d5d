package io.vigil.monitor.report.statistics;

import io.vigil.api.tally.Severity;
import org.jspecify.annotations.Nullable;

/**
 * How much a case weighs for students: weight of its grade × (1 + students affected ÷ 100). Source:
 * the college's own measure of 影响程度; general 1, serious 3, major 10. An error is no incident and
 * weighs nothing.
 */
public final class Influence {
  private static final double PERSONS = 100;

  private Influence() {}

  /**
   * @param affected students; {@code null} where nobody told counts as none
   */
  public static double of(Severity severity, @Nullable Integer affected) {
    return weight(severity) * (1 + (affected == null ? 0 : affected) / PERSONS);
  }

  static double weight(Severity severity) {
    return switch (severity) {
      case LAPSE -> 0;
      case GENERAL -> 1;
      case SERIOUS -> 3;
      case MAJOR -> 10;
    };
  }
}
