package io.vigil.api.report;

import org.jspecify.annotations.Nullable;

/**
 * A report that comes again with each month, term or year.
 *
 * @param period code of a period as its kind tells of, such as {@code 2026-10} or {@code 2025-26/2}
 * @param unit only this unit and those below it; {@code null} for the whole college
 * @param language tag of the language of its words, {@code zh} or {@code en}
 * @param open whether outsiders will read it: counts under five are hidden then
 */
public record MakePeriodicReport(
    ReportKind kind, String period, @Nullable String unit, String language, boolean open) {

  /**
   * @param model the report as JSON: rules, document, and what each paragraph rests on
   */
  public record Result(String model) {}
}
