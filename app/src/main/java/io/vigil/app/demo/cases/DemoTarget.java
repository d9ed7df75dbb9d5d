package io.vigil.app.demo.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The target tasks of a unit in a calendar year.
 *
 * @param attainment weighted mean of the tasks in percent, one decimal
 */
public record DemoTarget(String unit, int year, BigDecimal attainment, List<DemoTargetTask> tasks) {
  private static final BigDecimal REACHED = BigDecimal.valueOf(90);
  private static final BigDecimal NEARLY_REACHED = BigDecimal.valueOf(80);

  /** What an attainment is called. */
  public enum Result {
    /** 达标, from 90 on. */
    REACHED,
    /** 基本达标, from 80 on. */
    NEARLY_REACHED,
    /** 不达标. */
    MISSED
  }

  public Result result() {
    if (attainment.compareTo(REACHED) >= 0) {
      return Result.REACHED;
    }
    return attainment.compareTo(NEARLY_REACHED) >= 0 ? Result.NEARLY_REACHED : Result.MISSED;
  }

  static BigDecimal weighted(List<DemoTargetTask> tasks) {
    BigDecimal sum = BigDecimal.ZERO;
    int weights = 0;
    for (DemoTargetTask task : tasks) {
      sum = sum.add(task.attainment().multiply(BigDecimal.valueOf(task.weight())));
      weights += task.weight();
    }
    return sum.divide(BigDecimal.valueOf(weights), 1, RoundingMode.HALF_UP);
  }
}
