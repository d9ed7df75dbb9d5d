package io.vigil.monitor.report.text;

/** One part of the report. */
@FunctionalInterface
public interface Part {
  public void write(Sheet sheet);
}
