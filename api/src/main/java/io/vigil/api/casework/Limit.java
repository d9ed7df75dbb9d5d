package io.vigil.api.casework;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a step may take, written {@code 5wd} (working days), {@code 7d} (calendar days), {@code
 * 24h} or {@code 10s}.
 *
 * @param amount at least 1
 */
public record Limit(int amount, Measure measure) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})\\s*(wd|d|h|s)");

  /** What is counted. */
  public enum Measure {
    WORKING_DAYS("wd"),
    DAYS("d"),
    HOURS("h"),
    SECONDS("s");

    private final String sign;

    Measure(String sign) {
      this.sign = sign;
    }
  }

  public Limit {
    if (amount < 1) {
      throw new IllegalArgumentException("A limit is at least 1, not %d.".formatted(amount));
    }
  }

  public static Limit workingDays(int amount) {
    return new Limit(amount, Measure.WORKING_DAYS);
  }

  public static Limit days(int amount) {
    return new Limit(amount, Measure.DAYS);
  }

  public static Limit hours(int amount) {
    return new Limit(amount, Measure.HOURS);
  }

  /**
   * @throws IllegalArgumentException if it is no limit, with what one looks like
   */
  public static Limit parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (written.matches()) {
      for (Measure measure : Measure.values()) {
        if (measure.sign.equals(written.group(2))) {
          return new Limit(Integer.parseInt(written.group(1)), measure);
        }
      }
    }
    throw new IllegalArgumentException(
        "'%s' is no limit; write 5wd (working days), 7d, 24h or 10s.".formatted(text));
  }

  /** Half of it, rounded up: when the next in line is told. */
  public Limit half() {
    return measure == Measure.HOURS && amount == 1
        ? new Limit(1_800, Measure.SECONDS)
        : new Limit((amount + 1) / 2, measure);
  }

  /** The time that passes where no calendar is asked: working days are days. */
  public Duration elapsed() {
    return switch (measure) {
      case WORKING_DAYS, DAYS -> Duration.ofDays(amount);
      case HOURS -> Duration.ofHours(amount);
      case SECONDS -> Duration.ofSeconds(amount);
    };
  }

  /** As it is written in settings. */
  public String text() {
    return amount + measure.sign;
  }
}
