package io.vigil.api.finding;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.message.Personal;
import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The life of a finding. {@code due} is always what must be done next, if there is a limit. {@code
 * subject} is whose key seals what is said, since it may name people; the first events of later
 * steps have none and their text stands in the clear.
 */
public sealed interface FindingEvent extends VigilEvent {
  String findingId();

  By by();

  Instant at();

  Instant recordedAt();

  @Nullable Due due();

  /**
   * @param text sealed with the key of the finding
   */
  @StoredAs("finding.noted")
  @Revision("1")
  record FindingNoted(
      String findingId,
      FindingKind kind,
      String unit,
      List<String> unitPath,
      @Nullable String place,
      String subject,
      @Nullable @Personal(subject = "subject") String text,
      @Nullable Integer present,
      @Nullable Integer expected,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements FindingEvent {}

  /**
   * It was put right on the spot (当场整改).
   *
   * @param recheck whether somebody looks again by {@code due}
   */
  @StoredAs("finding.settled")
  @Revision("1")
  record FindingSettled(
      String findingId,
      @Nullable @Personal(subject = "subject") String measure,
      boolean recheck,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due,
      @Nullable String subject)
      implements FindingEvent {}

  /** It was given to the unit, which has to answer by {@code due}. */
  @StoredAs("finding.handed-over")
  @Revision("1")
  record FindingHandedOver(
      String findingId,
      @Nullable @Personal(subject = "subject") String note,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due,
      @Nullable String subject)
      implements FindingEvent {}

  /** The unit said what it did about it. */
  @StoredAs("finding.answered")
  @Revision("1")
  record FindingAnswered(
      String findingId,
      @Nullable @Personal(subject = "subject") String measure,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due,
      @Nullable String subject)
      implements FindingEvent {}

  /**
   * Somebody looked again.
   *
   * @param inOrder otherwise the unit has to go on until {@code due}
   */
  @StoredAs("finding.rechecked")
  @Revision("1")
  record FindingRechecked(
      String findingId,
      boolean inOrder,
      @Nullable @Personal(subject = "subject") String note,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due,
      @Nullable String subject)
      implements FindingEvent {}

  /**
   * @param lapse whether it became an error, no incident
   */
  @StoredAs("finding.converted")
  @Revision("1")
  record FindingConverted(
      String findingId,
      boolean lapse,
      String incidentId,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements FindingEvent {}

  /** It was nothing. */
  @StoredAs("finding.dismissed")
  @Revision("1")
  record FindingDismissed(
      String findingId,
      @Nullable @Personal(subject = "subject") String reason,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due,
      @Nullable String subject)
      implements FindingEvent {}

  /** A limit passed; told once for each. */
  @StoredAs("finding.step-overdue")
  @Revision("1")
  record FindingStepOverdue(
      String findingId, Due overdue, By by, Instant at, Instant recordedAt, @Nullable Due due)
      implements FindingEvent {}
}
