package io.vigil.command.reading;

import io.vigil.api.grading.Direction;
import io.vigil.api.grading.JudgingRule;
import io.vigil.command.reference.ControlPointRef;
import io.vigil.command.row.IntakeRow.ReadingRow;
import io.vigil.command.table.RowProblem;
import org.jspecify.annotations.Nullable;

/** The numbers of a reading after they were checked; without a value nothing occurred. */
record Numbers(@Nullable Double value, @Nullable Double numerator, @Nullable Double denominator) {

  static Numbers of(ReadingRow row, ControlPointRef point, JudgingRule rule) throws RowProblem {
    Double numerator = row.numerator();
    Double denominator = row.denominator();
    if (numerator == null && denominator == null) {
      Double value = row.value();
      return new Numbers(value == null ? null : checked("value", value, point), null, null);
    }
    if (numerator == null || denominator == null) {
      throw new RowProblem(
          numerator == null ? "numerator" : "denominator", null, "ratio.incomplete");
    }
    return ratio(numerator, denominator, point, rule);
  }

  private static Numbers ratio(
      double numerator, double denominator, ControlPointRef point, JudgingRule rule)
      throws RowProblem {
    require(denominator >= 0, "denominator", denominator, "number.negative");
    require(numerator >= 0 || point.mayBeNegative(), "numerator", numerator, "number.negative");
    if (denominator == 0) {
      require(numerator == 0, "denominator", denominator, "denominator.zero");
      return new Numbers(null, numerator, denominator);
    }
    if (numerator > denominator && point.isShare()) {
      throw new RowProblem("numerator", text(numerator), "numerator.above", text(denominator));
    }
    double value = rule.ratio(numerator, denominator);
    return new Numbers(checked("numerator", value, point), numerator, denominator);
  }

  private static double checked(String column, double value, ControlPointRef point)
      throws RowProblem {
    require(Double.isFinite(value), column, value, "number.finite");
    if (point.definition().direction() == Direction.YES_NO) {
      require(value == 0 || value == 1, column, value, "number.yes-no");
    }
    if (point.isShare()) {
      require(value >= 0 && value <= 100, column, value, "number.percentage");
    } else {
      require(value >= 0 || point.mayBeNegative(), column, value, "number.negative");
    }
    return value == 0 ? 0 : value;
  }

  private static void require(boolean condition, String column, double value, String reason)
      throws RowProblem {
    if (!condition) {
      throw new RowProblem(column, text(value), reason);
    }
  }

  private static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
