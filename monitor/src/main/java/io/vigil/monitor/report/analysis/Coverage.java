package io.vigil.monitor.report.analysis;

import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Pool;
import io.vigil.monitor.report.figure.Row;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.statistics.CoverageDrop;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many of the zero reports that were due are there. Fewer incidents can mean less reporting: a
 * unit whose coverage fell is left out of the comparable scope (可比口径).
 */
final class Coverage {
  /** Of fewer reports nobody knows whether nothing happened. */
  private static final double NEARLY_ALL = 0.8;

  private final Pool pool;
  private final List<String> whole;
  private final CoverageDrop drop;

  /**
   * @param whole years of which zero reports tell all
   * @param toleratedDrop share, 0 to 1, by which coverage may fall
   */
  Coverage(Pool pool, List<String> whole, double toleratedDrop) {
    this.pool = pool;
    this.whole = whole;
    drop = new CoverageDrop(toleratedDrop);
  }

  Value of(String year) {
    return pool.year(Aggregate.SHARE, Counted.ZERO_REPORT, year, null);
  }

  Value of(String year, String unit) {
    return pool.year(Aggregate.SHARE, Counted.ZERO_REPORT, year, unit);
  }

  /** Reports that were due. */
  Value owed(String year) {
    return pool.year(Aggregate.COUNT, Counted.ZERO_REPORT, year, null);
  }

  /** Reports that are there. */
  Value filed(String year) {
    return pool.year(Aggregate.SUM, Counted.ZERO_REPORT, year, null);
  }

  /** Whether anybody owes zero reports. */
  boolean isKept() {
    return !pool.rows(Counted.ZERO_REPORT).isEmpty();
  }

  /** Units of whose reports of any of these years less than nearly all are there. */
  List<String> sparse() {
    return pool.rows(Counted.ZERO_REPORT).stream()
        .map(Row::unit)
        .distinct()
        .sorted()
        .filter(unit -> whole.stream().anyMatch(year -> isSparse(of(year, unit).value())))
        .toList();
  }

  private static boolean isSparse(@Nullable Double share) {
    return share != null && share < NEARLY_ALL;
  }

  /** Units whose coverage fell between years that were told as a whole. */
  List<String> fallen() {
    return pool.rows(Counted.ZERO_REPORT).stream()
        .map(Row::unit)
        .distinct()
        .sorted()
        .filter(unit -> fell(whole.stream().map(year -> of(year, unit).value()).toList()))
        .toList();
  }

  /** Against the best of the years before, so that neither small steps nor a gap hide a fall. */
  private boolean fell(List<? extends @Nullable Double> shares) {
    return IntStream.range(1, shares.size()).anyMatch(later -> fell(shares, later));
  }

  private boolean fell(List<? extends @Nullable Double> shares, int later) {
    return shares.subList(0, later).stream()
        .anyMatch(before -> drop.isBetween(before, shares.get(later)));
  }
}
