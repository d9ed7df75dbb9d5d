package io.vigil.app.demo;

import java.time.Instant;
import java.time.LocalDate;

/** A day that is not what its weekday says. */
public record DemoDay(LocalDate date, Kind kind, Instant recordedAt) implements DemoFact {
  public enum Kind {
    /** A statutory day off between Monday and Friday. */
    DAY_OFF,
    /** Worked, but without classes. */
    SPORTS_MEETING,
    /** A Saturday or Sunday on which classes are held. */
    MOVED_WORKING_DAY
  }
}
