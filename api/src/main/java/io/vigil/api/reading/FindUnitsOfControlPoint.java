package io.vigil.api.reading;

import io.vigil.api.grading.Colour;
import io.vigil.api.unit.UnitKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units that have readings of a control point, persons apart, worst first. */
public record FindUnitsOfControlPoint(String controlPoint, int page, int size) {

  public record Result(long total, List<Row> rows) {}

  public record Row(
      String unit,
      @Nullable String name,
      UnitKind kind,
      String latestPeriod,
      @Nullable Double latestValue,
      @Nullable Double previousValue,
      @Nullable Colour latestColour,
      @Nullable Colour openWarning) {}
}
