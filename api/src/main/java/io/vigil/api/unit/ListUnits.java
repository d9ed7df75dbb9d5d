package io.vigil.api.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units below a parent, or the topmost of those in scope.
 *
 * @param text part of a name in either language, id or alias; {@code null} for all
 * @param scopes only units in the subtrees of these; empty for all
 */
public record ListUnits(
    @Nullable String parent, @Nullable String text, List<String> scopes, int limit) {

  public record Result(List<Item> units) {}

  /**
   * @param nameEn English name; {@code null} where nobody gave one
   */
  public record Item(
      String unit,
      @Nullable String name,
      UnitKind kind,
      @Nullable String parent,
      List<String> path,
      List<String> aliases,
      @Nullable String nameEn) {

    /** Without an English name. */
    public Item(
        String unit,
        @Nullable String name,
        UnitKind kind,
        @Nullable String parent,
        List<String> path,
        List<String> aliases) {
      this(unit, name, kind, parent, path, aliases, null);
    }
  }
}
