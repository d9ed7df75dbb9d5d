package io.vigil.monitor.report.analysis;

/** One part of the report. */
@FunctionalInterface
interface Part {
  void write(Sheet sheet);
}
