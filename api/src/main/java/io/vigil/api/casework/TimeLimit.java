package io.vigil.api.casework;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
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

  /**
   * The same as a college sets it, for the step or for all of its kind of case, else as usual.
   *
   * @param setting value of a setting by its name; {@code null} where it is not set
   */
  default boolean pauses(Function<String, @Nullable Boolean> setting) {
    String kind = key().substring(0, key().indexOf('.'));
    return Stream.of(key(), kind)
        .map(name -> setting.apply("vigil.limits.pause." + name))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(this::standsStillInBreaks);
  }
}
