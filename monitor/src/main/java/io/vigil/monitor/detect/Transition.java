package io.vigil.monitor.detect;

import io.vigil.api.grading.Colour;
import io.vigil.api.warning.CloseReason;
import java.time.LocalDate;

/** What one more judged value does to the warning of a series. */
public sealed interface Transition {

  /** Outside the lines for as many judged periods in a row as the control point asks. */
  record Raised(LocalDate since, Colour colour, boolean historical) implements Transition {}

  record ColourChanged(Colour colour) implements Transition {}

  /** The first judged value back inside the lines. */
  record Cleared() implements Transition {}

  /** Outside the lines again before the case was over. */
  record Resumed(Colour colour) implements Transition {}

  record Closed(CloseReason reason) implements Transition {}
}
