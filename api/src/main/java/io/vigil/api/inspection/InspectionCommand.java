package io.vigil.api.inspection;

import io.vigil.api.casework.By;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What people do with teaching checks. */
public sealed interface InspectionCommand {
  String inspectionId();

  /** The id of the check of a kind in a unit and term: planned twice, it is one. */
  static String id(InspectionKind kind, String unit, String term) {
    return String.join("~", "inspection", kind.name(), unit, term).replace('/', '.');
  }

  /**
   * Plans a check. Planning it again changes nothing.
   *
   * @param term code of the term
   * @param opensAt first moment at which it is to be done
   * @param dueAt last moment at which it is in time
   */
  record PlanInspection(
      @TargetAggregateIdentifier String inspectionId,
      InspectionKind kind,
      String unit,
      String term,
      Instant opensAt,
      Instant dueAt,
      By by,
      Instant at)
      implements InspectionCommand {}

  /** Records a check that nobody planned. */
  record RecordInspection(
      @TargetAggregateIdentifier String inspectionId,
      InspectionKind kind,
      String unit,
      Observed observed,
      By by,
      Instant at)
      implements InspectionCommand {}

  /** The check was made. */
  record CarryOutInspection(
      @TargetAggregateIdentifier String inspectionId, Observed observed, By by, Instant at)
      implements InspectionCommand {}

  /**
   * Notes what was found.
   *
   * @param linked id of the finding that it is followed up as elsewhere; {@code null} for none
   */
  record NoteInspectionFinding(
      @TargetAggregateIdentifier String inspectionId,
      String findingId,
      String text,
      @Nullable String linked,
      By by,
      Instant at)
      implements InspectionCommand {}

  /** Says what a second look showed; what is not put right is looked at again. */
  record RecheckInspectionFinding(
      @TargetAggregateIdentifier String inspectionId,
      String findingId,
      boolean putRight,
      String note,
      By by,
      Instant at)
      implements InspectionCommand {}

  /** It is not made, and why. */
  record CallOffInspection(
      @TargetAggregateIdentifier String inspectionId, String reason, By by, Instant at)
      implements InspectionCommand {}

  /** Tells the check what time it is. */
  record PassInspectionTime(@TargetAggregateIdentifier String inspectionId, Instant at)
      implements InspectionCommand {}
}
