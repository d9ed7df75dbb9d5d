package io.vigil.bench;

import java.time.Duration;
import java.util.Locale;

/**
 * A rate beside its ceiling.
 *
 * @param budget the share of the ceiling that it should reach
 * @param enough rows a second that are enough whatever the ceiling is
 */
record Measurement(
    String what, long rows, Duration time, Duration ceiling, double budget, double enough) {

  Measurement(String what, long rows, Duration time, Duration ceiling, double budget) {
    this(what, rows, time, ceiling, budget, Double.POSITIVE_INFINITY);
  }

  double perSecond() {
    return rows / seconds(time);
  }

  double ratio() {
    return seconds(ceiling) / seconds(time);
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.2f s | %,.0f/s | %.2f s | %.2f | %.2f | %s |",
        what,
        rows,
        seconds(time),
        perSecond(),
        seconds(ceiling),
        ratio(),
        budget,
        ratio() >= budget || perSecond() >= enough ? "met" : "missed");
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
