package io.vigil.api.practice;

import io.vigil.api.casework.By;
import io.vigil.api.casework.StepEvent;
import io.vigil.api.message.StoredAs;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The life of a case of the library. */
public sealed interface PracticeEvent extends StepEvent {
  String practiceId();

  /** A unit offers a good practice for the shelf. */
  @StoredAs("practice.proposed")
  @Revision("1")
  record PracticeProposed(
      String practiceId,
      PracticeKind kind,
      String unit,
      String title,
      String text,
      @Nullable String link,
      By by,
      Instant at,
      Instant recordedAt)
      implements PracticeEvent {}

  /** It was adopted, declined or retired. */
  @StoredAs("practice.settled")
  @Revision("1")
  record PracticeSettled(
      String practiceId,
      PracticeState state,
      @Nullable String document,
      String note,
      By by,
      Instant at,
      Instant recordedAt)
      implements PracticeEvent {}
}
