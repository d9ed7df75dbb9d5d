package io.vigil.api.inspection;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.casework.StepEvent;
import io.vigil.api.message.Personal;
import io.vigil.api.message.StoredAs;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The life of a teaching check. {@code due} says what must be done next by when; it is {@code null}
 * where nothing is awaited.
 */
public sealed interface InspectionEvent extends StepEvent {
  String inspectionId();

  /**
   * A check was planned.
   *
   * @param opensAt first moment at which it is to be done
   */
  @StoredAs("inspection.planned")
  @Revision("1")
  record InspectionPlanned(
      String inspectionId,
      InspectionKind kind,
      String unit,
      String term,
      Instant opensAt,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements InspectionEvent {}

  /**
   * A check was made, planned or not.
   *
   * @param late whether that was after it was due
   */
  @StoredAs("inspection.carried-out")
  @Revision("1")
  record InspectionCarriedOut(
      String inspectionId,
      InspectionKind kind,
      String unit,
      Observed observed,
      boolean late,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements InspectionEvent {}

  /**
   * Something was found.
   *
   * @param linked id of the finding that it is followed up as elsewhere
   * @param recheck by when it is looked at again
   */
  @StoredAs("inspection.finding-noted")
  @Revision("1")
  record InspectionFindingNoted(
      String inspectionId,
      String findingId,
      @Personal(kind = "inspection", subject = "inspectionId") @Nullable String text,
      @Nullable String linked,
      Due recheck,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements InspectionEvent {}

  /**
   * A finding was looked at again.
   *
   * @param recheck by when it is looked at once more; {@code null} where it was put right
   */
  @StoredAs("inspection.finding-rechecked")
  @Revision("1")
  record InspectionFindingRechecked(
      String inspectionId,
      String findingId,
      boolean putRight,
      @Personal(kind = "inspection", subject = "inspectionId") @Nullable String note,
      @Nullable Due recheck,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements InspectionEvent {}

  /** It was not made, and why. */
  @StoredAs("inspection.called-off")
  @Revision("1")
  record InspectionCalledOff(
      String inspectionId,
      @Personal(kind = "inspection", subject = "inspectionId") @Nullable String reason,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements InspectionEvent {}

  /**
   * A planned check was not made when it was due.
   *
   * @param at the moment at which it was due
   */
  @StoredAs("inspection.overdue")
  @Revision("1")
  record InspectionOverdue(
      String inspectionId,
      InspectionKind kind,
      String unit,
      String term,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements InspectionEvent {}

  /**
   * A finding was not looked at again when it was due.
   *
   * @param at the moment at which it was due
   */
  @StoredAs("inspection.recheck-overdue")
  @Revision("1")
  record InspectionRecheckOverdue(
      String inspectionId,
      String findingId,
      String unit,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements InspectionEvent {}
}
