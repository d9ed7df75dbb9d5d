package io.vigil.api.trial;

import io.vigil.api.grading.Colour;
import io.vigil.api.grading.Detection;
import io.vigil.api.grading.JudgingRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a trial changes. What is {@code null} stays as it was in each period.
 *
 * @param persistence judged periods in a row outside the lines before a warning is raised, at least
 *     1
 * @param recovery judged periods in a row inside the lines before a cleared warning closes, at
 *     least 1
 * @param minimumDenominator a ratio over fewer is not judged; 0 judges every ratio
 * @param colourCeiling worst colour by depth and by two in a row
 * @param statistics {@code false} leaves out what the series itself lets expect, {@code true} takes
 *     it in
 * @param detection how it is weighed beside the lines
 */
public record Proposal(
    @Nullable ProposedLines lines,
    @Nullable Integer persistence,
    @Nullable Integer recovery,
    @Nullable Double minimumDenominator,
    @Nullable Colour colourCeiling,
    @Nullable Boolean statistics,
    @Nullable ProposedDetection detection) {

  /** What leaves the parameters of detection as they were. */
  public Proposal(
      @Nullable ProposedLines lines,
      @Nullable Integer persistence,
      @Nullable Integer recovery,
      @Nullable Double minimumDenominator,
      @Nullable Colour colourCeiling,
      @Nullable Boolean statistics) {
    this(lines, persistence, recovery, minimumDenominator, colourCeiling, statistics, null);
  }

  /** The rule of a period that begins on {@code day}, had this been in force. */
  public JudgingRule over(JudgingRule stored, LocalDate day) {
    return new JudgingRule(
        stored.direction(),
        stored.unitOfMeasure(),
        lines == null ? stored.lines() : lines.over(stored.lines(), day),
        colourCeiling == null ? stored.ceiling() : colourCeiling,
        minimumDenominator == null ? stored.minimumDenominator() : minimumDenominator,
        persistence == null ? stored.persistence() : persistence,
        recovery == null ? stored.recovery() : recovery,
        stored.judgingPeriod(),
        detection(stored.detection(), day));
  }

  private @Nullable Detection detection(@Nullable Detection stored, LocalDate day) {
    Detection tried = detection == null ? stored : detection.over(stored, day);
    return statistics == null
        ? tried
        : new ProposedDetection(statistics, null, null, null).over(tried, day);
  }
}
