package io.vigil.api.reading;

import io.vigil.api.controlpoint.Level;
import io.vigil.api.grading.Colour;
import io.vigil.api.period.PeriodKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The control points that a unit has readings of, its own or rolled up, with the latest value. */
public record FindSeriesOfUnit(String unit) {

  public record Result(List<Series> series) {}

  public record Series(
      String controlPoint,
      String name,
      @Nullable String nameEn,
      Level level,
      String unitOfMeasure,
      PeriodKind periodKind,
      boolean rolledUp,
      long readings,
      @Nullable String latestPeriod,
      @Nullable Double latestValue,
      @Nullable Double previousValue,
      @Nullable Colour latestColour,
      @Nullable Colour openWarning,
      @Nullable Instant recordedAt) {}
}
