package io.vigil.api.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link AnalyseIncidents} gives, to be kept: for the college and for outsiders, of the same
 * facts.
 *
 * @param from first school year, such as {@code 2023-24}, or calendar year, such as {@code 2024}
 * @param to last year, of the same kind
 * @param unit only this unit and those below it; {@code null} for the whole college
 * @param language tag of the language of its words, {@code zh} or {@code en}
 */
public record DraftIncidentAnalysis(
    String from, String to, @Nullable String unit, String language) {

  /**
   * @param model the report as JSON
   * @param open the same for outsiders
   * @param paragraphs keys of the paragraphs of the model, in their order
   */
  public record Result(String rules, String model, String open, List<String> paragraphs) {}
}
