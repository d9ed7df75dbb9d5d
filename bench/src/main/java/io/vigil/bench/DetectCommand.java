package io.vigil.bench;

import io.vigil.monitor.detect.count.CountCodec;
import io.vigil.monitor.detect.count.CountDetector;
import io.vigil.monitor.detect.count.CountSeries;
import io.vigil.monitor.detect.count.CountSettings;
import io.vigil.monitor.detect.count.FarringtonFlexible;
import io.vigil.monitor.detect.count.FarringtonSettings;
import io.vigil.monitor.detect.count.ReferenceWeeks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Measures the detectors and prints tables in Markdown. {@code --data} is a directory with {@code
 * sim42} and {@code spc} in it, {@code --reference} one with what R surveillance says of its own
 * series, {@code --attendance} one with real attendance by school and day.
 */
final class DetectCommand {
  private static final int ALL = Integer.MAX_VALUE;
  private static final double MINIMUM_SECONDS = 2;

  private DetectCommand() {}

  static void run(List<String> words) throws IOException, Refused {
    var arguments = Arguments.of(words, Set.of("data", "reference", "attendance"));
    Path data = arguments.directory("data");
    Path reference = arguments.directory("reference");
    Path attendance = arguments.directory("attendance");
    if (data == null && reference == null && attendance == null) {
      throw new Refused(
          "Nothing to measure on. Give --data, --reference or --attendance=DIRECTORY.");
    }
    if (reference != null) {
      SurveillanceReference.in(reference).print();
    }
    if (data != null) {
      CountSimulation simulation = CountSimulation.in(data);
      print(simulation);
      throughput(simulation);
      new ChartReference(data.resolve("spc")).print(System.out);
      System.out.println("\n### Proportions: run lengths without a change\n");
      FalseAlarmStudy.run(List.of());
    }
    if (attendance != null) {
      System.out.println("\n### Real attendance\n");
      AttendanceStudy.print(Attendance.in(attendance), System.out);
    }
  }

  private static void print(CountSimulation simulation) {
    var detector = new CountDetector(CountSettings.weekly());
    CountSimulation.Scorer ours =
        (series, week) -> {
          Double score = detector.assess(series, week).score();
          return score == null ? Double.NEGATIVE_INFINITY : score;
        };
    System.out.println("\n### Counts: sim42, found at one threshold over all series\n");
    System.out.println("| detector | history | 1 % | 2 % | 5 % | score >= 1 | worst scenario |");
    System.out.println("|---|---|---|---|---|---|---|");
    line("counts", "all", simulation.score(ours, ALL));
    line("counts", "104", simulation.score(ours, 104));
    line("EARS C2", "104", simulation.score(CountPeers::ears, 104));
    line("Bayes 2", "104", simulation.score((s, w) -> CountPeers.bayes(s, w, 1), 104));
    line("RKI 2", "104", simulation.score((s, w) -> CountPeers.rki(s, w, 1), 104));
    line("counts", "52", simulation.score(ours, 52));
    line("EARS C2", "52", simulation.score(CountPeers::ears, 52));
    line("Bayes 1", "52", simulation.score((s, w) -> CountPeers.bayes(s, w, 0), 52));
    line("RKI 1", "52", simulation.score((s, w) -> CountPeers.rki(s, w, 0), 52));
  }

  private static void line(String name, String history, CountSimulation.Result result) {
    boolean ours = name.equals("counts");
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.3f | %.3f | %.3f | %s | %s |%n",
        name,
        history,
        result.found()[0],
        result.found()[1],
        result.found()[2],
        ours ? percent(result.alarms()) : "",
        ours ? percent(result.worst()) : "");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  private static void throughput(CountSimulation simulation) {
    var farrington =
        new FarringtonFlexible(FarringtonSettings.noufaily(), ReferenceWeeks.counted());
    var detector = new CountDetector(CountSettings.weekly());
    int bytes =
        simulation
            .each(s -> CountCodec.encode(CountTable.cut(s, s.weeks() - 1, 519)).length)
            .stream()
            .mapToInt(Integer::intValue)
            .max()
            .orElse(0);
    System.out.printf(Locale.ROOT, "%nLargest series of 520 weeks: %d bytes%n", bytes);
    System.out.println("\n### Counts: weeks judged in a second, one thread\n");
    System.out.println("| detector | series/s |\n|---|---|");
    rate(simulation, "Farrington Flexible", s -> farrington.assess(s, s.weeks() - 1).hashCode());
    rate(simulation, "counts", s -> detector.assess(s, s.weeks() - 1).hashCode());
  }

  private static void rate(
      CountSimulation simulation, String name, ToIntFunction<CountSeries> judge) {
    simulation.each(judge::applyAsInt);
    long start = System.nanoTime();
    double seconds = 0;
    int series = 0;
    while (seconds < MINIMUM_SECONDS) {
      series += simulation.each(judge::applyAsInt).size();
      seconds = (System.nanoTime() - start) / 1e9;
    }
    System.out.printf(Locale.ROOT, "| %s | %.0f |%n", name, series / seconds);
  }
}
