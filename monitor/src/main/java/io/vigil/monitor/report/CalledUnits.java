package io.vigil.monitor.report;

import org.jspecify.annotations.Nullable;

/** What units are called in the language of a file. */
@FunctionalInterface
public interface CalledUnits {
  /**
   * @param name its own; {@code null} where it has none
   */
  String name(String unit, @Nullable String name);
}
