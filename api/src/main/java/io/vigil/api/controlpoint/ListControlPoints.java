package io.vigil.api.controlpoint;

import io.vigil.api.grading.Colour;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Control points with what is open on them.
 *
 * @param openOnly leave out the points that are not in use
 */
public record ListControlPoints(boolean openOnly) {

  public record Result(List<Item> items) {}

  public record Item(
      ControlPointDefinition definition,
      Map<Colour, Long> openWarnings,
      long series,
      @Nullable String latestPeriod) {}
}
