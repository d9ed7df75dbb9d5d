package io.vigil.api.reading;

import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import org.axonframework.serialization.Revision;

/** What became known of a control point, a unit and a period. */
public sealed interface ReadingEvent extends VigilEvent {
  ReadingFact reading();

  @StoredAs("reading.recorded")
  @Revision("1")
  record ReadingRecorded(ReadingFact reading) implements ReadingEvent {}

  /** Another value for the same control point, unit and period; the old one stays known. */
  @StoredAs("reading.corrected")
  @Revision("1")
  record ReadingCorrected(ReadingFact reading, ReadingValue previous) implements ReadingEvent {}
}
