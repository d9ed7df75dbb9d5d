package io.vigil.monitor.report.periodic;

/** One chapter of a report. */
@FunctionalInterface
interface Chapter {
  void write(Draft draft);
}
