package io.vigil.app.page;

import io.vigil.api.incident.FindIncidents;
import io.vigil.api.warning.CloseReason;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.FindWarningsAround;
import io.vigil.app.security.Questions;
import io.vigil.app.security.SignedIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Warnings that belong to an incident: those about it, its place or what it came from, and those of
 * its unit and the units below that began in the weeks before it or soon after.
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

  /**
   * Those about it first, then the nearest to its day. Yearly figures have nothing to do with it,
   * nor have cases that were over before it happened, or whose end tells nothing.
   */
  List<WarningView> around(SignedIn person, Locale locale, FindIncidents.Item incident) {
    return views.of(
        locale,
        told(
            questions.ask(query(person.scopes(), incident), FindWarningsAround.Result.class),
            incident));
  }

  static FindWarningsAround query(List<String> scopes, FindIncidents.Item incident) {
    LocalDate day = incident.occurredOn();
    return new FindWarningsAround(
        incident.unit(),
        day.minusWeeks(WEEKS_BEFORE),
        day.plusWeeks(WEEKS_AFTER),
        scopes,
        ASKED,
        new FindWarningsAround.Matter(cases(incident), incident.place(), day));
  }

  static List<FindWarnings.Item> told(
      FindWarningsAround.Result found, FindIncidents.Item incident) {
    return found.items().stream()
        .filter(one -> found.about().contains(one.id()) || mayBeASign(one, incident))
        .limit(TOLD)
        .toList();
  }

  private static List<String> cases(FindIncidents.Item incident) {
    return Stream.of(incident.id(), incident.sourceId()).filter(Objects::nonNull).toList();
  }

  private static boolean mayBeASign(FindWarnings.Item warning, FindIncidents.Item incident) {
    return warning.evidence().occurrence() == null
        && warning.evidence().missing() == null
        && !Urgent.isStructural(warning)
        && !isBygone(warning.ending(), incident);
  }

  /** A class that left for its internship is told of no more. */
  private static boolean isBygone(
      FindWarnings.@Nullable Ending ending, FindIncidents.Item incident) {
    return ending != null
        && (ending.at().isBefore(incident.occurredAt())
            || ending.reason().equals(CloseReason.COLLECTION_ENDED.name()));
  }
}
