package io.vigil.api.trial;

import io.vigil.api.grading.Ladder;
import io.vigil.api.grading.Lines;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Lines to try, in the unit of measure of the control point. What is {@code null} stays as it was
 * in each period.
 *
 * @param ladder lines per colour; steps that are {@code null} stay as they were
 * @param validFrom periods that begin before this day keep the lines of their time; {@code null}
 *     for all periods
 */
public record ProposedLines(
    @Nullable Double target,
    @Nullable Double standard,
    @Nullable Double warning,
    @Nullable Double upperStandard,
    @Nullable Double upperWarning,
    @Nullable Ladder ladder,
    @Nullable LocalDate validFrom) {
  private static final Lines NO_LINES =
      new Lines(null, null, null, null, null, null, LocalDate.EPOCH);

  /** The lines of a period that begins on {@code day}, had these been in force. */
  public @Nullable Lines over(@Nullable Lines stored, LocalDate day) {
    return validFrom != null && day.isBefore(validFrom) ? stored : over(stored);
  }

  private Lines over(@Nullable Lines stored) {
    Lines old = stored == null ? NO_LINES : stored;
    return new Lines(
        firstOf(target, old.target()),
        firstOf(standard, old.standard()),
        firstOf(warning, old.warning()),
        firstOf(upperStandard, old.upperStandard()),
        firstOf(upperWarning, old.upperWarning()),
        ladder(old.ladder()),
        validFrom == null ? old.validFrom() : validFrom);
  }

  private @Nullable Ladder ladder(@Nullable Ladder old) {
    if (ladder == null || old == null) {
      return ladder == null ? old : ladder;
    }
    return new Ladder(
        firstOf(ladder.blue(), old.blue()),
        firstOf(ladder.yellow(), old.yellow()),
        firstOf(ladder.orange(), old.orange()),
        firstOf(ladder.red(), old.red()));
  }

  private static @Nullable Double firstOf(@Nullable Double first, @Nullable Double second) {
    return first != null ? first : second;
  }
}
