package io.vigil.monitor.report;

/** Texts of the reader's language. */
@FunctionalInterface
public interface Texts {
  String text(String key, Object... arguments);
}
