package io.vigil.api.timeline;

import io.vigil.api.grading.Colour;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened around a unit between two moments, in order: warnings that were raised, notes of
 * student informants, observed lessons with a low score, findings and incidents. Around a class or
 * a course is its programme with all below and above. Sealed incidents and errors are left out.
 *
 * @param scopes only units in these subtrees; empty for all
 */
public record FindHappenings(
    String unit, Instant from, Instant to, List<String> scopes, int limit) {

  /** An observed lesson below this score, of 100, is a sign. */
  public static final double LOW_SCORE = 75;

  public record Result(List<Item> items) {}

  /** Kinds of what happened. */
  public enum Kind {
    WARNING,
    STUDENT_NOTE,
    OBSERVATION,
    FINDING,
    INCIDENT
  }

  /**
   * @param name control point of a warning, category of an incident
   * @param text what a student noted
   * @param score of an observed lesson, 0 to 100
   * @param colour of a warning when it was raised
   */
  public record Item(
      Kind kind,
      String caseId,
      Instant at,
      String unit,
      @Nullable String unitName,
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable String text,
      @Nullable Double score,
      @Nullable Colour colour) {}
}
