package io.vigil.monitor.report.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Ranking of what occurs most (Juran 1951), with the share of all that it and those before it make
 * up.
 *
 * @param share of all, 0 to 1
 * @param cumulative share of this and all before it, 0 to 1
 */
public record Pareto(String key, long count, double share, double cumulative) {

  /** The most frequent of ranked ones: several where they are as many. */
  public static List<Pareto> tied(List<Pareto> ranked) {
    return ranked.stream().filter(row -> row.count() == ranked.getFirst().count()).toList();
  }

  /** Most frequent first; equal counts in the order of their keys. */
  public static List<Pareto> of(Map<String, Long> counts) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    List<Map.Entry<String, Long>> ranked =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    List<Pareto> rows = new ArrayList<>();
    long sum = 0;
    for (Map.Entry<String, Long> entry : ranked) {
      sum += entry.getValue();
      rows.add(
          new Pareto(
              entry.getKey(),
              entry.getValue(),
              (double) entry.getValue() / all,
              (double) sum / all));
    }
    return rows;
  }
}
