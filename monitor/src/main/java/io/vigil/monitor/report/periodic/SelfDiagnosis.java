package io.vigil.monitor.report.periodic;

import java.util.List;

/**
 * What the college concluded of itself, element by element.
 *
 * @param submitted whether all of it was handed in
 */
record SelfDiagnosis(List<Element> elements, boolean submitted) {

  SelfDiagnosis {
    elements = List.copyOf(elements);
  }

  /**
   * @param conclusion in both languages
   */
  record Element(String code, Frame.PointName name, Frame.PointName conclusion) {}
}
