package io.vigil.api.warning;

import io.vigil.api.grading.Colour;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What the monitor asks of one warning. */
public sealed interface WarningCommand {
  String warningId();

  Cause cause();

  /**
   * @param since first day of the first judged period outside the lines
   * @param historical caused by rows of history: nobody is woken
   */
  record RaiseWarning(
      @TargetAggregateIdentifier String warningId,
      String controlPoint,
      String unit,
      List<String> unitPath,
      Colour colour,
      LocalDate since,
      boolean historical,
      Evidence evidence,
      Cause cause,
      Instant recordedAt)
      implements WarningCommand {}

  /** Also of a case that is cleared or closed, where late data changed how bad it was. */
  record ChangeWarningColour(
      @TargetAggregateIdentifier String warningId,
      Colour colour,
      Evidence evidence,
      Cause cause,
      Instant recordedAt)
      implements WarningCommand {}

  /** The readings are back inside the standard line; the case goes on until it is closed. */
  record ClearWarning(
      @TargetAggregateIdentifier String warningId,
      Evidence evidence,
      Cause cause,
      Instant recordedAt)
      implements WarningCommand {}

  /** The condition is back, also where the case was cleared or closed by mistake of late data. */
  record ResumeWarning(
      @TargetAggregateIdentifier String warningId,
      Colour colour,
      Evidence evidence,
      Cause cause,
      Instant recordedAt)
      implements WarningCommand {}

  /**
   * Ends a case that is cleared, or whose collection ended. Where people have a word in it they are
   * asked for it first.
   */
  record CloseWarning(
      @TargetAggregateIdentifier String warningId,
      CloseReason reason,
      Cause cause,
      Instant recordedAt)
      implements WarningCommand {}

  /** It proves wrong: it stays visible and counts nowhere. */
  record WithdrawWarning(
      @TargetAggregateIdentifier String warningId,
      WithdrawReason reason,
      Cause cause,
      Instant recordedAt)
      implements WarningCommand {}
}
