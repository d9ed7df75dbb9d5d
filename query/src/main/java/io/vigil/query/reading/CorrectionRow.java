package io.vigil.query.reading;

import io.vigil.api.reading.ReadingValue;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a reading said before and after a correction.
 *
 * @param oldRecordedAt when the value before was recorded
 */
record CorrectionRow(ReadingRow row, @Nullable Instant oldRecordedAt) {

  ReadingValue previous() {
    return Objects.requireNonNull(row.previous());
  }
}
