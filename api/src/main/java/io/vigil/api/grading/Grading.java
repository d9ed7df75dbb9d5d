package io.vigil.api.grading;

import io.vigil.api.grading.Grade.Reason;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The colour of a value by its lines alone. Equal to a line is no breach, except at the steps of a
 * ladder of a lower-is-better point, which count from their own value on.
 */
public final class Grading {
  private static final BigDecimal FLAT_SHARE = new BigDecimal("0.05");

  private Grading() {}

  /** Grades a value that has no denominator. */
  public static Grade grade(JudgingRule rule, double value) {
    return grade(rule, value, null);
  }

  /**
   * Grades a value.
   *
   * @param denominator of a ratio, for the minimum denominator; {@code null} where there is none
   */
  public static Grade grade(JudgingRule rule, double value, @Nullable Double denominator) {
    Double minimum = rule.minimumDenominator();
    if (minimum != null && denominator != null && denominator < minimum) {
      return Grade.none(Reason.TOO_FEW);
    }
    Lines lines = rule.lines();
    return switch (rule.direction()) {
      case NONE -> Grade.none(Reason.NOT_JUDGED);
      case ZERO_TOLERANCE -> value > 0 ? breach(Colour.RED, Reason.ZERO_TOLERANCE, 0) : within();
      case YES_NO -> value < 1 ? breach(Colour.YELLOW, Reason.NO, 1) : within();
      case HIGHER_IS_BETTER, LOWER_IS_BETTER, RANGE ->
          lines == null ? Grade.none(Reason.NOT_JUDGED) : byLines(lines, rule, value);
    };
  }

  private static Grade byLines(Lines lines, JudgingRule rule, double value) {
    Grade grade = Grade.none(Reason.NOT_JUDGED);
    for (Side side : Side.of(rule.direction(), lines)) {
      grade = oneSided(side, rule, value);
      if (grade.colour() != null) {
        return grade;
      }
    }
    return grade;
  }

  private static Grade oneSided(Side side, JudgingRule rule, double value) {
    return side.ladder() == null
        ? byDepth(side, rule.ceiling(), value)
        : byLadder(side, side.ladder(), value);
  }

  private static Grade byLadder(Side side, Ladder ladder, double value) {
    if (side.reaches(value, ladder.red())) {
      return breach(Colour.RED, Reason.LADDER, ladder.red());
    }
    if (side.reaches(value, ladder.orange())) {
      return breach(Colour.ORANGE, Reason.LADDER, ladder.orange());
    }
    if (stepOrLine(side, value, ladder.yellow(), side.warning())) {
      return breach(Colour.YELLOW, Reason.LADDER, firstOf(ladder.yellow(), side.warning()));
    }
    if (stepOrLine(side, value, ladder.blue(), side.standard())) {
      return breach(Colour.BLUE, Reason.LADDER, firstOf(ladder.blue(), side.standard()));
    }
    return within();
  }

  private static boolean stepOrLine(
      Side side, double value, @Nullable Double step, @Nullable Double line) {
    return step != null ? side.reaches(value, step) : side.passes(value, line);
  }

  private static Grade byDepth(Side side, Colour ceiling, double value) {
    Double standard = firstOf(side.standard(), side.warning());
    if (standard == null) {
      return Grade.none(Reason.NOT_JUDGED);
    }
    if (!side.passes(value, standard)) {
      return pastWarningOnly(side, ceiling, value);
    }
    Double warning = side.warning();
    if (warning != null && warning.equals(standard)) {
      return breach(Colour.YELLOW.atMost(ceiling), Reason.WARNING_VALUE, warning);
    }
    return warning == null || !side.passes(value, warning)
        ? breach(Colour.BLUE, Reason.STANDARD, standard)
        : beyond(side, ceiling, standard, warning, value);
  }

  /** Some colleges set the warning value on the good side of the standard, to be told earlier. */
  private static Grade pastWarningOnly(Side side, Colour ceiling, double value) {
    return side.passes(value, side.warning())
        ? breach(Colour.BLUE.atMost(ceiling), Reason.WARNING_VALUE, side.warning())
        : within();
  }

  private static Grade beyond(
      Side side, Colour ceiling, double standard, double warning, double value) {
    if (side.passes(warning, standard)) {
      return byDepth(distance(warning, value), distance(standard, warning), ceiling, warning);
    }
    BigDecimal step = warning == 0 ? BigDecimal.ONE : FLAT_SHARE.multiply(distance(warning, 0));
    return byDepth(distance(standard, value), step, ceiling, standard);
  }

  private static Grade byDepth(BigDecimal depth, BigDecimal step, Colour ceiling, double line) {
    boolean beyondOne = depth.compareTo(step) > 0;
    boolean beyondTwo = depth.compareTo(step.add(step)) > 0;
    Colour colour = beyondTwo ? Colour.RED : beyondOne ? Colour.ORANGE : Colour.YELLOW;
    Reason reason = beyondOne ? Reason.DEPTH : Reason.WARNING_VALUE;
    return breach(colour.atMost(ceiling), reason, line);
  }

  /** In decimals as they were written: 80 − 79.9 is as much as 79.9 − 79.8. */
  private static BigDecimal distance(double a, double b) {
    return BigDecimal.valueOf(a).subtract(BigDecimal.valueOf(b)).abs();
  }

  private static Grade within() {
    return Grade.none(Reason.WITHIN_LINES);
  }

  private static Grade breach(Colour colour, Reason reason, @Nullable Number line) {
    return new Grade(colour, reason, line == null ? null : line.doubleValue());
  }

  private static @Nullable Double firstOf(@Nullable Double first, @Nullable Double second) {
    return first != null ? first : second;
  }
}
