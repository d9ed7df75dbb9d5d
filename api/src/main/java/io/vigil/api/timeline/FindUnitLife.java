package io.vigil.api.timeline;

import io.vigil.api.grading.Colour;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that happened to a unit and those below it between two moments, the latest first: what was
 * noticed, warnings and their ends, incidents, findings, checks, patrols and observed lessons by
 * month, requests by place and month, measures, standards. What is sealed, what complains of the
 * quality office, errors, and whatever is about a person are left out. Warnings of classes below it
 * are told by control point and week.
 *
 * @param scopes only units in these subtrees; empty for all
 * @param kinds only these
 * @param limit most of them
 */
public record FindUnitLife(
    String unit, Instant from, Instant to, List<String> scopes, Set<Kind> kinds, int limit) {

  public record Result(List<Item> items) {}

  /** Kinds of what happened. */
  public enum Kind {
    SIGNAL,
    WARNING,
    WARNING_ENDED,
    INCIDENT,
    FINDING,
    STUDENT_NOTE,
    INSPECTION,
    VISITS,
    SELF_CHECK,
    COMPLAINTS,
    MEASURE,
    MEASURE_DONE,
    STANDARD
  }

  /**
   * @param caseId by which it is found; of a signal and of several warnings the control point,
   *     otherwise {@code null} of several
   * @param name of the control point, category, area, place or standard
   * @param what kind of signal, check or request, grade of an incident, or how a warning ended;
   *     {@code null} for others
   * @param number of requests, visits, or warnings of classes where these are several
   * @param score mean of the lessons that were observed; {@code null} of all else
   * @param colour of a signal or a warning when it was raised
   */
  public record Item(
      Kind kind,
      @Nullable String caseId,
      Instant at,
      String unit,
      @Nullable String unitName,
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable String what,
      @Nullable Double number,
      @Nullable Double score,
      @Nullable Colour colour) {}
}
