package io.vigil.query.diagnosis;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.message.StoredAs;
import io.vigil.query.casework.CaseSteps;
import io.vigil.query.projection.StoredFact;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes rows of a history out of events. */
final class StepRows {
  /** Grade of a step that was taken after it was due. */
  static final String LATE = "LATE";

  private StepRows() {}

  /** What all events of a case say. */
  record Taken(By by, Instant at, Instant recordedAt, @Nullable Due due) {}

  static CaseSteps.Row row(
      String caseId,
      StoredFact<?> fact,
      Taken taken,
      @Nullable String note,
      @Nullable String grade) {
    return new CaseSteps.Row(
        caseId,
        fact.position(),
        step(fact),
        taken.at(),
        taken.recordedAt(),
        taken.by(),
        note,
        grade,
        taken.due(),
        fact.eventId());
  }

  private static String step(StoredFact<?> fact) {
    StoredAs stored = fact.event().getClass().getAnnotation(StoredAs.class);
    String name = Objects.requireNonNull(stored).value();
    return name.substring(name.indexOf('.') + 1);
  }
}
