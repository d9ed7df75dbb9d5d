package io.vigil.monitor.watch;

import io.vigil.api.grading.Colour;
import io.vigil.api.warning.WarningState;
import java.time.LocalDate;

/** What the monitor last made of one warning. */
record WarningCase(LocalDate since, String warningId, WarningState state, Colour colour) {

  WarningCase as(WarningState next) {
    return new WarningCase(since, warningId, next, colour);
  }

  WarningCase in(Colour next) {
    return new WarningCase(since, warningId, state, next);
  }
}
