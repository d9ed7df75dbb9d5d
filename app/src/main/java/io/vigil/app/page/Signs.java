package io.vigil.app.page;

import io.vigil.api.report.ReportCategories;
import io.vigil.api.timeline.FindHappenings;
import io.vigil.api.timeline.FindHappenings.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was a sign of an incident: what is told of its place, and of one of teaching what was told
 * of teaching in its unit. Anything else around it is not.
 */
@Component
class Signs {
  /** Diagnosis elements (诊断要素) of programmes, courses, teachers and teaching. */
  private static final Set<String> OF_TEACHING = Set.of("2", "3");

  private final ReportCategories categories;

  Signs(ReportCategories categories) {
    this.categories = categories;
  }

  boolean isOf(FindHappenings.Item incident, FindHappenings.Item sign) {
    if (sign.kind() == Kind.INCIDENT) {
      return false;
    }
    String place = sign.place();
    if (place != null && place.equals(incident.place())) {
      return true;
    }
    return isOfTeaching(incident) && (sign.kind() != Kind.WARNING || isOfTeaching(sign.matter()));
  }

  private boolean isOfTeaching(FindHappenings.Item incident) {
    return categories.teaching().contains(incident.matter())
        || categories.teaching().contains(incident.name());
  }

  private static boolean isOfTeaching(@Nullable String element) {
    return element != null && OF_TEACHING.contains(element.split("\\.", 2)[0]);
  }
}
