package io.vigil.api.contingency;

import io.vigil.api.casework.By;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What people do with contingency plans. */
public sealed interface ContingencyCommand {
  String planId();

  /** The step in the review of a plan that its version sets the time of. */
  String REVIEW = "contingency.review";

  /**
   * Puts a plan, or a new version of it, in force.
   *
   * @param name as people call it
   * @param unit that keeps it
   * @param reviewBy last moment at which it must have been reviewed
   */
  record IssuePlanVersion(
      @TargetAggregateIdentifier String planId,
      String name,
      String unit,
      PlanVersion version,
      Instant reviewBy,
      By by,
      Instant at)
      implements ContingencyCommand {}

  /** Records a drill. */
  record HoldDrill(
      @TargetAggregateIdentifier String planId,
      String drillId,
      @Nullable Integer participants,
      String note,
      By by,
      Instant at)
      implements ContingencyCommand {}

  /**
   * @param incidentId the incident for which it is activated; {@code null} where none is registered
   */
  record ActivatePlan(
      @TargetAggregateIdentifier String planId,
      String activationId,
      @Nullable String incidentId,
      String reason,
      By by,
      Instant at)
      implements ContingencyCommand {}

  /** Records what was done while the plan is active, with its time. */
  record TakeMeasure(@TargetAggregateIdentifier String planId, String measure, By by, Instant at)
      implements ContingencyCommand {}

  /** The plan is in use no more. */
  record EndActivation(@TargetAggregateIdentifier String planId, String note, By by, Instant at)
      implements ContingencyCommand {}

  /** The plan holds no more, and why. */
  record WithdrawPlan(@TargetAggregateIdentifier String planId, String reason, By by, Instant at)
      implements ContingencyCommand {}

  /** Tells the plan what time it is. */
  record PassPlanTime(@TargetAggregateIdentifier String planId, Instant at)
      implements ContingencyCommand {}
}
