package io.vigil.api.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The analysis of quality incidents over school or calendar years with the report on what was done
 * about them (近三年质量事故分析报告及其反馈处理效果报告).
 *
 * @param from first school year, such as {@code 2023-24}, or calendar year, such as {@code 2024}
 * @param to last year, of the same kind
 * @param unit only this unit and those below it; {@code null} for the whole college
 * @param language tag of the language of its words, {@code zh} or {@code en}
 * @param open whether outsiders will read it: counts under five are hidden then, and single cases
 *     left out
 */
public record AnalyseIncidents(
    String from, String to, @Nullable String unit, String language, boolean open) {

  /**
   * @param model the report as JSON: rules, document, and what each paragraph rests on
   * @param paragraphs keys of the paragraphs, in their order
   */
  public record Result(String rules, String model, List<String> paragraphs) {}
}
