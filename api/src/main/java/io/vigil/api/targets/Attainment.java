package io.vigil.api.targets;

import io.vigil.api.grading.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far weighted tasks were carried out (目标达成度): Σ weight × completion ÷ Σ weight, 0 to 100. The
 * fraction is kept as such, so that it is compared exactly; it is rounded down to two decimals only
 * where it is shown. Grades are those of the Xi'an college rules, article 11; the formula is the
 * default of this system, as the policy documents give none.
 *
 * @param points Σ weight × completion, completion 0 to 100
 * @param weight Σ weight, greater than 0
 */
public record Attainment(BigDecimal points, BigDecimal weight) {
  private static final BigDecimal REACHED = BigDecimal.valueOf(90);
  private static final BigDecimal NEARLY_REACHED = BigDecimal.valueOf(80);
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final int DECIMALS_SHOWN = 2;
  private static final int DECIMALS_OF_COMPLETION = 6;

  public static final Attainment NOTHING = new Attainment(BigDecimal.ZERO, BigDecimal.ZERO);

  /** With one more task. */
  public Attainment plus(BigDecimal taskWeight, BigDecimal completion) {
    return new Attainment(points.add(taskWeight.multiply(completion)), weight.add(taskWeight));
  }

  /** Whether there is nothing to attain, and so no grade. */
  public boolean isEmpty() {
    return weight.signum() == 0;
  }

  /**
   * @throws ArithmeticException if there is nothing to attain
   */
  public AttainmentGrade grade() {
    if (isEmpty()) {
      throw new ArithmeticException("no task has a weight");
    }
    if (points.compareTo(REACHED.multiply(weight)) >= 0) {
      return AttainmentGrade.REACHED;
    }
    return points.compareTo(NEARLY_REACHED.multiply(weight)) >= 0
        ? AttainmentGrade.NEARLY_REACHED
        : AttainmentGrade.MISSED;
  }

  /** In percent, rounded down to two decimals. */
  public BigDecimal shown() {
    return points.divide(weight, DECIMALS_SHOWN, RoundingMode.DOWN);
  }

  /**
   * How far an indicator reached its target: min(100, v ÷ T × 100) where more is better, min(100, T
   * ÷ v × 100) where less is. With a target of 0, where less is better, it is 100 for 0 and else 0.
   *
   * @param value not negative
   * @param target not negative
   * @return 0 to 100, rounded down to six decimals
   * @throws IllegalArgumentException if the direction has no target to reach, or a figure is
   *     negative
   */
  public static BigDecimal ofIndicator(Direction direction, BigDecimal value, BigDecimal target) {
    if (value.signum() < 0 || target.signum() < 0) {
      throw new IllegalArgumentException("%s of %s: negative".formatted(value, target));
    }
    return switch (direction) {
      case HIGHER_IS_BETTER, YES_NO -> share(value, target);
      case LOWER_IS_BETTER, ZERO_TOLERANCE ->
          target.signum() == 0 && value.signum() != 0 ? BigDecimal.ZERO : share(target, value);
      case RANGE, NONE ->
          throw new IllegalArgumentException("an indicator of direction %s".formatted(direction));
    };
  }

  private static BigDecimal share(BigDecimal part, BigDecimal whole) {
    if (part.compareTo(whole) >= 0) {
      return ALL;
    }
    return part.multiply(ALL).divide(whole, DECIMALS_OF_COMPLETION, RoundingMode.DOWN);
  }
}
