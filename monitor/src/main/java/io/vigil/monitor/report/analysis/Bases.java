package io.vigil.monitor.report.analysis;

import io.vigil.monitor.report.Exposure;
import io.vigil.monitor.report.UnitTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What rates are counted per: class hours, staff and students of each school year. */
final class Bases {
  /** What teaching incidents are counted per. */
  enum Teaching {
    CLASS_HOURS(10_000),
    STAFF(100),
    /** Of neither there are data. */
    NONE(0);

    private final double per;

    Teaching(double per) {
      this.per = per;
    }

    double per() {
      return per;
    }
  }

  static final double STUDENTS_PER = 1_000;

  private final UnitTree tree;
  private final @Nullable String unit;
  private final Map<String, Map<String, Exposure>> byQuantity = new HashMap<>();

  Bases(UnitTree tree, @Nullable String unit) {
    this.tree = tree;
    this.unit = unit;
  }

  void put(String quantity, String year, Map<String, Double> readings) {
    byQuantity
        .computeIfAbsent(quantity, any -> new HashMap<>())
        .put(year, new Exposure(tree, readings));
  }

  /** Class hours where all years have them, else staff where any has. */
  Teaching teaching(List<String> years) {
    if (years.stream().map(year -> of("CLASS_HOURS", year)).allMatch(Objects::nonNull)) {
      return Teaching.CLASS_HOURS;
    }
    return years.stream().map(year -> of("STAFF", year)).anyMatch(Objects::nonNull)
        ? Teaching.STAFF
        : Teaching.NONE;
  }

  @Nullable Double students(String year) {
    return of("STUDENTS", year);
  }

  /** Students without those of some units; {@code null} where any of these is unknown. */
  @Nullable Double studentsWithout(String year, List<String> without) {
    Double all = students(year);
    for (String left : without) {
      Exposure exposure = exposure("STUDENTS", year);
      Double part = exposure == null ? null : exposure.of(left);
      all = all == null || part == null ? null : all - part;
    }
    return all;
  }

  @Nullable Double of(String quantity, String year) {
    Exposure exposure = exposure(quantity, year);
    return exposure == null ? null : exposure.ofScope(unit);
  }

  private @Nullable Exposure exposure(String quantity, String year) {
    return byQuantity.getOrDefault(quantity, Map.of()).get(year);
  }
}
