package io.vigil.app.page;

import io.vigil.api.report.ReportCategories;
import io.vigil.api.timeline.FindHappenings;
import io.vigil.api.timeline.FindSigns;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.CollegeCalendar;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What was a sign of an incident: what is told of its place, and of one of teaching what was told
 * of teaching in its unit. Anything else around it is not.
 */
@Component
class Signs {
  /** Whichever case tells of an incident, its signs are those of so many weeks. */
  private static final int WEEKS = 6;

  private static final int MOST = 40;

  private final Questions questions;
  private final CollegeCalendar calendar;
  private final ReportCategories categories;
  private final Set<String> ofTeaching;

  Signs(
      Questions questions,
      CollegeCalendar calendar,
      ReportCategories categories,
      @Value("${vigil.signs.of-teaching:2,3,STU-17}") Set<String> ofTeaching) {
    this.questions = questions;
    this.calendar = calendar;
    this.categories = categories;
    this.ofTeaching = ofTeaching;
  }

  FindSigns.Result of(SignedIn person, FindHappenings.Item incident) {
    var query =
        new FindSigns(
            incident.unit(),
            incident.place(),
            isOfTeaching(incident) ? ofTeaching : Set.of(),
            incident
                .at()
                .atZone(calendar.zone())
                .minusWeeks(WEEKS)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant(),
            incident.at(),
            person.scopes(),
            MOST);
    return questions.ask(query, FindSigns.Result.class);
  }

  private boolean isOfTeaching(FindHappenings.Item incident) {
    return categories.teaching().contains(incident.matter())
        || categories.teaching().contains(incident.name());
  }
}
