package io.vigil.api.selfcheck;

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
 * The life of a self-check. {@code due} says what must be done next by when; it is {@code null}
 * where nothing is awaited.
 */
public sealed interface SelfCheckEvent extends StepEvent {
  String checkId();

  /**
   * A check was planned.
   *
   * @param area code of the area that is looked at
   * @param areaName as people call it
   * @param period code of the term or calendar year
   * @param checklist what is to be looked at, in order
   */
  @StoredAs("self-check.planned")
  @Revision("1")
  record SelfCheckPlanned(
      String checkId,
      SelfCheckLevel level,
      String area,
      String areaName,
      String unit,
      String period,
      List<String> checklist,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements SelfCheckEvent {}

  /** The unit began to check itself. */
  @StoredAs("self-check.started")
  @Revision("1")
  record SelfCheckStarted(String checkId, By by, Instant at, Instant recordedAt, @Nullable Due due)
      implements SelfCheckEvent {}

  /**
   * Something was found.
   *
   * @param item of the checklist; {@code null} where it belongs to none
   * @param closing by when it must be put right
   */
  @StoredAs("self-check.finding-noted")
  @Revision("1")
  record SelfCheckFindingNoted(
      String checkId,
      String findingId,
      @Nullable String item,
      @Personal(kind = "self-check", subject = "checkId") @Nullable String text,
      Due closing,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements SelfCheckEvent {}

  /**
   * The check was done.
   *
   * @param late whether that was after it was due
   */
  @StoredAs("self-check.finished")
  @Revision("1")
  record SelfCheckFinished(
      String checkId,
      List<CheckedItem> items,
      @Personal(kind = "self-check", subject = "checkId") @Nullable String summary,
      boolean late,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements SelfCheckEvent {}

  /**
   * A finding was put right.
   *
   * @param measure what was done about it
   * @param late whether that was after it was due
   */
  @StoredAs("self-check.finding-closed")
  @Revision("1")
  record SelfCheckFindingClosed(
      String checkId,
      String findingId,
      @Personal(kind = "self-check", subject = "checkId") @Nullable String measure,
      boolean late,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements SelfCheckEvent {}

  /** The check will not be done, and is not missed. */
  @StoredAs("self-check.called-off")
  @Revision("1")
  record SelfCheckCalledOff(
      String checkId,
      @Personal(kind = "self-check", subject = "checkId") @Nullable String reason,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements SelfCheckEvent {}

  /**
   * The check was not done when it was due. It raises a signal (domain 4.3: yellow).
   *
   * @param at the moment at which it was due
   */
  @StoredAs("self-check.overdue")
  @Revision("1")
  record SelfCheckOverdue(
      String checkId,
      SelfCheckLevel level,
      String area,
      String areaName,
      String unit,
      String period,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements SelfCheckEvent {}

  /**
   * A finding was not put right when it was due.
   *
   * @param at the moment at which it was due
   */
  @StoredAs("self-check.finding-overdue")
  @Revision("1")
  record SelfCheckFindingOverdue(
      String checkId,
      String findingId,
      String unit,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements SelfCheckEvent {}
}
