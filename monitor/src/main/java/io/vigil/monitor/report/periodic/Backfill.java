package io.vigil.monitor.report.periodic;

/**
 * How many of the rows that a value is put together from were recorded long after they were due
 * (补录).
 *
 * @param rows that are there
 * @param late those of them that were entered as backfill
 */
record Backfill(long rows, long late) {
  static final Backfill NONE = new Backfill(0, 0);

  /** From this share on nobody can say which way the value went. */
  private static final double MATERIAL = 0.2;

  boolean isThere() {
    return late > 0;
  }

  boolean isMaterial() {
    return isThere() && late >= MATERIAL * rows;
  }
}
