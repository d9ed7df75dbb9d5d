package io.vigil.monitor.watch;

import io.vigil.api.baseline.BaselineEvent.BaselineAccepted;
import io.vigil.api.controlpoint.ControlPointEvent.ControlPointAssigned;
import io.vigil.api.doubt.SettledReading;
import io.vigil.api.reading.ReadingFact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An event that waits for the end of its batch. */
sealed interface Heard {
  Trigger trigger();

  /** The series that it is about; {@code null} where it is about more than one. */
  default @Nullable SeriesKey series() {
    return null;
  }

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

    /** Whether it is another value of a reading. */
    boolean corrects(StoredReading reading) {
      return stored().key().equals(reading.key());
    }

    @Override
    public SeriesKey series() {
      return new SeriesKey(fact.controlPoint(), fact.unit());
    }
  }

  /** Another level of a series is the usual one. */
  record OfBaseline(BaselineAccepted baseline, Trigger trigger) implements Heard {
    @Override
    public SeriesKey series() {
      return new SeriesKey(baseline.controlPoint(), baseline.unit());
    }
  }

  /** A unit is to deliver a control point. */
  record OfAssignment(ControlPointAssigned assignment, Trigger trigger) implements Heard {}

  /** A day of the college is over, with everything that was due on it. */
  record OfDayEnded(LocalDate day, Trigger trigger) implements Heard {}

  /** Somebody said that readings of a series that are in doubt are right. */
  record OfConfirmation(SeriesKey series, List<SettledReading> rows, Trigger trigger)
      implements Heard {

    boolean confirms(StoredReading reading) {
      return rows.stream()
          .anyMatch(
              row ->
                  row.period().equals(reading.period().code())
                      && row.from().equals(reading.period().from())
                      && Objects.equals(row.value(), reading.value()));
    }
  }

  /** An import of readings is over. */
  record OfImport(String importId, Trigger trigger) implements Heard {
    long position() {
      return trigger.position();
    }
  }

  /** All judged periods that end on this day or before are over. */
  record OfDay(LocalDate dayOver, ZoneId zone, Trigger trigger) implements Heard {

    /**
     * What history that comes in one go says of a day is known when it would have been.
     *
     * @param last last day of what is over
     * @param heardAt when the latest reading of it was recorded
     */
    Trigger knownOf(LocalDate last, @Nullable Instant heardAt) {
      Instant over = last.plusDays(1).atStartOfDay(zone).toInstant();
      Instant known = heardAt != null && heardAt.isAfter(over) ? heardAt : over;
      return heardAt == null || trigger.recordedAt().isBefore(known)
          ? trigger
          : new Trigger(trigger.position(), trigger.eventId(), known, trigger.correction());
    }
  }
}
