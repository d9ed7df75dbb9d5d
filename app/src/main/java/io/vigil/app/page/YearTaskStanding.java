package io.vigil.app.page;

import io.vigil.api.targets.Attainment;
import io.vigil.api.targets.FindTargets;
import io.vigil.api.targets.Indicator;
import io.vigil.api.targets.TargetState;
import java.math.BigDecimal;
import java.util.List;

/** Where a task of the year stands on the spiral. */
final class YearTaskStanding {
  private YearTaskStanding() {}

  /** While a warning of its control point is open it stands there, whatever was reported. */
  static String furthest(String lower, String measured) {
    return switch (measured) {
      case Figure8.WARN, Figure8.IMPROVE, Figure8.RENEW -> measured;
      default -> lower;
    };
  }

  /** Whatever was done last of the lower loop. */
  static String of(FindTargets.Item target, TargetRow row) {
    if (target.state() == TargetState.CONCLUDED) {
      return Figure8.ENCOURAGE;
    }
    List<FindTargets.Task> leaves = leaves(target, row.task());
    if (leaves.stream().allMatch(FindTargets.Task::assessed)) {
      return Figure8.DIAGNOSE;
    }
    if (leaves.stream().anyMatch(task -> task.saidAt() != null || isServed(task))) {
      return Figure8.CARRY_OUT;
    }
    return row.isSplit() || !row.task().task().assignee().equals(target.unit())
        ? Figure8.ORGANISE
        : Figure8.TARGET;
  }

  private static boolean isServed(FindTargets.Task task) {
    return task.served() && task.completion() > 0;
  }

  /** What is reported under a task: itself, or the parts of which none is split further. */
  static List<FindTargets.Task> leaves(FindTargets.Item target, FindTargets.Task task) {
    List<FindTargets.Task> parts =
        target.tasks().stream()
            .filter(one -> task.task().taskId().equals(one.task().parent(target.targetId())))
            .toList();
    return parts.isEmpty()
        ? List.of(task)
        : parts.stream().flatMap(part -> leaves(target, part).stream()).toList();
  }

  /** How far a task would be by a value of its indicator; NaN where none follows from it. */
  static double converted(Indicator indicator, double value) {
    return switch (indicator.direction()) {
      case RANGE, NONE -> Double.NaN;
      case HIGHER_IS_BETTER, LOWER_IS_BETTER, ZERO_TOLERANCE, YES_NO ->
          value < 0
              ? Double.NaN
              : Attainment.ofIndicator(
                      indicator.direction(),
                      BigDecimal.valueOf(value),
                      BigDecimal.valueOf(indicator.target()))
                  .doubleValue();
    };
  }
}
