package io.vigil.bench;

import io.vigil.monitor.detect.Assessment.Outcome;
import io.vigil.monitor.detect.proportion.Proportion;
import io.vigil.monitor.detect.proportion.ProportionDetector;
import io.vigil.monitor.detect.proportion.ProportionRules;
import io.vigil.monitor.detect.proportion.ProportionState;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Drops of known size put into the last school year of {@value #SCHOOLS} schools, spread over the
 * alphabet and over the days. A drop is found where a new alert is raised during it or in the
 * {@value #GRACE} days after it; a school that is in alarm when the drop begins cannot find it.
 */
final class InjectedDrops {
  private static final int SCHOOLS = 200;
  private static final int GRACE = 2;
  private static final int LEAST_DAYS = 300;
  private static final int FROM_END = 20;
  private static final int SPREAD = 100;

  private final ProportionDetector detector = new ProportionDetector(ProportionRules.DAILY);
  private final List<List<Proportion>> schools;

  InjectedDrops(Map<String, List<Proportion>> series) {
    List<List<Proportion>> all =
        series.values().stream().filter(days -> days.size() >= LEAST_DAYS).toList();
    double every = Math.max(1, (double) all.size() / SCHOOLS);
    var chosen = new ArrayList<List<Proportion>>();
    for (int i = 0; i < SCHOOLS && i * every < all.size(); i++) {
      chosen.add(all.get((int) (i * every)));
    }
    schools = List.copyOf(chosen);
  }

  void print(PrintStream out) {
    out.println("| drop | school days | found | median delay, school days |");
    out.println("|---|---|---|---|");
    for (int points : List.of(5, 10, 20)) {
      for (int length : List.of(3, 5, 10)) {
        out.println(row(points, length));
      }
    }
  }

  private String row(int points, int length) {
    var delays = new ArrayList<Integer>();
    for (int i = 0; i < schools.size(); i++) {
      int start = schools.get(i).size() - FROM_END - i % SPREAD;
      int delay = delay(schools.get(i), start, length, points / 100.0);
      if (delay >= 0) {
        delays.add(delay);
      }
    }
    delays.sort(null);
    return String.format(
        Locale.ROOT,
        "| %d points | %d | %.0f %% | %s |",
        points,
        length,
        100.0 * delays.size() / Math.max(1, schools.size()),
        delays.isEmpty() ? "–" : delays.get(delays.size() / 2));
  }

  private int delay(List<Proportion> days, int start, int length, double drop) {
    ProportionState state = ProportionState.EMPTY;
    for (int i = 0; i < Math.min(days.size(), start + length + GRACE); i++) {
      Proportion day = days.get(i);
      boolean dropped = i >= start && i < start + length;
      boolean before = state.chart().alarm() == Outcome.LOW;
      state = detector.step(state, dropped ? lower(day, drop) : day).state();
      if (i >= start && !before && state.chart().alarm() == Outcome.LOW) {
        return i - start + 1;
      }
    }
    return -1;
  }

  private static Proportion lower(Proportion day, double drop) {
    double present = Math.max(0, day.numerator() - drop * day.denominator());
    return new Proportion(present, day.denominator(), day.season(), day.common());
  }
}
