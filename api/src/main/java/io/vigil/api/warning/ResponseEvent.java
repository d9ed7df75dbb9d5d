package io.vigil.api.warning;

import io.vigil.api.casework.By;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.Personal;
import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What people did with a warning, or failed to do in time. {@code subject} is whose key seals what
 * is said, since it may name people: whoever answers for a measure, else the case; the first events
 * have none and their text stands in the clear.
 */
public sealed interface ResponseEvent extends VigilEvent {
  String warningId();

  By by();

  /** When it was done or became due. */
  Instant at();

  Instant recordedAt();

  /** An event after which something else is awaited than before, or nothing. */
  sealed interface Turn extends ResponseEvent {
    @Nullable Awaited awaited();
  }

  /**
   * The readings want an answer, or none any more.
   *
   * @param state how far people are from now on
   */
  @StoredAs("warning.answer-awaited")
  @Revision("1")
  record AnswerAwaited(
      String warningId,
      Colour colour,
      ResponseState state,
      @Nullable Awaited awaited,
      By by,
      Instant at,
      Instant recordedAt)
      implements Turn {}

  /** Whoever answers for the unit took the case (签收). */
  @StoredAs("warning.acknowledged")
  @Revision("1")
  record WarningAcknowledged(
      String warningId,
      @Nullable @Personal(subject = "subject") String note,
      @Nullable Awaited awaited,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable String subject)
      implements Turn {}

  /** Somebody took notice, beside whoever acknowledges the case (签阅). */
  @StoredAs("warning.signed")
  @Revision("1")
  record WarningSigned(
      String warningId,
      @Nullable @Personal(subject = "subject") String note,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable String subject)
      implements ResponseEvent {}

  /**
   * Causes were named.
   *
   * @param causes those of the usual ones that apply, maybe none
   * @param text the rest of it, in words
   */
  @StoredAs("warning.diagnosed")
  @Revision("1")
  record WarningDiagnosed(
      String warningId,
      List<TypicalCause> causes,
      @Nullable @Personal(subject = "subject") String text,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable String subject)
      implements ResponseEvent {}

  /** One measure of the plan that is told after it. */
  @StoredAs("warning.measure-planned")
  @Revision("1")
  record MeasurePlanned(
      String warningId,
      String measureId,
      @Nullable @Personal(subject = "subject") String text,
      @Nullable String person,
      @Nullable @Personal(subject = "person") String personName,
      @Nullable String unit,
      LocalDate due,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable String subject)
      implements ResponseEvent {}

  /**
   * Measures were planned, each told before this.
   *
   * @param measures how many, 1 or more
   */
  @StoredAs("warning.planned")
  @Revision("1")
  record PlanMade(
      String warningId,
      int measures,
      @Nullable Awaited awaited,
      By by,
      Instant at,
      Instant recordedAt)
      implements Turn {}

  /** A planned measure or a directive is done. */
  @StoredAs("warning.measure-carried-out")
  @Revision("1")
  record MeasureCarriedOut(
      String warningId,
      String measureId,
      @Nullable @Personal(subject = "subject") String result,
      @Nullable Awaited awaited,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable String subject)
      implements Turn {}

  /** The unit reported its measures. */
  @StoredAs("warning.response-submitted")
  @Revision("1")
  record ResponseSubmitted(
      String warningId,
      @Nullable @Personal(subject = "subject") String summary,
      @Nullable Awaited awaited,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable String subject)
      implements Turn {}

  /** The readings are back, and somebody has to say whether the measures did it. */
  @StoredAs("warning.verification-awaited")
  @Revision("1")
  record VerificationAwaited(
      String warningId,
      CloseReason reason,
      Cause cause,
      @Nullable Awaited awaited,
      By by,
      Instant at,
      Instant recordedAt)
      implements Turn {}

  /**
   * Somebody judged whether the measures did it.
   *
   * @param reason given where they did not
   * @param document number of the chair's decision, given for RED
   */
  @StoredAs("warning.effect-verified")
  @Revision("1")
  record EffectVerified(
      String warningId,
      boolean effective,
      @Nullable @Personal(subject = "subject") String reason,
      @Nullable String document,
      @Nullable Awaited awaited,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable String subject)
      implements Turn {}

