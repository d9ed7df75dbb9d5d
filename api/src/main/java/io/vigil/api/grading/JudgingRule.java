package io.vigil.api.grading;

import io.vigil.api.period.PeriodKind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How values of a control point are judged, as it stood when a reading was accepted.
 *
 * @param unitOfMeasure such as {@code %}, {@code per 1000}, {@code count}
 * @param lines lines in force; {@code null} where the control point has none
 * @param ceiling worst colour that the depth rule and the two-in-a-row rule may give; ladder lines
 *     and zero tolerance pass it
 * @param minimumDenominator a ratio over fewer is stored but not judged
 * @param persistence judged periods outside the lines before a warning is raised, at least 1: in a
 *     row, or among the latest ones where there is a window
 * @param recovery judged periods in a row inside the lines before a cleared warning closes, at
 *     least 1
 * @param judgingPeriod kind of period that is judged
 * @param detection how a warning comes and goes beyond what the lines say; {@code null} for the
 *     usual way
 */
public record JudgingRule(
    Direction direction,
    String unitOfMeasure,
    @Nullable Lines lines,
    Colour ceiling,
    @Nullable Double minimumDenominator,
    int persistence,
    int recovery,
    PeriodKind judgingPeriod,
    @Nullable Detection detection) {
  private static final double PER_MILLE = 1000;
  private static final Set<String> COUNTED = Set.of("count", "cases", "persons", "次", "人", "起");

  public JudgingRule {
    if (persistence < 1 || recovery < 1) {
      throw new IllegalArgumentException("persistence and recovery are at least 1");
    }
  }

  /** A rule with the usual detection. */
  public JudgingRule(
      Direction direction,
      String unitOfMeasure,
      @Nullable Lines lines,
      Colour ceiling,
      @Nullable Double minimumDenominator,
      int persistence,
      int recovery,
      PeriodKind judgingPeriod) {
    this(
        direction,
        unitOfMeasure,
        lines,
        ceiling,
        minimumDenominator,
        persistence,
        recovery,
        judgingPeriod,
        null);
  }

  /** Whether what the series itself lets expect counts beside the lines. */
  public boolean withStatistics() {
    return detection == null || detection.statistics();
  }

  /** Colour of a value inside its lines that is not what the series lets expect. */
  public Colour colourOfShift() {
    Colour set = detection == null ? null : detection.colour();
    return (set == null ? Colour.BLUE : set).atMost(ceiling);
  }

  /** Periods in control from one false alarm to the next, on average. */
  public int runLength() {
    Integer set = detection == null ? null : detection.runLength();
    return set == null ? DetectionMethod.of(this).usualRunLength(judgingPeriod) : set;
  }

  /**
   * Latest judged periods of which as many as the persistence says must lie outside the lines;
   * {@code null} where they must follow each other in a row.
   */
  public @Nullable Integer window() {
    Integer set = detection == null ? null : detection.window();
    return set == null ? null : Integer.valueOf(Math.max(set, persistence));
  }

  /** How far inside the lines a value clears a warning of the lines, in the unit of measure. */
  public double clearMargin() {
    Double set = detection == null ? null : detection.clearMargin();
    return set == null ? 0 : set;
  }

  /** Value of a ratio in the unit of measure: percent, per mille, or the plain quotient. */
  public double ratio(double numerator, double denominator) {
    return factor() * numerator / denominator;
  }

  /** Whether values are counts, which add up over time and units. */
  public boolean isCount() {
    return COUNTED.contains(unitOfMeasure.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether values are cases per 1,000 of the denominator. */
  public boolean isRate() {
    return factor() == PER_MILLE;
  }

  private double factor() {
    return switch (unitOfMeasure.replace(" ", "").toLowerCase(Locale.ROOT)) {
      case "%" -> 100;
      case "per1000", "‰" -> PER_MILLE;
      default -> 1;
    };
  }
}
