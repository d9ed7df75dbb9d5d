package io.vigil.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When warnings were asked for, and when the boards showed them. */
final class Arrivals {
  private static final String NEWER =
      """
      SELECT unit, event_position FROM board.warning
      WHERE event_position > ? ORDER BY event_position
      """;

  private final JdbcClient boards;
  private final Map<String, Long> sent = new ConcurrentHashMap<>();
  private final Map<String, Long> accepted = new ConcurrentHashMap<>();
  private final Map<String, Long> seen = new ConcurrentHashMap<>();
  private volatile boolean stopped;

  Arrivals(JdbcClient boards) {
    this.boards = boards;
  }

  void sent(Collection<String> units, long nanos) {
    units.forEach(unit -> sent.put(unit, nanos));
  }

  void accepted(Collection<String> units, long nanos) {
    units.forEach(unit -> accepted.put(unit, nanos));
  }

  /** Looks at the boards again and again until it is stopped. */
  void look() {
    long[] position = {-1};
    boolean last;
    do {
      last = stopped;
      boards
          .sql(NEWER)
          .param(position[0])
          .query(
              row -> {
                seen.putIfAbsent(row.getString(1), System.nanoTime());
                position[0] = row.getLong(2);
              });
      Pause.millis(2);
    } while (!last);
  }

  void stop() {
    stopped = true;
  }

  String report(int rate, int seconds) {
    return String.format(
        Locale.ROOT,
        "%n%,d facts/s for %d s, %,d warnings asked for, %,d seen; to the board%n%n"
            + "| from | p50 | p99 | longest |%n|---|---|---|---|%n"
            + "| the moment the file was due | %s |%n| the answer that it is stored | %s |",
        rate,
        seconds,
        sent.size(),
        seen.size(),
        quantiles(sent),
        quantiles(accepted));
  }

  /** A warning that the boards show before the sender has its answer has taken no time. */
  private String quantiles(Map<String, Long> from) {
    double[] millis =
        from.entrySet().stream()
            .mapToDouble(start -> millis(start.getValue(), seen.get(start.getKey())))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return String.format(
        Locale.ROOT,
        "%.0f ms | %.0f ms | %.0f ms",
        at(millis, 0.5),
        at(millis, 0.99),
        at(millis, 1));
  }

  private static double millis(long start, @Nullable Long end) {
    return end == null ? Double.NaN : Math.max(0, (end - start) / 1e6);
  }

  private static double at(double[] sorted, double share) {
    int place = (int) Math.ceil(share * sorted.length) - 1;
    return Arrays.stream(sorted).skip(Math.max(0, place)).findFirst().orElse(Double.NaN);
  }
}
