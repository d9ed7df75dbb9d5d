package io.vigil.api.contingency;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.casework.StepEvent;
import io.vigil.api.message.Personal;
import io.vigil.api.message.StoredAs;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The life of a contingency plan. {@code due} says by when it must be reviewed; it is {@code null}
 * once that is overdue, or the plan withdrawn.
 */
public sealed interface ContingencyEvent extends StepEvent {
  String planId();

  /**
   * A plan, or a new version of it, was put in force.
   *
   * @param version number, such as 3 for V3
   * @param document number of the document that put it in force
   * @param steps what is to be done when it is activated, in order
   */
  @StoredAs("contingency.version-issued")
  @Revision("1")
  record PlanVersionIssued(
      String planId,
      String name,
      String unit,
      int version,
      @Nullable String document,
      List<String> steps,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements ContingencyEvent {}

  /** The plan was practised. */
  @StoredAs("contingency.drill-held")
  @Revision("1")
  record DrillHeld(
      String planId,
      String drillId,
      @Nullable Integer participants,
      @Personal(kind = "contingency-plan", subject = "planId") @Nullable String note,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements ContingencyEvent {}

  /**
   * The plan was activated.
   *
   * @param incidentId the incident for which it was
   * @param version that was in force
   */
  @StoredAs("contingency.activated")
  @Revision("1")
  record PlanActivated(
      String planId,
      String activationId,
      @Nullable String incidentId,
      int version,
      @Personal(kind = "contingency-plan", subject = "planId") @Nullable String reason,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements ContingencyEvent {}

  /** A step of the plan was taken while it is in use. */
  @StoredAs("contingency.measure-taken")
  @Revision("1")
  record MeasureTaken(
      String planId,
      String activationId,
      @Personal(kind = "contingency-plan", subject = "planId") @Nullable String measure,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements ContingencyEvent {}

  /** The plan is in use no more. */
  @StoredAs("contingency.activation-ended")
  @Revision("1")
  record ActivationEnded(
      String planId,
      String activationId,
      @Personal(kind = "contingency-plan", subject = "planId") @Nullable String note,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements ContingencyEvent {}

  /** The plan holds no more. */
  @StoredAs("contingency.withdrawn")
  @Revision("1")
  record PlanWithdrawn(
      String planId,
      @Personal(kind = "contingency-plan", subject = "planId") @Nullable String reason,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements ContingencyEvent {}

  /**
   * The plan was not reviewed when it had to be.
   *
   * @param at the moment at which that was due
   */
  @StoredAs("contingency.review-overdue")
  @Revision("1")
  record PlanReviewOverdue(
      String planId,
      String name,
      String unit,
      int version,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements ContingencyEvent {}
}
