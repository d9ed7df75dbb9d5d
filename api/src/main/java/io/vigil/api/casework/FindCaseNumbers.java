package io.vigil.api.casework;

import java.util.List;
import java.util.Map;

/** The numbers of cases of one kind, sealed ones among them: a number tells nothing. */
public record FindCaseNumbers(CaseKind kind, List<String> caseIds) {

  /**
   * @param numbers as people write them, by case; empty where a case is known and has none. Cases
   *     that are not known are left out.
   */
  public record Result(Map<String, String> numbers) {}
}
