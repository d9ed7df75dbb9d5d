package io.vigil.api.warning;

import io.vigil.api.casework.By;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * What people do with one warning. A step counts as of the moment at which it was done, {@code at};
 * it may be recorded later, but not before it was done.
 */
public sealed interface ResponseCommand {
  String warningId();

  /** When it was done. */
  Instant at();

  /** Whoever answers for the unit takes the case (签收). */
  record AcknowledgeWarning(
      @TargetAggregateIdentifier String warningId, @Nullable String note, By by, Instant at)
      implements ResponseCommand {}

  /** Takes notice of a case that somebody else has acknowledged, or is to. */
  record SignWarning(
      @TargetAggregateIdentifier String warningId, @Nullable String note, By by, Instant at)
      implements ResponseCommand {}

  /**
   * @param causes those of the usual ones that apply
   * @param text the rest of it, in words
   */
  record DiagnoseWarning(
      @TargetAggregateIdentifier String warningId,
      List<TypicalCause> causes,
      String text,
      By by,
      Instant at)
      implements ResponseCommand {}

  /** Adds measures to those that were planned before. */
  record PlanMeasures(
      @TargetAggregateIdentifier String warningId, List<PlannedMeasure> measures, By by, Instant at)
      implements ResponseCommand {}

  /** A measure that was planned or a directive is done. */
  record CarryOutMeasure(
      @TargetAggregateIdentifier String warningId,
      String measureId,
      String result,
      By by,
      Instant at)
      implements ResponseCommand {}

  /** The measures are carried out and reported; somebody has to verify their effect by a limit. */
  record SubmitResponse(
      @TargetAggregateIdentifier String warningId, String summary, By by, Instant at)
      implements ResponseCommand {}

  /**
   * @param reason needed where it was not effective
   * @param document number of the chair's decision, needed for RED
   */
  record VerifyEffect(
      @TargetAggregateIdentifier String warningId,
      boolean effective,
      @Nullable String reason,
      @Nullable String document,
      By by,
      Instant at)
      implements ResponseCommand {}

  /**
   * The committee confirms afterwards what its chair decided about a red case, or does not (追认).
   *
   * @param document number of its minutes
   * @param reason needed where it does not
   */
  record ConfirmClosure(
      @TargetAggregateIdentifier String warningId,
      boolean confirmed,
      String document,
      @Nullable String reason,
      By by,
      Instant at)
      implements ResponseCommand {}

  /**
   * Somebody looked again, some time after a red case was over (复查).
   *
   * @param holds whether what was reached still holds
   * @param result what was found
   */
  record RecheckClosure(
      @TargetAggregateIdentifier String warningId, boolean holds, String result, By by, Instant at)
      implements ResponseCommand {}

  /** The quality office wants the answer mended; the unit has a limit for it. */
  record ReturnResponse(
      @TargetAggregateIdentifier String warningId, String reason, By by, Instant at)
      implements ResponseCommand {}

  /**
   * @param task what the yearly task is called
   */
  record MoveToImprovement(
      @TargetAggregateIdentifier String warningId, String task, By by, Instant at)
      implements ResponseCommand {}

  /**
   * The unit says that the warning is wrong.
   *
   * @param ground one of wrong data, not a quality cause, wrong rule
   */
  record ApplyForWithdrawal(
      @TargetAggregateIdentifier String warningId,
      WithdrawalGround ground,
      String reason,
      By by,
      Instant at)
      implements ResponseCommand {}

  /**
   * @param reason needed where it is refused
   */
  record DecideWithdrawal(
      @TargetAggregateIdentifier String warningId,
      boolean accepted,
      @Nullable String reason,
      By by,
      Instant at)
      implements ResponseCommand {}

  /** A leader's word (批示), which becomes a task. */
  record GiveDirective(
      @TargetAggregateIdentifier String warningId, PlannedMeasure task, By by, Instant at)
      implements ResponseCommand {}

  /**
   * @param from first day that it speaks of; {@code null} for the whole case
   * @param to last such day
   */
  record AddNote(
      @TargetAggregateIdentifier String warningId,
      String text,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      By by,
      Instant at)
      implements ResponseCommand {}

  /** Says whether the warning was of use (有用/无用). */
  record RateUsefulness(
      @TargetAggregateIdentifier String warningId,
      boolean useful,
      @Nullable String reason,
      By by,
      Instant at)
      implements ResponseCommand {}

  /**
   * An earlier warning of the same was closed not long ago and measures had answered it. Once for
   * each warning; where it cannot get worse it changes nothing.
   *
   * @param at when that was noticed: people are told and asked for an answer from then on. It is
   *     worse as of the raising of the warning, or the last change of its colour by the readings
   */
  record MarkRelapse(@TargetAggregateIdentifier String warningId, String earlier, Instant at)
      implements ResponseCommand {}

  /** Says what time it is. Where nothing has become due it changes nothing. */
  record PassResponseTime(@TargetAggregateIdentifier String warningId, Instant at)
      implements ResponseCommand {}
}
