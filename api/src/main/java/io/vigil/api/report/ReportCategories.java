package io.vigil.api.report;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which categories of incidents a college counts as those of teaching and of safety: reports hold
 * them against class hours and students, pages tell what belongs to them.
 *
 * @param teaching names of categories, in the order in which the college tells them: a reference
 *     names the first where there are none of them
 * @param safety the same
 */
public record ReportCategories(Set<String> teaching, Set<String> safety) {

  public ReportCategories {
    teaching = Collections.unmodifiableSet(new LinkedHashSet<>(teaching));
    safety = Collections.unmodifiableSet(new LinkedHashSet<>(safety));
  }
}
