package io.vigil.monitor.report.periodic;

import io.vigil.monitor.document.Cell;
import io.vigil.monitor.report.figure.Aggregate;
import io.vigil.monitor.report.figure.Counted;
import io.vigil.monitor.report.figure.Pool;
import io.vigil.monitor.report.figure.Value;
import io.vigil.monitor.report.text.Sheet;
import io.vigil.monitor.report.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A figure that tables have of each unit.
 *
 * @param name key of its name
 * @param key of the rows that it counts; {@code null} for all
 */
record Measure(String name, Aggregate aggregate, Counted counted, @Nullable String key) {

  /** What the rows add up to. */
  static Measure sum(String name, Counted counted) {
    return new Measure(name, Aggregate.SUM, counted, null);
  }

  /** How many rows there are, whatever they say. */
  static Measure count(String name, Counted counted) {
    return new Measure(name, Aggregate.COUNT, counted, null);
  }

  static Measure count(String name, Counted counted, String key) {
    return new Measure(name, Aggregate.COUNT, counted, key);
  }

  static Measure share(String name, Counted counted) {
    return new Measure(name, Aggregate.SHARE, counted, null);
  }

  /**
   * @param unit {@code null} for all units of the report
   */
  Value of(Pool pool, @Nullable String unit) {
    return pool.within(aggregate, counted, unit, key);
  }

  Cell cell(Sheet sheet, Pool pool, @Nullable String unit) {
    Value value = of(pool, unit);
    if (tally(value).isSilent(sheet)) {
      return new Cell.Number(null, Words.NONE, null);
    }
    return aggregate == Aggregate.SHARE ? sheet.share(value) : sheet.count(value);
  }

  Tally tally(Pool pool, @Nullable String unit) {
    return tally(of(pool, unit));
  }

  private Tally tally(Value value) {
    return aggregate == Aggregate.SHARE ? Tally.ofShare(value) : Tally.ofCount(value);
  }
}
