package io.vigil.api.warning;

import io.vigil.api.grading.Colour;
import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The life of a warning. Cleared (the condition is over) and closed (the case is over) are two. */
public sealed interface WarningEvent extends VigilEvent {
  String warningId();

  Cause cause();

  Instant recordedAt();

  /**
   * A case began.
   *
   * @param unitPath ids from the root down to the unit
   * @param since first day of the first judged period outside the lines
   * @param historical caused by rows of history: nobody is woken
   * @param recordedAt when what led to it was learned
   */
  @StoredAs("warning.raised")
  @Revision("1")
  record WarningRaised(
      String warningId,
      String controlPoint,
      String unit,
      List<String> unitPath,
      Colour colour,
      LocalDate since,
      boolean historical,
      Evidence evidence,
      Cause cause,
      Instant recordedAt)
      implements WarningEvent {}

  /** It is worse or better than before, or about more or other things in the same colour. */
  @StoredAs("warning.colour-changed")
  @Revision("1")
  record WarningColourChanged(
      String warningId,
      Colour before,
      Colour colour,
      Evidence evidence,
      Cause cause,
      Instant recordedAt)
      implements WarningEvent {}

  /**
   * The same trouble is back although measures were taken against it: one colour worse (复发).
   *
   * @param earlier the closed warning that measures answered
   * @param recordedAt when it was noticed, or when somebody recorded those measures
   * @param since as of when it is worse: when the warning was raised, or last got another colour by
   *     the readings; {@code null} in events from before this was kept
   */
  @StoredAs("warning.relapsed")
  @Revision("1")
  record WarningRelapsed(
      String warningId,
      Colour before,
      Colour colour,
      String earlier,
      Cause cause,
      Instant recordedAt,
      @Nullable Instant since)
      implements WarningEvent {}

  /** What was done did not work: one colour worse (验证无效). */
  @StoredAs("warning.aggravated")
  @Revision("1")
  record WarningAggravated(
      String warningId, Colour before, Colour colour, Cause cause, Instant recordedAt)
      implements WarningEvent {}

  /** The readings are back inside the standard line: the condition is over, the case is not yet. */
  @StoredAs("warning.cleared")
  @Revision("1")
  record WarningCleared(String warningId, Evidence evidence, Cause cause, Instant recordedAt)
      implements WarningEvent {}

  /**
   * The condition is back, also where the case was cleared or closed by mistake of late data.
   *
   * @param colour that holds from now on
   */
  @StoredAs("warning.resumed")
  @Revision("1")
  record WarningResumed(
      String warningId, Colour colour, Evidence evidence, Cause cause, Instant recordedAt)
      implements WarningEvent {}

  /**
   * The case is over.
   *
   * @param recordedAt never before what led to it
   */
  @StoredAs("warning.closed")
  @Revision("1")
  record WarningClosed(String warningId, CloseReason reason, Cause cause, Instant recordedAt)
      implements WarningEvent {}

  /** It proved wrong; it stays visible and counts nowhere. */
  @StoredAs("warning.withdrawn")
  @Revision("1")
  record WarningWithdrawn(String warningId, WithdrawReason reason, Cause cause, Instant recordedAt)
      implements WarningEvent {}
}
