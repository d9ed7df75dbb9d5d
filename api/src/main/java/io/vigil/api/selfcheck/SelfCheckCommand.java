package io.vigil.api.selfcheck;

import io.vigil.api.casework.By;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What people do with self-checks. */
public sealed interface SelfCheckCommand {
  String checkId();

  /** The id of the check of a unit in an area and period: planned twice, it is one. */
  static String id(String unit, String area, String period) {
    return String.join("~", "self-check", unit, area, period).replace('/', '.');
  }

  /**
   * Plans a check. Planning it again changes nothing.
   *
   * @param area code of the area that is looked at
   * @param areaName as people call it
   * @param period code of the term or calendar year
   * @param checklist what is to be looked at, in order
   * @param dueAt last moment at which it is in time
   */
  record PlanSelfCheck(
      @TargetAggregateIdentifier String checkId,
      SelfCheckLevel level,
      String area,
      String areaName,
      String unit,
      String period,
      List<String> checklist,
      Instant dueAt,
      By by,
      Instant at)
      implements SelfCheckCommand {}

  /** The unit begins to check itself. */
  record StartSelfCheck(@TargetAggregateIdentifier String checkId, By by, Instant at)
      implements SelfCheckCommand {}

  /**
   * Notes what was found.
   *
   * @param item of the checklist; {@code null} where it belongs to none
   */
  record NoteSelfCheckFinding(
      @TargetAggregateIdentifier String checkId,
      String findingId,
      @Nullable String item,
      String text,
      By by,
      Instant at)
      implements SelfCheckCommand {}

  /** The check is done; findings may still be open. */
  record FinishSelfCheck(
      @TargetAggregateIdentifier String checkId,
      List<CheckedItem> items,
      @Nullable String summary,
      By by,
      Instant at)
      implements SelfCheckCommand {}

  /** Says what was done about a finding. */
  record CloseSelfCheckFinding(
      @TargetAggregateIdentifier String checkId,
      String findingId,
      String measure,
      By by,
      Instant at)
      implements SelfCheckCommand {}

  /** It is not done, and why. */
  record CallOffSelfCheck(
      @TargetAggregateIdentifier String checkId, String reason, By by, Instant at)
      implements SelfCheckCommand {}

  /** Tells the check what time it is. */
  record PassSelfCheckTime(@TargetAggregateIdentifier String checkId, Instant at)
      implements SelfCheckCommand {}
}
