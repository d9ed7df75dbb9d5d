package io.vigil.bench;

import io.vigil.monitor.detect.proportion.Proportion;
import io.vigil.monitor.detect.proportion.ProportionDetector;
import io.vigil.monitor.detect.proportion.ProportionRules;
import io.vigil.monitor.detect.proportion.ProportionState;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hipparchus.random.RandomDataGenerator;
import org.hipparchus.random.Well19937c;

/**
 * {@code falsealarms [--series N]}: how many periods series of beta-binomial proportions that never
 * change run until they alarm, beside what is promised, and how many periods a second are judged on
 * one core.
 */
final class FalseAlarmStudy {
  private static final int SERIES = 200;
  private static final long SEED = 2021;
  private static final int TIMED = 2_000_000;
  private static final int DRAWN = 4096;

  private final ProportionDetector detector = new ProportionDetector(ProportionRules.WEEKLY);
  private final RandomDataGenerator random = RandomDataGenerator.of(new Well19937c(SEED));
  private final int series;

  private FalseAlarmStudy(int series) {
    this.series = series;
  }

  static void run(List<String> words) throws Refused {
    Arguments arguments = Arguments.of(words, Set.of("series"));
    new FalseAlarmStudy(arguments.number("series", SERIES)).print(System.out);
  }

  void print(PrintStream out) {
    double nominal = ProportionRules.WEEKLY.score().runLength();
    out.printf(Locale.ROOT, "nominal run length %.0f, %d series a cell%n%n", nominal, series);
    out.println("| n | p | rho 0.01 | rho 0.03 | rho 0.05 |\n|---|---|---|---|---|");
    for (int trials : List.of(20, 60, 120)) {
      for (double chance : List.of(0.05, 0.1, 0.2)) {
        out.printf(
            Locale.ROOT,
            "| %d | %.2f | %.0f | %.0f | %.0f |%n",
            trials,
            chance,
            runLength(trials, chance, 0.01),
            runLength(trials, chance, 0.03),
            runLength(trials, chance, 0.05));
      }
    }
    out.printf(Locale.ROOT, "%n%,.0f periods a second on one core%n", rate());
  }

  private double runLength(int trials, double chance, double rho) {
    long periods = 0;
    for (int i = 0; i < series; i++) {
      ProportionState state = ProportionState.EMPTY;
      while (!state.chart().alarms()) {
        state = detector.step(state, drawn(trials, chance, rho)).state();
        periods++;
      }
    }
    return (double) periods / series - ProportionRules.WEEKLY.leastHistory();
  }

  private Proportion drawn(int trials, double chance, double rho) {
    double sum = 1 / rho - 1;
    double today = random.nextBeta(chance * sum, (1 - chance) * sum);
    int count = 0;
    for (int i = 0; i < trials; i++) {
      count += random.nextUniform(0, 1) < today ? 1 : 0;
    }
    return Proportion.of(count, trials);
  }

  private double rate() {
    var periods = new Proportion[DRAWN];
    for (int i = 0; i < DRAWN; i++) {
      periods[i] = drawn(60, 0.1, 0.03);
    }
    double best = 0;
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      ProportionState state = ProportionState.EMPTY;
      for (int i = 0; i < TIMED; i++) {
        state = detector.step(state, periods[i % DRAWN]).state();
      }
      best = Math.max(best, TIMED / ((System.nanoTime() - start) / 1e9));
    }
    return best;
  }
}
