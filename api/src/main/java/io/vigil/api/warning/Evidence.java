package io.vigil.api.warning;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Direction;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.period.PeriodKind;
import io.vigil.api.reading.PeriodSpan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a warning stands as it does.
 *
 * @param detector name of the rule or detector, such as {@code threshold}
 * @param period the judged period that decided
 * @param value judged value in the unit of measure
 * @param denominator of a judged ratio
 * @param rule lines and parameters in force for that period
 * @param grade what the lines alone say of the value
 * @param colour colour after modifiers; {@code null} where there is none
 * @param twoInARow whether two periods in a row at YELLOW or worse made it one step worse
 * @param periodsOutside judged periods in a row outside the lines, this one included
 * @param periodsInside judged periods in a row inside the lines, this one included
 * @param seen the latest judged values, oldest first
 * @param expectation what statistics let expect; {@code null} where they could not say
 * @param refusal why statistics did not judge; {@code null} where they did, or do not watch
 * @param missing what was not delivered, where a warning is about that; {@code null} where it is
 *     about values
 * @param outsideInWindow of the latest judged periods that the rule's window spans, those outside
 *     the lines; {@code null} where the rule has no window
 * @param clearsAt value from which on the warning clears, in the unit of measure, where this value
 *     is inside its lines but not that far: the warning stays as it is; {@code null} otherwise
 * @param occurrence what happened, where a warning is about that; {@code null} where it is about
 *     values, or data that are missing
 */
public record Evidence(
    String detector,
    PeriodSpan period,
    @Nullable Double value,
    @Nullable Double denominator,
    JudgingRule rule,
    Grade grade,
    @Nullable Colour colour,
    boolean twoInARow,
    int periodsOutside,
    int periodsInside,
    List<Seen> seen,
    @Nullable Expectation expectation,
    @Nullable Refusal refusal,
    @Nullable MissingData missing,
    @Nullable Integer outsideInWindow,
    @Nullable Double clearsAt,
    @Nullable Occurrence occurrence) {

  /** The detector of what happened. */
  public static final String OCCURRENCE = "occurrence";

  /** Of a value among the latest that a window spans, or of data that are not there. */
  public Evidence(
      String detector,
      PeriodSpan period,
      @Nullable Double value,
      @Nullable Double denominator,
      JudgingRule rule,
      Grade grade,
      @Nullable Colour colour,
      boolean twoInARow,
      int periodsOutside,
      int periodsInside,
      List<Seen> seen,
      @Nullable Expectation expectation,
      @Nullable Refusal refusal,
      @Nullable MissingData missing,
      @Nullable Integer outsideInWindow,
      @Nullable Double clearsAt) {
    this(
        detector,
        period,
        value,
        denominator,
        rule,
        grade,
        colour,
        twoInARow,
        periodsOutside,
        periodsInside,
        seen,
        expectation,
        refusal,
        missing,
        outsideInWindow,
        clearsAt,
        null);
  }

  /** Of data that are not there. */
  public Evidence(
      String detector,
      PeriodSpan period,
      @Nullable Double value,
      @Nullable Double denominator,
      JudgingRule rule,
      Grade grade,
      @Nullable Colour colour,
      boolean twoInARow,
      int periodsOutside,
      int periodsInside,
      List<Seen> seen,
      @Nullable Expectation expectation,
      @Nullable Refusal refusal,
      @Nullable MissingData missing) {
    this(
        detector,
        period,
        value,
        denominator,
        rule,
        grade,
        colour,
        twoInARow,
        periodsOutside,
        periodsInside,
        seen,
        expectation,
        refusal,
        missing,
        null,
        null);
  }

  /** Of a value. */
  public Evidence(
      String detector,
      PeriodSpan period,
      @Nullable Double value,
      @Nullable Double denominator,
      JudgingRule rule,
      Grade grade,
      @Nullable Colour colour,
      boolean twoInARow,
      int periodsOutside,
      int periodsInside,
      List<Seen> seen,
      @Nullable Expectation expectation,
      @Nullable Refusal refusal) {
    this(
        detector,
        period,
        value,
        denominator,
        rule,
        grade,
        colour,
        twoInARow,
        periodsOutside,
        periodsInside,
        seen,
        expectation,
        refusal,
        null);
  }

  /** What is judged by statistics, or not watched by them. */
  public Evidence(
      String detector,
      PeriodSpan period,
      @Nullable Double value,
      @Nullable Double denominator,
      JudgingRule rule,
      Grade grade,
      @Nullable Colour colour,
      boolean twoInARow,
      int periodsOutside,
      int periodsInside,
      List<Seen> seen,
      @Nullable Expectation expectation) {
    this(
        detector,
        period,
        value,
        denominator,
        rule,
        grade,
        colour,
        twoInARow,
        periodsOutside,
        periodsInside,
        seen,
        expectation,
        null);
  }

  /**
   * Of what happened on a day: there is no value, and no line that it could pass.
   *
   * @param colour {@code null} once it is over
   */
  public static Evidence of(Occurrence occurrence, LocalDate day, @Nullable Colour colour) {
    return new Evidence(
        OCCURRENCE,
        new PeriodSpan(day.toString(), day, day),
        null,
        null,
        new JudgingRule(Direction.NONE, "", null, Colour.RED, null, 1, 1, PeriodKind.DAY),
        new Grade(null, Grade.Reason.NOT_JUDGED, null),
        colour,
        false,
        0,
        0,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        occurrence);
  }

  /** A judged value that the decision looked at. */
  public record Seen(String period, @Nullable Double value, @Nullable Colour colour) {}
}
