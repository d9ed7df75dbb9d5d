package io.vigil.api.report;

import java.util.Set;

/**
 * Which categories of incidents a college counts as those of teaching and of safety: reports hold
 * them against class hours and students, pages tell what belongs to them.
 *
 * @param teaching names of categories
 * @param safety names of categories
 */
public record ReportCategories(Set<String> teaching, Set<String> safety) {

  public ReportCategories {
    teaching = Set.copyOf(teaching);
    safety = Set.copyOf(safety);
  }
}
