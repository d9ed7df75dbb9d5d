package io.vigil.monitor.report.text;

import io.vigil.monitor.document.Document;
import java.time.LocalDate;
import java.util.List;

/**
 * The report as it is kept: what stands in it, by which rules, and from which figures.
 *
 * @param rules version of the rules by which figures and sentences are made
 * @param asOf day whose knowledge it is made of
 * @param bases of the paragraphs, in their order
 */
public record ReportModel(String rules, LocalDate asOf, Document document, List<Basis> bases) {
  public ReportModel {
    bases = List.copyOf(bases);
  }

  /**
   * What a paragraph rests on.
   *
   * @param paragraph key of the paragraph
   * @param rule by which its sentence was chosen: the key of its words
   * @param figures references of the figures in it
   */
  public record Basis(String paragraph, String rule, List<String> figures) {

    public Basis {
      figures = List.copyOf(figures);
    }
  }
}
