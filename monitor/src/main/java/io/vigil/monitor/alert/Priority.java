package io.vigil.monitor.alert;

/** How soon somebody must be told; the order is that of the numbers in the tables. */
enum Priority {
  /** At any time of day, out of the quota that is kept free for it. */
  RED,
  AT_ONCE,
  /** Merged with others (汇总通知). */
  TOGETHER
}
