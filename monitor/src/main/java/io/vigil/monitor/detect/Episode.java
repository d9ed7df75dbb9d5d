package io.vigil.monitor.detect;

import io.vigil.api.grading.Colour;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a series outside its lines, with the periods inside them that did not last.
 *
 * @param since first day of the first judged period outside the lines
 * @param colour of the latest judged value outside the lines
 * @param worst worst colour so far
 * @param historical whether every value since it was raised belongs to history
 * @param shift true while no value of it was outside the lines: statistics alone found trouble
 */
public record Episode(
    LocalDate since,
    Status status,
    Colour colour,
    Colour worst,
    boolean historical,
    @Nullable Boolean shift) {

  /** How far it has come. */
  public enum Status {
    /** Not yet long enough outside the lines to be raised. */
    PENDING,
    OPEN,
    /** Back inside the lines, not yet long enough to be over. */
    CLEARED
  }

  static Episode begin(LocalDate since, Colour colour, boolean historical) {
    return new Episode(since, Status.PENDING, colour, colour, historical, null);
  }

  /** The same episode after one more value outside the lines. */
  Episode outside(Status next, Colour newColour, boolean historicalValue) {
    Colour worse = newColour.atLeast(worst) ? newColour : worst;
    return new Episode(since, next, newColour, worse, historicalValue, null);
  }

  /** The same episode after one more value inside the lines in which statistics find trouble. */
  Episode shifted(Colour newColour, boolean historicalValue) {
    Colour worse = newColour.atLeast(worst) ? newColour : worst;
    return new Episode(since, Status.OPEN, newColour, worse, historicalValue, true);
  }

  boolean isShift() {
    return Boolean.TRUE.equals(shift);
  }

  /** The same episode, begun earlier. */
  Episode from(LocalDate day) {
    return new Episode(day, status, colour, worst, historical, shift);
  }

  /** The same episode after one more value inside the lines that does not change it. */
  Episode held(boolean historicalValue) {
    return new Episode(since, status, colour, worst, historical && historicalValue, shift);
  }

  /** The same episode after one more value inside the lines. */
  Episode inside(boolean historicalValue) {
    return new Episode(since, Status.CLEARED, colour, worst, historical && historicalValue, shift);
  }
}
