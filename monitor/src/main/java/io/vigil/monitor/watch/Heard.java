package io.vigil.monitor.watch;

import io.vigil.api.controlpoint.ControlPointEvent.ControlPointAssigned;
import io.vigil.api.reading.ReadingFact;
import java.time.LocalDate;

/** An event that waits for the end of its batch. */
sealed interface Heard {
  Trigger trigger();

  /**
   * A reading was recorded or corrected.
   *
   * @param shownOver last day of which it shows that it is over
   * @param rolledUp whether it was computed from the units below
   */
  record OfReading(ReadingFact fact, LocalDate shownOver, boolean rolledUp, Trigger trigger)
      implements Heard {
    StoredReading stored() {
      return StoredReading.of(fact, rolledUp);
    }

    SeriesKey series() {
      return new SeriesKey(fact.controlPoint(), fact.unit());
    }
  }

  /** A unit is to deliver a control point. */
  record OfAssignment(ControlPointAssigned assignment, Trigger trigger) implements Heard {}

  /** A day of the college is over, with everything that was due on it. */
  record OfDayEnded(LocalDate day, Trigger trigger) implements Heard {}

  /** All judged periods that end on this day or before are over. */
  record OfDay(LocalDate dayOver, Trigger trigger) implements Heard {}
}
