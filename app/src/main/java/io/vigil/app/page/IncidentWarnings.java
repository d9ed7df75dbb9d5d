package io.vigil.app.page;

import io.vigil.api.incident.FindIncidents;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.FindWarningsAround;
import io.vigil.api.warning.Occurrence;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Warnings that belong to an incident: those about it, and those of its unit and the units below
 * that began in the weeks before it or soon after.
 */
@Component
class IncidentWarnings {
  private static final int WEEKS_BEFORE = 8;
  private static final int WEEKS_AFTER = 2;
  private static final int ASKED = 50;
  private static final int TOLD = 8;

  private final Questions questions;
  private final WarningViews views;

  IncidentWarnings(Questions questions, WarningViews views) {
    this.questions = questions;
    this.views = views;
  }

  /** Those about it first, then the latest; yearly figures have nothing to do with it. */
  List<WarningView> around(SignedIn person, Locale locale, FindIncidents.Item incident) {
    LocalDate day = incident.occurredOn();
    var query =
        new FindWarningsAround(
            incident.unit(),
            day.minusWeeks(WEEKS_BEFORE),
            day.plusWeeks(WEEKS_AFTER),
            person.scopes(),
            ASKED);
    List<FindWarnings.Item> found =
        questions.ask(query, FindWarningsAround.Result.class).items().stream()
            .filter(one -> isAbout(one, incident) || isOfAValue(one))
            .sorted(Comparator.comparing((FindWarnings.Item one) -> !isAbout(one, incident)))
            .limit(TOLD)
            .toList();
    return views.of(locale, found);
  }

  private static boolean isOfAValue(FindWarnings.Item warning) {
    return warning.evidence().occurrence() == null
        && warning.evidence().missing() == null
        && !Urgent.isStructural(warning);
  }

  private static boolean isAbout(FindWarnings.Item warning, FindIncidents.Item incident) {
    @Nullable Occurrence occurrence = warning.evidence().occurrence();
    return occurrence != null
        && (occurrence.caseId().equals(incident.id())
            || occurrence.members().contains(incident.id()));
  }
}
