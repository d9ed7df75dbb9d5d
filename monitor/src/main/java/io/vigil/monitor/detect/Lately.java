package io.vigil.monitor.detect;

import io.vigil.api.grading.Detection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of the latest judged periods of a row lay outside the lines.
 *
 * @param mask a bit for each of the latest {@value Detection#WIDEST}, the lowest for the latest; 1
 *     for outside
 * @param days first days of those outside, oldest first
 */
public record Lately(int mask, List<LocalDate> days) {
  private static final int ALL = (1 << Detection.WIDEST) - 1;

  /** None was outside. */
  static final Lately NONE = new Lately(0, List.of());

  Lately inside() {
    return of(mask << 1, days);
  }

  Lately outside(LocalDate day) {
    var longer = new ArrayList<>(days);
    longer.add(day);
    return of((mask << 1) | 1, longer);
  }

  /** How many of the latest {@code window} were outside. */
  int count(int window) {
    return Integer.bitCount(mask & ((1 << Math.min(window, Detection.WIDEST)) - 1));
  }

  /** First day of the first of the latest {@code window} that was outside. */
  LocalDate since(int window) {
    return days.get(days.size() - count(window));
  }

  private static Lately of(int shifted, List<LocalDate> all) {
    int kept = shifted & ALL;
    int dropped = all.size() - Integer.bitCount(kept);
    return kept == 0 ? NONE : new Lately(kept, List.copyOf(all.subList(dropped, all.size())));
  }
}
