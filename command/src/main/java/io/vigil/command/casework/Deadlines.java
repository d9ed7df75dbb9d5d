package io.vigil.command.casework;

import io.vigil.api.casework.Due;
import io.vigil.api.casework.Limit;
import io.vigil.api.casework.TimeLimit;
import java.time.Instant;

/** Says by when steps must be done; handlers of commands take it as a parameter. */
public interface Deadlines {

  /** By when a step must be done that a unit began at a moment. */
  Due due(String unit, TimeLimit step, Instant from);

  /** The same in another measure of time than the usual one. */
  Due due(String unit, TimeLimit step, Instant from, Limit limit);

  /** What the college allows for a step. */
  Limit limit(TimeLimit step);
}
