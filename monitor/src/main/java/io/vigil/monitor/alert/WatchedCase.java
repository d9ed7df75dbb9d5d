package io.vigil.monitor.alert;

import io.vigil.api.casework.Due;
import io.vigil.api.grading.Colour;
import io.vigil.api.warning.Awaited;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a case whose later events do not repeat it.
 *
 * @param historical whether nothing but facts of history has touched it
 * @param awaited what is awaited, as the key of its limit; {@code null} where nothing is
 * @param answerBy by when; {@code null} where nothing is awaited
 */
record WatchedCase(
    String controlPoint,
    String unit,
    List<String> unitPath,
    Colour colour,
    boolean historical,
    @Nullable String awaited,
    @Nullable Instant answerBy) {

  /** Whether the first answer is awaited. */
  boolean isUnanswered() {
    return awaited != null && awaited.startsWith("warning.answer.");
  }

  /** The same case after people, or the readings, changed what is awaited. */
  WatchedCase awaiting(@Nullable Awaited next) {
    Due due = next == null ? null : next.due();
    return new WatchedCase(
        controlPoint,
        unit,
        unitPath,
        colour,
        historical,
        due == null ? null : due.step(),
        due == null ? null : due.at());
  }
}
