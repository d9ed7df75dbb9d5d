package io.vigil.api.casework;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A step of a case that may not take longer than it should; each kind of case has an enum of them.
 */
public interface TimeLimit {

  /** Name of the setting {@code vigil.limits.<key>}, such as {@code incident.propose}. */
  String key();

  /** What holds where a college says nothing. */
  Limit usual();

  /**
   * As a college sets it, else as usual.
   *
   * @param setting value of a setting by its name; {@code null} where it is not set
   * @throws IllegalArgumentException if what is set is no limit
   */
  default Limit set(Function<String, @Nullable String> setting) {
    String value = setting.apply("vigil.limits." + key());
    return value == null ? usual() : Limit.parse(value);
  }

  /** Whether the days between two terms do not count. */
  boolean standsStillInBreaks();
}
