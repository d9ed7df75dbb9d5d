package io.vigil.api.reading;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The corrections of a series, newest first: the value before and the value after. */
public record FindCorrections(String controlPoint, String unit, int limit) {

  public record Result(List<Row> rows) {}

  public record Row(
      String period,
      @Nullable Double before,
      @Nullable Double after,
      Instant recordedAt,
      @Nullable String importId) {}
}
