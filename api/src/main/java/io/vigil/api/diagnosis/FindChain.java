package io.vigil.api.diagnosis;

import io.vigil.api.grading.Colour;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One chain of evidence: lines with their document, values, warnings, what was done and what came
 * of it, as far as they were known before a moment.
 */
public record FindChain(String controlPoint, String unit, Instant asOf) {

  /**
   * @param name of the control point; {@code null} where there is none
   * @param lines newest first
   * @param readings newest first
   * @param computed whether these are put together from units below, since the unit has none of its
   *     own; then {@code recordedAt} is when the last of them was known
   * @param warnings newest first
   * @param steps of these warnings that were taken before that moment, in their order
   */
  public record Result(
      @Nullable String name,
      @Nullable String unitName,
      @Nullable String unitOfMeasure,
      List<Line> lines,
      List<Value> readings,
      boolean computed,
      List<Case> warnings,
      List<Step> steps) {}

  public record Line(
      LocalDate validFrom,
      @Nullable Double target,
      @Nullable Double standard,
      @Nullable Double warning,
      @Nullable String document,
      @Nullable String basis,
      Instant recordedAt) {}

  /**
   * @param value {@code null} where nothing occurred, and of what is put together where a part of
   *     it came in or was corrected after that moment
   * @param colour by the lines of its time; {@code null} inside them, and of what was corrected
   * @param recordedAt when it was recorded as it stood at that moment
   * @param correctedAt when it was corrected after that moment; {@code null} if it was not
   */
  public record Value(
      String period,
      LocalDate until,
      @Nullable Double value,
      @Nullable Double standard,
      @Nullable Colour colour,
      Instant recordedAt,
      @Nullable Instant correctedAt) {}

  /**
   * @param worst colour that it had come to by that moment
   * @param closedAt when it was closed or withdrawn; {@code null} where it was open at that moment
   */
  public record Case(
      String warningId,
      Colour worst,
      LocalDate since,
      Instant raisedAt,
      @Nullable Instant closedAt,
      @Nullable String closeReason) {}

  /**
   * @param later whether it was recorded only after that moment
   */
  public record Step(
      String warningId, String step, Instant at, @Nullable String note, boolean later) {}

  /** Every change of a line that was known before a moment, newest first. */
  public record LinesLog(Instant asOf, int limit) {}

  /** The answer to {@link LinesLog}. */
  public record LinesLogged(List<Change> changes) {}

  public record Change(String controlPoint, @Nullable String name, Line line) {}
}
