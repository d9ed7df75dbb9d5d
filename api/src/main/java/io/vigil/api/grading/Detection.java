package io.vigil.api.grading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How what the series itself lets expect is weighed beside the lines; versioned like them.
 *
 * @param statistics false: the lines alone judge
 * @param colour of a value inside its lines that is not what the series lets expect; {@code null}
 *     for blue
 * @param runLength periods in control from one false alarm to the next, on average, from {@value
 *     #SHORTEST} to {@value #LONGEST}: fewer are more sensitive; {@code null} for the usual one of
 *     the method
 * @param validFrom first day on which it holds
 */
public record Detection(
    boolean statistics, @Nullable Colour colour, @Nullable Integer runLength, LocalDate validFrom) {
  public static final int SHORTEST = 20;
  public static final int LONGEST = 5_000;

  /**
   * @throws IllegalArgumentException for a run length out of range
   */
  public Detection {
    if (runLength != null && (runLength < SHORTEST || runLength > LONGEST)) {
      throw new IllegalArgumentException(
          "a run length is a whole number from %d to %d".formatted(SHORTEST, LONGEST));
    }
  }
}
