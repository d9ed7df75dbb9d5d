package io.vigil.api.grading;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines on one side of the good values; {@code sign} is +1 where more is worse. */
record Side(
    int sign, @Nullable Double standard, @Nullable Double warning, @Nullable Ladder ladder) {

  /** Where values can pass lines; none where the lines do not count. */
  static List<Side> of(Direction direction, Lines lines) {
    return switch (direction) {
      case HIGHER_IS_BETTER -> List.of(lower(lines));
      case LOWER_IS_BETTER -> List.of(upper(lines));
      case RANGE -> List.of(lower(lines), rangeTop(lines));
      case YES_NO, ZERO_TOLERANCE, NONE -> List.of();
    };
  }

  private static Side lower(Lines lines) {
    return new Side(-1, lines.standard(), lines.warning(), steps(lines));
  }

  private static Side upper(Lines lines) {
    return new Side(1, lines.standard(), lines.warning(), steps(lines));
  }

  private static Side rangeTop(Lines lines) {
    Double standard = mirrored(lines.upperStandard(), lines.target(), lines.standard());
    Double warning = mirrored(lines.upperWarning(), lines.target(), lines.warning());
    return new Side(1, standard, warning, null);
  }

  /** The line that values on their way to the bad pass first; {@code null} where there is none. */
  @Nullable Double first() {
    return ladder == null
        ? nearer(standard, warning)
        : nearer(
            nearer(
                ladder.blue() == null ? standard : ladder.blue(),
                ladder.yellow() == null ? warning : ladder.yellow()),
            nearer(ladder.orange(), ladder.red()));
  }

  private @Nullable Double nearer(@Nullable Double one, @Nullable Double other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return sign * one <= sign * other ? one : other;
  }

  /** Strictly on the bad side of a line. */
  boolean passes(double value, @Nullable Double line) {
    return line != null && sign * (value - line) > 0;
  }

  /** Past a ladder step: below it, or for more-is-worse at it or above. */
  boolean reaches(double value, @Nullable Double step) {
    return step != null && (sign > 0 ? value >= step : value < step);
  }

  private static @Nullable Ladder steps(Lines lines) {
    Ladder ladder = lines.ladder();
    return ladder == null || ladder.isEmpty() ? null : ladder;
  }

  private static @Nullable Double mirrored(
      @Nullable Double given, @Nullable Double target, @Nullable Double lower) {
    if (given != null || target == null || lower == null) {
      return given;
    }
    BigDecimal middle = BigDecimal.valueOf(target);
    return middle.add(middle).subtract(BigDecimal.valueOf(lower)).doubleValue();
  }
}
