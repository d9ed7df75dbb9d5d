package io.vigil.monitor.occurrence;

import io.vigil.api.grading.Colour;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to the college.
 *
 * @param subject place, or category; {@code null} where none is named
 * @param sealedFor unit of the body that alone may read it; {@code null} if it is open
 * @param late how its warning came about; {@code null} while it never was late
 */
record ComplaintFile(@Nullable String subject, @Nullable String sealedFor, @Nullable Late late)
    implements CaseFile {

  /**
   * @param at when it became so late
   */
  record Late(String unit, Colour colour, Instant at, @Nullable Told told, @Nullable String step) {}

  ComplaintFile sealed(@Nullable String body) {
    return new ComplaintFile(subject, body == null ? sealedFor : body, late);
  }

  ComplaintFile late(Late other) {
    return new ComplaintFile(subject, sealedFor, other);
  }
}
