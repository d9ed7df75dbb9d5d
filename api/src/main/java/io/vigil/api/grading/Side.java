package io.vigil.api.grading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The lines on one side of the good values; {@code sign} is +1 where more is worse. */
record Side(
    int sign, @Nullable Double standard, @Nullable Double warning, @Nullable Ladder ladder) {

  static @Nullable Side lower(@Nullable Lines lines) {
    return lines == null ? null : new Side(-1, lines.standard(), lines.warning(), steps(lines));
  }

  static @Nullable Side upper(@Nullable Lines lines) {
    return lines == null ? null : new Side(1, lines.standard(), lines.warning(), steps(lines));
  }

  static @Nullable Side rangeTop(@Nullable Lines lines) {
    if (lines == null) {
      return null;
    }
    Double standard = mirrored(lines.upperStandard(), lines.target(), lines.standard());
    Double warning = mirrored(lines.upperWarning(), lines.target(), lines.warning());
    return new Side(1, standard, warning, null);
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
