package io.vigil.monitor.trial;

import io.vigil.api.grading.Colour;
import io.vigil.api.trial.Trial;
import io.vigil.monitor.watch.JudgedCase;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the warnings of one side. */
final class SideTally {
  private final Map<Colour, Long> byColour = new EnumMap<>(Colour.class);
  private final long[] byTerm;
  private long cases;
  private long daysOpen;

  /**
   * @param places terms, and one place more for what lies before them
   */
  SideTally(int places) {
    this.byTerm = new long[places];
  }

  void add(@Nullable JudgedCase one, int term) {
    if (one != null) {
      cases++;
      daysOpen += one.daysOpen();
      byColour.merge(one.worst(), 1L, Long::sum);
      byTerm[term]++;
    }
  }

  long inTerm(int term) {
    return byTerm[term];
  }

  Trial.Side side() {
    return new Trial.Side(cases, Map.copyOf(byColour), daysOpen);
  }
}
