package io.vigil.api.report;

import java.util.List;
import java.util.Map;

/**
 * What was planned because of warnings, in the words of who planned it. Reports that are kept quote
 * it by reference, since those words can be erased.
 *
 * @param measures references of the measures, {@code warning/measure}
 */
public record FindMeasureTexts(List<String> measures) {

  public FindMeasureTexts {
    measures = List.copyOf(measures);
  }

  /**
   * @param texts by reference, without those that are erased or unknown
   */
  public record Result(Map<String, String> texts) {

    public Result {
      texts = Map.copyOf(texts);
    }
  }
}
