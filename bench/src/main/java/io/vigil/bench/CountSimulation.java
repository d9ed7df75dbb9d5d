package io.vigil.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vigil.monitor.detect.count.CountSeries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Simulated weekly counts with an outbreak each, to be found: {@code sim42/series_past.csv.gz} with
 * one column per series and {@code sim42/current_outbreaks.csv} with the cases to add.
 */
final class CountSimulation {
  static final int FROM = 576;
  static final int TO = 624;
  private static final double[] SHARES = {0.01, 0.02, 0.05};

  /**
   * What gives a week of a series, which is its last one, a number that rises with the evidence.
   */
  @FunctionalInterface
  interface Scorer {
    double score(CountSeries series, int week);
  }

  private final CountTable table;
  private final Map<String, Map<Integer, Integer>> outbreaks;

  private CountSimulation(CountTable table, Map<String, Map<Integer, Integer>> outbreaks) {
    this.table = table;
    this.outbreaks = outbreaks;
  }

  static CountSimulation in(Path data) throws IOException, Refused {
    Path directory = data.resolve("sim42");
    var outbreaks = new TreeMap<String, Map<Integer, Integer>>();
    try (var in = CsvFile.open(directory.resolve("current_outbreaks.csv"));
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
      for (NamedCsvRecord row : rows) {
        outbreaks
            .computeIfAbsent(row.getField("id"), any -> new TreeMap<>())
            .put(Integer.valueOf(row.getField("week")), Integer.valueOf(row.getField("cases")));
      }
    }
    return new CountSimulation(CountTable.read(directory.resolve("series_past.csv.gz")), outbreaks);
  }

  /**
   * The share of outbreaks found at one threshold over all series that 1, 2 and 5 % of the weeks
   * without one exceed, and the share of these weeks with a score from 1 on, over all and in the
   * worst scenario.
   */
  record Result(double[] found, double alarms, double worst) {}

  /** Scores all weeks, with {@code history} weeks before each. */
  Result score(Scorer scorer, int history) {
    var quiet = new ArrayList<double[]>();
    var best = new ArrayList<Double>();
    var scenarios = new TreeMap<String, List<double[]>>();
    table
        .series()
        .forEach(
            (name, series) -> {
              double[] scores = scores(scorer, series, history, FROM, TO);
              quiet.add(scores);
              scenarios.computeIfAbsent(name.split("_")[0], any -> new ArrayList<>()).add(scores);
              best.add(best(scorer, name, series, history));
            });
    double[] sorted = quiet.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    double[] found =
        Arrays.stream(SHARES)
            .map(share -> sorted[sorted.length - 1 - (int) (share * sorted.length)])
            .map(line -> best.stream().filter(score -> score > line).count() / (double) best.size())
            .toArray();
    double worst =
        scenarios.values().stream()
            .map(CountSimulation::alarms)
            .max(Comparator.naturalOrder())
            .orElse(0.0);
    return new Result(found, alarms(quiet), worst);
  }

  private double best(Scorer scorer, String name, CountSeries series, int history) {
    Map<Integer, Integer> cases = outbreaks.getOrDefault(name, Map.of());
    if (cases.isEmpty()) {
      return Double.NEGATIVE_INFINITY;
    }
    double[] counts = series.counts().clone();
    cases.forEach((week, more) -> counts[week - table.first()] += more);
    var weeks = new TreeMap<>(cases);
    return Arrays.stream(
            scores(scorer, CountSeries.of(counts), history, weeks.firstKey(), weeks.lastKey()))
        .max()
        .orElseThrow();
  }

  private double[] scores(Scorer scorer, CountSeries series, int history, int from, int to) {
    double[] scores = new double[to - from + 1];
    for (int t = from; t <= to; t++) {
      CountSeries seen = CountTable.cut(series, t - table.first(), history);
      scores[t - from] = scorer.score(seen, seen.weeks() - 1);
    }
    return scores;
  }

  private static double alarms(List<double[]> scores) {
    return scores.stream()
        .flatMapToDouble(Arrays::stream)
        .map(score -> score >= 1 ? 1 : 0)
        .average()
        .orElse(0);
  }

  /** The series themselves. */
  <T> List<T> each(Function<CountSeries, T> what) {
    return table.series().values().stream().map(what).toList();
  }
}
