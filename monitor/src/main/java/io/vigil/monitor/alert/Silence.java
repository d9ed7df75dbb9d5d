package io.vigil.monitor.alert;

import io.vigil.api.grading.Colour;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is held back, and until when. */
record Silence(
    String id,
    @Nullable String unit,
    @Nullable String controlPoint,
    @Nullable Colour colour,
    String reason,
    Instant until) {

  boolean covers(Notice notice) {
    return (unit == null || notice.unitPath().contains(unit))
        && (controlPoint == null || controlPoint.equals(notice.subject()))
        && (colour == null || colour == notice.colour());
  }
}
