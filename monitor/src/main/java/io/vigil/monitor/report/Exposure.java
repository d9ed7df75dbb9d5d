package io.vigil.monitor.report;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Students of units in one school year: a unit's own reading, else the sum of its children, never
 * both.
 */
public final class Exposure {
  private final UnitTree tree;
  private final Map<String, Double> own;

  public Exposure(UnitTree tree, Map<String, Double> own) {
    this.tree = tree;
    this.own = own;
  }

  /** {@code null} where neither the unit nor any below it has a reading. */
  public @Nullable Double of(String unit) {
    Double mine = own.get(unit);
    return mine != null ? mine : sum(tree.children(unit));
  }

  public @Nullable Double ofScope(@Nullable String unit) {
    return unit != null ? of(unit) : sum(tree.roots());
  }

  /**
   * Share, 0 to 1, of a scope's students that belong to units that reported; {@code null} where the
   * students are unknown.
   */
  @Nullable Double coverage(@Nullable String scope, Set<String> reporting) {
    Double all = ofScope(scope);
    if (all == null || all <= 0) {
      return null;
    }
    double covered = tree.tops(scope).stream().mapToDouble(u -> covered(u, reporting)).sum();
    return Math.min(1, covered / all);
  }

  private double covered(String unit, Set<String> reporting) {
    if (reporting.contains(unit)) {
      Double students = of(unit);
      return students == null ? 0 : students;
    }
    return tree.children(unit).stream().mapToDouble(u -> covered(u, reporting)).sum();
  }

  private @Nullable Double sum(Iterable<String> units) {
    Double sum = null;
    for (String unit : units) {
      Double part = of(unit);
      sum = part == null ? sum : (sum == null ? part : Double.valueOf(sum + part));
    }
    return sum;
  }
}