  /**
   * A red case that the chair decided is over, and the committee has to confirm that afterwards.
   */
  @StoredAs("warning.confirmation-awaited")
  @Revision("1")
  record ConfirmationAwaited(
      String warningId, @Nullable Awaited awaited, By by, Instant at, Instant recordedAt)
      implements Turn {}

  /**
   * The committee confirmed what its chair decided, or did not; either way it is looked at again.
   *
   * @param document number of its minutes
   * @param reason given where it did not
   */
  @StoredAs("warning.closure-confirmed")
  @Revision("1")
  record ClosureConfirmed(
      String warningId,
      boolean confirmed,
      @Nullable String document,
      @Nullable @Personal(subject = "subject") String reason,
      @Nullable Awaited awaited,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable String subject)
      implements Turn {}

  /** Somebody looked again at a red case that is over; where it does not hold, once more later. */
  @StoredAs("warning.closure-rechecked")
  @Revision("1")
  record ClosureRechecked(
      String warningId,
      boolean holds,
      @Nullable @Personal(subject = "subject") String result,
      @Nullable Awaited awaited,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable String subject)
      implements Turn {}

  /** The quality office sent the answer back to the unit. */
  @StoredAs("warning.response-returned")
  @Revision("1")
  record ResponseReturned(
      String warningId,
      @Nullable @Personal(subject = "subject") String reason,
      @Nullable Awaited awaited,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable String subject)
      implements Turn {}

  /**
   * A structural cause: the case goes on as a yearly task (转入年度改进任务).
   *
   * @param task what that is called
   */
  @StoredAs("warning.moved-to-improvement")
  @Revision("1")
  record MovedToImprovement(
      String warningId,
      @Nullable @Personal(subject = "subject") String task,
      @Nullable Awaited awaited,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable String subject)
      implements Turn {}

  /** The unit said that the warning is wrong. */
  @StoredAs("warning.withdrawal-applied")
  @Revision("1")
  record WithdrawalApplied(
      String warningId,
      WithdrawalGround ground,
      @Nullable @Personal(subject = "subject") String reason,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable String subject)
      implements ResponseEvent {}

  /**
   * It was decided whether the warning is wrong; where it is, it is withdrawn.
   *
   * @param reason given where that is refused
   */
  @StoredAs("warning.withdrawal-decided")
  @Revision("1")
  record WithdrawalDecided(
      String warningId,
      boolean accepted,
      @Nullable @Personal(subject = "subject") String reason,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable String subject)
      implements ResponseEvent {}

  /**
   * A leader's word (批示) became a task.
   *
   * @param person who is to do it; {@code null} where a unit is
   * @param unit that is to do it; {@code null} where a person is
   * @param due last day
   */
  @StoredAs("warning.directive-given")
  @Revision("1")
  record DirectiveGiven(
      String warningId,
      String measureId,
      @Nullable @Personal(subject = "subject") String text,
      @Nullable String person,
      @Nullable @Personal(subject = "person") String personName,
      @Nullable String unit,
      LocalDate due,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable String subject)
      implements ResponseEvent {}

  /**
   * Something was said of the data or the case (数据说明).
   *
   * @param from first day that it speaks of; {@code null} for the whole case
   * @param to last such day
   */
  @StoredAs("warning.note-added")
  @Revision("1")
  record NoteAdded(
      String warningId,
      @Nullable @Personal(subject = "subject") String text,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable String subject)
      implements ResponseEvent {}

  /** Somebody said whether the warning was of use. */
  @StoredAs("warning.usefulness-rated")
  @Revision("1")
  record UsefulnessRated(
      String warningId,
      boolean useful,
      @Nullable @Personal(subject = "subject") String reason,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable String subject)
      implements ResponseEvent {}

  /**
   * What is awaited is late or about to be (督办): others are told, the colour stays.
   *
   * @param level 1 when half of the time is over, 2 when all of it is
   * @param step what is awaited, as a key of a {@link ResponseLimit}
   */
  @StoredAs("warning.supervision-raised")
  @Revision("1")
  record SupervisionRaised(
      String warningId, int level, String step, By by, Instant at, Instant recordedAt)
      implements ResponseEvent {}
}
