package io.vigil.api.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One unit with its ancestors, root first, and its children. */
public record FindUnit(String unit) {

  public record Result(
      ListUnits.@Nullable Item unit,
      List<ListUnits.Item> ancestors,
      List<ListUnits.Item> children) {}
}
