package io.vigil.monitor.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From when on a college keeps records of something. */
@FunctionalInterface
public interface RecordedSince {

  /**
   * The first day of the whole college; {@code null} where there are no records.
   *
   * @param key which of them, where they did not begin together
   */
  @Nullable LocalDate first(Recorded what, @Nullable String key);
}
