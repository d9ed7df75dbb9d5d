package io.vigil.api.warning;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Grade;
import io.vigil.api.grading.JudgingRule;
import io.vigil.api.reading.PeriodSpan;
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
    @Nullable Double clearsAt) {

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

  /** A judged value that the decision looked at. */
  public record Seen(String period, @Nullable Double value, @Nullable Colour colour) {}
}
