package io.vigil.app.demo.cases;

import io.vigil.app.demo.Chance;
import io.vigil.app.demo.Table;
import java.util.List;

/** Takes one out of many by chance. */
final class Choice {
  private Choice() {}

  /** A whole number from 0 to below {@code bound}. */
  static int below(int bound, String key) {
    return (int) StrictMath.floor(bound * Chance.u(key));
  }

  static <T> T of(List<T> all, String key) {
    return all.get(below(all.size(), key));
  }

  /** The first row whose cumulative {@code share} lies above chance, else the last. */
  static Table.Row byShare(List<Table.Row> rows, String key) {
    double chance = Chance.u(key);
    double cumulative = 0;
    for (Table.Row row : rows) {
      cumulative += row.real("share");
      if (chance < cumulative) {
        return row;
      }
    }
    return rows.get(rows.size() - 1);
  }
}
