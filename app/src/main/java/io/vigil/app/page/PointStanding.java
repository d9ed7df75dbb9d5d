package io.vigil.app.page;

import io.vigil.api.warning.FindResponses;
import io.vigil.api.warning.ResponseState;
import org.jspecify.annotations.Nullable;

/** Where a control point of a unit stands on the spiral: furthest on the way and not done. */
final class PointStanding {
  private PointStanding() {}

  /** One of the steps of {@link Figure8}. */
  static String of(
      boolean hasLines,
      boolean hasReadings,
      boolean isWarned,
      FindResponses.@Nullable Answer answer) {
    if (isWarned) {
      return answer != null && isImproving(answer.state()) ? improving(answer) : Figure8.WARN;
    }
    if (hasReadings) {
      return Figure8.MONITOR;
    }
    return hasLines ? Figure8.STANDARD : Figure8.TARGET;
  }

  /** An improvement that became a task of the year is one of the lower loop. */
  private static String improving(FindResponses.Answer answer) {
    return answer.structural() ? Figure8.RENEW : Figure8.IMPROVE;
  }

  static boolean isImproving(ResponseState state) {
    return switch (state) {
      case NEW, ACKNOWLEDGED, DIAGNOSED -> false;
      case PLANNED, IN_PROGRESS, SUBMITTED, VERIFIED, IMPROVEMENT -> true;
    };
  }
}
