package io.vigil.monitor.report.periodic;

import io.vigil.api.grading.Direction;
import io.vigil.monitor.report.figure.ReadingKey;
import io.vigil.monitor.report.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a control point says of a unit in the period and in the one before.
 *
 * @param element diagnosis element (诊断要素), such as {@code 5.2}
 * @param dataReference where the data stand in the state data platform
 * @param now {@code null} where there is no value
 * @param before {@code null} where there is no value
 */
record PointValue(
    String point,
    Frame.PointName name,
    String element,
    @Nullable String dataReference,
    String unit,
    Direction direction,
    @Nullable Reading now,
    @Nullable Reading before) {
  private static final int DECIMALS = 2;

  /**
   * A value.
   *
   * @param period code of its period
   * @param denominator of a ratio; {@code null} of other values
   * @param standard in force; {@code null} without one
   * @param inside whether it lies inside its lines; {@code null} where it is not judged
   */
  record Reading(
      String period,
      double value,
      @Nullable Double denominator,
      @Nullable Double standard,
      @Nullable Boolean inside) {
    private static final int FEW = 5;

    /** A ratio of so few persons tells of each of them. */
    boolean isOfFew() {
      return denominator != null && denominator > 0 && denominator < FEW;
    }
  }

  /** Which way a value went. */
  enum Course {
    BETTER,
    WORSE,
    SAME,
    /** More is neither better nor worse, or one of both values is missing. */
    NONE
  }

  /** As values are shown: what looks the same is the same. */
  Course course() {
    if (now == null || before == null || now.isOfFew() || before.isOfFew()) {
      return Course.NONE;
    }
    int sign = Double.compare(shown(now.value()), shown(before.value()));
    return switch (direction) {
      case HIGHER_IS_BETTER, YES_NO -> course(sign);
      case LOWER_IS_BETTER, ZERO_TOLERANCE -> course(-sign);
      case RANGE, NONE -> Course.NONE;
    };
  }

  private static Course course(int sign) {
    return sign > 0 ? Course.BETTER : sign < 0 ? Course.WORSE : Course.SAME;
  }

  private static double shown(double value) {
    return Words.rounded(value, DECIMALS).doubleValue();
  }

  /** Change in relation to the value before; of nothing it is as large as can be. */
  double relativeChange() {
    if (now == null || before == null) {
      return 0;
    }
    double change = Math.abs(now.value() - before.value());
    return before.value() == 0 ? Double.MAX_VALUE : change / Math.abs(before.value());
  }

  String reference(Reading reading) {
    return new ReadingKey(point, unit, reading.period(), reading.period()).text();
  }
}
