package io.vigil.app.grafana;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Grafana's way to write a duration: {@code 20ms}, {@code 5m}, {@code 12d}. */
final class Interval {

  private static final Pattern TEXT = Pattern.compile("(\\d+)(ms|[smhdwMy])");

  private Interval() {}

  static Duration parse(String text) {
    var match = TEXT.matcher(text);
    if (!match.matches() || Long.parseLong(match.group(1)) <= 0) {
      throw new IllegalArgumentException("not an interval of Grafana: " + text);
    }
    return unit(match.group(2)).getDuration().multipliedBy(Long.parseLong(match.group(1)));
  }

  private static ChronoUnit unit(String letter) {
    return switch (letter) {
      case "ms" -> ChronoUnit.MILLIS;
      case "s" -> ChronoUnit.SECONDS;
      case "m" -> ChronoUnit.MINUTES;
      case "h" -> ChronoUnit.HOURS;
      case "d" -> ChronoUnit.DAYS;
      case "w" -> ChronoUnit.WEEKS;
      case "M" -> ChronoUnit.MONTHS;
      default -> ChronoUnit.YEARS;
    };
  }
}
