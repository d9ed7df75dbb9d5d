package io.vigil.api.standard;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.casework.StepEvent;
import io.vigil.api.message.StoredAs;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The life of a standard or rule. {@code due} says by when it must be revised; it is {@code null}
 * once that is overdue, or the standard retired.
 */
public sealed interface StandardEvent extends StepEvent {
  String standardId();

  /**
   * A standard or rule, or a revision of it, was put in force.
   *
   * @param version 1, and one more with each revision
   */
  @StoredAs("standard.issued")
  @Revision("1")
  record StandardIssued(
      String standardId,
      StandardKind kind,
      String group,
      String name,
      String unit,
      int version,
      @Nullable String document,
      @Nullable String basis,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements StandardEvent {}

  /** Somebody looked whether it is kept. */
  @StoredAs("standard.execution-checked")
  @Revision("1")
  record ExecutionChecked(
      String standardId,
      Execution result,
      String note,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements StandardEvent {}

  /** It holds no more. */
  @StoredAs("standard.retired")
  @Revision("1")
  record StandardRetired(
      String standardId, String reason, By by, Instant at, Instant recordedAt, @Nullable Due due)
      implements StandardEvent {}

  /**
   * It was not revised when it had to be.
   *
   * @param at the moment at which that was due
   */
  @StoredAs("standard.revision-overdue")
  @Revision("1")
  record StandardOverdue(
      String standardId,
      StandardKind kind,
      String name,
      String unit,
      int version,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements StandardEvent {}
}
