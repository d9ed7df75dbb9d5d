package io.vigil.monitor.detect;

import io.vigil.api.warning.Expectation;
import io.vigil.api.warning.Expectation.Shift;
import io.vigil.api.warning.Refusal;
import io.vigil.monitor.detect.Assessment.Outcome;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** What detectors say, in the unit of measure of the control point. */
final class Expectations {
  private Expectations() {}

  static @Nullable Expectation of(String detector, Assessment said, DoubleUnaryOperator measured) {
    Double expected = said.expected();
    Double score = said.score();
    return expected == null || score == null
        ? null
        : new Expectation(
            detector,
            measured.applyAsDouble(expected),
            measured(said.lower(), measured),
            measured(said.upper(), measured),
            score,
            shift(said.outcome()));
  }

  private static @Nullable Double measured(@Nullable Double value, DoubleUnaryOperator measured) {
    return value == null ? null : Double.valueOf(measured.applyAsDouble(value));
  }

  private static @Nullable Shift shift(Outcome outcome) {
    return switch (outcome) {
      case LOW -> Shift.LOWER;
      case HIGH -> Shift.HIGHER;
      case NORMAL, TOO_LITTLE_HISTORY, TOO_SMALL, TOO_FEW_CASES -> null;
    };
  }

  static @Nullable Refusal refusal(Outcome outcome) {
    return switch (outcome) {
      case NORMAL, LOW, HIGH -> null;
      case TOO_LITTLE_HISTORY -> Refusal.TOO_LITTLE_HISTORY;
      case TOO_SMALL -> Refusal.TOO_SMALL;
      case TOO_FEW_CASES -> Refusal.TOO_FEW_CASES;
    };
  }
}
