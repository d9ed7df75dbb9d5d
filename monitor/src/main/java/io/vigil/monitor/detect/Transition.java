package io.vigil.monitor.detect;

import io.vigil.api.grading.Colour;
import io.vigil.api.warning.CloseReason;
import java.time.LocalDate;

/** What one more judged value does to the warning of a series. */
public sealed interface Transition {

  /**
   * Outside the lines for as many judged periods in a row as the control point asks.
   *
   * @param since first day of the first of them
   * @param historical whether what led to it is history: nobody is woken
   */
  record Raised(LocalDate since, Colour colour, boolean historical) implements Transition {}

  /** Worse or better, and still outside the lines. */
  record ColourChanged(Colour colour) implements Transition {}

  /** The first judged value back inside the lines. */
  record Cleared() implements Transition {}

  /** Outside the lines again before the case was over. */
  record Resumed(Colour colour) implements Transition {}

  /** The case is over: back inside the lines for as long as it has to be, or nothing more comes. */
  record Closed(CloseReason reason) implements Transition {}
}
