package io.vigil.api.tally;

import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.period.PeriodKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Counted incidents of a period, unit, category and severity. */
public sealed interface TallyEvent extends VigilEvent {
  Tally tally();

  /** One count, zero included: a unit that reported none has reported. */
  record Tally(
      PeriodKind periodKind,
      String period,
      LocalDate from,
      LocalDate to,
      String unit,
      List<String> unitPath,
      String category,
      Severity severity,
      long count,
      Instant recordedAt,
      @Nullable String importId,
      @Nullable Long line) {}

  @StoredAs("incident-tally.recorded")
  @Revision("1")
  record TallyRecorded(Tally tally) implements TallyEvent {}

  @StoredAs("incident-tally.corrected")
  @Revision("1")
  record TallyCorrected(Tally tally, long previousCount) implements TallyEvent {}
}
