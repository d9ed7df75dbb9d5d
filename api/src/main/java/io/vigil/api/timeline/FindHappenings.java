package io.vigil.api.timeline;

import io.vigil.api.grading.Colour;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened around a unit, or at a place, between two moments, in order: warnings that were
 * raised, notes of student informants, observed lessons with a low score, findings and incidents.
 * Around a class or a course is its programme with all below and above. Sealed incidents and errors
 * are left out, and so are warnings of single events; of complaints that pile up there are some.
 *
 * @param place as cases name it, whichever unit they are of; {@code null} for none
 * @param scopes only units in these subtrees; empty for all
 * @param kinds which of them
 * @param reach of which units
 */
public record FindHappenings(
    String unit,
    @Nullable String place,
    Instant from,
    Instant to,
    List<String> scopes,
    Set<Kind> kinds,
    Reach reach,
    int limit) {

  /** An observed lesson below this score, of 100, is a sign. */
  public static final double LOW_SCORE = 75;

  public FindHappenings(
      String unit,
      @Nullable String place,
      Instant from,
      Instant to,
      List<String> scopes,
      int limit) {
    this(unit, place, from, to, scopes, EnumSet.allOf(Kind.class), Reach.AROUND, limit);
  }

  public FindHappenings(String unit, Instant from, Instant to, List<String> scopes, int limit) {
    this(unit, null, from, to, scopes, limit);
  }

  /** Of which units, beside the place. */
  public enum Reach {
    /** The unit with all below and above, and of a class or a course its programme. */
    AROUND,
    /** The unit with all below it. */
    BELOW
  }

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
   * @param unit of an incident the class, course or programme that it belongs to, where it is told
   * @param name control point of a warning, category of an incident
   * @param text what a student noted
   * @param score of an observed lesson, 0 to 100
   * @param colour of a warning when it was raised
   * @param place of an incident, or of the complaint that became one; where complaints pile up, or
   *     something was found or noted; {@code null} where none is known
   * @param matter group of the category of an incident, such as 教学类; diagnosis element of the
   *     control point of a warning, such as {@code 2.3}; {@code null} of others
   * @param since where complaints pile up, the day of the first of them; {@code null} of others
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
      @Nullable Colour colour,
      @Nullable String place,
      @Nullable String matter,
      @Nullable LocalDate since) {}
}
