package io.vigil.api.grading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a warning comes and goes beyond what the lines alone say: how statistics are weighed beside
 * them, how many periods raise, how far inside clears. Versioned like the lines.
 *
 * @param statistics false: the lines alone judge
 * @param colour of a value inside its lines that is not what the series lets expect; {@code null}
 *     for blue
 * @param runLength periods in control from one false alarm to the next, on average, from {@value
 *     #SHORTEST} to {@value #LONGEST}: fewer are more sensitive; {@code null} for the usual one of
 *     the method
 * @param window latest judged periods of which as many as the persistence says must lie outside the
 *     lines before a warning is raised, from 1 to {@value #WIDEST}; {@code null}: so many in a row.
 *     One smaller than the persistence is taken as the persistence
 * @param clearMargin how far inside the lines a value must lie to clear a warning of the lines, in
 *     the unit of measure, at least 0; {@code null} for 0
 * @param validFrom first day on which it holds
 */
public record Detection(
    boolean statistics,
    @Nullable Colour colour,
    @Nullable Integer runLength,
    @Nullable Integer window,
    @Nullable Double clearMargin,
    LocalDate validFrom) {
  public static final int SHORTEST = 20;
  public static final int LONGEST = 5_000;
  public static final int WIDEST = 12;

  /**
   * @throws IllegalArgumentException for a run length, a window or a margin out of range
   */
  public Detection {
    if (runLength != null && (runLength < SHORTEST || runLength > LONGEST)) {
      throw new IllegalArgumentException(
          "a run length is a whole number from %d to %d".formatted(SHORTEST, LONGEST));
    }
    if (window != null && (window < 1 || window > WIDEST)) {
      throw new IllegalArgumentException(
          "a window is a whole number from 1 to %d".formatted(WIDEST));
    }
    if (clearMargin != null && !isMargin(clearMargin)) {
      throw new IllegalArgumentException("a clear margin is a number from 0 on");
    }
  }

  /** What raises after so many periods in a row and clears with the first value inside. */
  public Detection(
      boolean statistics,
      @Nullable Colour colour,
      @Nullable Integer runLength,
      LocalDate validFrom) {
    this(statistics, colour, runLength, null, null, validFrom);
  }

  /** Whether a number can be a clear margin. */
  public static boolean isMargin(double margin) {
    return margin >= 0 && Double.isFinite(margin);
  }
}
